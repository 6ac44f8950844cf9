import { expect, test } from 'vitest'
import type { CaseMessageKind } from '../database/tables.ts'
import type { MessageData } from '../messages/store.ts'
import { caseMessage } from './case-message.ts'

const office = { id: 'bangphrom', name: { th: 'สำนักงานเขตทดสอบ', en: 'Test District Office' } }
const liff = 'https://liff.line.me/1-x'

function told(
  kind: CaseMessageKind,
  language: 'th' | 'en',
  data: Omit<MessageData, 'papers' | 'returned'>,
) {
  const message = caseMessage(
    {
      ...{ kind, caseId: 'x', code: 'K7M4P9', serviceId: 'change-first-name', language },
      data: { papers: [], returned: [], ...data },
    },
    office,
    liff,
  )

  const words: string[] = []
  const links: string[] = []
  JSON.stringify(message.contents, (key, value) => {
    if (key === 'text') words.push(value)
    if (key === 'uri') links.push(value)
    return value
  })
  return { alt: message.altText, words, links }
}

const turn = { ticket: 'A012' }
const called = { ...turn, counter: '2' }
const parked = { ...called, thing: 'สำเนาบัตร', until: '2026-11-23T03:30:00.000Z' }
const lacks = { minutes: 6, reason: 'paper-missing' as const }

test.each<[CaseMessageKind, Omit<MessageData, 'papers' | 'returned'>, string, string, string]>([
  [
    'turn_near',
    turn,
    'คิวที่ A012 กลับมารอใกล้จุดบริการ',
    'Number A012. Please come back to the waiting area.',
    '/booking',
  ],
  [
    'called',
    called,
    'คิวที่ A012 ไปที่ช่อง 2 ได้เลย',
    'Number A012: please go to counter 2 now',
    '/booking',
  ],
  [
    'parked',
    parked,
    'ขาดสำเนาบัตร กลับมาที่ช่อง 2 ก่อน 10.30 น. ไม่ต้องรอคิวใหม่',
    'Missing: สำเนาบัตร. Come back to counter 2 before 10:30; no new queue.',
    '/booking',
  ],
  [
    'served',
    { minutes: 8 },
    'ใช้เวลาที่ช่อง 8 นาที ดูว่าต้องทำอะไรต่อ',
    'Minutes at the counter: 8. See what to do next.',
    '',
  ],
  [
    'not_served',
    lacks,
    'เอกสารยังไม่ครบ ที่ส่งและตรวจแล้วยังอยู่',
    'A paper was missing. All that was sent and checked is kept.',
    '',
  ],
])('%s says the one thing to do, and its button leads there', (kind, data, th, en, screen) => {
  for (const [language, sentence] of [
    ['th', th],
    ['en', en],
  ] as const) {
    const { alt, words, links } = told(kind, language, data)
    expect(words.map((word) => word.replaceAll('\u00a0', ' '))).toContain(sentence)
    expect(links).toEqual([`${liff}/bangphrom/cases/x${screen}`])
    expect([alt, ...words].join()).not.toMatch(/[{}]|undefined/)
  }
})

test('who was not served reads which paper was missing', () => {
  const missing = { th: 'สูติบัตร', en: 'Birth certificate' }
  expect(told('not_served', 'th', { ...lacks, missing }).words).toContain('ต้องมีเพิ่ม: สูติบัตร')
  expect(told('not_served', 'en', { ...lacks, missing }).words).toContain(
    'Still needed: Birth certificate',
  )
})

test('who was not served reads what to do, and which rule stood in the way', () => {
  expect(told('not_served', 'th', lacks).words).toContain('เตรียมเอกสารที่ขาด แล้วจองวันใหม่')
  const missing = { th: 'ชื่อยาวเกินไป', en: 'The name is too long' }
  const { words } = told('not_served', 'en', { ...lacks, reason: 'not-entitled', missing })
  expect(words).toContain('Because: The name is too long')
  expect(words).toContain('Call the office and ask for another way, before you book again.')
})

test('a visit of some seconds took a minute', () => {
  expect(told('served', 'en', { minutes: 0 }).words.join()).toContain('Minutes at the counter: 1.')
})
