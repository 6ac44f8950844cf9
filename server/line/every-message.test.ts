import { instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { remindVisits } from '../bookings/remind.ts'
import type { CaseMessageKind } from '../database/tables.ts'
import type { MessageData } from '../messages/store.ts'
import { monday, people } from '../testing.ts'
import { headOf, startOutbox } from './testing-outbox.ts'

type Expected = {
  told?: Partial<MessageData>
  /** What stands largest, in Thai and in English: written out here, for words that are mixed up would agree with themselves. */
  head: [th: string, en: string]
  /** Further words that must be on the card. */
  says: [th: string[], en: string[]]
  to: string
}

const visit = { day: '2026-11-24', start: '09:00', end: '09:30' }
const visitTh = ['วันอังคารที่ 24 พ.ย. 2569', '09.00-09.30 น.']
const visitEn = ['Tuesday 24 Nov 2026', '09:00-09:30']
const brought = {
  ...visit,
  bring: [{ th: 'บัตรประชาชน', en: 'ID card' }],
  people: [{ th: 'ผู้ยื่น', en: 'The applicant' }],
  fee: 50,
}
const reminder = {
  th: [...visitTh, 'ที่ สำนักงานเขตทดสอบ', 'บัตรประชาชน', 'ผู้ยื่น', '50 บาท', 'มาไม่ได้'],
  en: [...visitEn, 'At Test District Office', 'ID card', 'The applicant', '50 baht', 'can’t come'],
}

const atHome = { ...brought, atHome: true, goes: ['สุดา ตั้งใจ'] }
const atHomeTh = [...visitTh, 'ที่บ้าน', 'สุดา ตั้งใจ', 'เตรียมไว้: บัตรประชาชน', 'วันนัดไม่สะดวก']
const atHomeEn = [...visitEn, 'At home', 'สุดา ตั้งใจ', 'Have ready: ID card', 'That day is bad']

/** Every kind there is: a new one does not compile until it is here. */
const every: Record<CaseMessageKind, Expected> = {
  received: {
    head: ['ได้รับแล้ว รอตรวจ', 'Received, being checked'],
    says: [['ยังไม่ต้องมา'], ['no need to come yet']],
    to: '',
  },
  returned: {
    told: {
      returned: [
        { name: { th: 'สูติบัตร', en: 'Birth certificate' }, reason: { th: 'ไม่ชัด', en: 'Blurred' } },
      ],
    },
    head: ['ต้องแก้ 1 รายการ', '1 to fix'],
    says: [
      ['สูติบัตร: ไม่ชัด', 'แก้เอกสาร'],
      ['Birth certificate: Blurred', 'Fix papers'],
    ],
    to: '',
  },
  approved: {
    head: ['เอกสารพร้อมแล้ว', 'Papers ready'],
    says: [
      ['เลือกวันและเวลา', 'จองวันและเวลา'],
      ['Choose a day and time', 'Book a time'],
    ],
    to: '/booking',
  },
  booked: {
    told: visit,
    head: ['จองแล้ว', 'Booked'],
    says: [visitTh, visitEn],
    to: '/booking',
  },
  must_move: {
    told: {
      ...visit,
      why: { th: 'ไฟฟ้าดับ', en: 'Power cut' },
      times: [{ day: '2026-11-25', start: '10:00', end: '10:30' }],
    },
    head: ['สำนักงานขอเลื่อนวันนัด', 'Please choose another time'],
    says: [
      [...visitTh, 'ไฟฟ้าดับ', 'วันพุธที่ 25 พ.ย. 2569 10.00-10.30 น.'],
      [...visitEn, 'Power cut', 'Wednesday 25 Nov 2026 10:00-10:30'],
    ],
    to: '/booking',
  },
  papers_ending: {
    told: { day: '2026-11-24' },
    head: ['รูปเอกสารจะถูกลบ', 'Photos will be deleted'],
    says: [['วันอังคารที่ 24 พ.ย. 2569'], ['Tuesday 24 Nov 2026']],
    to: 'privacy',
  },
  case_ending: {
    told: { day: '2026-11-24' },
    head: ['คำตอบและชื่อจะถูกลบ', 'Answers and name will be deleted'],
    says: [['วันอังคารที่ 24 พ.ย. 2569'], ['Tuesday 24 Nov 2026']],
    to: 'privacy',
  },
  place_offered: {
    told: { ...visit, until: '2026-11-20T08:00:00.000Z' },
    head: ['มีที่ว่างตามที่รอ', 'A place is free'],
    says: [
      [...visitTh, '15.00 น. วันศุกร์ที่ 20 พ.ย. 2569'],
      [...visitEn, '15:00, Friday 20 Nov 2026'],
    ],
    to: '/waiting',
  },
  waiting_ended: {
    head: ['เลิกรอให้แล้ว', 'No longer on the waiting list'],
    says: [['การจองเดิมไม่เปลี่ยน'], ['Any booking you have stands']],
    to: '',
  },
  visit_tomorrow: {
    told: brought,
    head: ['พรุ่งนี้มีนัด', 'Your visit is tomorrow'],
    says: [reminder.th, reminder.en],
    to: '/booking',
  },
  visit_today: {
    told: brought,
    head: ['วันนี้มีนัด', 'Your visit is today'],
    says: [reminder.th, reminder.en],
    to: '/booking',
  },
  handover_proposed: {
    told: { why: { th: 'ใกล้บ้าน', en: 'Near your home' } },
    head: ['เสนอให้ทำที่สำนักงานอื่น', 'Another office is proposed'],
    says: [
      ['ใกล้บ้าน', 'คุณเป็นคนตัดสินใจ'],
      ['Near your home', 'for you to decide'],
    ],
    to: '',
  },
  handed_over: {
    told: { to: { officeId: 'khlongphrom', caseId: 'there' } },
    head: ['ส่งเรื่องต่อแล้ว', 'Your case has gone over'],
    says: [['สำนักงานใหม่ได้รับเรื่อง'], ['The new office has your case']],
    to: 'elsewhere',
  },
  turn_near: {
    told: { ticket: 'A012' },
    head: ['ใกล้ถึงคิวแล้ว', 'Your turn is near'],
    says: [['คิวที่ A012'], ['Number A012']],
    to: '/booking',
  },
  called: {
    told: { ticket: 'A012', counter: '2' },
    head: ['ถึงคิวแล้ว', 'Your turn'],
    says: [['คิวที่ A012 ไปที่ช่อง 2'], ['Number A012: please go to counter 2']],
    to: '/booking',
  },
  parked: {
    told: { ticket: 'A012', counter: '2', thing: 'สำเนา', until: '2026-11-20T03:30:00.000Z' },
    head: ['พักคิวไว้ให้', 'Your turn is kept'],
    says: [['กลับมาที่ช่อง 2 ก่อน 10.30 น.'], ['Come back to counter 2 before 10:30']],
    to: '/booking',
  },
  served: {
    told: { minutes: 8, survey: 'code-of-the-visit' },
    head: ['เสร็จแล้ว', 'Done'],
    says: [
      ['8 นาที', 'ให้คะแนน', '/bangphrom/survey/code-of-the-visit'],
      ['Minutes at the counter: 8', 'Rate your visit', '/bangphrom/survey/code-of-the-visit'],
    ],
    to: '',
  },
  not_served: {
    told: { reason: 'paper-missing', missing: { th: 'สูติบัตร', en: 'Birth certificate' } },
    head: ['ยังทำไม่ได้', 'Not done yet'],
    says: [['ต้องมีเพิ่ม: สูติบัตร'], ['Still needed: Birth certificate']],
    to: '',
  },
  no_show: {
    head: ['ไม่ได้มาตามนัด', 'Your visit has passed'],
    says: [['จองวันใหม่'], ['Book another day']],
    to: '/booking',
  },
  day_over: {
    told: { ticket: 'A012' },
    head: ['วันนี้ปิดก่อนถึงคิว ขออภัย', 'Closed before your turn, sorry'],
    says: [['คิวที่ A012 ไม่ต้องรอแล้ว'], ['Number A012: no need to wait']],
    to: '/booking',
  },
  copies_approved: {
    told: { ...brought, people: [] },
    head: ['รับทำสำเนาแล้ว', 'Your order is taken on'],
    says: [
      [...visitTh, 'บัตรประชาชน', '50 บาท', 'เราจะแจ้งอีกครั้ง'],
      [...visitEn, 'ID card', '50 baht', 'We write again'],
    ],
    to: '',
  },
  copies_ready: {
    told: { ...brought, people: [], why: { th: 'เก็บไว้ถึง', en: 'keeps it' } },
    head: ['พร้อมให้รับ', 'Ready to fetch'],
    says: [
      [...visitTh, '50 บาท', 'เก็บไว้ถึง', 'ไม่ต้องรับบัตรคิว'],
      [...visitEn, '50 baht', 'keeps it', 'no ticket'],
    ],
    to: '',
  },
  copies_not_ready: {
    told: { why: { th: 'ต้องทำใหม่', en: 'made again' } },
    head: ['อย่าเพิ่งมารับสำเนา', 'Please do not come yet'],
    says: [
      ['ต้องทำใหม่', 'ขออภัย'],
      ['made again', 'We are sorry'],
    ],
    to: '',
  },
  copies_waiting: {
    told: { why: { th: 'เก็บไว้ถึง', en: 'keeps it' } },
    head: ['สำเนายังรอให้มารับ', 'Your copies are still here'],
    says: [
      ['เก็บไว้ถึง', 'คำสั่งจะปิด'],
      ['keeps it', 'the order is closed'],
    ],
    to: '',
  },
  copies_not_fetched: {
    head: ['ปิดคำสั่งแล้ว เพราะไม่ได้มารับ', 'Closed: not fetched'],
    says: [['สั่งใหม่ได้'], ['You can order again']],
    to: '',
  },
  copies_declined: {
    told: { why: { th: 'ไม่พบรายการ', en: 'not found' } },
    head: ['ทำสำเนาที่สั่งไม่ได้', 'The copies cannot be made'],
    says: [
      ['ไม่พบรายการ', 'เลขบนบัตรที่ให้ไว้ถูกลบแล้ว'],
      ['not found', 'are deleted'],
    ],
    to: '',
  },
  home_approved: {
    head: ['ผ่านแล้ว รอนัดวันไปที่บ้าน', 'Accepted: a day is being planned'],
    says: [['ยังไม่ต้องทำอะไร'], ['Nothing to do yet']],
    to: '',
  },
  home_planned: {
    told: atHome,
    head: ['นัดไปที่บ้านแล้ว', 'Staff come to you'],
    says: [atHomeTh, atHomeEn],
    to: '',
  },
  home_moved: {
    told: atHome,
    head: ['นัดที่บ้านเปลี่ยน', 'The visit has changed'],
    says: [atHomeTh, atHomeEn],
    to: '',
  },
  home_cancelled: {
    head: ['ขอเลื่อนการไปที่บ้าน', 'The visit must wait'],
    says: [['จะจัดวันใหม่'], ['plan another']],
    to: '',
  },
  home_tomorrow: {
    told: atHome,
    head: ['พรุ่งนี้เจ้าหน้าที่ไปที่บ้าน', 'Staff come tomorrow'],
    says: [atHomeTh, atHomeEn],
    to: '',
  },
  home_served: {
    told: { minutes: 40, atHome: true },
    head: ['ทำที่บ้านเสร็จแล้ว', 'Finished at home'],
    says: [['ใช้เวลา 40 นาที'], ['in minutes: 40']],
    to: '',
  },
  home_not_served: {
    told: { reason: 'equipment-down', atHome: true },
    head: ['ไปหาแล้ว แต่ยังไม่เสร็จ', 'We came, but it is not finished'],
    says: [['เครื่องทำบัตร'], ['card equipment']],
    to: '',
  },
}

const screens: Record<string, (liff: string, id: string) => string> = {
  privacy: (liff, id) => `${liff}/bangphrom/privacy/${id}`,
  elsewhere: (liff) => `${liff}/khlongphrom/cases/there`,
}

test('every kind of message leaves once, to its own person, in their language, and says what was meant', async () => {
  const server = await startOutbox()
  const { give, send, line, cases, db, config } = server
  await db
    .updateTable('serviceCase')
    .set({ language: 'en' })
    .where('id', '=', cases.somchai)
    .execute()
  const liff = `${config.lineLiffOrigin}/${config.liffId}`
  const heads = Object.values(every).map(({ head }) => head)
  for (const [kind, expected] of Object.entries(every) as [CaseMessageKind, Expected][]) {
    line.pushed.length = 0
    await give('malee', kind, expected.told)
    await give('somchai', kind, expected.told)
    await send()
    expect([kind, line.pushed.length]).toEqual([kind, 2])
    for (const [index, person] of (['malee', 'somchai'] as const).entries()) {
      const found = line.pushed.filter(({ body }) => (body as { to: string }).to === people[person])
      const { messages: cards } = (found[0]?.body ?? { messages: [] }) as { messages: never[] }
      const [card, ...more] = cards
      if (!card) throw new Error(`${kind} did not leave`)
      expect(more).toEqual([])
      const head = expected.head[index]
      expect(headOf(card)).toBe(head)
      const all = JSON.stringify(card).replaceAll('\u00a0', ' ')
      for (const words of expected.says[index] ?? []) expect(all).toContain(words)
      expect((card as { altText: string }).altText).toContain(
        ['สำนักงานเขตทดสอบ', 'Test District Office'][index],
      )
      // No other kind's head: nothing else was said besides.
      const others = heads.map((both) => both[index]).filter((other) => other !== head)
      expect(others).not.toContain(headOf(card))
      expect(all).not.toMatch(/[{}]\w+}|undefined|null/)
      const id = cases[person]
      const screen =
        screens[expected.to]?.(liff, id) ?? `${liff}/bangphrom/cases/${id}${expected.to}`
      expect(all).toContain(`"uri":"${screen}"`)
      expect(all).not.toContain(cases[person === 'malee' ? 'somchai' : 'malee'])
    }
  }
})

