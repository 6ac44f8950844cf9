import type { LogRow } from './ticket-views.ts'
import type { NotServedReason } from './tickets.ts'

/** What a day at the counters came to. Minutes are null where nothing has ended. */
export type LogSums = {
  count: number
  mean: number | null
  median: number | null
  notServed: number
  /** Per cent of all. */
  share: number
  /** Why, the most frequent first. */
  reasons: { reason: NotServedReason; count: number }[]
}

export function sumUp(rows: readonly Pick<LogRow, 'minutes' | 'outcome' | 'reason'>[]): LogSums {
  const minutes = rows.map((row) => row.minutes).sort((a, b) => a - b)
  const counts = new Map<NotServedReason, number>()
  for (const { reason } of rows) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const notServed = rows.filter(({ outcome }) => outcome === 'not_served').length
  return {
    count: rows.length,
    mean: rows.length === 0 ? null : minutes.reduce((sum, one) => sum + one, 0) / rows.length,
    median: medianOf(minutes),
    notServed,
    share: rows.length === 0 ? 0 : Math.round((notServed / rows.length) * 100),
    reasons: [...counts]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count),
  }
}

function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
