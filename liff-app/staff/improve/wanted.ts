import { type FiguresWanted, wantedIn as figuresIn } from '../figures/address.ts'

/** What is asked for, as it stands in the address: the page of figures reads the same. */
export type Wanted = Pick<FiguresWanted, 'kind' | 'day' | 'team'>

export function wantedIn(query: Record<string, string>): Wanted {
  const { service: _, figure: __, key: ___, ...wanted } = figuresIn(query)
  return wanted
}

export function improvePath(office: string, wanted: Wanted): string {
  const query = new URLSearchParams(wanted).toString()
  return `/${office}/staff/improve${query && `?${query}`}`
}
