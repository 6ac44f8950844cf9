import { caseView } from '../cases/case-view.ts'
import { takeOwnCase, takeStep } from '../cases/take-step.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as requests from './request-store.ts'
import * as tours from './tour-store.ts'

/**
 * The day that is planned does not suit: the case waits for another one, with what was said about it. Refuses not_found, not_at_home,
 * not_planned, visit_begun.
 */
export async function sayBadDay(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
  note: string,
) {
  const { tx, now } = deps
  const row = await takeOwnCase(deps, person.id, officeId, caseId)
  const of = { officeId, caseId }
  const by = { actor: 'citizen', personId: person.id } as const
  const after = await takeStep(deps, row, 'home_visit_cancelled', by, { why: 'bad_day' })
  const stop = await tours.findOpenStop(tx, of)
  if (!stop) throw new Refusal('not_planned')
  if (stop.startedAt !== null) throw new Refusal('visit_begun')
  await tours.setStop(tx, stop, { endedAt: now, ending: 'bad_day' })
  await requests.setDayNote(tx, of, note || '–')
  return caseView(tx, after, now)
}
