import { setImmediate } from 'node:timers/promises'
import { addMonths } from '@phrom/shared/dates.ts'
import { numbersOf, type Tally, tallyOf, timesOf } from '@phrom/shared/figures/counts.ts'
import {
  type GroupCounts,
  lastCounted,
  openRows,
  publishedMonths,
} from '@phrom/shared/open-data.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { monthAfter } from '@phrom/shared/survey-figures.ts'
import { addDays, dayOf, type Instant } from '@phrom/shared/time.ts'
import { teamsOf } from '../calendar/find-calendar.ts'
import type { Db } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { teamOf } from '../figures/count-day.ts'
import { countsOf } from '../figures/counts-of.ts'
import { facesByMonth } from '../survey/results.ts'
import * as store from './store.ts'

/** Counts every month that is over and was not counted yet, of every office. Answers how many. */
export async function countMonths({
  db,
  config,
  now,
}: Pick<Deps, 'db' | 'config' | 'now'>): Promise<number> {
  let counted = 0
  for (const { id } of config.offices) counted += await countMonthsOf(db, id, now())
  return counted
}

/** The same of one office. What was counted once stays as it is, whatever is written down later. */
export async function countMonthsOf(db: Db, officeId: string, now: Instant): Promise<number> {
  const last = lastCounted(dayOf(now))
  let counted = 0
  for (let i = publishedMonths - 1; i >= 0; i--) {
    const month = monthAfter(last, -i)
    if (await store.hasMonth(db, officeId, month)) continue
    const rows = openRows(await groupsOf(db, officeId, month, now))
    const row = { officeId, month, countedOn: dayOf(now), rows: JSON.stringify(rows) }
    await store.insertMonth(db, row)
    // On SQLite nothing is waited for, and whoever asks meanwhile would wait for all of them.
    await setImmediate()
    counted += 1
  }
  return counted
}

/** Every service of every team of the office with what was counted of it in a month. */
async function groupsOf(
  db: Db,
  officeId: string,
  month: string,
  now: Instant,
): Promise<GroupCounts[]> {
  const from = `${month}-01`
  const to = addDays(addMonths(from, 1), -1)
  const rows = await countsOf(db, officeId, { from, to }, now)
  const [faces] = await facesByMonth(db, officeId, { from: month, to: month }, now)
  const teams = await teamsOf(db, officeId)
  const services = ['', ...Object.keys(definitions).sort()]
  return teams.flatMap((team) =>
    services
      .filter((service) => service === '' || teamOf(service) === team)
      .map((service) => {
        const isOwn = (row: { teamId: string; serviceId: string }) =>
          row.teamId === team && row.serviceId === service
        // As visits are counted: under the team of their service.
        const rated = (faces?.groups ?? []).filter(({ teamId, serviceId }) =>
          isOwn({ teamId: teamOf(serviceId) || teamId, serviceId }),
        )
        const level = (n: 5 | 4 | 3) => rated.reduce((sum, { counts }) => sum + counts.levels[n], 0)
        const tally = tallyOf(rows.filter(isOwn))
        const ratings = rated.reduce((sum, { counts }) => sum + counts.count, 0)
        return {
          ...{ team, service, ...minutesOf(tally) },
          counts: { ...countsIn(tally), ratings },
          levels: { 5: level(5), 4: level(4), 3: level(3) },
        }
      }),
  )
}

function countsIn(tally: Tally) {
  return {
    'cases-sent': timesOf(tally, 'sent'),
    bookings: timesOf(tally, 'due'),
    'visits-served': timesOf(tally, 'visit', 'served'),
    'visits-not-served': timesOf(tally, 'visit', 'not-served'),
  }
}

function minutesOf(tally: Tally) {
  return {
    counterMinutes: new Map(numbersOf(tally, 'counter-booked', 'counter-walk-in')),
    waitingMinutes: new Map(numbersOf(tally, 'wait-booked', 'wait-walk-in')),
  }
}
