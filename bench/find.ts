import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { search } from '@phrom/shared/search/search.ts'
import { round } from './bundle.ts'

type Labelled = { text: string; service: string | string[] }

/**
 * How often the right service stands first, and among the first three, over searches as people type them. Those in
 * `searches-held.json` were not looked at while the phrases were written.
 */
export async function find(): Promise<Record<string, number>> {
  const [tune, held] = [labelled('tune'), labelled('held')]
  const all = judge([...tune, ...held])
  const unseen = judge(held)
  return {
    searches: tune.length + held.length,
    ...all,
    heldSearches: held.length,
    heldFirst: unseen.first,
    heldFirstThree: unseen.firstThree,
    ...speed([...tune, ...held].map(({ text }) => text)),
  }
}

/** The time of one search, and of the first, which reads every phrase. */
export function speed(texts: string[]): {
  firstSearchMilliseconds: number
  searchMilliseconds: number
} {
  const begun = performance.now()
  search('บัตรหาย')
  const first = performance.now() - begun
  for (const text of texts) search(text)
  const start = performance.now()
  for (const text of texts) search(text)
  return {
    firstSearchMilliseconds: round(first),
    searchMilliseconds: round((performance.now() - start) / texts.length),
  }
}

export function labelled(part: 'tune' | 'held'): Labelled[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, `searches-${part}.json`), 'utf8'))
}

function judge(list: Labelled[]) {
  const places = list.map(({ text, service }) => {
    const right = [service].flat()
    const place = search(text).findIndex((found) => right.includes(found.service))
    return place === -1 ? Number.POSITIVE_INFINITY : place
  })
  const share = (below: number) =>
    round(places.filter((place) => place < below).length / list.length)
  return { first: share(1), firstThree: share(3) }
}
