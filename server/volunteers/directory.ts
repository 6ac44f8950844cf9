import type {
  FindBody,
  VolunteerExport,
  VolunteerList,
  VolunteerRow,
  VolunteerView,
} from '@phrom/shared/volunteer-views.ts'
import { volunteerLimits } from '@phrom/shared/volunteers.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { countByGroup, countVolunteers, listVolunteers } from './directory-store.ts'
import { findInvite } from './invite-store.ts'
import { keepStep, listSteps } from './record-store.ts'
import { findById, findLineName, listBefore, type Volunteer } from './store.ts'

/** A page of the office's directory. Refuses not_found where the page before has no end any more. */
export async function findVolunteers(
  db: Db,
  officeId: string,
  { after, ...wanted }: FindBody,
): Promise<VolunteerList> {
  const last = after === null ? undefined : await findById(db, { officeId, id: after })
  if (after !== null && !last) throw new Refusal('not_found')
  const { page } = volunteerLimits
  const rows = await listVolunteers(db, officeId, wanted, last, page + 1)
  const groups = await countByGroup(db, officeId)
  const open = groups.filter(({ state }) => state === 'active' || state === 'waiting')
  return {
    volunteers: rows.slice(0, page).map((row) => rowOf(row, row)),
    found: await countVolunteers(db, officeId, wanted),
    more: rows.length > page,
    counts: {
      active: sum(groups.filter(({ state }) => state === 'active')),
      waiting: sum(groups.filter(({ state }) => state === 'waiting')),
      ended: sum(groups.filter((group) => !open.includes(group))),
    },
    groups: together(open, ({ groupKind, groupName }) => `${groupKind} ${groupName}`).map(
      ([first, count]) => ({ kind: first.groupKind, name: first.groupName, count }),
    ),
    areas: together(open, ({ area }) => area)
      .map(([first, count]) => ({ name: first.area, count }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

const sum = (counted: readonly { count: number }[]) =>
  counted.reduce((all, { count }) => all + count, 0)

function together<Row extends { count: number }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): [Row, number][] {
  const found = new Map<string, [Row, number]>()
  for (const row of rows) {
    const before = found.get(nameOf(row))
    found.set(nameOf(row), [before?.[0] ?? row, (before?.[1] ?? 0) + row.count])
  }
  return [...found.values()]
}

type Known = { lineName: string; invitedAs: string | null }

function rowOf(row: Volunteer, { lineName, invitedAs }: Known): VolunteerRow {
  const { id, state, name, phone, groupKind, groupName, area } = row
  const { joinedAt, confirmedAt, endedAt } = row
  return {
    ...{ id, state, name, phone, groupKind, groupName, area },
    ...{ joinedAt, confirmedAt, endedAt, invitedAs: invitedAs || null, lineName },
  }
}

/** One volunteer with all that was done. Refuses not_found. */
export async function volunteerView(db: Db, officeId: string, id: string): Promise<VolunteerView> {
  const row = await findById(db, { officeId, id })
  if (!row) throw new Refusal('not_found')
  const { inviteId, revision, confirmedBy, endedBy, endedWhy } = row
  const invite = inviteId === null ? undefined : await findInvite(db, { officeId, id: inviteId })
  const steps = await listSteps(db, officeId, id)
  const before = row.forgottenAt === null ? await listBefore(db, row) : []
  return {
    ...rowOf(row, {
      lineName: await findLineName(db, row.personId),
      invitedAs: invite?.name ?? null,
    }),
    ...{ revision, confirmedBy, endedBy, endedWhy, isForgotten: row.forgottenAt !== null },
    invite: invite
      ? { kind: invite.kind, createdBy: invite.createdBy, createdAt: invite.createdAt }
      : null,
    fromOffice: invite?.fromOffice ?? null,
    before: before.map(({ id, state, endedAt }) => ({ id, state, endedAt })),
    steps: steps.map(({ what, at, staffName, detail }) => ({ what, at, by: staffName, detail })),
  }
}

/** Writes down that somebody of the staff takes the list with them. Heads and admins. Refuses forbidden. */
export async function recordExport(deps: ActionDeps, staff: StaffMember): Promise<void> {
  if (staff.role === 'staff') throw new Refusal('forbidden')
  const { officeId, name: staffName } = staff
  await keepStep(deps, { officeId, volunteerId: null }, { what: 'exported', staffName })
}

/** All who are volunteers now; who waits is none yet. */
export async function exportVolunteers(db: Db, officeId: string): Promise<VolunteerExport> {
  const all = { text: '', state: 'active', groupKind: null, groupName: null, area: null } as const
  const rows: VolunteerExport['rows'] = []
  let after: Volunteer | undefined
  for (;;) {
    const some = await listVolunteers(db, officeId, all, after, 500)
    for (const row of some) {
      const { id, name, phone, groupKind, groupName, area, joinedAt, confirmedAt } = row
      rows.push({ id, name, phone, groupKind, groupName, area, joinedAt, confirmedAt })
    }
    after = some.at(-1)
    if (some.length < 500) return { rows }
  }
}
