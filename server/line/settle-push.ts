import { addMinutes } from '@phrom/shared/time.ts'
import type { ActionDeps } from '../deps.ts'
import { monthOf } from './month.ts'
import { useMonthUp } from './month-store.ts'
import { listMembers } from './outbox-store.ts'
import { deletePause, findPause, setPause } from './pause-store.ts'
import { wakePushes } from './push-store.ts'
import { setAgain, setAside, setSent, type Taken, undo } from './take-push.ts'

/** What LINE said to a request. `wasHeard`: it may have been taken all the same. */
export type Answer = { requestId?: string | null } & (
  | { is: 'taken' }
  | { is: 'down'; why: string; wasHeard: boolean }
  | { is: 'rate' | 'month' | 'token' | 'refused'; why: string }
)

/** So many failures in a row are no accident of single messages: the whole office waits. */
const mostFailures = 4
/** Longer nobody waits after LINE answers again. */
const longestSeconds = 300
/** A new token comes with a new start; one that LINE took for invalid by mistake is good again by itself. */
const tokenSeconds = 300

/** Writes down what became of a request, and what that means for the office's others. */
export async function settle(deps: ActionDeps, taken: Taken, answer: Answer): Promise<void> {
  const { push, unsureBefore } = taken
  const { officeId } = push
  const jitter = 0.75 + (deps.random ?? Math.random)() / 2
  const again = { why: 'why' in answer ? answer.why : '', unsure: unsureBefore }
  switch (answer.is) {
    case 'taken':
      return setSent(deps, push)
    case 'refused':
      return refused(deps, taken, answer.why)
    case 'month':
      // LINE would have answered 409 to what it had taken before.
      await useMonthUp(deps.tx, officeId, monthOf(deps.now))
      return undo(deps, push, { heldAt: deps.now, heldWhy: 'quota', nextAttemptAt: null })
    case 'rate': {
      await setAgain(deps, push, { ...again, seconds: 0 })
      return trouble(deps, taken, 'rate', (tries) => Math.min(60, 0.05 * 2 ** tries) * jitter)
    }
    case 'token':
      await setAgain(deps, push, { ...again, seconds: 0 })
      return trouble(deps, taken, 'token', () => tokenSeconds)
    case 'down': {
      const unsure = answer.wasHeard ? (unsureBefore ?? deps.now) : unsureBefore
      const seconds = Math.min(longestSeconds, 2 * 2 ** push.attempts) * jitter
      await setAgain(deps, push, { ...again, unsure, seconds })
      return trouble(deps, taken, 'down', (tries) =>
        tries < mostFailures ? 0 : Math.min(60, 2 * 2 ** (tries - mostFailures)) * jitter,
      )
    }
  }
}

/** One bad message of several must not take the others with it: each goes alone, under a key of its own. */
async function refused(deps: ActionDeps, { push }: Taken, why: string): Promise<void> {
  const members = await listMembers(deps.tx, push.officeId, push.id)
  const isSplit = why === 'status 400' && members.length > 1
  if (isSplit) await undo(deps, push, { aloneSince: deps.now })
  else await setAside(deps, push, why)
}

/**
 * Notes that LINE has failed the office, and makes it wait. Requests that were under way together count as one: they tell no more than
 * the first of them, and an answer may have come since to those that began later.
 */
async function trouble(
  { tx, now }: ActionDeps,
  { push, at }: Taken,
  why: 'rate' | 'down' | 'token',
  secondsAfter: (tries: number) => number,
): Promise<void> {
  const { officeId } = push
  const before = await findPause(tx, officeId)
  if (before && at < before.until) return
  const tries = (before?.why === why ? before.tries : 0) + 1
  const until = addMinutes(now, secondsAfter(tries) / 60)
  await setPause(tx, { officeId, why, tries, since: before?.since ?? now, until })
}

/** LINE answers again. After a long silence all that waited for it may go, in its order. */
export async function trust({ tx, now }: ActionDeps, officeId: string): Promise<void> {
  const before = await findPause(tx, officeId)
  if (!before) return
  await deletePause(tx, officeId)
  if (before.why === 'down' && before.tries >= mostFailures) await wakePushes(tx, officeId, now)
}
