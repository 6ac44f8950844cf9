import { remindersAt } from '@phrom/shared/reminders.ts'
import { dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import { findOfficeCase } from '../cases/find-case.ts'
import type { Db, MessageKind } from '../database/tables.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import { tellPlan } from './tell.ts'
import * as tours from './tour-store.ts'

/** Reminds people the evening before that staff come to them, once each. Answers how many were reminded. */
export async function remindHomeVisits({
  db,
  now,
  log,
}: Pick<Deps, 'db' | 'now' | 'log'>): Promise<number> {
  let told = 0
  const due = remindersAt(now()).find(({ kind }) => kind === 'visit_tomorrow')
  if (!due) return told
  for (const stop of await tours.listNotReminded(db, due.day, due.bookedBefore)) {
    try {
      const deps = { now: now() }
      if (await db.transaction().execute((tx) => remind({ tx, ...deps }, stop))) told += 1
    } catch (error) {
      // One that fails does not keep the others.
      log.error({ office: stop.officeId, error: String(error) }, 'home visit not reminded of')
    }
  }
  return told
}

/** False where another server was faster, or the visit is planned no more. */
async function remind(
  deps: ActionDeps,
  { officeId, id, caseId }: { officeId: string; id: string; caseId: string },
): Promise<boolean> {
  if (!(await tours.setReminded(deps.tx, { officeId, id }, deps.now))) return false
  const row = await findOfficeCase(deps.tx, officeId, caseId)
  const stop = await tours.findStop(deps.tx, { officeId, id })
  if (!stop) return false
  await tellPlan(deps, row, 'home_tomorrow', { ...stop, goes: JSON.parse(stop.goes) })
  return true
}

/** Whether what a message says of a visit at home still holds: it is planned, and has not begun. */
export async function isStillPlanned(
  db: Db,
  key: { officeId: string; id: string },
  kind: MessageKind,
  now: Instant,
): Promise<boolean> {
  const stop = await tours.findStop(db, key)
  if (!stop || stop.endedAt !== null || stop.startedAt !== null) return false
  if (kind === 'home_tomorrow' && dayOf(now) >= stop.day) return false
  return now < instantAt(stop.day, stop.end)
}
