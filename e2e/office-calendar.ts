import type { Calendar } from '@phrom/shared/calendar.ts'
import { asPerson } from './approved-case.ts'

type Where = { origin: string; simulator: { origin: string } }

const path = '/offices/bangphrom/staff/calendar'

/** The office's calendar as its administrator has it. */
export async function calendarOf(where: Where): Promise<Calendar> {
  return (await recordOf(where)).calendar
}

export async function changeCalendar(
  where: Where,
  change: (calendar: Calendar) => Calendar,
): Promise<void> {
  const ask = await asPerson(where, 'kanya')
  const { calendar, revision } = await recordOf(where)
  await ask('PUT', path, { calendar: change(calendar), revision })
}

async function recordOf(where: Where) {
  const ask = await asPerson(where, 'kanya')
  return ask<{ calendar: Calendar; revision: number }>('GET', path)
}
