import { describe, expect, test } from 'vitest'
import type { Answers } from '../answers.ts'
import { wrongAnswers } from '../answers.ts'
import { checklist } from '../checklist.ts'
import { loadVersions, serviceList } from './all.ts'
import { definitionProblems } from './definition-problems.ts'
import { definitions } from './definitions.ts'
import { reasons } from './reasons.ts'
import type { Service } from './service.ts'
import { summaries } from './summaries.ts'
import { topics } from './topics.ts'
import { versionNamed, versionOn } from './versions.ts'

/** What a registrar would answer, worked out by hand from the law and the catalogue of rules. */
type WorkedCase = {
  name: string
  date: string
  facts: Answers
  expect: {
    outcome: string
    stops?: string[]
    warnings?: string[]
    next?: string[]
    required?: string[]
    ifHeld?: string[]
    present?: string[]
    counts?: Record<string, number>
    fee?: number
    missing?: string[]
  }
}
const worked = Object.entries(
  import.meta.glob<WorkedCase[]>('./cases/*.json', { eager: true, import: 'default' }),
).map(([file, cases]) => ({ id: file.slice('./cases/'.length, -'.json'.length), cases }))
const ids = new Set(Object.keys(definitions))
const all = Object.values(definitions).flat()

test('there are 46 services, each in the list, in a topic, and loaded when it is opened', async () => {
  expect(serviceList).toHaveLength(46)
  expect(serviceList.map(({ id }) => id).sort()).toEqual([...ids].sort())
  for (const { id, title, team, topic, within } of serviceList) {
    const versions = await loadVersions(id)
    expect(versions).toEqual(definitions[id])
    const newest = versions?.[0]
    expect({ title, summary: summaries[id], team }).toEqual({
      title: newest?.title,
      summary: newest?.summary,
      team: newest?.team,
    })
    expect(Object.keys(topics)).toContain(topic)
    expect(within === undefined || ids.has(within)).toBe(true)
  }
  expect(await loadVersions('no-such-service')).toBeUndefined()
  expect(await loadVersions('constructor')).toBeUndefined()
})

test.each(all)('$id of $version is sound', (service) => {
  expect(definitionProblems(service, ids)).toEqual([])
  for (const { reasons: given } of service.requirements) {
    for (const id of given) expect(reasons[id].doThis.th).not.toBe('')
  }
})

test('the newest version comes first, and only the oldest has no day before it', () => {
  for (const versions of Object.values(definitions)) {
    const days = versions.map(({ from }) => from ?? '')
    expect(days).toEqual([...days].sort().reverse())
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length)
  }
})

describe.each(worked)('$id', ({ id, cases }) => {
  test('has at least four cases worked out by hand, possible and not', () => {
    expect(cases.length).toBeGreaterThanOrEqual(4)
    const outcomes = new Set(cases.map((item) => item.expect.outcome))
    expect(outcomes.has('allowed') || outcomes.has('warned')).toBe(true)
    // Nothing that a citizen could answer rules out a house number.
    if (id !== 'house-number') expect(outcomes.has('blocked')).toBe(true)
  })

  test.each(cases)('$name', ({ date, facts, expect: expected }) => {
    const service = versionOn(definitions[id] ?? [], date)
    expect(wrongAnswers(service, facts, date)).toEqual({})
    const found = summary(service, facts, date)
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]]))).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([key, value]) => [
          key,
          Array.isArray(value) ? [...value].sort() : value,
        ]),
      ),
    )
  })
})

function summary(service: Service, facts: Answers, date: string): Record<string, unknown> {
  const list = checklist(service, facts, date)
  const keys = (items: { key: string }[]) => items.map(({ key }) => key).sort()
  return {
    outcome: list.outcome,
    stops: keys(list.stops),
    warnings: keys(list.warnings),
    next: [...new Set(list.stops.flatMap((stop) => stop.service ?? []))].sort(),
    required: keys(list.papers.filter(({ need }) => need === 'required')),
    ifHeld: keys(list.papers.filter(({ need }) => need === 'if-held')),
    present: list.present.map(({ party }) => party.id).sort(),
    counts: Object.fromEntries(
      list.papers.filter(({ people }) => people > 1).map(({ key, people }) => [key, people]),
    ),
    fee: list.fee.baht,
    missing: [...list.missing].sort(),
  }
}

