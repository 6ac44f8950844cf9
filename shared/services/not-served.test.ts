import { expect, test } from 'vitest'
import { checklist } from '../checklist.ts'
import { foreignMarriage } from '../testing-marriage.ts'
import { marriageRegistration } from './marriage-registration.ts'
import { missablesFor } from './not-served.ts'

const list = checklist(marriageRegistration, foreignMarriage, '2026-11-23')
const idsFor = (reason: (typeof marriageRegistration.notServed)[number]) =>
  missablesFor(reason, marriageRegistration, list).map(({ id }) => id)

test('of who came without a case anybody may have been missing, and any paper', () => {
  const open = checklist(marriageRegistration, {}, '2026-11-23')
  const people = missablesFor('person-missing', marriageRegistration, open).map(({ id }) => id)
  expect(people).toEqual(['partyA', 'partyB', 'consentGivers', 'interpreter'])
  const papers = missablesFor('paper-missing', marriageRegistration, open).map(({ id }) => id)
  const asked = new Set(papers.map((key) => key.split('@')[0]))
  expect(asked).toEqual(new Set(marriageRegistration.requirements.map(({ id }) => id)))
})

test('a reason is about the papers, the people or the stops of this case, and about nothing else', () => {
  const papers = [...list.papers, ...list.perhaps].map(({ key }) => key)
  expect(papers.length).toBeGreaterThan(2)
  expect(list.present.some(({ party }) => party.id === 'witness')).toBe(true)
  expect(idsFor('paper-missing')).toEqual(papers)
  expect(idsFor('paper-wrong')).toEqual(papers)
  // Witnesses have a reason of their own.
  expect(idsFor('person-missing')).toEqual(['partyA', 'partyB'])
  expect(idsFor('not-entitled')).toContain('already-married')
  const about = ['paper-missing', 'paper-wrong', 'person-missing', 'not-entitled']
  const rest = marriageRegistration.notServed.filter((reason) => !about.includes(reason))
  expect(rest).toContain('witness-missing')
  expect(rest.flatMap(idsFor)).toEqual([])
})
