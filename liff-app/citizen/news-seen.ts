import type { OwnCaseSummary } from '@phrom/shared/case.ts'

const kept = 'news-seen'
/** Nobody has more cases at a time; the oldest are forgotten. */
const most = 50

type Item = Pick<OwnCaseSummary, 'id' | 'untoldAt'>

/** Whether something has come of a case that LINE has not told, and that was not looked at on this phone. */
export function isNews({ id, untoldAt }: Item): boolean {
  return untoldAt !== null && (recall()[id] ?? '') < untoldAt
}

/** It is being looked at. */
export function setSeen({ id, untoldAt }: Item): void {
  if (untoldAt === null) return
  const { [id]: _, ...others } = recall()
  const seen = [...Object.entries(others), [id, untoldAt]].slice(-most)
  try {
    localStorage.setItem(kept, JSON.stringify(Object.fromEntries(seen)))
  } catch {
    // A phone that keeps nothing shows it as new again.
  }
}

/** What is kept: by the case, up to when it was seen, as the server dates it. */
function recall(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? '{}')
  } catch {
    return {}
  }
}
