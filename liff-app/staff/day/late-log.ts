import type { Problem } from '@phrom/shared/problem.ts'
import type { LateStep } from '@phrom/shared/requests.ts'
import type { TicketView } from '@phrom/shared/ticket-views.ts'
import type { Day } from '@phrom/shared/time.ts'

/** One thing that was done without the network, under the key with which it is told once. */
export type Late = {
  key: string
  counterId: string
  ticket: string
  step: LateStep
  /** The ticket that was given here. */
  made?: TicketView
}

/** What came too late, until somebody has read it: it stands nowhere else. */
export type Refused = Late & { problem: Problem }

type Kept = { untold: readonly Late[]; refused: readonly Refused[] }
export type LateLog = { load(): Kept; save(all: Kept): void }
const nothing: Kept = { untold: [], refused: [] }

/**
 * What a person has done at an office’s counters and the server does not know yet. It outlives the page, for a page that is closed takes
 * nobody’s visit away; what has been told is gone.
 */
export function openLateLog(office: string, personId: string): LateLog {
  const name = `phrom-late:${office}:${personId}`
  return {
    load() {
      try {
        const kept = localStorage.getItem(name)
        return kept === null ? nothing : (JSON.parse(kept) as Kept)
      } catch {
        return nothing
      }
    },
    save(all) {
      try {
        if (all.untold.length + all.refused.length === 0) localStorage.removeItem(name)
        else localStorage.setItem(name, JSON.stringify(all))
      } catch {
        // A browser that keeps nothing: the page itself still does.
      }
    },
  }
}

/** For a browser that keeps nothing. */
const given = new Map<string, number>()

/** How many numbers a counter has given by itself on a day, with the one that is given now. */
export function nextOwn(office: string, counterId: string, day: Day): number {
  const name = `phrom-own:${office}:${counterId}`
  const of = `${name} ${day}`
  let n = (given.get(of) ?? 0) + 1
  try {
    const [lastDay, last] = (localStorage.getItem(name) ?? '').split(' ')
    if (lastDay === day) n = Math.max(n, Number(last) + 1)
    localStorage.setItem(name, `${day} ${n}`)
  } catch {
    // What this page has counted itself.
  }
  given.set(of, n)
  return n
}
