import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers, AnswerValue } from './answers.ts'
import { factIndex } from './case-facts.ts'
import { checklist, questions } from './checklist.ts'
import { type Explained, explain } from './explain.ts'
import { definitions } from './services/definitions.ts'
import type { Fact, Service } from './services/service.ts'

const day = '2026-11-24'
const all = Object.values(definitions).map(([service]) => service as Service)
const marriage = definitions['marriage-registration']?.[0] as Service

const values = (fact: Fact): readonly AnswerValue[] =>
  fact.type === 'boolean'
    ? [true, false]
    : fact.type === 'choice'
      ? (fact.options ?? []).map(({ id }) => id)
      : fact.type === 'date'
        ? ['1950-01-01', '1990-01-01', '2008-06-01', '2015-01-01', '2026-11-01']
        : fact.type === 'number'
          ? [fact.min ?? 1, 3]
          : ['x']

/** Any service, with some of its questions answered in turn, each by any of its answers. */
const started = fc
  .tuple(fc.constantFrom(...all), fc.array(fc.nat(), { maxLength: 25 }))
  .map(([service, picks]) => {
    const answers: Answers = {}
    for (const pick of picks) {
      const next = questions(service, answers, day).find(({ key }) => answers[key] === undefined)
      if (!next) break
      const possible = values(next.fact)
      answers[next.key] = possible[pick % possible.length] as AnswerValue
    }
    return { service, answers }
  })

const linesOf = (explained: ReturnType<typeof explain>): Explained[] =>
  Object.values(explained)
    .filter(Array.isArray)
    .flat()
    .filter((line) => typeof line === 'object')

test('names answered questions as reasons, and questions without an answer as open', () => {
  fc.assert(
    fc.property(started, ({ service, answers }) => {
      for (const line of linesOf(explain(service, answers, day))) {
        expect(line.because.filter((key) => answers[key] === undefined)).toEqual([])
        expect(line.open.filter((key) => answers[key] !== undefined)).toEqual([])
        for (const key of [...line.because, ...line.open]) {
          expect(factIndex(service).has(key), key).toBe(true)
        }
      }
    }),
  )
})

test('explains every line of the checklist, and no other', () => {
  fc.assert(
    fc.property(started, ({ service, answers }) => {
      const list = checklist(service, answers, day)
      const told = explain(service, answers, day)
      const keys = (items: { key: string }[]) => items.map(({ key }) => key)
      expect(keys(told.stops)).toEqual(keys(list.stops))
      expect(keys(told.warnings)).toEqual(keys(list.warnings))
      expect(keys(told.papers)).toEqual(keys(list.papers))
      expect(keys(told.perhaps)).toEqual(keys(list.perhaps))
      expect(told.notes).toHaveLength(list.notes.length)
      expect(keys(told.present)).toEqual(list.present.map(({ party }) => party.id))
      expect(told.fees.filter(({ need }) => need === 'required').map(({ key }) => key)).toEqual(
        list.fee.lines.map(({ id }) => id),
      )
      // What may still come says what it waits for.
      for (const paper of told.perhaps) expect(paper.open, paper.key).not.toEqual([])
    }),
  )
})

test('says which answers make a stop, a paper, a fee and a longer time', () => {
  const told = explain(marriage, { place: 'outside-office', 'partyB.nationality': 'foreign' }, day)
  expect(told.fees.map(({ key, because }) => [key, because])).toEqual([
    ['outside-office', ['place']],
  ])
  expect(told.papers.find(({ key }) => key === 'passport@partyB')).toMatchObject({
    because: ['partyB.nationality'],
    who: { en: 'Second party' },
  })
  expect(told.times.map(({ because }) => because)).toEqual([['partyB.nationality']])
  const blocked = explain(marriage, { closeBlood: true }, day)
  expect(blocked.stops.map(({ because }) => because)).toEqual([['closeBlood']])
})

test('says on which open question a paper hangs', () => {
  const told = explain(marriage, {}, day)
  const passport = told.perhaps.find(({ key }) => key === 'passport@partyA')
  expect(passport).toMatchObject({ because: [], open: ['partyA.nationality'] })
})
