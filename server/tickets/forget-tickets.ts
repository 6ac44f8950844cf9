import { addDays, dayOf } from '@phrom/shared/time.ts'
import { listCasesOf, listOfCase } from '../bookings/store.ts'
import type { Tx } from '../database/tables.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import { retentionOf } from '../retention/rules.ts'
import { forgetInvitation } from '../survey/invite.ts'
import * as forget from './forget-store.ts'
import * as store from './store.ts'

/**
 * Leaves the tickets of a case to nobody; before its bookings are parted. One that it shares with cases which are still somebody's keeps
 * the name, and no longer tells that the case was there.
 */
export async function forgetTickets(
  { tx }: ActionDeps,
  of: { officeId: string; caseId: string },
): Promise<void> {
  const { officeId, caseId } = of
  for (const booking of await listOfCase(tx, officeId, caseId)) {
    const row = await store.findTicketOfBooking(tx, officeId, booking.id)
    const isAlone = (await listCasesOf(tx, officeId, booking.id)).length === 1
    if (row && isAlone) await clearTicket(tx, row)
  }
  await forget.clearVisits(tx, of)
}

/** What a person has left at offices without a case: numbers that they followed on the phone, a seat at a counter. */
export async function forgetAtOffices(tx: Tx, personId: string): Promise<void> {
  for (const row of await forget.listOfPerson(tx, personId)) {
    await clearTicket(tx, row)
    await forget.clearVisitsOfTicket(tx, row)
  }
  await forget.clearCounters(tx, personId)
}

/** Who came without a booking has no case with which the name would go: it goes as long after the visit as one that was sent. */
export async function forgetWalkIns({
  db,
  config,
  now,
}: Pick<Deps, 'db' | 'config' | 'now'>): Promise<number> {
  let forgotten = 0
  const today = dayOf(now())
  for (const office of config.offices) {
    for (const row of await forget.listKnownWalkIns(db, office.id, today)) {
      const rule = retentionOf(config, office.id, row.serviceId ?? '')
      if (today <= addDays(row.day, rule.case)) continue
      await db.transaction().execute(async (tx) => {
        await clearTicket(tx, row)
        await forget.clearVisitsOfTicket(tx, row)
      })
      forgotten += 1
    }
  }
  return forgotten
}

async function clearTicket(tx: Tx, { officeId, id }: { officeId: string; id: string }) {
  await forget.clearTicket(tx, { officeId, id })
  await forgetInvitation(tx, { officeId, ticketId: id })
}
