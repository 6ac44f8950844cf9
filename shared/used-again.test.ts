import { expect, test } from 'vitest'
import { definitions } from './services/definitions.ts'
import type { Requirement } from './services/service.ts'
import { kindOf, mayBeUsedAgain } from './used-again.ts'

const all = Object.values(definitions).flatMap((versions) =>
  versions.flatMap((service) => [...service.requirements] as Requirement[]),
)

test('a paper that is shown may be sent for the next case too', () => {
  const passport = all.find(({ id, form }) => id === 'passport' && form === 'show')
  expect(passport && mayBeUsedAgain(passport)).toBe(true)
})

test('never one that was handed in, that must be fresh, or of which nobody wants a picture', () => {
  const again = all.filter(mayBeUsedAgain)
  expect(again.length).toBeGreaterThan(20)
  for (const { form, reasons, upload } of again) {
    expect(['hand-in', 'made-at-counter', 'original']).not.toContain(form)
    expect(reasons).not.toContain('too-old')
    expect(upload).not.toBe('never')
  }
})

test('one paper is the same paper, whoever shows it', () => {
  expect(kindOf('passport@partyB')).toBe(kindOf('passport'))
})
