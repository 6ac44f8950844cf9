import type { messagingApi } from '@line/bot-sdk'
import { addDays, type Day, dayOf, type Instant } from '@phrom/shared/time.ts'
import type { OfficeSettings } from '../config.ts'
import type { Db } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { clientsOf, within } from './clients.ts'
import { messageRules, type Rank, ranks, reminderKinds } from './message-rules.ts'
import * as store from './month-store.ts'
import { countPushes, type PushCount } from './push-store.ts'

const patienceMs = 5_000
/** Four whole weeks: the same weekdays, and beyond the turn of a month. */
const lookBack = 28

/** How many pushes each rank will still want this month. */
export type Forecast = Record<Rank, number>
const nothing: Forecast = { 1: 0, 2: 0, 3: 0, 4: 0 }

export function monthOf(now: Instant): string {
  return dayOf(now).slice(0, 7)
}

export function lastDayOf(month: string): Day {
  const inNext = addDays(`${month}-28`, 4)
  return addDays(`${inNext.slice(0, 7)}-01`, -1)
}

/**
 * What each rank will want from tomorrow to the month's end: as the last four weeks went, and of reminders at least those of visits that
 * are booked. An office that began later is judged by its own days.
 */
export function forecast(
  counts: readonly PushCount[],
  remindersToCome: number,
  today: Day,
): Forecast {
  const pushes = counts.filter(({ way, day }) => way === 'push' && day < today)
  const first = pushes[0]?.day
  const left = daysFrom(today, lastDayOf(today.slice(0, 7)))
  const days = first ? Math.max(1, daysFrom(first, today)) : 1
  const isReminder = ({ kind }: PushCount) => (reminderKinds as readonly string[]).includes(kind)
  const toCome = (some: readonly PushCount[]) =>
    Math.ceil((some.reduce((sum, { count }) => sum + count, 0) / days) * left)
  const wanted = { ...nothing }
  for (const rank of ranks) {
    const own = pushes.filter((push) => messageRules[push.kind]?.rank === rank && !isReminder(push))
    wanted[rank] = toCome(own)
  }
  wanted[1] += Math.max(remindersToCome, toCome(pushes.filter(isReminder)))
  return wanted
}

function daysFrom(first: Day, last: Day): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000)
}

/** What is kept for those who go first. */
export function keptFor(rank: Rank, wanted: Forecast): number {
  return ranks.filter((other) => other < rank).reduce((sum, other) => sum + wanted[other], 0)
}

export function forecastOf({ forecast: text }: Pick<store.Month, 'forecast'>): Forecast {
  return { ...nothing, ...(JSON.parse(text) as Partial<Forecast>) }
}

/**
 * Whether the month still has room for so many messages of this rank; then they are counted. Before LINE was ever asked there is.
 * `takesKept`: also what is kept for others may be used.
 */
export async function takeRoom(
  tx: Db,
  officeId: string,
  rank: Rank,
  now: Instant,
  { count = 1, takesKept = false } = {},
): Promise<boolean> {
  const of = { officeId, month: monthOf(now) }
  const month = await store.findMonth(tx, of.officeId, of.month)
  const kept = month && !takesKept ? keptFor(rank, forecastOf(month)) : 0
  return !month || store.takeFromMonth(tx, of, count, kept)
}

/**
 * What a month still holds, and what of it is kept for those who go before this rank; nothing where LINE sets no limit or was never
 * asked. Of a month to come: the limit as it is now, for what will be wanted then nobody knows yet.
 */
export async function restOf(
  db: Db,
  officeId: string,
  rank: Rank,
  { now, at }: { now: Instant; at: Instant },
): Promise<{ left: number; kept: number } | null> {
  const month = await store.findMonth(db, officeId, monthOf(now))
  if (!month || month.quota === null) return null
  if (monthOf(at) !== month.month) return { left: month.quota, kept: 0 }
  const left = Math.max(0, month.quota - month.used - month.pushed)
  return { left, kept: keptFor(rank, forecastOf(month)) }
}

/** Asks LINE for the month's limit and use. What LINE does not know yet of our own is added. */
export async function refreshMonth(deps: Deps, office: OfficeSettings): Promise<void> {
  const { db } = deps
  const asked = deps.now()
  const month = monthOf(asked)
  const { api } = clientsOf(deps.config, office)
  const [limit, use]: [messagingApi.MessageQuotaResponse, messagingApi.QuotaConsumptionResponse] =
    await within(patienceMs, Promise.all([api.getMessageQuota(), api.getMessageQuotaConsumption()]))
  const today = dayOf(asked)
  const counts = await countPushes(db, office.id, addDays(today, -lookBack))
  const toCome = await store.countVisitsToCome(db, office.id, asked, lastDayOf(month))
  await deps.write(async (tx) => {
    const before = await store.findMonth(tx, office.id, month)
    await store.setMonth(tx, {
      officeId: office.id,
      month,
      quota: limit.type === 'limited' ? (limit.value ?? 0) : null,
      // LINE's figure comes late; what it once said is true.
      used: Math.max(use.totalUsage, before?.used ?? 0),
      pushed: await store.countUncounted(tx, office.id, asked),
      forecast: JSON.stringify(forecast(counts, toCome, today)),
      checkedAt: asked,
    })
  })
}
