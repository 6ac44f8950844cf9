import { expect, test } from 'vitest'
import { definitions } from '../services/definitions.ts'
import { shortPapers } from './short-papers.ts'
import { languages } from './text.ts'

const wanted = new Set(
  Object.values(definitions)
    .flat()
    .filter(({ precheck }) => precheck !== 'none')
    .flatMap(({ requirements }) => requirements)
    .filter(({ upload }) => upload !== 'never')
    .map(({ id }) => id),
)

test('every paper of which a picture is taken has a short name, and no other paper', () => {
  expect(wanted.size).toBeGreaterThan(100)
  expect(Object.keys(shortPapers).sort()).toEqual([...wanted].sort())
})

test('a number of two digits and a short name fit on a button of LINE', () => {
  const long = Object.values(shortPapers).flatMap((name) =>
    languages.map((language) => name?.[language] ?? '').filter((one) => `12 ${one}`.length > 20),
  )
  expect(long).toEqual([])
})
