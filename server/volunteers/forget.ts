import { defaultVolunteerDays } from '@phrom/shared/retention.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import { volunteerMessages } from '@phrom/shared/words/volunteers.ts'
import type { Tx } from '../database/tables.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import * as forget from './forget-store.ts'
import { clearName, deleteInvitesBefore, deleteInvitesFor } from './invite-store.ts'
import { clearDetails, keepStep } from './record-store.ts'
import { setVolunteer, type Volunteer } from './store.ts'

const batch = 200

/**
 * Names and numbers of who ended so many days ago go; that somebody of a group helped, and for how long, stays. So do invitations that
 * were over for as long, and whoever waits for as long is no longer kept waiting. Answers how many are forgotten.
 */
export async function forgetVolunteers({
  db,
  config,
  now,
}: Pick<Deps, 'db' | 'config' | 'now'>): Promise<number> {
  let forgotten = 0
  for (const { id: officeId, retention } of config.offices) {
    const days = retention?.volunteers ?? defaultVolunteerDays
    const before = instantAt(addDays(dayOf(now()), -days), '00:00')
    await deleteInvitesBefore(db, officeId, before)
    const inOne = (work: (deps: ActionDeps) => Promise<unknown>) =>
      db.transaction().execute((tx) => work({ tx, now: now() }))
    for (const row of await forget.listWaitedLong(db, officeId, before, batch)) {
      await inOne((deps) => stopWaiting(deps, row))
    }
    for (;;) {
      const rows = await forget.listKept(db, officeId, before, batch)
      for (const row of rows) await inOne((deps) => forgetOne(deps, row))
      forgotten += rows.length
      if (rows.length < batch) break
    }
  }
  return forgotten
}

async function stopWaiting(deps: ActionDeps, row: Volunteer): Promise<void> {
  const declined = { state: 'declined', endedAt: deps.now } as const
  if (!(await setVolunteer(deps.tx, row, row.revision, declined))) return
  await keepStep(deps, { officeId: row.officeId, volunteerId: row.id }, { what: 'declined' })
}

async function forgetOne({ tx, now }: ActionDeps, row: Volunteer): Promise<void> {
  await forget.setNobody(tx, row, now)
  await clearDetails(tx, row.officeId, row.id)
  if (row.inviteId !== null) await clearName(tx, { officeId: row.officeId, id: row.inviteId })
}

/** All that a person ever was as a volunteer is nobody's, and nothing of it leaves any more. */
export async function forgetVolunteersOf(tx: Tx, personId: string, now: Instant): Promise<void> {
  for (const row of await forget.listOfPerson(tx, personId)) await forgetOne({ tx, now }, row)
  await deleteInvitesFor(tx, personId)
  await forget.deleteMessagesTo(tx, personId, Object.keys(volunteerMessages))
}
