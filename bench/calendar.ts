import { parseArgs } from 'node:util'
import { serviceToday } from '@phrom/server/cases/case-view.ts'
import { isOpenDay } from '@phrom/shared/calendar.ts'
import { addDays, dayOf, toInstant } from '@phrom/shared/time.ts'
import { round } from './bundle.ts'
import { load, type Measured, startOffice } from './office.ts'
import { fillWithCases } from './year-of-cases.ts'

const few = 10_000
/** A year of fifty districts. */
const many = 7_300_000
const rounds = 5
const requests = 60
const atOnce = 4
const views = ['month', 'citizenMonth', 'day'] as const
type View = (typeof views)[number]

/**
 * The month and the day list of staff, and the free times of a citizen, through HTTP at 10,000 and at 7.3 million cases
 * (`--cases=500000` for fewer), on SQLite; an office sees 584 people a day in both. Both servers are asked in turns. `ratioMonth` (of
 * staff and of citizens, whichever is worse) and `ratioDay`: median with many against median with few. `p99Milliseconds`: the slowest
 * view with many. `startMilliseconds`: until a server on the large database answers.
 */
export async function calendar(): Promise<Record<string, number>> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { cases: { type: 'string' }, json: { type: 'boolean' } },
  })
  const cases = Number(values.cases ?? many)
  const small = await startFilled(few)
  try {
    const start = performance.now()
    const large = await startFilled(cases)
    const filledIn = Math.round((performance.now() - start) / 1000)
    try {
      const figures = await compare(small, large)
      return { ...figures, cases, fillSeconds: filledIn, startMilliseconds: large.startedIn }
    } finally {
      await large.stop()
    }
  } finally {
    await small.stop()
  }
}

async function startFilled(cases: number) {
  const { version } = serviceToday('change-first-name', toInstant(Date.now()))
  const office = await startOffice(20, 1, {
    fill: (dataDir) => fillWithCases(dataDir, cases, version),
  })
  const ask = await requestsOf(office)
  return { ...office, ask }
}
type Filled = Awaited<ReturnType<typeof startFilled>>

async function requestsOf({ simulator, origin, people }: Awaited<ReturnType<typeof startOffice>>) {
  const sent = async (url: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await answer.json()) as Record<string, string>
  }
  const { idToken } = await sent(`${simulator.origin}/_simulator/id-token`, { person: 'suda' })
  const { token: staff = '' } = await sent(`${origin}/api/session`, { idToken })
  const get = (path: string, token: string) =>
    fetch(`${origin}/api/offices/bangphrom/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
  const today = dayOf(toInstant(Date.now()))
  // The fullest month of both: that of the days to come.
  const days = Array.from({ length: 30 }, (_, i) => addDays(today, i + 1)).filter(isOpenDay)
  const month = (days[5] ?? today).slice(0, 7)
  const ask: Record<View, (i: number) => Promise<Response>> = {
    month: () => get(`staff/calendar/months/${month}`, staff),
    day: (i) => get(`staff/days/${days[i % 10]}`, staff),
    citizenMonth: (i) => {
      const { token = '', cases: [id] = [] } = people[i % people.length] ?? {}
      return get(`cases/${id}/slots`, token)
    },
  }
  return ask
}

async function compare(small: Filled, large: Filled): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  for (const view of views) {
    await measure(small, view)
    await measure(large, view)
    const few: Measured[] = []
    const many: Measured[] = []
    for (let i = 0; i < rounds; i++) {
      few.push(await measure(small, view))
      many.push(await measure(large, view))
    }
    const middle = (all: Measured[]) =>
      all.map(({ p50 }) => p50).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
    figures[`${view}FewMilliseconds`] = middle(few)
    figures[`${view}ManyMilliseconds`] = middle(many)
    figures[`${view}P99Milliseconds`] = Math.max(...many.map(({ p99 }) => p99))
    figures[`${view}Ratio`] = round(middle(many) / middle(few))
  }
  const of = (what: string, names: readonly View[]) =>
    Math.max(...names.map((view) => figures[`${view}${what}`] ?? 0))
  return {
    p99Milliseconds: of('P99Milliseconds', views),
    ratioMonth: of('Ratio', ['month', 'citizenMonth']),
    ratioDay: of('Ratio', ['day']),
    ...figures,
  }
}

async function measure({ ask }: Filled, view: View): Promise<Measured> {
  const measured = await load(
    Array.from({ length: requests }, (_, i) => () => ask[view](i)),
    atOnce,
  )
  if (measured.statuses[200] !== requests)
    throw new Error(`${view}: ${JSON.stringify(measured.statuses)}`)
  return measured
}
