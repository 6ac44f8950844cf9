import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../answers.ts'
import { randomFrom } from '../random.ts'
import { definitions } from '../services/definitions.ts'
import type { Service } from '../services/service.ts'
import type { Text } from '../words/text.ts'
import { trainingWords, whereWords } from '../words/training.ts'
import { chapterIds, chapters, taughtServices } from './chapters.ts'
import {
  isSeveral,
  type MadeQuestion,
  type Option,
  questionKinds,
  signatureOf,
} from './question.ts'
import { makeQuestion, makeQuiz } from './quiz.ts'
import { tellNeighbour } from './tell-neighbour.ts'
import { naively } from './testing-naive.ts'

const day = '2026-11-23'
const serviceOf = (id: string) => definitions[id]?.[0] as Service
const servicesOf = (chapter: (typeof chapterIds)[number]) => chapters[chapter].map(serviceOf)
const quizOf = (chapter: (typeof chapterIds)[number], seed: number, asked: string[] = []) =>
  makeQuiz(servicesOf(chapter), servicesOf(chapter), { day, seed, count: 10, asked })

const anyQuiz = fc.record({
  chapter: fc.constantFrom(...chapterIds),
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
})

const same = (a: Text, b: Text) => a.th === b.th && a.en === b.en

/** Whether an option is right, by the definition alone and from no more than what the question tells. */
function isReallyRight(question: MadeQuestion, option: Option): boolean | undefined {
  const service = serviceOf(question.serviceId)
  const told: Answers = Object.fromEntries(
    question.shown.map((key) => [key, question.answers[key] as string]),
  )
  const holds = (when: string | undefined, role?: string, each?: readonly string[]) =>
    naively(service, told, day, when, role, each)
  switch (question.kind) {
    case 'papers': {
      const asked = service.requirements
        .filter((item) => same(item, option.text))
        .flatMap((item) =>
          (item.each ?? [item.whose]).flatMap((role) => {
            const who = item.of ?? service.parties.find(({ id }) => id === role)
            if ((who?.en ?? '') !== (option.who?.en ?? '')) return []
            return [holds(item.when ?? 'always', role, item.each)]
          }),
        )
      return asked.includes(true) ? true : asked.includes(undefined) ? undefined : false
    }
    case 'may': {
      const filled = (item: Text) => ({
        th: trainingWords.notBecause.th.replace('{stop}', item.th),
        en: trainingWords.notBecause.en.replace('{stop}', item.en),
      })
      const truths = service.stops.flatMap((stop) =>
        (stop.each ?? [undefined]).map((role) => ({
          stop,
          told: holds(stop.when, role, stop.each),
          whole: naively(service, question.answers, day, stop.when, role, stop.each),
        })),
      )
      // The sentence that nothing else stands in the way vouches for the rest.
      if (same(option.text, trainingWords.yesPossible)) {
        return truths.every(({ whole }) => whole !== true)
      }
      const own = truths.filter(({ stop }) => same(filled(stop), option.text))
      return own.some((one) => one.told === true)
        ? true
        : own.some((one) => one.whole === true)
          ? undefined
          : false
    }
    case 'comes':
      return holds(service.parties.find((party) => same(party, option.text))?.comes)
    case 'cost': {
      const due = service.fees.map((fee) => ({ fee, holds: holds(fee.when) }))
      if (due.some((one) => one.holds === undefined)) return
      const sum = due
        .filter((one) => one.holds)
        .reduce((total, { fee }) => total + fee.baht * Number(fee.per ? told[fee.per] : 1), 0)
      return Number(/\d+/.exec(option.text.en)?.[0] ?? 0) === sum
    }
    case 'where':
      return same(option.text, whereWords[service.where.offices as keyof typeof whereWords])
    case 'deadline':
      return service.deadline !== undefined && same(option.text, service.deadline)
  }
}

test('exactly the right answers are right, by what the neighbour is said to be and by nothing else', () => {
  fc.assert(
    fc.property(anyQuiz, ({ chapter, seed }) => {
      for (const question of quizOf(chapter, seed)) {
        const judged = question.options.map((option) => isReallyRight(question, option))
        expect(judged, JSON.stringify(question)).toEqual(
          question.options.map(({ isRight }) => isRight),
        )
      }
    }),
    { numRuns: 60 },
  )
})

test('no question is empty, offers the same twice, or has every option right or none', () => {
  fc.assert(
    fc.property(anyQuiz, ({ chapter, seed }) => {
      for (const question of quizOf(chapter, seed)) {
        const { kind, options, answers, shown, serviceId, law } = question
        expect(options.length).toBeGreaterThanOrEqual(2)
        expect(options.length).toBeLessThanOrEqual(5)
        const right = options.filter(({ isRight }) => isRight).length
        expect(right).toBeGreaterThan(0)
        expect(right).toBeLessThan(options.length)
        if (!isSeveral(kind)) expect(right).toBe(1)
        const facts = tellNeighbour(serviceOf(serviceId), answers, shown, day)
        expect(facts).toHaveLength(shown.length)
        for (const language of ['th', 'en'] as const) {
          const said = options.map(({ text, who }) => `${text[language]}|${who?.[language] ?? ''}`)
          expect(new Set(said).size).toBe(options.length)
          const texts = [...facts, ...options.flatMap(({ text, why }) => [text, why]), law]
          for (const text of texts) expect(text[language]).not.toMatch(/^\s*$|\{\w+\}|undefined/)
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('a chapter is asked ten questions of at least four kinds, about most of its services', () => {
  fc.assert(
    fc.property(anyQuiz, ({ chapter, seed }) => {
      const quiz = quizOf(chapter, seed)
      expect(quiz).toHaveLength(10)
      expect(new Set(quiz.map(signatureOf)).size).toBe(10)
      expect(new Set(quiz.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4)
      const services = new Set(quiz.map(({ serviceId }) => serviceId))
      expect(services.size).toBeGreaterThanOrEqual(Math.min(10, chapters[chapter].length))
    }),
    { numRuns: 20 },
  )
})

test('whoever tries again is asked other questions', () => {
  fc.assert(
    fc.property(anyQuiz, fc.nat(), ({ chapter, seed }, next) => {
      const first = quizOf(chapter, seed).map(signatureOf)
      const second = quizOf(chapter, next, first).map(signatureOf)
      expect(second.filter((one) => first.includes(one))).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test('the same seed asks the same', () => {
  expect(quizOf('id-card', 7)).toEqual(quizOf('id-card', 7))
  expect(quizOf('id-card', 7)).not.toEqual(quizOf('id-card', 8))
})

describe('every service of the course can be asked about', () => {
  test.each(taughtServices)('%s, three times for a refresher too', (id) => {
    const service = serviceOf(id)
    const neighbours = servicesOf('id-card')
    const quiz = makeQuiz([service], neighbours, { day, seed: 5, count: 3 })
    expect(quiz.map(({ serviceId }) => serviceId)).toEqual([id, id, id])
  })
})

test('every kind of question is asked of some service', () => {
  const random = randomFrom(1)
  for (const kind of questionKinds) {
    const asked = taughtServices.filter((id) =>
      makeQuestion(kind, { service: serviceOf(id), neighbours: [], day, random }),
    )
    expect(asked.length, kind).toBeGreaterThan(5)
  }
})
