import type { Places } from '@phrom/shared/calendar.ts'
import type { Slot, TakenPlaces } from '@phrom/shared/slots.ts'
import type { Day } from '@phrom/shared/time.ts'
import { sql } from 'kysely'
import { prepared } from '../database/prepared.ts'
import type { Db } from '../database/tables.ts'

export type SlotKey = { officeId: string; teamId: string; day: Day; start: string }
export type SlotRow = SlotKey & Places & TakenPlaces & { end: string }

export function keyOf(officeId: string, { team, day, start }: Slot): SlotKey {
  return { officeId, teamId: team, day, start }
}

/** All slots are held in this order, so that no two transactions wait for each other. */
export function placeInOrder(slot: Pick<Slot, 'day' | 'start' | 'team'>): string {
  return `${slot.day} ${slot.start} ${slot.team}`
}

/** Names a slot, in the same order. */
export function nameOf({ officeId, teamId, day, start }: SlotKey): string {
  return `${officeId} ${placeInOrder({ day, start, team: teamId })}`
}

type Days = { officeId: string; teamId: string; from: Day; to: Day }
const ofTeam = prepared((db, of: Days) =>
  db
    .selectFrom('slot')
    .selectAll()
    .where('officeId', '=', of.officeId)
    .where('teamId', '=', of.teamId)
    .where('day', '>=', of.from)
    .where('day', '<=', of.to),
)

export async function listSlots(
  db: Db,
  officeId: string,
  teamIds: readonly string[],
  from: Day,
  to: Day,
): Promise<SlotRow[]> {
  const rows: SlotRow[] = []
  for (const teamId of teamIds)
    rows.push(...(await ofTeam.list(db, { officeId, teamId, from, to })))
  return rows
}

/** The last day of which somebody has wanted a slot. */
export async function findLastDay(db: Db, officeId: string): Promise<Day | undefined> {
  const row = await db
    .selectFrom('slot')
    .select((eb) => eb.fn.max('day').as('day'))
    .where('officeId', '=', officeId)
    .executeTakeFirst()
  return row?.day ?? undefined
}

const none: TakenPlaces = { taken: 0, volunteersTaken: 0 }

/** The slot is made when it is first wanted. */
export async function insertSlot(tx: Db, officeId: string, slot: Slot): Promise<void> {
  const { end, capacity, walkIns, volunteers } = slot
  await tx
    .insertInto('slot')
    .values({ ...keyOf(officeId, slot), end, capacity, walkIns, volunteers, ...none })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Makes the slots hold what the calendar says, those too that nobody has wanted yet: whoever books one with an older calendar in hand
 * meets the row and is refused by it. A slot that is closed holds nothing.
 */
export async function setSlots(tx: Db, officeId: string, slots: readonly Slot[]): Promise<void> {
  const inOrder = [...slots].sort((a, b) => (placeInOrder(a) < placeInOrder(b) ? -1 : 1))
  for (const slot of inOrder) {
    const { end, walkIns, volunteers } = slot
    const places = slot.closed
      ? { end, capacity: 0, walkIns: 0, volunteers: 0 }
      : { end, capacity: slot.capacity, walkIns, volunteers }
    await tx
      .insertInto('slot')
      .values({ ...keyOf(officeId, slot), ...places, ...none })
      .onConflict((conflict) =>
        conflict.columns(['officeId', 'teamId', 'day', 'start']).doUpdateSet(places),
      )
      .execute()
  }
}

/**
 * What is wanted of a slot. `byVolunteers`: how many of these places volunteers book, or (below 0) give back at the same time. `maySpend`: what is
 * kept for volunteers and not booked may be taken, by them or because its time is over.
 */
export type Wanted = { places: number; byVolunteers: number; maySpend: boolean }

const taking = prepared(
  (
    db,
    { places, byVolunteers, keeps, ...of }: SlotKey & Omit<Wanted, 'maySpend'> & { keeps: number },
  ) =>
    db
      .updateTable('slot')
      .set((eb) => ({
        taken: eb('taken', '+', places),
        volunteersTaken: eb('volunteersTaken', '+', byVolunteers),
      }))
      .where('officeId', '=', of.officeId)
      .where('teamId', '=', of.teamId)
      .where('day', '=', of.day)
      .where('start', '=', of.start)
      .where(
        sql<boolean>`taken + ${places} + walk_ins + ${keeps} * (case
          when volunteers > volunteers_taken + ${byVolunteers} then volunteers - volunteers_taken - ${byVolunteers}
          else 0 end) <= capacity`,
      ),
)

/** Takes places if they are left beside those that are kept. The check is in the update, so no two requests get the same place. */
export async function takePlaces(
  tx: Db,
  { officeId, teamId, day, start }: SlotKey,
  { places, byVolunteers, maySpend }: Wanted,
): Promise<boolean> {
  const of = { officeId, teamId, day, start }
  return (await taking.write(tx, { ...of, places, byVolunteers, keeps: maySpend ? 0 : 1 })) > 0
}

/** Gives places back, so many of them of volunteers; none for holding the slot until the transaction ends. */
export async function releasePlaces(
  tx: Db,
  { officeId, teamId, day, start }: SlotKey,
  places: number,
  byVolunteers = 0,
): Promise<void> {
  await tx
    .updateTable('slot')
    .set((eb) => ({
      taken: eb('taken', '-', places),
      volunteersTaken: eb('volunteersTaken', '-', byVolunteers),
    }))
    .where('officeId', '=', officeId)
    .where('teamId', '=', teamId)
    .where('day', '=', day)
    .where('start', '=', start)
    .execute()
}

/** Holds the slot until the transaction ends; false where it is closed. */
export async function takeOpenSlot(
  tx: Db,
  { officeId, teamId, day, start }: SlotKey,
): Promise<boolean> {
  const row = await tx
    .updateTable('slot')
    .set((eb) => ({ taken: eb.ref('taken') }))
    .where('officeId', '=', officeId)
    .where('teamId', '=', teamId)
    .where('day', '=', day)
    .where('start', '=', start)
    .returning('capacity')
    .executeTakeFirst()
  return (row?.capacity ?? 0) > 0
}
