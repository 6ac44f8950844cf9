import * as v from 'valibot'
import { type Day, isDay, weekdayOf } from './time.ts'

/** Who answers on a day, by the ids of staff; who stands in where none of them is there. */
export type Duty = { duty: string[]; standIn: string[] }

/** Who of a team answers inquiries: a weekly pattern (Monday is 1), days that differ, and days on which somebody is away. */
export type Rota = {
  week: Record<string, Duty>
  days: Record<Day, Duty>
  away: { staffId: string; firstDay: Day; lastDay: Day }[]
}
export const emptyRota: Rota = { week: {}, days: {}, away: [] }

export const rotaLimits = { people: 50, days: 60, away: 100 } as const

/** Who is expected to answer a team's inquiries on a day: `duty`, and `standIn` for what they cannot keep up with. */
export function whoAnswers(rota: Rota, team: readonly string[], day: Day): Duty {
  const isAway = (id: string) =>
    rota.away.some((one) => one.staffId === id && one.firstDay <= day && day <= one.lastDay)
  const set = rota.days[day] ?? rota.week[String(weekdayOf(day))] ?? { duty: [], standIn: [] }
  // Who has left the team since the rota was written answers nothing any more.
  const there = (ids: readonly string[]) => ids.filter((id) => team.includes(id) && !isAway(id))
  const duty = there(set.duty)
  const standIn = there(set.standIn).filter((id) => !duty.includes(id))
  if (duty.length > 0) return { duty, standIn }
  if (standIn.length > 0) return { duty: standIn, standIn: [] }
  const present = there(team)
  // An inquiry is nobody's never: with all of them away it is everybody's.
  return { duty: present.length > 0 ? present : [...team], standIn: [] }
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(60))
const people = v.pipe(v.array(id), v.maxLength(rotaLimits.people))
const day = v.pipe(v.string(), v.check(isDay))
const duty = v.strictObject({ duty: people, standIn: people })

export const WriteRota = v.strictObject({
  rota: v.strictObject({
    week: v.record(v.picklist(['1', '2', '3', '4', '5', '6', '7']), duty),
    days: v.pipe(
      v.record(day, duty),
      v.check((days) => Object.keys(days).length <= rotaLimits.days),
    ),
    away: v.pipe(
      v.array(
        v.pipe(
          v.strictObject({ staffId: id, firstDay: day, lastDay: day }),
          v.check(({ firstDay, lastDay }) => firstDay <= lastDay),
        ),
      ),
      v.maxLength(rotaLimits.away),
    ),
  }),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000)),
})
export type RotaBody = v.InferOutput<typeof WriteRota>

/** Without days that are over. */
export function withoutPast(rota: Rota, today: Day): Rota {
  return {
    week: rota.week,
    days: Object.fromEntries(Object.entries(rota.days).filter(([at]) => at >= today)),
    away: rota.away.filter(({ lastDay }) => lastDay >= today),
  }
}