describe('the law on a day', () => {
  const couple: Answers = {
    place: 'office',
    bothCome: true,
    closeBlood: false,
    adopterAdoptee: false,
    hasPrenup: false,
    declaredInDanger: false,
    'partyA.nationality': 'thai',
    'partyA.incompetent': false,
    'partyA.maritalHistory': 'never',
    'partyA.sex': 'female',
    'partyB.nationality': 'thai',
    'partyB.incompetent': false,
    'partyB.maritalHistory': 'never',
    'partyB.birthDate': '1990-07-12',
  }
  const at17: Answers = {
    ...couple,
    'partyA.birthDate': '2007-06-01',
    'partyA.consentBy': 'both-parents',
    'partyA.consentHow': 'in-person',
    'partyA.courtPermitsUnderage': false,
    'partyB.sex': 'male',
  }
  const twoWomen: Answers = { ...couple, 'partyA.birthDate': '1991-01-01', 'partyB.sex': 'female' }
  const marriage = definitions['marriage-registration'] ?? []
  const on = (day: string, answers: Answers) => checklist(versionOn(marriage, day), answers, day)

  test('lets two women marry from 23 January 2025, and not on the day before', () => {
    expect(on('2025-01-22', twoWomen).stops.map(({ key }) => key)).toEqual(['not-man-and-woman'])
    expect(on('2025-01-23', twoWomen).outcome).toBe('allowed')
  })

  test('lets somebody of 17 marry with consent until 22 January 2025, and not after', () => {
    expect(on('2025-01-22', at17).outcome).toBe('allowed')
    expect(on('2025-01-23', at17).stops.map(({ key }) => key)).toEqual(['under-18-no-court@partyA'])
  })

  test('finds the version under which a case was made', () => {
    expect(versionNamed(marriage, '2025-01-22')).toBe(versionOn(marriage, '2024-12-01'))
    expect(versionNamed(marriage, 'none')).toBeUndefined()
    expect(versionOn(marriage, '1900-01-01').version).toBe('2025-01-22')
  })
})

