import { type LogKind, type LogRow, logKinds } from './ticket-views.ts'
import type { NotServedReason } from './tickets.ts'

/** How many, and in how long. Minutes are null where nothing has ended. */
type Took = { count: number; mean: number | null; median: number | null }

/** What a day came to. */
export type LogSums = Took & {
  /** The same of each kind of which there is any: a visit at home takes longer than one at a counter. */
  kinds: (Took & { kind: LogKind })[]
  notServed: number
  /** Per cent of all. */
  share: number
  /** Why, the most frequent first. */
  reasons: { reason: NotServedReason; count: number }[]
}

type Counted = Pick<LogRow, 'kind' | 'minutes' | 'outcome' | 'reason'>

export function sumUp(rows: readonly Counted[]): LogSums {
  const counts = new Map<NotServedReason, number>()
  for (const { reason } of rows) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const notServed = rows.filter(({ outcome }) => outcome === 'not_served').length
  return {
    ...tookOf(rows),
    kinds: logKinds.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind)
      return own.length === 0 ? [] : [{ kind, ...tookOf(own) }]
    }),
    notServed,
    share: rows.length === 0 ? 0 : Math.round((notServed / rows.length) * 100),
    reasons: [...counts]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count),
  }
}

function tookOf(rows: readonly Counted[]): Took {
  const minutes = rows.map((row) => row.minutes).sort((a, b) => a - b)
  const sum = minutes.reduce((total, one) => total + one, 0)
  const mean = rows.length === 0 ? null : sum / rows.length
  return { count: rows.length, mean, median: medianOf(minutes) }
}

function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
