/** How far the steps after the questions are, 0 to 1; the questions fill what lies before the list. */
export const progressAt = {
  list: 0.62,
  consent: 0.68,
  papers: 0.76,
  contact: 0.84,
  home: 0.86,
  days: 0.88,
  agreement: 0.9,
  check: 0.96,
} as const

const reached = new Map<string, number[]>()

/** How far a question is. An answer may bring new questions, but the line never goes backwards on the way forward. */
export function questionProgress(service: string, place: number, total: number): number {
  const places = reached.get(service) ?? []
  reached.set(service, places)
  const now = (progressAt.list * (place + 1)) / (total + 1)
  const shown = Math.max(now, places[place - 1] ?? 0)
  places[place] = shown
  return shown
}