describe('a definition that is wrong is named', () => {
  const name = definitions['change-first-name']?.[0] as Service
  const renewal = definitions['id-card-renewal']?.[0] as Service
  const fact = (id: string) => name.facts.find((item) => item.id === id) as Service['facts'][number]
  const stop = name.stops.find(({ id }) => id === 'rude') as Service['stops'][number]
  const paper = name.requirements.find(
    ({ id }) => id === 'birth-certificate',
  ) as Service['requirements'][number]
  const withStop = (change: Partial<typeof stop>): Service => ({
    ...name,
    stops: [...name.stops, { ...stop, id: 'new', ...change }],
  })

  test.each<[string, Service, string]>([
    ['text that cannot be read', withStop({ when: 'rude = true' }), 'stops/new: '],
    ['a fact that does not exist', withStop({ when: 'ruder' }), 'stops/new: unknown fact ruder'],
    ['a choice that cannot be', withStop({ when: 'representedBy == uncle' }), 'uncle can never be'],
    ['an order of what has none', withStop({ when: 'representedBy < adopter' }), 'no order'],
    ['a number where a truth is meant', withStop({ when: 'applicant.age' }), 'neither true nor'],
    ['a language left out', withStop({ en: ' ' }), 'stops/new: no en'],
    ['a note to keepers', withStop({ th: '(verify) ชื่อ' }), 'stops/new: a note to keepers in th'],
    ['another service that does not exist', withStop({ service: 'x' }), 'stops/new: no service x'],
    ['a way back to itself', withStop({ service: name.id }), 'stops/new: leads to itself'],
    ['a source that is not listed', withStop({ src: ['X99'] }), 'stops/new: no source X99'],
    ['two stops of one name', withStop({ id: 'rude' }), 'stops/rude: twice'],
    [
      'a role that nobody has',
      withStop({ each: ['uncle'], when: 'rude' }),
      'stops/new: no party uncle',
    ],
    [
      'questions that wait for each other',
      {
        ...name,
        facts: [
          ...name.facts,
          { ...fact('rude'), id: 'one', ask: 'two' },
          { ...fact('rude'), id: 'two', ask: 'one' },
        ],
      },
      'facts/one: waits for itself',
    ],
    [
      'a paper that can never be needed',
      {
        ...name,
        requirements: [
          ...name.requirements,
          { ...paper, id: 'new', when: 'applicant.age < 20 and applicant.age > 30' },
        ],
      },
      'requirements/new: can never hold',
    ],
    [
      'a paper that is neither required nor welcome',
      { ...name, requirements: [...name.requirements, { ...paper, id: 'new', ifHeld: 'never' }] },
      'requirements/new: can never be needed',
    ],
    [
      'a question that changes nothing',
      { ...name, facts: [...name.facts, { ...fact('rude'), id: 'idle' }] },
      'facts/idle: its answer changes nothing',
    ],
    [
      'a fact named twice',
      { ...name, facts: [...name.facts, fact('rude')] },
      'change-first-name.ts, 2026-11-20: facts/rude: twice',
    ],
    [
      'a number without limits',
      { ...name, facts: [...name.facts, { ...fact('rude'), id: 'n', type: 'number' }] },
      'facts/n: a number without limits',
    ],
    [
      'a day that cannot lie before no date',
      {
        ...name,
        facts: [...name.facts, { ...fact('rude'), id: 'd', type: 'date', notBefore: 'rude' }],
      },
      'facts/d: no date rude',
    ],
    ['a stop without law or source', withStop({ src: [], basis: '' }), 'neither law nor source'],
    [
      'a reason named twice',
      { ...name, notServed: ['paper-missing', ...name.notServed] },
      'notServed/paper-missing: twice',
    ],
    [
      'a reason that every list has, left out',
      { ...name, notServed: name.notServed.filter((reason) => reason !== 'system-down') },
      'notServed: does not end as every list does',
    ],
    [
      'papers that are never missing',
      { ...name, notServed: name.notServed.filter((reason) => reason !== 'paper-missing') },
      'notServed/paper-missing: is not there',
    ],
    [
      'a witness missing where there is none',
      { ...name, notServed: ['witness-missing', ...name.notServed] },
      'notServed/witness-missing: can never be',
    ],
    [
      'somebody missing where one comes alone',
      { ...renewal, notServed: ['person-missing', ...renewal.notServed] },
      'notServed/person-missing: can never be',
    ],
    [
      'another office where any will do',
      { ...renewal, notServed: ['other-office', ...renewal.notServed] },
      'notServed/other-office: can never be',
    ],
    ['no law at all', { ...name, law: [] }, 'law: none'],
    [
      'one paper asked for twice',
      { ...name, requirements: [...name.requirements, { ...paper, when: 'applicant.minor' }] },
      'requirements/birth-certificate: two can hold at once',
    ],
    [
      'a paper that only a case with a stop would need',
      { ...name, requirements: [...name.requirements, { ...paper, id: 'new', when: 'rude' }] },
      'requirements/new: only where a stop holds',
    ],
    ['stops that contradict each other', withStop({ when: 'not rude' }), 'contradicts stops/new'],
    [
      'a stop that always holds',
      withStop({ when: 'rude or not rude' }),
      'one of them always holds',
    ],
  ])('%s', (_name, service, problem) => {
    expect(definitionProblems(service, ids).join('\n')).toContain(problem)
  })
})
