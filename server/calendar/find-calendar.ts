import { type Calendar, defaultOpenings, defaultSettings } from '@phrom/shared/calendar.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

export type SetCalendar = { calendar: Calendar; revision: number }

/** Two periods a day for every team, as the offices' file counts their places; revision 0, where the office has set nothing. */
export async function findCalendar(db: Db, officeId: string): Promise<SetCalendar> {
  const set = await store.findCalendar(db, officeId)
  const calendar = set && readOnce(officeId, set.calendar)
  const teams = await store.listTeams(db, officeId)
  // A team that came after the calendar was set is open as any new one.
  const fresh = teams.filter(({ id }) => !calendar?.openings.some(({ team }) => team === id))
  const openings = fresh.flatMap(({ id, morningCapacity, afternoonCapacity }) =>
    defaultOpenings(id, { morning: morningCapacity, afternoon: afternoonCapacity }),
  )
  const empty: Calendar = { openings: [], extras: [], closures: [], settings: defaultSettings }
  const base = calendar ?? empty
  return {
    calendar: openings.length > 0 ? { ...base, openings: [...base.openings, ...openings] } : base,
    revision: set?.revision ?? 0,
  }
}

export async function teamsOf(db: Db, officeId: string): Promise<string[]> {
  return (await store.listTeams(db, officeId)).map(({ id }) => id)
}

const lastRead = new Map<string, { text: string; calendar: Calendar }>()

/** Every booking asks; the text is read anew when it has changed. */
function readOnce(officeId: string, text: string): Calendar {
  const known = lastRead.get(officeId)
  if (known?.text === text) return known.calendar
  // Later settings may know more than the calendar that was stored.
  const stored = JSON.parse(text) as Calendar
  const calendar = { ...stored, settings: { ...defaultSettings, ...stored.settings } }
  lastRead.set(officeId, { text, calendar })
  return calendar
}
