import type { ComplaintFigures } from '@phrom/shared/complaint-views.ts'
import { complaintFigure, complaintTopics } from '@phrom/shared/complaints.ts'
import { addMonths } from '@phrom/shared/dates.ts'
import { periodOf } from '@phrom/shared/figures/periods.ts'
import { dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import type { StaffMember } from '../deps.ts'
import { seenBy } from './members.ts'
import { listForFigures, listReceived, listTeamIds } from './store.ts'

/**
 * What came in during these twelve months, the present one among them, or in the fiscal year that ends in September of a year; and what
 * became of it to this day.
 */
export async function complaintFigures(
  db: Db,
  officeId: string,
  year: string | undefined,
  now: Instant,
): Promise<ComplaintFigures> {
  const today = dayOf(now)
  const thisMonth = periodOf('month', today).from
  const { from: firstDay, to } = year
    ? periodOf('year', `${year}-09-30`)
    : { from: addMonths(thisMonth, -11), to: today }
  const isOver = to < today
  const lastDay = isOver ? to : today
  const since = await listForFigures(db, officeId, instantAt(firstDay, '00:00'))
  const rows = since.filter(({ receivedAt }) => dayOf(receivedAt) <= to)
  const complaints = rows
    .filter(({ kind }) => kind === 'complaint')
    .map((row) => ({ ...row, month: dayOf(row.receivedAt).slice(0, 7) }))
  const figure = (keep: (row: (typeof complaints)[number]) => boolean) =>
    complaintFigure(complaints.filter(keep), today)
  const months = [...new Set(complaints.map(({ month }) => month))].sort().reverse()
  const teams = [...(await listTeamIds(db, officeId)), null]
  return {
    ...{ firstDay, lastDay, all: complaintFigure(complaints, today) },
    suggestions: rows.filter(({ kind }) => kind === 'suggestion').length,
    praise: rows.filter(({ kind }) => kind === 'praise').length,
    topics: complaintTopics.map((topic) => ({ topic, ...figure((row) => row.topic === topic) })),
    teams: teams
      .map((teamId) => ({ teamId, ...figure((row) => row.teamId === teamId) }))
      .filter(({ teamId, received }) => teamId !== null || received > 0),
    months: months.map((month) => ({ month, ...figure((row) => row.month === month) })),
  }
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

/** The complaints of a span of which it is known whether they ended in time, as far as this member may see them. */
export async function judgedComplaints(
  db: Db,
  staff: StaffMember,
  { from, until }: { from: Instant; until: Instant },
  now: Instant,
) {
  const rows = await listReceived(db, staff.officeId, { from, until })
  const complaints = rows.filter(({ kind }) => kind === 'complaint')
  return (await seenBy(db, staff, complaints)).flatMap(({ row }) => {
    const { ended, judged } = complaintFigure([row], dayOf(now))
    if (judged === 0) return []
    const { id, code, teamId } = row
    return { id, code, teamId, day: dayOf(row.receivedAt), key: ended > 0 ? 'ended' : 'overdue' }
  })
}
