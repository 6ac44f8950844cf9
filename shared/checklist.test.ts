import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, withoutSecrets, wrongAnswers } from './answers.ts'
import {
  checklist,
  neededPictures,
  needsCheck,
  nextQuestion,
  pictures,
  questions,
} from './checklist.ts'
import { worthTrying } from './services/definition-search.ts'
import { definitions } from './services/definitions.ts'
import type { Service } from './services/service.ts'
import { showLaw, whyAsked } from './why-asked.ts'

const visit = '2026-11-23'
const newest = (id: string) => definitions[id]?.[0] as Service
const marriage = newest('marriage-registration')
const name = newest('change-first-name')
const all = Object.values(definitions).flat()

const thaiCouple: Answers = {
  place: 'office',
  bothCome: true,
  closeBlood: false,
  adopterAdoptee: false,
  hasPrenup: false,
  declaredInDanger: false,
  'partyA.birthDate': '1995-03-01',
  'partyA.nationality': 'thai',
  'partyA.incompetent': false,
  'partyA.maritalHistory': 'never',
  'partyB.birthDate': '1990-07-12',
  'partyB.nationality': 'thai',
  'partyB.incompetent': false,
  'partyB.maritalHistory': 'never',
}

describe('a marriage', () => {
  test('of two adult Thais is free, and asks for no picture, so that nobody need check it', () => {
    const list = checklist(marriage, thaiCouple, visit)
    expect(list).toMatchObject({ outcome: 'allowed', fee: { baht: 0 }, missing: [] })
    expect(pictures(list)).toEqual([])
    expect(needsCheck(list)).toBe(false)
  })

  test('with a foreigner asks for pictures of what no register holds, says why and whose, and takes 30 minutes', () => {
    const foreigner = {
      ...thaiCouple,
      'partyB.nationality': 'foreign',
      'partyB.understandsThai': true,
    }
    const list = checklist(marriage, foreigner, visit)
    expect(list.minutes).toBe(30)
    expect(neededPictures(list).map(({ key }) => key)).toEqual([
      'passport@partyB',
      'passport-translation@partyB',
      'marital-status-certificate@partyB',
      'marital-status-translation@partyB',
    ])
    expect(list.papers.find(({ key }) => key === 'passport@partyB')).toMatchObject({
      because: ['partyB.nationality'],
      owner: { en: 'Second party' },
    })
  })

  test('that is not possible is told why at once, asks nothing more, and lists no papers', () => {
    const list = checklist(marriage, { 'partyB.maritalHistory': 'married' }, visit)
    expect(list).toMatchObject({ outcome: 'blocked', papers: [], perhaps: [], missing: [] })
    expect(list.stops[0]).toMatchObject({
      key: 'already-married@partyB',
      questions: ['partyB.maritalHistory'],
      instead: expect.anything(),
    })
    expect(nextQuestion(marriage, { 'partyB.maritalHistory': 'married' }, visit)).toBeUndefined()
  })
})

describe('a question', () => {
  test('is put only while its answer can still change something', () => {
    const ended = {
      ...thaiCouple,
      'partyA.maritalHistory': 'divorced',
      'partyA.marriageEndedWhere': 'thai-register',
      'partyA.sex': 'female',
      'partyB.sex': 'male',
    }
    const asked = (endedOn: string) =>
      questions(marriage, { ...ended, 'partyA.marriageEndedOn': endedOn }, visit).map(
        ({ key }) => key,
      )
    // The former spouse's sex matters for the 310 days alone, and these are long over.
    expect(asked('2026-09-01')).toContain('partyA.formerSpouseSex')
    expect(asked('2020-01-01')).not.toContain('partyA.formerSpouseSex')
  })

  test('says why it is put, and which law asks it', () => {
    const why = whyAsked(marriage, 'closeBlood')
    expect(why.texts[0]?.en).toContain('Relatives')
    expect(showLaw(why.law[0] ?? '', 'th')).toBe('ประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 1450')
    expect(whyAsked(marriage, 'partyA.birthDate').law.join()).toContain('1448')
  })

  test.each([
    ['Civil Registration Act s. 33', 'th', 'พ.ร.บ.การทะเบียนราษฎร มาตรา 33'],
    [
      'FRA s. 4 (who cannot be a witness), s. 6 (two witnesses)',
      'en',
      'Family Registration Act section 4, 6',
    ],
    [
      'CCC 1598/31 para 2 with 1598/21',
      'th',
      'ประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 1598/31 วรรค 2, 1598/21',
    ],
    [
      'CCC 1531 para 2, 1511: the marriage has ended',
      'en',
      'Civil and Commercial Code section 1531 para 2, 1511',
    ],
    ['CCC 1520, 1566(5), 1585', 'en', 'Civil and Commercial Code section 1520, 1566(5), 1585'],
    ['NA s. 8(1), (3)', 'th', 'พ.ร.บ.ชื่อบุคคล มาตรา 8(1), (3)'],
    ['custom of offices', 'th', ''],
  ] as const)('tells "%s" in words', (basis, language, words) => {
    expect(showLaw(basis, language)).toBe(words)
  })
})

/** Any answers to some of the questions of a service, stale ones among them. */
function someAnswers(service: Service): fc.Arbitrary<Answers> {
  const entries = [...worthTrying(service)].map(([key, values]) =>
    fc.option(fc.constantFrom(...values)).map((value) => [key, value] as const),
  )
  return fc
    .tuple(...entries)
    .map((list) => Object.fromEntries(list.filter(([, value]) => value !== null)) as Answers)
}

