import {
  type Period,
  type PeriodKind,
  periodKinds,
  periodOf,
  readPeriod,
} from '@phrom/shared/figures/periods.ts'
import type { Day } from '@phrom/shared/time.ts'

/** What is asked for, as it stands in the address: the page of figures reads the same. */
export type Wanted = { kind: PeriodKind; day: Day; team: string }

export function readWanted(query: Record<string, string>, today: Day): Wanted {
  const kind = periodKinds.find((one) => one === query.kind) ?? 'month'
  const day = query.day && readPeriod(kind, query.day) ? query.day : today
  return { kind, day, team: query.team ?? '' }
}

export function queryOf({ kind, day, team }: Wanted): Record<string, string> {
  return { kind, day, ...(team !== '' && { team }) }
}

export const periodWanted = ({ kind, day }: Wanted): Period => periodOf(kind, day)
