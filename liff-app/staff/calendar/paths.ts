import type { Day } from '@phrom/shared/time.ts'

export type CalendarPage = 'weekly' | 'special' | 'settings' | 'preview' | 'must-move'

/** The addresses of the calendar; `team` is the one that is looked at. */
export function calendarPaths(office: string, team?: string) {
  const home = `/${office}/staff/calendar`
  const of = team ? `?team=${team}` : ''
  return {
    /** A month (`YYYY-MM`) or a day. */
    at: (time?: string | Day) => `${home}${time ? `/${time}` : ''}${of}`,
    page: (page: CalendarPage) => `${home}/${page}${of}`,
  }
}
