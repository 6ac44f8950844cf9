import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formats } from '../formats.ts'

test.each([
  ['1-9999-00000-03-0', { value: '1999900000030' }],
  ['1-9999-00000-08-1', { value: '1999900000081' }],
  ['3-9999-00000-02-8', { value: '3999900000028' }],
  ['6-9999-00000-04-9', { value: '6999900000049' }],
  ['0-9999-00000-05-8', { value: '0999900000058' }],
  ['0-0099-00000-06-4', { value: '0009900000064' }],
  ['๑-๙๙๙๙-๐๐๐๐๐-๐๘-๑', { value: '1999900000081' }],
  ['1-9999-00000-08-2', { problem: 'check_digit' }],
  ['1-9999-00000-80-1', { problem: 'check_digit' }],
  ['199990000008', { problem: 'digits', wanted: 13, typed: 12 }],
  ['19999000000811', { problem: 'digits', wanted: 13, typed: 14 }],
  ['0000000000001', { problem: 'all_zeros' }],
  ['0000000000000', { problem: 'all_zeros' }],
  ['9-9999-00000-07-0', { problem: 'first_digit', digit: 9 }],
  ['1-9999-00000-0B-1', { problem: 'not_digit', character: 'B' }],
])('reads the citizen number %s', (typed, parsed) => {
  expect(formats['citizen-number'].parse(typed)).toEqual(parsed)
})

test('lets exactly one last digit of ten pass in a citizen number', () => {
  const first12 = fc.integer({ min: 1, max: 899_999_999_999 })
  fc.assert(
    fc.property(first12, (number) => {
      const passing = [...'0123456789'].filter((last) => {
        const typed = String(number).padStart(12, '0') + last
        return 'value' in formats['citizen-number'].parse(typed)
      })
      expect(passing).toHaveLength(1)
    }),
  )
})

test.each([
  ['1040-012345-6', { value: '10400123456' }],
  ['1001-012345-6', { value: '10010123456' }],
  ['1050-012345-6', { value: '10500123456' }],
  ['1051-012345-6', { value: '10510123456', note: 'office_unknown' }],
  ['3099-012345-6', { value: '30990123456', note: 'office_unknown' }],
  ['1040-012345', { problem: 'digits', wanted: 11, typed: 10 }],
  ['1040-01234ก-6', { problem: 'not_digit', character: 'ก' }],
])('reads the house code %s', (typed, parsed) => {
  expect(formats['house-code'].parse(typed)).toEqual(parsed)
})

test.each([
  ['JC1-1234567-89', { value: 'JC1123456789' }],
  ['0i1-1234567-89', { value: 'OI1123456789' }],
  ['JCl-I2345o7-89', { value: 'JC1123450789' }],
  ['๐C๑-๑๒๓๔๕๖๗-๘๙', { value: 'OC1123456789' }],
  ['JC1-1234567-8', { problem: 'characters', wanted: 12, typed: 11 }],
  ['JCA-1234567-89', { problem: 'letters_then_digits', letters: 2, digits: 10 }],
  ['541-1234567-89', { problem: 'letters_then_digits', letters: 2, digits: 10 }],
  ['กC1-1234567-89', { problem: 'not_latin_or_digit', character: 'ก' }],
  ['JC1-1234567-8😀', { problem: 'not_latin_or_digit', character: '😀' }],
])('reads the laser code %s', (typed, parsed) => {
  expect(formats['laser-code'].parse(typed)).toEqual(parsed)
})

test.each([
  ['1040-02-12345678', { value: '10400212345678' }],
  ['9999-02-12345678', { value: '99990212345678', note: 'office_unknown' }],
  ['1040-02-1234567', { problem: 'digits', wanted: 14, typed: 13 }],
])('reads the card request number %s', (typed, parsed) => {
  expect(formats['card-request-number'].parse(typed)).toEqual(parsed)
})

test.each([
  ['081-234-5678', { value: '0812345678' }],
  ['061 234 5678', { value: '0612345678' }],
  ['๐๙๑ ๒๓๔ ๕๖๗๘', { value: '0912345678' }],
  ['+66 81 234 5678', { value: '0812345678' }],
  ['+66 (0)81 234 5678', { value: '0812345678' }],
  ['66812345678', { value: '0812345678' }],
  ['660812345678', { value: '0812345678' }],
  ['0066812345678', { value: '0812345678' }],
  ['+66 2 123 4567', { value: '021234567' }],
  ['+6653123456', { value: '053123456' }],
  ['02-123-4567', { value: '021234567' }],
  ['032 123 456', { value: '032123456' }],
  ['044 123 456', { value: '044123456' }],
  ['077 123 456', { value: '077123456' }],
  ['081-234-567', { problem: 'digits', wanted: 10, typed: 9 }],
  ['+66 81 234 567', { problem: 'digits', wanted: 10, typed: 9 }],
  ['02-123-45678', { problem: 'digits', wanted: 9, typed: 10 }],
  ['0', { problem: 'digits', wanted: 10, typed: 1 }],
  ['012345678', { problem: 'phone_start' }],
  ['1234567890', { problem: 'phone_start' }],
  ['1548', { problem: 'phone_start' }],
  ['+44 20 7946 0000', { problem: 'phone_country' }],
  ['0044 20 7946 0000', { problem: 'phone_country' }],
  ['02-123-4567 ต่อ 5661', { problem: 'phone_extension' }],
  ['02-123-4567 ext. 5661', { problem: 'phone_extension' }],
  ['โทร', { problem: 'not_digit', character: 'โ' }],
  ['081-234-5678, 02', { problem: 'not_digit', character: ',' }],
])('reads the telephone number %s', (typed, parsed) => {
  expect(formats.phone.parse(typed)).toEqual(parsed)
})

test.each([
  ['5661', { value: '5661' }],
  ['ext. ๕๖๖๑', { value: '5661' }],
  ['#12', { value: '12' }],
  ['ต่อ', { problem: 'empty' }],
  ['ต่อ ห้อง', { problem: 'not_digit', character: 'ห' }],
  ['1234567', { problem: 'digits_between', min: 1, max: 6, typed: 7 }],
])('reads the extension %s', (typed, parsed) => {
  expect(formats['phone-extension'].parse(typed)).toEqual(parsed)
})

test.each([
  ['๑๐๑๖๐', { value: '10160' }],
  ['1016', { problem: 'digits', wanted: 5, typed: 4 }],
  ['01016', { problem: 'first_digit', digit: 0 }],
])('reads the postcode %s', (typed, parsed) => {
  expect(formats.postcode.parse(typed)).toEqual(parsed)
})

test.each([
  ['c01x 00t47', { value: 'C01X00T47' }],
  ['12345', { value: '12345' }],
  ['1234', { problem: 'characters_between', min: 5, max: 15, typed: 4 }],
  ['A'.repeat(16), { problem: 'characters_between', min: 5, max: 15, typed: 16 }],
  ['ก1234567', { problem: 'not_latin_or_digit', character: 'ก' }],
  ['ß12345', { problem: 'not_latin_or_digit', character: 'ß' }],
])('reads the passport number %s', (typed, parsed) => {
  expect(formats.passport.parse(typed)).toEqual(parsed)
})
