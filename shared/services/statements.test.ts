import { expect, test } from 'vitest'
import { verifyNotes } from '../words/verify-notes.ts'
import { itemsOf } from './definition-items.ts'
import { definitions } from './definitions.ts'
import type { Service } from './service.ts'
import { sources } from './sources.ts'
import { statementsToConfirm } from './statements.ts'

const all = Object.values(definitions).flat()
const marriage = definitions['marriage-registration']?.[0] as Service

/** How often `verify` stands in a definition, wherever it stands. */
function marks(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = 'verify' in value && typeof value.verify === 'string' ? 1 : 0
  return own + Object.values(value).reduce((sum: number, inner) => sum + marks(inner), 0)
}

test('names every mark of the keepers in every definition, those beside a law among them', () => {
  for (const service of all) {
    const laws = service.law.filter((law) => law.includes('(verify')).length
    expect(statementsToConfirm(service), service.id).toHaveLength(marks(service) + laws)
  }
})

test('gives every statement of a version a key of its own, short enough for a column', () => {
  for (const service of all) {
    const keys = itemsOf(service).map(({ key }) => key)
    expect(
      keys.filter((key, place) => keys.indexOf(key) !== place),
      `${service.id} ${service.version}`,
    ).toEqual([])
    expect(keys.filter((key) => key.length > 120)).toEqual([])
  }
})

test('keeps the keys when statements come, go and change places', () => {
  const shuffled: Service = {
    ...marriage,
    stops: [{ id: 'new', th: 'ใหม่', en: 'New', when: 'closeBlood' }, ...marriage.stops].reverse(),
    requirements: [...marriage.requirements].reverse(),
    notes: [{ th: 'ใหม่', en: 'New', when: 'always' }, ...marriage.notes].reverse(),
    gives: [...marriage.gives].reverse(),
    fees: marriage.fees.slice(1),
    law: [...marriage.law].reverse(),
  }
  const said = (service: Service) =>
    statementsToConfirm(service)
      .map(({ key, wording }) => `${key}\n${wording}`)
      .sort()
  expect(said(shuffled)).toEqual(said(marriage))
})

// Offices' ticks stand under these keys: a change of how keys are made would lose them.
test.each([
  ['marriage-registration', 'warnings/foreign-minor@partyA+partyB'],
  ['marriage-registration', 'fees/special-venue'],
  ['marriage-registration', 'minutes'],
  ['marriage-registration', 'law/FRR B.E. 2541 and its amendment of 2568'],
  ['change-first-name', 'requirements/thai-id-card@applicant/if-held'],
  ['change-first-name', 'where'],
  ['child-legitimation', 'requirements/thai-id-card@father'],
])('%s has the statement %s', (id, key) => {
  const keys = statementsToConfirm(definitions[id]?.[0] as Service).map((item) => item.key)
  expect(keys).toContain(key)
})

test('takes another wording, amount or condition for another statement, but not another source', () => {
  const wording = (change: Partial<Service['fees'][number]>) => {
    const fees = marriage.fees.map((fee) =>
      fee.id === 'special-venue' ? { ...fee, ...change } : fee,
    )
    const found = statementsToConfirm({ ...marriage, fees })
    return found.find(({ key }) => key === 'fees/special-venue')?.wording
  }
  const now = wording({})
  for (const change of [{ baht: 30 }, { th: 'อื่น' }, { when: 'always' }, { verify: 'other' }]) {
    expect(wording(change)).not.toBe(now)
  }
  expect(wording({ src: ['CCC'], confidence: 'high' })).toBe(now)
})

test('asks in Thai, of every note, and names only sources that are listed', () => {
  const found = all.flatMap((service) => statementsToConfirm(service))
  expect(found.filter(({ what }) => verifyNotes[what.en] === undefined)).toEqual([])
  expect(found.filter(({ what }) => !/[\u0e00-\u0e7f]/.test(what.th))).toEqual([])
  expect(found.flatMap(({ src }) => src).filter((id) => !sources[id])).toEqual([])
  const used = new Set(found.map(({ what }) => what.en))
  expect(Object.keys(verifyNotes).filter((note) => !used.has(note))).toEqual([])
})
