import { expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { wrongAnswers } from './answers.ts'
import { checklist } from './checklist.ts'
import { chains } from './services/chains.ts'
import { definitions } from './services/definitions.ts'
import type { Service } from './services/service.ts'
import { givenBy, papersTogether } from './together.ts'

const today = '2026-11-23'
const newest = (id: string) => definitions[id]?.[0] as Service
const all = Object.entries(chains).flatMap(([first, list]) =>
  list.map((following) => [first, following.service, following] as const),
)

test.each(all)(
  '%s → %s knows answers and papers that exist, and saves questions',
  (first, then, following) => {
    const given = givenBy(following, today)
    expect(wrongAnswers(newest(then), given, today)).toEqual({})
    const papersOf = (id: string) =>
      newest(id).requirements.flatMap(({ id: key, each, whose }) =>
        each ? each.map((role) => `${key}@${role}`) : [whose ? `${key}@${whose}` : key],
      )
    expect(papersOf(then)).toEqual(
      expect.arrayContaining([...Object.keys(following.same), ...following.made]),
    )
    expect(papersOf(first)).toEqual(expect.arrayContaining(Object.values(following.same).flat()))
    const open = (answers: Answers) => checklist(newest(then), answers, today).missing
    expect(open({}).filter((key) => key in given)).not.toEqual([])
    expect(open(given).filter((key) => key in given)).toEqual([])
  },
)

test('a new name and the card that follows are one list without repeats', () => {
  const name: Answers = {
    'applicant.nationality': 'thai',
    houseHere: true,
    'applicant.birthDate': '1990-01-01',
    likeRoyalName: false,
    rude: false,
    spaceOrSymbol: false,
    inDictionary: true,
  }
  const [following] = chains['change-first-name'] ?? []
  if (!following) throw new Error('no chain')
  const card = { ...givenBy(following, today), cardInHand: true }
  const errands = [
    { service: 'change-first-name', list: checklist(newest('change-first-name'), name, today) },
    { service: 'id-card-change', list: checklist(newest('id-card-change'), card, today) },
  ]
  expect(errands.map(({ list }) => list.outcome)).toEqual(['allowed', 'allowed'])
  expect(papersTogether(errands).map(({ key }) => key)).toEqual([
    'thai-id-card@applicant',
    'house-book',
  ])
})
