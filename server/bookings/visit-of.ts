import type { Checklist } from '@phrom/shared/checklist.ts'
import type { Slot } from '@phrom/shared/slots.ts'
import type { Day, Instant } from '@phrom/shared/time.ts'
import { dayFits } from '@phrom/shared/visit-day.ts'
import type { Taken, TakenOf, Want } from '@phrom/shared/visit-slots.ts'
import { answersOf, listOf, serviceOf } from '../cases/case-view.ts'
import type { Db, Tables } from '../database/tables.ts'
import { placesOf } from '../offices/find-service.ts'
import { ofVolunteers } from './change-places.ts'
import * as slots from './slot-store.ts'
import * as store from './store.ts'

type CaseRow = Tables['serviceCase']

/** What each case of a visit needs, in the order in which they are given. */
export async function wantsOf(db: Db, cases: readonly CaseRow[]): Promise<Want[]> {
  const wants: Want[] = []
  for (const row of cases) {
    const service = serviceOf(row)
    const places = await placesOf(db, row.officeId, service)
    wants.push({ team: service.team, places, rule: service.booking })
  }
  return wants
}

/** Tells of a day which of the cases may not be looked at then as they were judged. */
export function misfitsOf(cases: readonly CaseRow[], now: Instant): (day: Day) => CaseRow[] {
  const known = cases.map((row) => {
    let list: Checklist | undefined
    const judged = () => {
      list ??= listOf(row, now)
      return list
    }
    return { row, service: serviceOf(row), answers: answersOf(row), judged }
  })
  return (day) =>
    known
      .filter(({ service, answers, judged }) => !dayFits(service, answers, day, judged))
      .map(({ row }) => row)
}

/**
 * How much is taken of the slots from one day to another. Places whose hold has run out count as free, and so do those of the booking
 * that is about to move.
 */
export async function takenBetween(
  db: Db,
  officeId: string,
  teams: readonly string[],
  days: { from: Day; to: Day },
  now: Instant,
  given: readonly (slots.SlotKey & { places: number; byVolunteer?: 0 | 1 })[] = [],
): Promise<TakenOf> {
  const rows = await slots.listSlots(db, officeId, teams, days.from, days.to)
  const overdue = await store.listOverdueParts(db, officeId, now)
  const byName = new Map<string, Taken>(rows.map((row) => [slots.nameOf(row), { ...row }]))
  for (const part of [...overdue, ...given]) {
    const row = byName.get(slots.nameOf(part))
    if (!row) continue
    row.taken -= part.places
    row.volunteersTaken -= ofVolunteers({ byVolunteer: 0, ...part })
  }
  return (slot: Slot) => byName.get(slots.nameOf(slots.keyOf(officeId, slot)))
}
