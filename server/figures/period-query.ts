import { type Period, periodKinds, readDays, readPeriod } from '@phrom/shared/figures/periods.ts'
import * as v from 'valibot'

const text = v.pipe(v.string(), v.maxLength(120), v.excludes('\0'))

/** `?kind=month&day=`: a period and a day in it, today's month where nothing is said; or any days, `?from=&to=`. */
export const periodFields = {
  kind: v.optional(v.picklist(periodKinds)),
  day: v.optional(text),
  from: v.optional(text),
  to: v.optional(text),
}
type PeriodQuery = { [field in 'kind' | 'day' | 'from' | 'to']?: string | undefined }

/** What was asked for; nothing where the days run backwards, are none, or cannot be counted. */
export function periodFrom(query: PeriodQuery, today: string): Period | undefined {
  const { from, to, day = today } = query
  if (from !== undefined || to !== undefined) return readDays(from ?? '', to ?? '')
  const kind = periodKinds.find((one) => one === query.kind) ?? 'month'
  return readPeriod(kind, day)
}
