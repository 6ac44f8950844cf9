import { inquiryLimits } from '@phrom/shared/inquiries.ts'
import { type Duty, emptyRota, type Rota, whoAnswers } from '@phrom/shared/rota.ts'
import { addMinutes, dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import type { StaffMember } from '../deps.ts'
import * as store from './settings-store.ts'
import { staffIdOf } from './staff-ids.ts'

type Member = { id: string; name: string; teamId: string }
type Taken = { teamId: string; takenBy: string | null; takenAt: Instant | null }

/** Who of an office's staff is there, and whose an inquiry is just now. */
export type Duties = {
  staff: Member[]
  byTeam: Map<string, Duty>
  /** The member who has taken it; nobody once they have left the staff, or on a later day on which they are not on duty. */
  takerOf: (row: Taken) => Member | undefined
  /** Whether it is for this member to answer: taken by them; or they are on duty and nobody has it, or whoever has it is held up; or they stand in where it is late. */
  isFor: (row: Taken & { isLate: boolean }, staffId: string) => boolean
  isOnDuty: (staffId: string) => boolean
}

export async function dutiesOf(db: Db, officeId: string, now: Instant): Promise<Duties> {
  const today = dayOf(now)
  const rotas = new Map<string, Rota>()
  for (const { teamId, rota } of await store.listRotas(db, officeId)) {
    rotas.set(teamId, JSON.parse(rota) as Rota)
  }
  const staff = (await store.listStaff(db, officeId)).map(memberOf)
  const byTeam = new Map<string, Duty>()
  const empty: string[] = []
  for (const teamId of await store.listTeamIds(db, officeId)) {
    const team = staff.filter((one) => one.teamId === teamId)
    const rota = rotas.get(teamId)
    if (team.length === 0 && !rota) empty.push(teamId)
    else
      byTeam.set(
        teamId,
        whoAnswers(rota ?? emptyRota, idsOf(team.length > 0 ? team : staff), today),
      )
  }
  // A team in which nobody is listed is looked after by whoever is there.
  const duty = [...new Set([...byTeam.values()].flatMap((one) => one.duty))]
  for (const teamId of empty) byTeam.set(teamId, { duty, standIn: [] })
  const isOnDuty = (id: string) =>
    [...byTeam.values()].some(({ duty, standIn }) => duty.includes(id) || standIn.includes(id))
  const takerOf = ({ takenBy, takenAt }: Taken) => {
    const taker = staff.find(({ id }) => id === takenBy)
    const isToday = takenAt !== null && dayOf(takenAt) === today
    return taker && (isToday || isOnDuty(taker.id)) ? taker : undefined
  }
  return {
    ...{ staff, byTeam, takerOf, isOnDuty },
    isFor: (row, staffId) => {
      const taker = takerOf(row)
      if (taker?.id === staffId) return true
      // Whoever has had it so long may be with somebody else: then it is the others' too. Before, two would write at once.
      const isHeldUp =
        row.isLate && addMinutes(row.takenAt ?? now, inquiryLimits.replyMinutes) <= now
      if (taker && !isHeldUp) return false
      const { duty, standIn } = byTeam.get(row.teamId) ?? { duty: [], standIn: [] }
      return duty.includes(staffId) || (row.isLate && standIn.includes(staffId))
    },
  }
}

const idsOf = (members: readonly Member[]) => members.map(({ id }) => id)

function memberOf(row: Pick<StaffMember, 'officeId' | 'lineUserId' | 'name' | 'teamId'>): Member {
  return { id: staffIdOf(row), name: row.name, teamId: row.teamId }
}
