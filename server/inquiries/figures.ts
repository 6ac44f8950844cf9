import { type InquiryFigures, replyFigures } from '@phrom/shared/inquiry-views.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { listForFigures, listTeamIds } from './settings-store.ts'

const shownDays = 28

/** How quickly the office answered in these four weeks, in working time. */
export async function inquiryFigures(
  db: Db,
  officeId: string,
  now: Instant,
): Promise<InquiryFigures> {
  const lastDay = dayOf(now)
  const firstDay = addDays(lastDay, 1 - shownDays)
  const [from, to] = [firstDay, addDays(lastDay, 1)].map((day) => instantAt(day, '00:00'))
  const found = await listForFigures(db, officeId, from ?? now, to ?? now)
  const rows = found.map((row) => ({
    ...{ teamId: row.teamId, firstReplySeconds: row.firstReplySeconds, day: dayOf(row.openedAt) },
    isLate: isLate(row, now),
  }))
  const days = [...new Set(rows.map(({ day }) => day))].sort().reverse()
  return {
    ...{ firstDay, lastDay, all: replyFigures(rows) },
    teams: (await listTeamIds(db, officeId)).map((teamId) => ({
      teamId,
      ...replyFigures(rows.filter((row) => row.teamId === teamId)),
    })),
    days: days.map((day) => ({ day, ...replyFigures(rows.filter((row) => row.day === day)) })),
  }
}

/** Of one without a reply. What staff ended without one, within its time, is judged by nobody. */
function isLate(
  { answerBy, lateToldAt }: { answerBy: Instant | null; lateToldAt: Instant | null },
  now: Instant,
): boolean {
  return lateToldAt !== null || (answerBy !== null && answerBy <= now)
}

/** Each question of a span by the day on which it was asked: replied to `in-time` or `late`, not due yet (`open`), or `ended` without a reply. */
export async function replyCounts(
  db: Db,
  officeId: string,
  { from, until }: { from: Instant; until: Instant },
  now: Instant,
) {
  const rows = await listForFigures(db, officeId, from, until)
  return rows.map((row) => {
    const { inTime, judged } = replyFigures([
      { firstReplySeconds: row.firstReplySeconds, isLate: isLate(row, now) },
    ])
    const unjudged = row.endedAt === null ? 'open' : 'ended'
    const key = inTime > 0 ? 'in-time' : judged > 0 ? 'late' : unjudged
    return { id: row.id, day: dayOf(row.openedAt), teamId: row.teamId, key }
  })
}
