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
  const rows = found.map(({ teamId, openedAt, firstReplySeconds, answerBy, lateToldAt }) => ({
    ...{ teamId, firstReplySeconds, day: dayOf(openedAt) },
    isLate: firstReplySeconds === null && ((answerBy ?? to ?? now) <= now || lateToldAt !== null),
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

/** Each question of a span by the day on which it was asked: replied to in time or late, or not due yet (`open`). */
export async function replyCounts(
  db: Db,
  officeId: string,
  { from, until }: { from: Instant; until: Instant },
  now: Instant,
) {
  const rows = await listForFigures(db, officeId, from, until)
  return rows.map(({ id, teamId, openedAt, firstReplySeconds, answerBy, lateToldAt }) => {
    const { inTime, judged } = replyFigures([
      { firstReplySeconds, isLate: (answerBy ?? until) <= now || lateToldAt !== null },
    ])
    const key = inTime > 0 ? 'in-time' : judged > 0 ? 'late' : 'open'
    return { id, day: dayOf(openedAt), teamId, key }
  })
}
