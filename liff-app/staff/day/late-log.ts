import type { LateStep } from '@phrom/shared/requests.ts'

/** One thing that was done without the network, under the key with which it is told once. */
export type Late = { key: string; counterId: string; ticket: string; step: LateStep }

export type LateLog = { load(): Late[]; save(all: readonly Late[]): void }

/**
 * What a person has done at an office’s counters and the server does not know yet. It outlives the page, for a page that is closed takes
 * nobody’s visit away; what has been told is gone.
 */
export function openLateLog(office: string, personId: string): LateLog {
  const name = `phrom-late:${office}:${personId}`
  return {
    load() {
      try {
        return JSON.parse(localStorage.getItem(name) ?? '[]') as Late[]
      } catch {
        return []
      }
    },
    save(all) {
      try {
        if (all.length === 0) localStorage.removeItem(name)
        else localStorage.setItem(name, JSON.stringify(all))
      } catch {
        // A browser that keeps nothing: the page itself still does.
      }
    },
  }
}
