import { statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serviceToday } from '@phrom/server/cases/case-view.ts'
import { openDatabase } from '@phrom/server/database/database.ts'
import { countFormerDays } from '@phrom/server/figures/count-former-days.ts'
import { figureIds } from '@phrom/shared/figures/figures.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { round } from './bundle.ts'
import { startOffice } from './office.ts'
import { fillWithCases } from './year-of-cases.ts'

const few = 10_000
/** A year of fifty districts. */
const many = 7_300_000
const times = 3
/** Counted of cases, numbers and bookings; behind the others stands nobody, or few. */
const withCases = figureIds.filter(
  (id) => !['satisfaction', 'answered-by-itself', 'messages'].includes(id),
)
const notServed = encodeURIComponent('paper-missing|id-card')

/**
 * Every page of figures of a head, and what else is made of them to print and save, through HTTP at 10,000 and at 7.3 million cases (`--cases=500000` for fewer), on SQLite, each the slowest
 * of three; half of the cases have a record of what was done. `slowestPageMilliseconds` is with many. `firstCountSeconds`: until all days
 * of an office are counted for good, with the rests that are left to others.
 */
export async function figures(): Promise<Record<string, number>> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { cases: { type: 'string' }, json: { type: 'boolean' } },
  })
  const cases = Number(values.cases ?? many)
  const small = await measureAt(few)
  const large = await measureAt(cases)
  const ratio = round(large.slowestPageMilliseconds / small.slowestPageMilliseconds)
  const ofFew = Object.entries(small).map(([name, value]) => [`few ${name}`, value] as const)
  return { cases, ...large, ratio, ...Object.fromEntries(ofFew) }
}

async function measureAt(cases: number) {
  const { version } = serviceToday('change-first-name', toInstant(Date.now()))
  const told: Record<string, number> = {}
  const office = await startOffice(20, 1, {
    fill: async (dataDir) => {
      const start = performance.now()
      fillWithCases(dataDir, cases, version, { visits: true })
      told.fillSeconds = secondsSince(start)
      Object.assign(told, await countOffice(dataDir))
    },
  })
  try {
    const slowest = await slowestPages(office)
    const gigabytes = round(statSync(join(office.dataDir, 'phrom.sqlite')).size / 1e9)
    return { ...slowest, ...told, gigabytes }
  } finally {
    await office.stop()
  }
}

const secondsSince = (start: number) => Math.round((performance.now() - start) / 100) / 10

/** As the server does it by itself after an update, for the office whose pages are looked at; the others take as long each. */
async function countOffice(dataDir: string) {
  const db = openDatabase({ dataDir })
  const start = performance.now()
  const now = () => toInstant(Date.now())
  const config = { offices: [{ id: 'bangphrom' }] }
  const counted = await countFormerDays({ db, now, config } as unknown as Parameters<
    typeof countFormerDays
  >[0])
  await db.destroy()
  return { firstCountSeconds: secondsSince(start), counted }
}

async function slowestPages({ simulator, origin }: Awaited<ReturnType<typeof startOffice>>) {
  const sent = async (url: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await answer.json()) as Record<string, string>
  }
  const { idToken } = await sent(`${simulator.origin}/_simulator/id-token`, { person: 'anan' })
  const { token = '' } = await sent(`${origin}/api/session`, { idToken })
  const today = dayOf(toInstant(Date.now()))
  const before = dayOf(toInstant(Date.now() - 40 * 86_400_000))
  const spans = [today, before].flatMap((day) =>
    ['day', 'month', 'quarter', 'year'].map((kind) => `kind=${kind}&day=${day}`),
  )
  const scopes = ['', '&team=general-registration', '&service=change-first-name']
  const at = `${origin}/api/offices/bangphrom/staff/figures`
  const pages = spans.flatMap((span) => scopes.map((scope) => `${at}?${span}${scope}`))
  for (const kind of ['month', 'year']) {
    const span = `kind=${kind}&day=${today}`
    pages.push(
      ...withCases.map((id) => `${at}/${id}/cases?${span}`),
      ...withCases.map((id) => `${at}/${id}/cases?${span}&service=change-first-name`),
      `${at}/not-served/cases?${span}&key=${notServed}`,
      `${at}/not-served/cases?${span}&key=already-married%7C`,
    )
  }
  const staff = `${origin}/api/offices/bangphrom/staff`
  const lastMonth = `${before.slice(0, 7)}-01`
  // What is printed and saved is made on the phone, of what these answer.
  const exports = [
    ...spans.map((span) => `${staff}/improve?${span}`),
    `${staff}/reports/monthly/${lastMonth}`,
    `${staff}/gecc`,
  ]
  const get = (url: string) => fetch(url, { headers: { authorization: `Bearer ${token}` } })
  return {
    slowestPageMilliseconds: await slowestOf(pages, get),
    slowestExportMilliseconds: await slowestOf(exports, get),
  }
}

/** Each is asked for some times; tells which was the slowest. */
async function slowestOf(urls: readonly string[], get: (url: string) => Promise<Response>) {
  let [slowest, slow] = [0, '']
  for (const url of urls) {
    for (let i = 0; i < times; i++) {
      const start = performance.now()
      const answer = await get(url)
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`)
      const took = performance.now() - start
      if (took > slowest) [slowest, slow] = [took, url]
    }
  }
  console.error(`slowest: ${slow.replace(/.*staff/, '')}`)
  return Math.round(slowest)
}
