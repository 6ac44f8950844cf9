import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thaiDigits } from './digits.ts'

test.each([
  ['ร้อยละ 77.78', 'ร้อยละ ๗๗.๗๘'],
  ['1 ตุลาคม 2569 ถึง 31 ธันวาคม 2569', '๑ ตุลาคม ๒๕๖๙ ถึง ๓๑ ธันวาคม ๒๕๖๙'],
  ['เวลา 09.30 น. (1,259 ราย)', 'เวลา ๐๙.๓๐ น. (๑,๒๕๙ ราย)'],
  ['ฉบับที่ 3/2570', 'ฉบับที่ ๓/๒๕๗๐'],
  ['โทร 02-123-4567 ต่อ 5', 'โทร ๐๒-๑๒๓-๔๕๖๗ ต่อ ๕'],
  ['เรื่อง K7M-4P9 วันที่ 5', 'เรื่อง K7M-4P9 วันที่ ๕'],
  ['ดูที่https://x.go.th/2?a=1 หน้า 3', 'ดูที่https://x.go.th/2?a=1 หน้า ๓'],
  ['ส่งที่ a1@x.go.th ข้อ 2', 'ส่งที่ a1@x.go.th ข้อ ๒'],
  ['12\u00a0นาที', '๑๒\u00a0นาที'],
])('%s is written %s', (text, shown) => {
  expect(thaiDigits(text)).toBe(shown)
})

test('nothing but digits changes, and written twice it stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789กข๑ aZ/-.:@ \n') }), (text) => {
      const shown = thaiDigits(text)
      const back = shown.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
      const plain = text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
      expect(back).toBe(plain)
      expect(thaiDigits(shown)).toBe(shown)
    }),
  )
})

test('without Latin letters no digit of ours is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789กข /-.,()%') }), (text) => {
      expect(thaiDigits(text)).not.toMatch(/[0-9]/)
    }),
  )
})
