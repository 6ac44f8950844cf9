import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNumbers } from './mask.ts'

test.each([
  '1999900000081',
  '1-9999-00000-08-1',
  '1 9999 00000 08 1',
  '๑-๙๙๙๙-๐๐๐๐๐-๐๘-๑',
  '1.9999.00000.08.1',
  '1040-02-12345678',
  'JC1-1234567-89',
  'jc1123456789',
  '4111 1111 1111 1111',
  '1 - 9999 - 00000 - 08 - 1',
  '1,9999,00000,08,1',
  '1 9999 (00000) 08 1',
  '１９９９９００００００８１',
  '1999\u200b900000081',
  '19999000000811999900000081',
  'JC 1 1234567 89',
  'JC-1-1234567-89',
])('%s is not kept', (number) => {
  for (const text of [number, `เลขบัตร ${number} ค่ะ`, `เลข${number}นะ`]) {
    const masked = maskNumbers(text)
    expect(masked.hadNumber).toBe(true)
    expect(masked.text).not.toMatch(/[0-9๐-๙]{3}/)
  }
})

test.each([
  ['โทร 081-234-5678'],
  ['โทร 081-234-5678 หรือ 02-000-0000'],
  ['0812345678, 0898765432'],
  ['บ้านเลขที่ 99/1 หมู่ 3'],
  ['5 ธ.ค. 2569 เวลา 09.00 น.'],
  ['บัตรหายวันที่ 12/11/2569'],
])('%s stays as it is', (text) => {
  expect(maskNumbers(text)).toEqual({ text, hadNumber: false })
})

test('whatever stands around it, no thirteen digits are left', () => {
  const around = fc.string({
    unit: fc.constantFrom(' ', 'ก', 'เลข', 'a', '.', '-', '\n'),
    maxLength: 6,
  })
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 13, maxLength: 13 })
  fc.assert(
    fc.property(around, digits, around, (before, number, after) => {
      expect(maskNumbers(before + number + after).text).not.toContain(number)
    }),
  )
})