test('what people and staff do is told as what it was, from the first paper to the day of the visit', async () => {
  const { ask, deps, send, setClock, heads, to, line, givenCase, cases } = await startOutbox()
  const at = `/offices/bangphrom/cases/${cases.malee}/booking`
  // Somchai's case goes on at the same time, and gets its own.
  const second = await givenCase('somchai')
  await send()
  expect([heads(), to()]).toEqual([[[every.approved.head[0]]], [people.somchai]])
  line.pushed.length = 0

  expect((await ask('malee', 'POST', at, { day: monday, start: '08:00' })).status).toBe(201)
  await send()
  expect([heads(), to()]).toEqual([[[every.booked.head[0]]], [people.malee]])
  const move = { day: '2026-11-24', start: '13:00' }
  expect((await ask('malee', 'PUT', at, move)).status).toBe(200)
  await send()
  expect(JSON.stringify(line.pushed.at(-1)).replaceAll('\u00a0', ' ')).toContain(
    'วันอังคารที่ 24 พ.ย. 2569',
  )
  line.pushed.length = 0

  const other = `/offices/bangphrom/cases/${second}/booking`
  expect((await ask('somchai', 'POST', other, { day: monday, start: '08:00' })).status).toBe(201)
  await send()
  line.pushed.length = 0
  // Who has cancelled is reminded of nothing, and nobody is told of another's visit.
  expect((await ask('somchai', 'DELETE', other)).status).toBe(200)
  for (const [day, clock] of [
    ['2026-11-22', '17:05'],
    [monday, '07:05'],
    [monday, '17:05'],
    ['2026-11-24', '07:05'],
  ] as const) {
    setClock(instantAt(day, clock))
    await remindVisits(deps)
    await send()
    await send()
  }
  expect([heads(), to()]).toEqual([
    [[every.visit_tomorrow.head[0]], [every.visit_today.head[0]]],
    [people.malee, people.malee],
  ])
  for (const { body } of line.pushed) {
    const all = JSON.stringify(body).replaceAll('\u00a0', ' ')
    expect(all).toContain('วันอังคารที่ 24 พ.ย. 2569')
    expect(all).toContain('13.00-')
    expect(all).toContain('สำนักงานเขตทดสอบ')
  }
})
