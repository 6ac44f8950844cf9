import type { ActionDeps } from '../deps.ts'
import type { Answer } from './line-answer.ts'
import { monthOf } from './month.ts'
import { useMonthUp } from './month-store.ts'
import { listMembers } from './outbox-store.ts'
import { setAgain, setAside, setSent, type Taken, undo } from './take-push.ts'
import { noteTrouble, secondsAfter } from './trouble.ts'

/** Writes down what became of a request, and what that means for the office's others. */
export async function settle(deps: ActionDeps, taken: Taken, answer: Answer): Promise<void> {
  const { push, unsureBefore } = taken
  const { officeId } = push
  const about = { officeId, at: taken.at }
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
    case 'rate':
    case 'token':
      await setAgain(deps, push, { ...again, seconds: 0 })
      return noteTrouble(deps, about, answer.is)
    case 'down': {
      const unsure = answer.wasHeard ? (unsureBefore ?? deps.now) : unsureBefore
      await setAgain(deps, push, { ...again, unsure, seconds: secondsAfter(deps, push.attempts) })
      return noteTrouble(deps, about, 'down')
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
