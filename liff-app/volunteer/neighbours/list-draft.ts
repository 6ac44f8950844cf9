import type { ListRow } from '@phrom/shared/neighbours/judge-rows.ts'
import type { PlanRule } from '@phrom/shared/neighbours/plan.ts'
import type { TypedRow } from '@phrom/shared/neighbours/read-list.ts'
import type { Day } from '@phrom/shared/time.ts'
import { me } from '../../api.ts'
import { uuidv7 } from '../../uuid.ts'

/** A list while it is put together. `key`: under which it was sent, so that a lost answer books nothing twice. */
export type ListDraft = {
  serviceId: string
  rows: ListRow[]
  days: Day[]
  rule: PlanRule
  pasted: string
  key: string
  savedAt: number
}

// Names and telephones of others do not lie on a phone for long.
const keptMs = 3 * 24 * 60 * 60 * 1000

/** One's own: a phone may have several people. */
const nameOf = (office: string) => `phrom:neighbours:${office}:${me.value?.id ?? ''}`

export function emptyDraft(): ListDraft {
  const key = crypto.randomUUID()
  return { serviceId: '', rows: [], days: [], rule: 'all', pasted: '', key, savedAt: Date.now() }
}

/** As it was left, unless that is long ago. */
export function draftBefore(office: string): ListDraft {
  try {
    const kept: ListDraft | null = JSON.parse(localStorage.getItem(nameOf(office)) ?? 'null')
    if (kept && kept.savedAt > Date.now() - keptMs) return kept
  } catch {
    // What cannot be read begins anew.
  }
  return emptyDraft()
}

export function keepDraft(office: string, draft: ListDraft): void {
  try {
    localStorage.setItem(nameOf(office), JSON.stringify(draft))
  } catch {
    // A phone that keeps nothing still books.
  }
}

export function forgetDraft(office: string): void {
  try {
    localStorage.removeItem(nameOf(office))
  } catch {
    // Nothing was kept.
  }
}

export function rowFrom(typed: TypedRow): ListRow {
  return { ...typed, id: uuidv7(), agreed: false }
}
