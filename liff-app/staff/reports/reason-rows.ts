import { hiddenGroups, leastPublic } from '@phrom/shared/hidden-groups.ts'
import type { ReportFigures } from '@phrom/shared/reports/figures.ts'
import type { Text } from '@phrom/shared/words/text.ts'

type Reason = ReportFigures['notServed'][number]
/** Nothing where the count is under five; `others` of all that are not named. */
type ReasonRow = { name: Text | 'others'; count: number | null }

/**
 * How often each reason was, as a paper that leaves the office tells it: their sum stands elsewhere in it. Under five stands without its count,
 * and where the count would follow from the sum, without its name too, together with as many others as hide it. `most`: rows that are named.
 */
export function reasonRows(reasons: readonly Reason[], most: number): ReasonRow[] {
  const few = reasons.filter(({ count }) => count < leastPublic)
  if (isTold(few) || few.length === 0) {
    const others = reasons.filter(({ count }) => count >= leastPublic)
    // Their order would tell which of them was more.
    const sorted = [...few].sort((a, b) => (a.name.th < b.name.th ? -1 : 1))
    if (few.length === 0 || reasons.length <= most) {
      return withOthers(others, most).concat(sorted.map(({ name }) => ({ name, count: null })))
    }
    return withOthers(others, Math.min(most, others.length), sumOf(few))
  }
  const hidden = hiddenGroups(reasons.map(({ count }) => count))
  const together = reasons.filter((_, at) => hidden.has(at))
  const named = reasons.filter((_, at) => !hidden.has(at))
  return withOthers(named, most, sumOf(together))
}

/** Whether nobody finds out any of the few from their sum: it is neither the least nor the most that they can be. */
function isTold(few: readonly Reason[]): boolean {
  const sum = sumOf(few)
  return sum > few.length && sum < few.length * (leastPublic - 1)
}

function sumOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { count }) => sum + count, 0)
}

function withOthers(named: readonly Reason[], most: number, more = 0): ReasonRow[] {
  const others = sumOf(named.slice(most)) + more
  const rows: ReasonRow[] = named.slice(0, most).map(({ name, count }) => ({ name, count }))
  if (others > 0) rows.push({ name: 'others', count: others < leastPublic ? null : others })
  return rows
}
