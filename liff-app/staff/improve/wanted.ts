import type { FiguresWanted } from '../figures/address.ts'

/** What is asked for, as it stands in the address: the page of figures reads the same. */
export type Wanted = Pick<FiguresWanted, 'kind' | 'day' | 'team'>

export function wantedIn({ kind, day, team }: Record<string, string>): Wanted {
  return { ...(kind && { kind }), ...(day && { day }), ...(team && { team }) }
}

export function improvePath(office: string, wanted: Wanted): string {
  const query = new URLSearchParams(wanted).toString()
  return `/${office}/staff/improve${query && `?${query}`}`
}
