import type { ComplaintFigures } from '@phrom/shared/complaint-views.ts'
import { complaintFigure, complaintTopics } from '@phrom/shared/complaints.ts'
import { dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { listForFigures, listTeamIds } from './store.ts'

/** What came in during these twelve months, the present one among them, and what became of it. */
export async function complaintFigures(
  db: Db,
  officeId: string,
  now: Instant,
): Promise<ComplaintFigures> {
  const lastDay = dayOf(now)
  const firstDay = firstOf(lastDay)
  const rows = await listForFigures(db, officeId, instantAt(firstDay, '00:00'))
  const complaints = rows
    .filter(({ kind }) => kind === 'complaint')
    .map((row) => ({ ...row, month: dayOf(row.receivedAt).slice(0, 7) }))
  const figure = (keep: (row: (typeof complaints)[number]) => boolean) =>
    complaintFigure(complaints.filter(keep), lastDay)
  const months = [...new Set(complaints.map(({ month }) => month))].sort().reverse()
  const teams = [...(await listTeamIds(db, officeId)), null]
  return {
    ...{ firstDay, lastDay, all: complaintFigure(complaints, lastDay) },
    suggestions: rows.filter(({ kind }) => kind === 'suggestion').length,
    praise: rows.filter(({ kind }) => kind === 'praise').length,
    topics: complaintTopics.map((topic) => ({ topic, ...figure((row) => row.topic === topic) })),
    teams: teams
      .map((teamId) => ({ teamId, ...figure((row) => row.teamId === teamId) }))
      .filter(({ teamId, received }) => teamId !== null || received > 0),
    months: months.map((month) => ({ month, ...figure((row) => row.month === month) })),
  }
}

/** The first day of the month eleven months before. */
function firstOf(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const first = year * 12 + month - 1 - 11
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`
}

/** Each complaint of a span by the day on which it came: `ended` with the days that it took, `overdue`, or within its terms (`open`). */
export async function complaintCounts(
  db: Db,
  officeId: string,
  { from, until }: { from: Instant; until: Instant },
  now: Instant,
) {
  const rows = await listForFigures(db, officeId, from)
  return rows
    .filter(({ kind, receivedAt }) => kind === 'complaint' && receivedAt < until)
    .map((row) => {
      const { ended, judged, medianDays } = complaintFigure([row], dayOf(now))
      const key = ended > 0 ? 'ended' : judged > 0 ? 'overdue' : 'open'
      return { day: dayOf(row.receivedAt), teamId: row.teamId, key, days: medianDays }
    })
}
