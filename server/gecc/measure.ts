import { isOpenDay } from '@phrom/shared/calendar.ts'
import type { FigureId } from '@phrom/shared/figures/figures.ts'
import { periodOf } from '@phrom/shared/figures/periods.ts'
import { asksForCopies } from '@phrom/shared/gecc/copies-asked.ts'
import type { GeccMeasure, Measured } from '@phrom/shared/gecc/measures.ts'
import type { Measurements } from '@phrom/shared/gecc/standing.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { versionOn } from '@phrom/shared/services/versions.ts'
import { slotsOfDay } from '@phrom/shared/slots.ts'
import { leastShown } from '@phrom/shared/survey-figures.ts'
import { addDays, type Day, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import { findCalendar, teamsOf } from '../calendar/find-calendar.ts'
import { viewsOf } from '../chat/own-answers/answer-view.ts'
import { complaintCounts } from '../complaints/figures.ts'
import type { Db } from '../database/tables.ts'
import { officeFigures } from '../figures/office-figures.ts'
import { isOff } from '../offices/find-service.ts'
import { listProgress } from '../rules/rules-view.ts'
import * as store from './measure-store.ts'

const monthDays = 30
const once = (value: number): Measured => ({ value, cases: value })
const nothing: Measured = { value: null, cases: 0 }

/** All that the app sees of an office that stands for criteria, measured now; `from`: the first day of the fiscal year. */
export async function measureGecc(
  db: Db,
  officeId: string,
  now: Instant,
): Promise<{ from: Day; measured: Measurements }> {
  const today = dayOf(now)
  const period = periodOf('year', today)
  const { from } = period
  const view = await officeFigures(db, officeId, { period, teamId: null, serviceId: null }, now)
  const figures = new Map(view.figures.map(({ id, value, count }) => [id, { value, cases: count }]))
  const figure = (id: FigureId) => figures.get(id) ?? nothing
  const since = instantAt(from, '00:00')
  const span = { from: since, until: instantAt(addDays(today, 1), '00:00') }
  const complaints = await complaintCounts(db, officeId, span, now)
  const month = addDays(today, 1 - monthDays)
  const answers = await viewsOf(db, officeId, now)
  const services = await measureServices(db, officeId, today)
  // What is answered today is counted when the day is over, and so few are not told, as of the survey itself.
  const rated = await store.countRatedOnTheSpot(db, officeId, { from, to: addDays(today, -1) })
  const measured: Record<GeccMeasure, Measured> = {
    ...services,
    'open-outside-hours': once(await countOutside(db, officeId, today)),
    tickets: once(await store.countTickets(db, officeId, month)),
    'rated-on-the-spot': rated < leastShown ? nothing : once(rated),
    told: once(await store.countTold(db, officeId, month)),
    inquiries: once(await store.countInquiries(db, officeId, since)),
    'answers-kept': once(answers.filter(({ state }) => state === 'now').length),
    'complaints-overdue': {
      value: complaints.filter(({ key }) => key === 'overdue').length,
      cases: complaints.length,
    },
    cases: figure('cases'),
    people: figure('people'),
    satisfaction: figure('satisfaction'),
    'satisfaction-above': figure('satisfaction'),
    'complaints-ended': figure('complaints-ended'),
    'replies-in-time': figure('replies-in-time'),
    waiting: figure('waiting'),
    'booked-ahead': figure('booked-ahead'),
    'counter-minutes': figure('counter-minutes'),
    'off-the-network': nothing,
  }
  return { from, measured }
}

/** What the definitions of the services say that the office takes in the app today. */
async function measureServices(db: Db, officeId: string, today: Day) {
  const progress = await listProgress(db, officeId, today)
  const open = []
  for (const one of progress) if (!(await isOff(db, officeId, one.serviceId))) open.push(one)
  const asking = open.filter(({ serviceId }) =>
    asksForCopies(versionOn(definitions[serviceId] ?? [], today)),
  )
  const confirmed = open.filter((one) => one.confirmed === one.statements)
  return {
    'copies-asked': { value: asking.length, cases: open.length },
    'rules-confirmed': { value: confirmed.length, cases: open.length },
    'services-open': once(open.length),
  }
}

/** On how many of the days that come some team can be booked outside the hours of the state: at noon, in the evening, on days off. */
async function countOutside(db: Db, officeId: string, today: Day): Promise<number> {
  const { calendar } = await findCalendar(db, officeId)
  const teams = await teamsOf(db, officeId)
  const days = Array.from({ length: monthDays }, (_, i) => addDays(today, i))
  return days.filter((day) =>
    teams.some((team) =>
      slotsOfDay(calendar, team, day).some(
        ({ start, end, capacity, closed }) =>
          !closed && capacity > 0 && (!isOpenDay(day) || isOutside(start, end)),
      ),
    ),
  ).length
}

/** Offices work from 08.30 to 16.30 with noon off; here they begin at eight, which is no evening. */
function isOutside(start: string, end: string): boolean {
  return start < '08:00' || end > '16:30' || (start < '13:00' && end > '12:00')
}
