import type { NeighbourSlip, SlipView } from '@phrom/shared/neighbours/views.ts'
import { takePerson } from '../auth/store.ts'
import { setPersonOf } from '../bookings/store.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import { giveConsents } from '../cases/consents.ts'
import { setPerson } from '../cases/store.ts'
import { putOnRecord, takeOwnCase } from '../cases/take-step.ts'
import type { Config } from '../config.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { handTicketsTo } from '../tickets/hand-tickets.ts'
import type { Volunteer } from '../volunteers/store.ts'
import { endVisit } from './change-neighbour.ts'
import { forgetStandIn } from './forget.ts'
import { hashOf, secretOf } from './secret.ts'
import * as store from './store.ts'
import { standingOf } from './view.ts'

/** Slips of those visits that stand and are the volunteer's to give; the others are left out. */
export async function slipsOf(
  db: Db,
  config: Pick<Config, 'offices'>,
  { officeId, id }: Volunteer,
  caseIds: readonly string[],
): Promise<NeighbourSlip[]> {
  const office = config.offices.find((one) => one.id === officeId)
  if (!office) throw new Refusal('not_found')
  const { calendar } = await findCalendar(db, officeId)
  const slips: NeighbourSlip[] = []
  for (const row of await store.listTheirs(db, officeId, id, caseIds)) {
    const { caseId, code, serviceId, contactName, salt, claimedAt } = row
    const { time } = await standingOf(db, row, calendar)
    if (!time || !salt || claimedAt !== null) continue
    const secret = secretOf(office, salt)
    slips.push({ caseId, code, serviceId, name: contactName ?? '', time, secret })
  }
  return slips
}

/** What whoever has a slip sees; of what somebody has taken over only how it stands. Refuses not_found. */
export async function openSlip(
  db: Db,
  officeId: string,
  secret: string,
  person: Person | undefined,
): Promise<SlipView> {
  const row = await findSlip(db, officeId, secret)
  const { calendar } = await findCalendar(db, officeId)
  const { state, time } = await standingOf(db, row, calendar)
  const { caseId, serviceId, code, contactName } = row
  if (row.claimedAt !== null) {
    const own = row.personId === person?.id ? caseId : null
    const hidden = { code: null, name: null, time: null, volunteer: null }
    return { state, claimed: true, own, serviceId, ...hidden }
  }
  const volunteer = (await store.listBookedBy(db, officeId, [caseId])).get(caseId) || null
  const open = { claimed: false, own: null }
  return { state, ...open, serviceId, code, name: contactName, time, volunteer }
}

/** Whoever has the slip cancels; what is over is answered as it stands. Refuses link_used, too_late_to_change. */
export async function cancelSlip(deps: ActionDeps, officeId: string, secret: string) {
  const row = await findSlip(deps.tx, officeId, secret)
  if (row.claimedAt !== null) throw new Refusal('link_used')
  await endVisit(deps, row)
  return openSlip(deps.tx, officeId, secret, undefined)
}

/**
 * Makes the booking their own: it stands among their cases, and who booked it learns no more than how it ends. Refuses link_used where
 * somebody else has done so, not_booked where nothing stands any more.
 */
export async function claimSlip(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  { secret, consents }: { secret: string; consents: string[] },
): Promise<{ caseId: string }> {
  const { tx, now } = deps
  const seen = await findSlip(tx, officeId, secret)
  // Of two who claim at once the second sees what the first has done.
  await takePerson(tx, seen.personId)
  const row = await findSlip(tx, officeId, secret)
  const { caseId } = row
  if (row.claimedAt !== null && row.personId === person.id) return { caseId }
  if (row.claimedAt !== null) throw new Refusal('link_used')
  const { calendar } = await findCalendar(tx, officeId)
  if (!(await standingOf(tx, row, calendar)).time) throw new Refusal('not_booked')
  const own = await takeOwnCase(deps, row.personId, officeId, caseId)
  if (!(await store.setClaimed(tx, row, now))) throw new Refusal('link_used')
  await setPerson(tx, own, person.id)
  await setPersonOf(tx, row, person.id)
  await handTicketsTo(tx, row.personId, person.id)
  await forgetStandIn(tx, row.personId)
  if (consents.includes('line.messages')) await giveConsents(deps, row, ['line.messages'])
  const by = { actor: 'citizen', personId: person.id } as const
  await putOnRecord(deps, own, 'neighbour_claimed', by)
  return { caseId }
}

async function findSlip(db: Db, officeId: string, secret: string) {
  const row = await store.findBySecret(db, officeId, hashOf(secret))
  if (!row) throw new Refusal('not_found')
  return row
}
