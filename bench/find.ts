import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSure, search } from '@phrom/shared/search/search.ts'
import { round } from './bundle.ts'

type Labelled = { text: string; service: string | string[] }

/**
 * How often the right service stands first, and among the first three, over searches as people type them, and how often the first is
 * shown as sure; and how often what no service does (`searches-elsewhere.json`) is shown as a guess. Those in `searches-held.json`,
 * and the held ones of elsewhere, were not looked at while the phrases were written.
 */
export async function find(): Promise<Record<string, number>> {
  const [tune, held, elsewhere] = [labelled('tune'), labelled('held'), searchesElsewhere()]
  // Before anything else is searched for: the first search is dearer.
  const times = speed([...tune, ...held].map(({ text }) => text))
  const all = judge([...tune, ...held])
  const unseen = judge(held)
  return {
    searches: tune.length + held.length,
    ...all,
    heldSearches: held.length,
    heldFirst: unseen.first,
    heldFirstThree: unseen.firstThree,
    heldSureOfRight: unseen.sureOfRight,
    elsewhereSearches: elsewhere.tune.length + elsewhere.held.length,
    elsewhereUnsure: round(1 - shareSure([...elsewhere.tune, ...elsewhere.held])),
    heldElsewhereUnsure: round(1 - shareSure(elsewhere.held)),
    ...times,
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
  return read(`searches-${part}.json`)
}

/** Asked for at a district office too, or of anyone, and none of the services: a driving licence, a company, a greeting. */
export function searchesElsewhere(): { tune: string[]; held: string[] } {
  return read('searches-elsewhere.json')
}

function read(file: string) {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'))
}

function judge(list: Labelled[]) {
  const places = list.map(({ text, service }) => {
    const right = [service].flat()
    const place = search(text).findIndex((found) => right.includes(found.service))
    return place === -1 ? Number.POSITIVE_INFINITY : place
  })
  const share = (below: number) =>
    round(places.filter((place) => place < below).length / list.length)
  return {
    first: share(1),
    firstThree: share(3),
    sureOfRight: shareSure(list.map(({ text }) => text)),
  }
}

function shareSure(texts: string[]): number {
  return round(texts.filter((text) => isSure(search(text))).length / texts.length)
}
