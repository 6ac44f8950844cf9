import { expect, test } from 'vitest'
import { formats } from '../formats.ts'

test.each([
  ['  มาลี   ใจดี ', { value: 'มาลี ใจดี' }],
  ['Thomas O’Weber-Smith Jr.', { value: 'Thomas O’Weber-Smith Jr.' }],
  ['Thomas O`Weber–Smith', { value: 'Thomas O’Weber-Smith' }],
  ['มาลี Weber', { value: 'มาลี Weber' }],
  ['အောင်', { value: 'အောင်' }],
  ['李 小龍', { value: '李 小龍' }],
  ['Zoe\u0308', { value: 'Zoë' }],
  ['เเก้ว', { value: 'แก้ว' }],
  ['น\u0e4d\u0e49\u0e32', { value: 'น้ำ' }],
  ['น\u0e49\u0e4d\u0e32', { value: 'น้ำ' }],
  ['อ\u0e4d\u0e32พล', { value: 'อำพล' }],
  ['<script>', { problem: 'name_character', character: '<' }],
  ['มาลี 2', { problem: 'name_character', character: '2' }],
  ['มาลี 😀', { problem: 'name_character', character: '😀' }],
  ['-มาลี', { problem: 'name_character', character: '-' }],
  ['\u0e49มาลี', { problem: 'name_character', character: '\u0e49' }],
  [`ก${'\u0e49'.repeat(5)}`, { problem: 'unreadable_character' }],
  ['ก', { problem: 'too_short', wanted: 2 }],
  ['ม'.repeat(100), { value: 'ม'.repeat(100) }],
  ['ม'.repeat(101), { problem: 'too_long', limit: 100 }],
])('reads the name %j', (typed, parsed) => {
  expect(formats.name.parse(typed)).toEqual(parsed)
})

test.each([
  ['มาลี ณ อยุธยา', { value: 'มาลี ณ อยุธยา' }],
  ['ม.ร.ว. มาลี', { value: 'ม.ร.ว. มาลี' }],
  ['มาลี Weber', { problem: 'not_thai', character: 'W' }],
  ['มาลี๙', { problem: 'name_character', character: '9' }],
])('reads the Thai name %s', (typed, parsed) => {
  expect(formats['thai-name'].parse(typed)).toEqual(parsed)
})

test.each([
  ['José Müller', { value: 'José Müller' }],
  ['Malee ใจดี', { problem: 'not_english', character: 'ใ' }],
])('reads the English name %s', (typed, parsed) => {
  expect(formats['english-name'].parse(typed)).toEqual(parsed)
})
