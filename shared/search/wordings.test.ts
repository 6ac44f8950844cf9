import { expect, test } from 'vitest'
import { areApart, choicesIn } from './exclusive.ts'
import { groupAlike } from './groups.ts'
import { phrases } from './phrases.ts'
import { samples } from './testing-wordings.ts'
import { recognise, wordingsOf } from './wordings.ts'

const answers = samples.map(({ id, wordings }) => wordingsOf(id, wordings))
const taught = samples.map(({ id, wordings, asks }) => wordingsOf(id, [...wordings, ...asks]))
const surely = (text: string, among = answers) => recognise(text, among).sure?.id

test.each(samples)('what is merely near gets no answer: $id', ({ misses }) => {
  expect(misses.filter((text) => surely(text) !== undefined)).toEqual([])
})

test.each(samples)('more wordings catch nothing more of what is merely near: $id', ({ misses }) => {
  expect(misses.filter((text) => surely(text, taught) !== undefined)).toEqual([])
})

test.each(samples)('who asks in another way gets this answer or none: $id', ({ id, asks }) => {
  expect(asks.filter((text) => ![id, undefined].includes(surely(text)))).toEqual([])
  expect(asks.filter((text) => surely(text, taught) !== id)).toEqual([])
})

test('more than half of the other ways to ask are recognised at once', () => {
  const all = samples.flatMap(({ id, asks }) => asks.map((text) => surely(text) === id))
  expect(all).toHaveLength(40)
  expect(all.filter((isRight) => isRight).length).toBeGreaterThanOrEqual(23)
})

test('nothing that is said of a service gets an office’s own answer', () => {
  expect(
    Object.values(phrases)
      .flat()
      .filter((text) => surely(text) !== undefined),
  ).toEqual([])
})

test('of the services’ own phrases, each left out in turn, one in a hundred that is sure is another’s', () => {
  const lists = Object.entries(phrases)
  const of = new Map(lists.map(([id, list]) => [id, wordingsOf(id, list)]))
  const found = lists.flatMap(([id, list]) =>
    list.slice(0, 4).flatMap((text) => {
      const rest = wordingsOf(
        id,
        list.filter((other) => other !== text),
      )
      const near = recognise(
        text,
        [...of.values()].map((one) => (one.id === id ? rest : one)),
      )
      return near.sure ? [near.sure.id === id] : []
    }),
  )
  expect(found.filter((isRight) => !isRight).length).toBeLessThanOrEqual(found.length / 100)
})

test.each([
  'สวัสดีค่ะ มีที่จอดรถไหมคะ',
  'สวัสดีครับ ขอสอบถามหน่อยครับ ที่เขตมีที่จอดรถไหมครับ ขอบคุณครับ',
  'Hello, is there parking? Thank you very much',
  'Hi, I would like to ask where can I park my car',
  'มีที่จอดรถไหม 🙏🙏',
])('what is said out of courtesy changes nothing: "%s"', (text) => {
  expect(surely(text)).toBe('parking')
})

test.each(['สวัสดีค่ะ', 'ขอบคุณครับ', 'ที่ไหน', 'มีไหม', 'can I', 'hello', 'รถ', 'ภาษี'])(
  'what tells too little gets no answer: "%s"',
  (text) => {
    expect(surely(text)).toBe(undefined)
  },
)

test('two answers that are equally near: neither', () => {
  const twins = ['a', 'b'].map((id) => wordingsOf(id, ['มีที่จอดรถไหม']))
  const { sure, near, doubt } = recognise('มีที่จอดรถไหมคะ', twins)
  expect([sure, doubt, near.length]).toEqual([undefined, 'two', 2])
})

test('words that a service says as well are the office’s where it has written just these', () => {
  const own = [wordingsOf('own', ['ทำบัตรหาย'])]
  expect(surely('ทำบัตรหาย', own)).toBe('own')
  expect(recognise('บัตรประชาชนหาย', own).sure).toBe(undefined)
})

test.each([
  ['nothing', ''],
  ['emoji', '🙏🙏'],
  ['Burmese', 'ကားပါကင်ရှိလား'],
  ['one letter', 'จ'],
  ['five questions in one', samples.map(({ asks }) => asks[0]).join(' ')],
  ['a very long text', 'มีที่จอดรถไหม ฉันมาจากไกลมาก '.repeat(200)],
])('%s gets no answer', (_what, text) => {
  expect(surely(text)).toBe(undefined)
  expect(surely(text, [wordingsOf('letters', ['ก', 'จ', 'a', '🙏', ''])])).toBe(undefined)
})

test.each([
  ['วันเสาร์เปิดไหม', 'วันอาทิตย์เปิดไหม', true],
  ['open on Saturday', 'เปิดวันเสาร์', false],
  ['๑๔ กุมภา', '14 ก.พ.', false],
  ['14 กุมภาพันธ์', '14 มีนาคม', true],
  ['ย้ายเข้า', 'ย้ายออก', true],
  ['ย้ายเข้าย้ายออก', 'ย้ายออก', true],
  ['ชั้น 2', 'ชั้น 3', true],
  ['เปิดไหม', 'วันอาทิตย์เปิดไหม', false],
  ['ไม่ได้รับหน้ากาก', 'รับหน้ากากได้ที่ไหน', true],
  ['ร้องเรียนเรื่องที่จอดรถ', 'ร้องเรียนได้ที่ไหน', false],
])('%s and %s: apart is %s', (a, b, isApart) => {
  expect(areApart(choicesIn(a), choicesIn(b))).toBe(isApart)
})

test('questions that ask the same stand together, in the order given, and each stands once', () => {
  const texts = ['มีที่จอดรถไหม', 'ต่อใบขับขี่', 'มีที่จอดรถไหมคะ', 'มีที่จอดรถไหม', 'ทำใบขับขี่', '🙏']
  const groups = groupAlike(texts.map((text) => ({ text })))
  expect(groups.map((group) => group.map(({ text }) => text))).toEqual([
    ['มีที่จอดรถไหม', 'มีที่จอดรถไหมคะ', 'มีที่จอดรถไหม'],
    ['ต่อใบขับขี่', 'ทำใบขับขี่'],
    ['🙏'],
  ])
})