/** An answer to every question, put or not. */
function allAnswers(service: Service): fc.Arbitrary<Answers> {
  const values = [...worthTrying(service)]
  return fc.record(Object.fromEntries(values.map(([key, list]) => [key, fc.constantFrom(...list)])))
}

/** As a person does it: one question after another, until none is left. */
function walk(service: Service, full: Answers): Answers {
  const answers: Answers = {}
  for (let steps = 0; steps < 100; steps++) {
    const question = nextQuestion(service, answers, visit)
    if (!question) return answers
    answers[question.key] = full[question.key] as Answers[string]
  }
  throw new Error('the questions never end')
}

describe.each(all)('of $id ($version)', (service) => {
  test('the outcome hangs neither on the order of the answers nor on those not asked for', () => {
    fc.assert(
      fc.property(someAnswers(service), (answers) => {
        const list = checklist(service, answers, visit)
        const backwards = Object.fromEntries(Object.entries(answers).reverse())
        expect(checklist(service, backwards, visit)).toEqual(list)
        const asked = questions(service, answers, visit).map(({ key }) => key)
        const onlyAsked = Object.fromEntries(
          asked.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])),
        ) as Answers
        expect(checklist(service, onlyAsked, visit)).toEqual(list)
        expect(checklist(service, JSON.parse(JSON.stringify(answers)), visit)).toEqual(list)
      }),
      { numRuns: 60 },
    )
  })

  test('more answers never make a known paper, stop or warning unknown', () => {
    fc.assert(
      fc.property(someAnswers(service), allAnswers(service), (some, others) => {
        const before = checklist(service, some, visit)
        const after = checklist(service, { ...others, ...some }, visit)
        const keys = (items: { key: string }[]) => new Set(items.map(({ key }) => key))
        for (const { key } of before.stops) expect(keys(after.stops)).toContain(key)
        for (const { key } of before.warnings) expect(keys(after.warnings)).toContain(key)
        if (after.outcome === 'blocked') return
        const possible = keys([...before.papers, ...before.perhaps])
        for (const { key } of before.papers) expect(keys(after.papers)).toContain(key)
        for (const { key } of after.papers) expect(possible).toContain(key)
      }),
      { numRuns: 60 },
    )
  })

  test('the questions end, and a question left out would have changed nothing', () => {
    fc.assert(
      fc.property(allAnswers(service), (full) => {
        const given = walk(service, full)
        const list = checklist(service, given, visit)
        expect(list.missing).toEqual([])
        expect(list.perhaps).toEqual([])
        expect(list.outcome).not.toBe('incomplete')
        if (list.outcome !== 'blocked') expect(list).toEqual(checklist(service, full, visit))
        const found = list.papers.map(({ key }) => key)
        expect(new Set(found).size).toBe(found.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('answers that cannot be are refused', () => {
  const adult = { 'applicant.birthDate': '1956-01-31', houseHere: true }
  test.each([
    ['a day ahead', { 'applicant.birthDate': '2026-11-24' }, 'day_ahead'],
    ['an age over 120', { 'applicant.birthDate': '1899-01-01' }, 'too_long_ago'],
    ['29 February in a common year', { 'applicant.birthDate': '2001-02-29' }, 'no_such_day'],
    ['a choice that nobody offered', { 'applicant.nationality': 'martian' }, 'wrong_type'],
    ['script in the place of a choice', { representedBy: '<script>' }, 'wrong_type'],
    ['words for yes', { houseHere: 'yes' }, 'wrong_type'],
    ['a question of no service', { height: 170 }, 'unknown_fact'],
    ['a question of another name', { constructor: 'x' }, 'unknown_fact'],
  ])('%s', (_name, change, problem) => {
    const answers = { ...adult, ...change } as Answers
    expect(wrongAnswers(name, answers, visit)).toEqual({ [Object.keys(change)[0] ?? '']: problem })
  })

  test.each<[string, string, Answers, string]>([
    ['a hundred thousand copies', 'copy-face-photo', { copies: 100_000 }, 'too_large'],
    ['half a copy', 'copy-face-photo', { copies: 1.5 }, 'wrong_type'],
    ['fewer than none', 'copy-face-photo', { copies: -1 }, 'too_small'],
    ['digits as text', 'copy-face-photo', { copies: '๒' }, 'wrong_type'],
    ['a Christian year', 'copy-marriage-register', { year: 1997 }, 'too_small'],
    ['a novel', 'copy-face-photo', { laserCode: 'x'.repeat(61) }, 'wrong_type'],
  ])('%s', (_name, id, answers, problem) => {
    expect(Object.values(wrongAnswers(newest(id), answers, visit))).toEqual([problem])
  })

  test('a marriage that ended before somebody was born', () => {
    const answers = {
      ...thaiCouple,
      'partyA.maritalHistory': 'divorced',
      'partyA.sex': 'female',
      'partyB.sex': 'male',
      'partyA.marriageEndedOn': '1990-01-01',
    }
    expect(wrongAnswers(marriage, answers, visit)).toEqual({
      'partyA.marriageEndedOn': 'before_other',
    })
  })
})

test('a secret code is never kept, only whether it was well formed', () => {
  const answers = { identityWay: 'card-codes', laserCode: 'JC1-1234567-89', requestNumber: '12' }
  expect(withoutSecrets(newest('copy-face-photo'), answers)).toEqual({
    identityWay: 'card-codes',
    laserCode: 'XX0000000000',
    requestNumber: '-',
  })
})
