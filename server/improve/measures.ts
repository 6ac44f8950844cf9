import { type CauseOf, causeKey, readCause } from '@phrom/shared/improve/causes.ts'
import { type Measure, type MeasureBody, measureProblems } from '@phrom/shared/improve/views.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { teamsOf } from '../calendar/find-calendar.ts'
import type { Db, Tables } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

export const versionsOf = (serviceId: string) =>
  Object.hasOwn(definitions, serviceId) ? (definitions[serviceId] ?? []) : []

export function measureView(row: Tables['measure']): Measure {
  const { what, who, fromDay, revision, changedAt, changedBy } = row
  return { what, who, fromDay, revision, changedAt, changedBy }
}

type Asked = { team: string; service: string; cause: string }

/** Whose cause is asked for; not_found where there can be no such cause. */
export async function causeIn(
  db: Db,
  officeId: string,
  { team, service, cause: key }: Asked,
): Promise<CauseOf> {
  const versions = versionsOf(service)
  const cause = readCause(key, versions)
  const isTeam =
    service === '' ? (await teamsOf(db, officeId)).includes(team) : versions.at(-1)?.team === team
  if (!cause || !isTeam) throw new Refusal('not_found')
  return { teamId: team, serviceId: service, cause }
}

/** What is done against a cause now, and all that was, the newest first. */
export async function measureRecord(
  db: Db,
  officeId: string,
  { teamId, serviceId, cause }: CauseOf,
): Promise<{ measure: Measure | null; changes: Measure[] }> {
  const of = { officeId, teamId, serviceId, cause: causeKey(cause) }
  const changes = (await store.listChanges(db, of)).map(measureView)
  const [latest] = changes
  return { measure: latest && latest.what !== '' ? latest : null, changes }
}

/**
 * Notes what is done against a cause, or, without words, that nothing is any more. Refuses forbidden (heads and admins note it),
 * not_found, invalid, changed_meanwhile.
 */
export async function setMeasure(
  { tx, now }: ActionDeps,
  staff: StaffMember,
  { revision, ...given }: MeasureBody,
) {
  if (staff.role === 'staff') throw new Refusal('forbidden')
  const { officeId } = staff
  const of = await causeIn(tx, officeId, given)
  // Only what stands can be taken away.
  const isTakenAway = given.what === '' && revision > 0
  const fields = Object.keys(isTakenAway ? {} : measureProblems(given, dayOf(now)))
  if (fields.length > 0) throw new Refusal('invalid', { fields })
  const { what, who, fromDay } = given
  const row = {
    ...{ officeId, teamId: of.teamId, serviceId: of.serviceId, cause: given.cause },
    ...{ what, who, fromDay, changedAt: now, changedBy: staff.name },
  }
  if (!(await store.setMeasure(tx, row, revision))) throw new Refusal('changed_meanwhile')
  return measureRecord(tx, officeId, of)
}
