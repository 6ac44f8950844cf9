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
