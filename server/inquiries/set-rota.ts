import type { RotaView } from '@phrom/shared/inquiry-views.ts'
import { emptyRota, type Rota, type RotaBody, withoutPast } from '@phrom/shared/rota.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './settings-store.ts'
import { staffIdOf } from './staff-ids.ts'

/** Who of which team is on duty, with all who could be. */
export async function rotaView(db: Db, officeId: string, now: Instant): Promise<RotaView> {
  const set = await store.listRotas(db, officeId)
  const staff = await store.listStaff(db, officeId)
  return {
    today: dayOf(now),
    teams: (await store.listTeamIds(db, officeId)).map((teamId) => {
      const row = set.find((one) => one.teamId === teamId)
      const team = staff.filter((one) => one.teamId === teamId)
      return {
        teamId,
        // A team in which nobody is listed may borrow from the whole office.
        staff: (team.length > 0 ? team : staff).map((one) => ({
          id: staffIdOf(one),
          name: one.name,
        })),
        rota: row ? (JSON.parse(row.rota) as Rota) : emptyRota,
        revision: row?.revision ?? 0,
        changedBy: row?.changedBy ?? null,
      }
    }),
  }
}

/** Sets a team's rota. Refuses forbidden (heads and admins set it), not_found, changed_meanwhile. */
export async function setRota(
  { tx, now }: ActionDeps,
  staff: StaffMember,
  teamId: string,
  { rota, revision }: RotaBody,
): Promise<void> {
  if (staff.role === 'staff') throw new Refusal('forbidden')
  const { officeId } = staff
  if (!(await store.listTeamIds(tx, officeId)).includes(teamId)) throw new Refusal('not_found')
  const kept = JSON.stringify(withoutPast(rota, dayOf(now)))
  const row = { officeId, teamId, rota: kept, changedAt: now, changedBy: staff.name }
  if (!(await store.setRota(tx, row, revision))) throw new Refusal('changed_meanwhile')
}
