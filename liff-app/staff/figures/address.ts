import { type FigureId, figureIds } from '@phrom/shared/figures/figures.ts'
import { type Period, type PeriodKind, periodKinds } from '@phrom/shared/figures/periods.ts'

/** What is looked at, as it stands in the address: a period by its kind and a day in it, of whom, and which figure is open. */
export type FiguresWanted = {
  kind?: PeriodKind
  day?: string
  team?: string
  service?: string
  figure?: FigureId
  /** The reason to which the cases behind the figure are narrowed. */
  key?: string
}

const fields = ['day', 'team', 'service', 'key'] as const

export function wantedIn(query: Record<string, string>): FiguresWanted {
  const wanted: FiguresWanted = {}
  const kind = periodKinds.find((one) => one === query.kind)
  if (kind) wanted.kind = kind
  for (const field of fields) {
    const value = query[field]
    if (value) wanted[field] = value
  }
  const figure = figureIds.find((id) => id === query.figure)
  return figure ? { ...wanted, figure } : wanted
}

/** The address of such a page; a change of undefined takes a field away. */
export function figuresPath(
  office: string,
  wanted: FiguresWanted,
  change: { [field in keyof FiguresWanted]?: string | undefined } = {},
): string {
  const entries = Object.entries({ ...wanted, ...change }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const query = new URLSearchParams(entries).toString()
  return `/${office}/staff/figures${query && `?${query}`}`
}

/** A period as it stands in the address; any days, of which there is no door, as the month in which they begin. */
export function ofPeriod({ kind, from }: Period): { kind: PeriodKind; day: string } {
  return { kind: kind === 'days' ? 'month' : kind, day: from }
}
