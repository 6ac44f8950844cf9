import type { Answers } from './answers.ts'
import type { Checklist, Paper } from './checklist.ts'
import { chains, type Following } from './services/chains.ts'
import type { Day } from './time.ts'

/** A service of a visit with its list. */
export type Errand = { service: string; list: Checklist }

/** The answers that a following service needs not be asked for. */
export function givenBy(following: Following, today: Day): Answers {
  return Object.fromEntries(
    Object.entries(following.given).map(([key, value]) => [key, value === 'today' ? today : value]),
  )
}

/** The papers of several services of one visit, each once: what is the same paper, or is made on the way, is left out. */
export function papersTogether(errands: readonly Errand[]): Paper[] {
  const papers: Paper[] = []
  for (const [place, { service, list }] of errands.entries()) {
    const before = errands[place - 1]?.service
    const link = chains[before ?? '']?.find((following) => following.service === service)
    papers.push(
      ...list.papers.filter((paper) => {
        const { key } = paper
        if (link?.made.includes(key)) return false
        const twins = [key, ...(link?.same[key] ?? [])]
        return !papers.some((other) => twins.includes(other.key) && other.need !== 'if-held')
      }),
    )
  }
  // A paper that is welcome for one service and required for another is required.
  return papers.filter(
    ({ key, need }) =>
      need !== 'if-held' || !papers.some((other) => other.key === key && other.need === 'required'),
  )
}
