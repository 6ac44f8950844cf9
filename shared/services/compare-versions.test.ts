import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, compareVersions } from './compare-versions.ts'
import { itemsOf } from './definition-items.ts'
import { definitions } from './definitions.ts'
import type { Service } from './service.ts'

const all = Object.values(definitions).flat()
const [now, until2025] = definitions['marriage-registration'] as [Service, Service]
const told = (changes: Change[]) => changes.map(({ kind, key }) => `${kind} ${key}`)

test('tells what the law of 2025 changed for marriage', () => {
  expect(told(compareVersions(until2025, now))).toEqual([
    'changed facts/sex@partyA+partyB',
    'changed facts/courtPermitsUnderage@partyA+partyB',
    'added stops/under-18-no-court@partyA+partyB',
    'removed stops/not-man-and-woman',
    'removed stops/under-17-no-court@partyA+partyB',
    'changed requirements/court-permission-age@partyA+partyB',
  ])
})

test('tells line by line what is said differently, before and after', () => {
  const change = compareVersions(until2025, now).find(({ key }) => key.startsWith('facts/court'))
  expect(change?.kind === 'changed' && change.lines).toEqual([
    {
      field: 'text',
      before: {
        field: 'text',
        text: {
          th: 'ศาลอนุญาตให้สมรสก่อนอายุ 17 ปีแล้วหรือไม่',
          en: 'Has a court permitted the marriage before 17?',
        },
      },
      after: {
        field: 'text',
        text: {
          th: 'ศาลอนุญาตให้สมรสก่อนอายุ 18 ปีแล้วหรือไม่',
          en: 'Has a court permitted the marriage before 18?',
        },
      },
    },
    {
      field: 'asked',
      before: { field: 'asked', when: 'self.age < 17' },
      after: { field: 'asked', when: 'self.age < 18' },
    },
  ])
})

test('tells one more way to check a paper as one line, and nothing of the others', () => {
  const paper = now.requirements[0] as Service['requirements'][number]
  const check = { th: 'มีตรา', en: 'Bears a seal' }
  const requirements = now.requirements.map((item) =>
    item === paper ? { ...item, checks: [check, ...item.checks] } : item,
  )
  const [change, ...others] = compareVersions(now, { ...now, requirements })
  expect(others).toEqual([])
  expect(change?.kind === 'changed' && change.lines).toEqual([
    { field: 'check', after: { field: 'check', text: check } },
  ])
})

test('finds nothing where nothing is said differently', () => {
  for (const service of all) {
    expect(compareVersions(service, structuredClone(service)), service.id).toEqual([])
  }
})

test('accounts for every statement, whichever two definitions are compared', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (before, after) => {
      const changes = compareVersions(before, after)
      const old = itemsOf(before).map(({ key }) => key)
      const keys = itemsOf(after).map(({ key }) => key)
      const of = (kind: Change['kind']) =>
        changes.filter((change) => change.kind === kind).map(({ key }) => key)
      expect(of('added').sort()).toEqual(keys.filter((key) => !old.includes(key)).sort())
      expect(of('removed').sort()).toEqual(old.filter((key) => !keys.includes(key)).sort())
      // The other way round, what came is what went.
      const back = compareVersions(after, before)
      expect(back.filter(({ kind }) => kind === 'removed')).toHaveLength(of('added').length)
      expect(back.filter(({ kind }) => kind === 'changed')).toHaveLength(of('changed').length)
    }),
    { numRuns: 60 },
  )
})
