import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serviceList } from '../services/all.ts'
import { readQuestion } from './read-question.ts'

const monday = '2026-11-23'
const read = (text: string) => readQuestion(text, monday)

test.each([
  ['ต้องใช้เอกสารอะไรบ้างจดทะเบียนสมรส', 'papers', 'marriage-registration'],
  ['ทำบัตรหายต้องแจ้งความไหม', 'papers', 'id-card-lost'],
  ['บัดประชาชนหายใช้ไรมั่งคับ', 'papers', 'id-card-lost'],
  ['ค่าธรรมเนียมเปลี่ยนชื่อ', 'fee', 'change-first-name'],
  ['เปลี่ยนนามสกุลกี่ตัง', 'fee', 'change-family-name'],
  ['how much is a lost ID card', 'fee', 'id-card-lost'],
  ['แจ้งเกิดภายในกี่วัน', 'duration', 'birth-notification'],
  ['แจ้งตายต้องทำยังไง', 'steps', 'death-notification'],
  ['แจ้งเกิดทำที่ไหน', 'where', 'birth-notification'],
  ['ต่างชาติจดทะเบียนสมรสได้ไหม', 'eligibility', 'marriage-registration'],
])('%s asks for %s of %s', (text, kind, service) => {
  expect(read(text)).toMatchObject({ kind, service, action: 'answer' })
})

test.each([
  ['เปิดกี่โมงคะ', 'hours', null],
  ['วันเสาร์นี้เปิดไหม', 'closed-on', '2026-11-28'],
  ['5 ธันวาหยุดมั้ย', 'closed-on', '2026-12-05'],
  ['are you open on 31 December', 'closed-on', '2026-12-31'],
  ['เรื่องของฉันถึงไหนแล้ว', 'my-case', null],
  ['ขอเลื่อนนัด', 'my-booking', null],
  ['บัตรเสร็จหรือยัง', 'done-yet', null],
  ['เขตอยู่ที่ไหน', 'where', null],
  ['สวัสดีค่ะ', 'greeting', null],
])('%s is about %s', (text, kind, date) => {
  expect(read(text)).toMatchObject({ kind, date, action: 'answer' })
})

test.each([
  ['ขอคุยกับเจ้าหน้าที่', 'human'],
  ['ใบขับขี่หมดอายุต่อที่ไหน', 'human'],
  ['โฉนดหายทำยังไง', 'human'],
  ['หย่าแล้วใครได้เลี้ยงลูก', 'human'],
  ['เจ้าหน้าที่พูดจาไม่ดีเลย', 'complaint'],
])('%s is for people', (text, kind) => {
  expect(read(text)).toMatchObject({ kind, action: 'human', service: null })
})

test.each([
  ['ทำบัตรใช้อะไรบ้าง', ['id-card-renewal', 'id-card-lost', 'id-card-first']],
  ['ใช้เอกสารอะไรบ้างคะ', []],
  ['😭😭', []],
])('%s is asked back, not guessed', (text, guesses) => {
  expect(read(text)).toMatchObject({ action: 'ask', service: null, guesses })
})

test('a keyboard left on English is read all the same', () => {
  // บัตรหายทำยังไง
  expect(read("[y9iskpmepy'w'")).toMatchObject({ service: 'id-card-lost', action: 'answer' })
})

test('one day holds for one question only: tomorrow is counted from the day it is asked', () => {
  const kind = 'closed-on'
  expect(readQuestion('พรุ่งนี้เปิดไหม', monday)).toMatchObject({ kind, date: '2026-11-24' })
  expect(readQuestion('พรุ่งนี้เปิดไหม', '2026-12-30')).toMatchObject({ kind, date: '2026-12-31' })
})

test('whatever is typed, it is read the same way twice, and names only services that there are', () => {
  const ids = new Set(serviceList.map(({ id }) => id))
  const typed = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.string({ unit: fc.constantFrom(...'กขคงาิีุูเแโไ่้๊ บัตรหายย้ายสมรส123?.-'), maxLength: 200 }),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const once = read(text)
      expect(read(text)).toEqual(once)
      for (const id of [once.service, ...once.guesses])
        expect(id === null || ids.has(id)).toBe(true)
      expect(once.confidence).toBeGreaterThanOrEqual(0)
      expect(once.confidence).toBeLessThanOrEqual(1)
    }),
    { numRuns: 200 },
  )
})
