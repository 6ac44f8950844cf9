import { makeCode, showCode } from '@phrom/shared/case-code.ts'
import { expect, test } from 'vitest'
import { isFound } from './is-found.ts'

const number = makeCode(() => 7)
const certificate = { number, issuedOn: '', freshUntil: '', isFresh: true }
const somchai = { name: 'สมชาย ใจอาสา', certificate }

test.each([number, showCode(number), showCode(number).toLowerCase(), ` ${number} `])(
  'a certificate is found by %s',
  (typed) => expect(isFound(somchai, typed)).toBe(true),
)

test.each(['', 'สมชาย', ' ใจอา'])('a volunteer is found by the name in "%s"', (typed) => {
  expect(isFound(somchai, typed)).toBe(true)
  expect(isFound({ ...somchai, certificate: null }, typed)).toBe(true)
})

test.each(['มาลี', makeCode(() => 3), number.slice(0, 5)])('nobody is found by %s', (typed) => {
  expect(isFound(somchai, typed)).toBe(false)
})
