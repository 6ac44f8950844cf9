import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serviceList } from '../services/all.ts'
import { summaries } from '../services/summaries.ts'
import { featuresOf } from './features.ts'
import { phrases } from './phrases.ts'
import { isSure, search } from './search.ts'

const first = (text: string) => search(text)[0]?.service

test.each([
  ['spoken Thai', 'ทำบัตรหาย', 'id-card-lost'],
  ['a foreigner in slang', 'แต่งงานกับฝรั่ง', 'marriage-registration'],
  ['what comes after something else', 'เปลี่ยนนามสกุลหลังหย่า', 'change-family-name'],
  ['a paper that is gone', 'ใบเกิดหาย', 'copy-birth-or-death-certificate'],
  ['Thai in Latin letters', 'yai baan', 'destination-move'],
  ['Thai in Latin letters, spelt another way', 'tabien baan hai', 'house-book-replacement'],
  ['English', 'I lost my ID card', 'id-card-lost'],
  ['a slip of spelling', 'บัดประชาชนหมดอายุ', 'id-card-renewal'],
  ['letters of the same sound', 'จดทะเบียณสมรศ', 'marriage-registration'],
  ['a situation instead of a name', 'พ่อเสียเมื่อวาน', 'death-notification'],
  ['death, said softly', 'สามีเสีย', 'death-notification'],
  ['a word that only sounds like it', 'ย่าเสียบบัตรไม่ได้', 'id-card-damaged'],
  ['a word that begins after it', 'พ่อเสียบ้านเป็นชื่อใคร', 'death-notification'],
  ['a short word of two services', 'ย้ายบ้าน', 'destination-move'],
  ['no spaces and a question', 'บัตรประชาชนหายต้องแจ้งความไหมครับ', 'id-card-lost'],
  ['a keyboard left on English', '[y9iskp', 'id-card-lost'],
  ['English, and not as the same keys of a Thai keyboard', 'passport renewal', 'id-card-renewal'],
  ['emoji and punctuation', '🙏 บัตรหาย!!! 😭', 'id-card-lost'],
  ['a form by its number', 'ท.ร.14/1', 'copy-house-registration'],
])('finds by %s: "%s"', (_name, text, service) => {
  expect(first(text)).toBe(service)
})

test.each(serviceList.map(({ id, title }) => [title.th, title.en, id] as const))(
  'finds %s by its own names',
  (thai, english, id) => {
    expect(first(thai)).toBe(id)
    expect(
      search(english)
        .slice(0, 2)
        .map(({ service }) => service),
    ).toContain(id)
  },
)

test('finds nothing in what says nothing, and never fails', () => {
  for (const text of ['', ' ', '🙂🙂', 'ะาิีุู', 'မြန်မာ', '😀'.repeat(1000)]) {
    expect(search(text)).toEqual([])
  }
  expect(search('ก'.repeat(2000)).length).toBeLessThanOrEqual(serviceList.length)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const { score } of search(text)) {
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 200 },
  )
})

test.each([
  ...['อากาศวันนี้ฝนตก', 'the weather tomorrow', 'hello', 'สวัสดีครับ'],
  ...[
    'ใบรับรองโสด',
    'จดทะเบียนบริษัท',
    'ต่อพาสปอร์ต',
    'passport renewal',
    'atm card lost',
    'บัตรเอทีเอ็มหาย',
  ],
  ...['บัตรคนพิการ', 'ใบขับขี่หมดอายุ', 'ภาษีที่ดิน', 'ประกันสังคม', 'ขอสัญชาติ'],
])('only guesses at what no service does: "%s"', (text) => {
  expect(isSure(search(text))).toBe(false)
})

test.each([
  ...['บัตรหาย', 'คนพิการทำบัตรประชาชน', 'my bank cannot read my id card', 'ได้สัญชาติไทยแล้ว ทำบัตร'],
  ...['marriage license', 'คัดทะเบียนสมรสไปต่อวีซ่า', 'ต่างชาติใช้พาสปอร์ตขอทะเบียนบ้านเล่มเหลือง'],
])('is sure of what a service does, whatever it is for: "%s"', (text) => {
  expect(isSure(search(text))).toBe(true)
})

test('nothing that is said of a service names what is done elsewhere', () => {
  const own = serviceList.flatMap(({ id, title }) => [title, summaries[id] ?? title])
  const said = [...own.flatMap(({ th, en }) => [th, en]), ...Object.values(phrases).flat()]
  expect(said.filter((text) => featuresOf(text).has('+elsewhere'))).toEqual([])
})

test('every service has its own words, and no phrase stands for two', () => {
  expect(Object.keys(phrases).sort()).toEqual(serviceList.map(({ id }) => id).sort())
  const all = Object.values(phrases).flat()
  expect(all.filter((phrase, place) => all.indexOf(phrase) !== place)).toEqual([])
})
