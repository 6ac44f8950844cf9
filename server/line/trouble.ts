import { addMinutes, type Instant } from '@phrom/shared/time.ts'
import type { ActionDeps } from '../deps.ts'
import type { Answer } from './line-answer.ts'
import { deletePause, findPause, type Pause, setPause } from './pause-store.ts'
import { wakePushes } from './push-store.ts'

/** So many failures in a row are no accident of single messages: the whole office waits. */
const mostFailures = 4
/** Longer nobody waits after LINE answers again. */
const longestSeconds = 300
/** A new token comes with a new start; one that LINE took for invalid by mistake is good again by itself. */
const tokenSeconds = 300

type Trouble = 'rate' | 'down' | 'token'

/** Whether it is the office that LINE fails, and not one request. */
export function isTrouble({ is }: Answer): boolean {
  return is === 'down' || is === 'rate' || is === 'token'
}

/** Whether the office waits now. Not of a clock that has been set back since: no pause is that long. */
export function isPaused({ until }: Pause, now: Instant): boolean {
  return until > now && until <= addMinutes(now, 2 * (longestSeconds / 60))
}

/** So long a request waits that LINE has failed so often. */
export function secondsAfter(deps: Pick<ActionDeps, 'random'>, attempts: number): number {
  return Math.min(longestSeconds, 2 * 2 ** attempts) * jitter(deps)
}

/** Servers that failed together do not come back together. */
function jitter({ random = Math.random }: Pick<ActionDeps, 'random'>): number {
  return 0.75 + random() / 2
}

function pauseSeconds(why: Trouble, tries: number): number {
  if (why === 'token') return tokenSeconds
  if (why === 'rate') return Math.min(60, 0.05 * 2 ** tries)
  return tries < mostFailures ? 0 : Math.min(60, 2 * 2 ** (tries - mostFailures))
}

/**
 * Notes that LINE has failed the office, and makes it wait. Requests that were under way together count as one: they tell no more than
 * the first of them, and an answer may have come since to those that began later. `at`: when the request began.
 */
export async function noteTrouble(
  deps: ActionDeps,
  { officeId, at }: { officeId: string; at: Instant },
  why: Trouble,
): Promise<void> {
  const { tx, now } = deps
  const before = await findPause(tx, officeId)
  if (before && at < before.until) return
  const tries = (before?.why === why ? before.tries : 0) + 1
  const seconds = pauseSeconds(why, tries) * (why === 'token' ? 1 : jitter(deps))
  const until = addMinutes(now, seconds / 60)
  await setPause(tx, { officeId, why, tries, since: before?.since ?? now, until })
}

/** LINE answers again. After a long silence all that waited for it may go, in its order. */
export async function trust({ tx, now }: ActionDeps, officeId: string): Promise<void> {
  const before = await findPause(tx, officeId)
  if (!before) return
  await deletePause(tx, officeId)
  if (before.why === 'down' && before.tries >= mostFailures) await wakePushes(tx, officeId, now)
}
