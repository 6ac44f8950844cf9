import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { checklist, type Paper } from './checklist.ts'
import { worthTrying } from './services/definition-search.ts'
import { definitions } from './services/definitions.ts'
import type { Service } from './services/service.ts'
import { isWholeAddress, readSharedList, sharedListPath } from './shared-list.ts'

const today = '2026-11-23'
const all = Object.values(definitions).flat()
const renewal = definitions['id-card-renewal']?.[0] as Service
const copies = definitions['copy-house-registration']?.[0] as Service

const queryOf = (path: string) =>
  Object.fromEntries(new URL(path, 'https://phrom.example').searchParams)

/** Some answers to some questions of a service, such as its conditions name. */
const cases = fc.constantFrom(...all).chain((service) =>
  fc
    .tuple(
      ...[...worthTrying(service)].map(([key, values]) =>
        fc.option(fc.constantFrom(...values), { freq: 6 }).map((value) => [key, value] as const),
      ),
    )
    .map((given) => ({
      service,
      answers: Object.fromEntries(given.filter(([, value]) => value !== null)) as Answers,
    })),
)

test('the address names exactly the papers of the list, for any answers to any service', () => {
  let long = 0
  fc.assert(
    fc.property(cases, ({ service, answers }) => {
      const list = checklist(service, answers, today)
      const path = sharedListPath(service, list)
      const read = readSharedList(service, queryOf(path))
      expect(read.papers).toEqual(list.papers.map(({ because: _, ...paper }) => paper))
      expect(read.present).toEqual(list.present)
      if (list.papers.length > 2) long++
      expect(read.minutes).toBe(list.minutes)
      if (list.outcome === 'allowed') expect(read.baht ?? null).toBe(list.fee.baht)
      expect(path.length).toBeLessThan(600)
    }),
    { numRuns: 2000 },
  )
  expect(long).toBeGreaterThan(200)
})

test('every paper of every definition has signs of its own', () => {
  for (const service of all) {
    const papers = service.requirements.flatMap((requirement): Paper[] =>
      (requirement.each ?? [requirement.whose]).map((role) => ({
        key: role ? `${requirement.id}@${role}` : requirement.id,
        need: 'required',
        people: 1,
        confirm: false,
        because: [],
        requirement,
      })),
    )
    const path = sharedListPath(service, { ...checklist(service, {}, today), papers })
    const read = readSharedList(service, queryOf(path))
    expect(read.papers.map(({ key }) => key)).toEqual(papers.map(({ key }) => key))
  }
})

test('the address holds no answer: what is in it stands in the definition', () => {
  fc.assert(
    fc.property(cases, ({ service, answers }) => {
      const path = sharedListPath(service, checklist(service, answers, today))
      expect(path).toMatch(
        /^\/guide\/[a-z0-9-]+\/list\?v=[\d-]+&k=(?:[0-9a-z]{4}h?\d{0,4}\.?)*(?:&c=(?:[0-9a-z]{4}\d{0,4}\.?)+)?(?:&fee=\d+)?&m=\d+&x=[0-9a-z]{4}$/,
      )
    }),
  )
})

test('an address that was cut anywhere, or has one sign changed, is known not to be whole', () => {
  fc.assert(
    fc.property(
      cases,
      fc.nat(),
      fc.constantFrom('q', '7', '.'),
      ({ service, answers }, at, sign) => {
        const path = sharedListPath(service, checklist(service, answers, today))
        expect(isWholeAddress(queryOf(path))).toBe(true)
        const start = path.indexOf('?') + 1
        const place = start + (at % (path.length - start))
        expect(isWholeAddress(queryOf(path.slice(0, place)))).toBe(false)
        if (path[place] === sign || '=&'.includes(path[place] ?? '')) return
        const other = path.slice(0, place) + sign + path.slice(place + 1)
        expect(isWholeAddress(queryOf(other))).toBe(false)
      },
    ),
    { numRuns: 2000 },
  )
})

test('English readers open it in English', () => {
  const list = checklist(renewal, {}, today)
  expect(sharedListPath(renewal, list, 'en')).toBe(`${sharedListPath(renewal, list)}&lang=en`)
})

test('what no definition knows is left out, whatever stands in the address', () => {
  const text = fc.oneof(fc.string({ maxLength: 2000 }), fc.string({ unit: 'binary' }))
  const record = fc.record({ k: text, c: text, fee: text, m: text }, { requiredKeys: [] })
  fc.assert(
    fc.property(fc.constantFrom(...all), record, (service, query) => {
      const { papers, present, baht, minutes } = readSharedList(service, query)
      expect(papers.every(({ requirement }) => service.requirements.includes(requirement))).toBe(
        true,
      )
      expect(present.every(({ party }) => service.parties.includes(party))).toBe(true)
      if (service.fees.every((fee) => fee.baht === 0)) expect([undefined, 0]).toContain(baht)
      expect(minutes === undefined || minutes > 0).toBe(true)
    }),
  )
})

test('nobody can make a page of the office ask for another fee, more minutes or more persons', () => {
  const path = queryOf(sharedListPath(renewal, checklist(renewal, {}, today)))
  const first = path.k?.slice(0, 4) ?? ''
  const forged = readSharedList(renewal, { k: `${first}999`, fee: '5000', m: '1' })
  expect(forged.papers.map(({ people }) => people)).toEqual([1])
  expect(forged.baht).toBeUndefined()
  expect(forged.minutes).toBeUndefined()
  for (const service of all) {
    const query = queryOf(sharedListPath(service, checklist(service, {}, today)))
    const crowd = (query.k ?? '').replaceAll(/([0-9a-z]{4}h?)(?=\.|$)/g, '$19999')
    for (const { people } of readSharedList(service, { k: crowd }).papers) {
      expect(people).toBeLessThanOrEqual(50)
      expect(people).toBeGreaterThan(0)
    }
  }
  expect(readSharedList(copies, { fee: '60' }).baht).toBe(60)
  expect(readSharedList(copies, { fee: '65' }).baht).toBeUndefined()
})

test('a paper named twice is shown once, and of ten thousand names sixty are read', () => {
  const { k = '' } = queryOf(
    sharedListPath(renewal, checklist(renewal, { cardInHand: true, canCome: true }, today)),
  )
  expect(readSharedList(renewal, { k: `${k}.${k}` })).toEqual(readSharedList(renewal, { k }))
  const many = Array.from({ length: 10_000 }, (_, n) => n.toString(36).padStart(4, '0')).join('.')
  expect(readSharedList(renewal, { k: `${many}.${k}` }).papers).toEqual([])
})
