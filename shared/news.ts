import * as v from 'valibot'
import { ownWords, shownWords } from './own-words.ts'
import { serviceList } from './services/all.ts'
import { addDays, type Day, dayOf, type Instant, instantAt, isDay } from './time.ts'
import { type GroupKind, groupKinds } from './volunteers.ts'
import type { Language, Text } from './words/text.ts'

/** News of an office to its people in LINE. */
export const newsLimits = {
  title: 80,
  /** LINE takes 5,000; nobody reads that in a chat. */
  text: 1000,
  days: 60,
  /** Between them nobody is woken. */
  from: '08:00',
  until: '20:00',
} as const

export const newsStates = ['draft', 'scheduled', 'sending', 'sent', 'stopped'] as const
export type NewsState = (typeof newsStates)[number]

/** Longest name of an area, or of a group of volunteers, by which news is addressed. */
const place = v.nullable(v.pipe(ownWords(200), v.minLength(1)))

/** Everybody who follows the office, people with a case of one service, or volunteers: all, or those of an area, a kind, a group. */
const to = v.variant('audience', [
  v.strictObject({ audience: v.literal('all') }),
  v.strictObject({
    audience: v.literal('service'),
    serviceId: v.pipe(
      v.string(),
      v.check((id) => serviceList.some((service) => service.id === id)),
    ),
  }),
  v.strictObject({
    audience: v.literal('volunteers'),
    area: place,
    groupKind: v.nullable(v.picklist(groupKinds)),
    groupName: place,
  }),
])
export type NewsTo = v.InferOutput<typeof to>

const when = v.variant('is', [
  v.strictObject({ is: v.literal('draft') }),
  v.strictObject({ is: v.literal('now') }),
  v.strictObject({
    is: v.literal('at'),
    day: v.pipe(v.string(), v.check(isDay)),
    clock: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  }),
])
export type NewsWhen = v.InferOutput<typeof when>

/** News as it shall be, with the revision that was changed: somebody else may have been faster. */
export const WriteNews = v.strictObject({
  to,
  title: v.pipe(shownWords(newsLimits.title), v.minLength(1)),
  text: v.strictObject({ th: shownWords(newsLimits.text), en: shownWords(newsLimits.text) }),
  when,
  /** An admin sends it although it takes what others will likely need. */
  takesKept: v.boolean(),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000)),
})
export type NewsBody = v.InferOutput<typeof WriteNews>

/** Whom news would reach, and when it would leave. */
export const AskReach = v.strictObject({ to, when })
export type ReachBody = v.InferOutput<typeof AskReach>

/** Whether it is a time at which nobody is woken. */
export function isWaking(clock: string): boolean {
  return clock >= newsLimits.from && clock <= newsLimits.until
}

/** Why news cannot leave then, or nothing. */
export function whyNotAt(
  day: Day,
  clock: string,
  now: Instant,
): 'past' | 'far' | 'night' | undefined {
  if (instantAt(day, clock) <= now) return 'past'
  if (day > addDays(dayOf(now), newsLimits.days)) return 'far'
  return isWaking(clock) ? undefined : 'night'
}

/** Whom it would reach and what that costs. */
export type NewsReach = {
  people: Record<Language, number>
  /** So many volunteers have it in the app, also without LINE. */
  inApp: number
  /** Of the month in which it leaves; nothing where LINE sets no limit, or was never asked. */
  month: { left: number; kept: number } | null
}

/** It fits; or only in what is kept for others; or not at all. */
export function fits({
  people,
  month,
}: Pick<NewsReach, 'people' | 'month'>): 'yes' | 'kept' | 'no' {
  if (!month) return 'yes'
  const count = people.th + people.en
  if (count > month.left) return 'no'
  return count > month.left - month.kept ? 'kept' : 'yes'
}

/** A piece of news as the office's heads see it; no person who got it is named. */
export type NewsView = {
  id: string
  title: string
  text: Text
  to: NewsTo
  state: NewsState
  /** When it leaves, or left. */
  sendAt: Instant | null
  /** Since when the month has no room for it, or for the rest of it. */
  heldAt: Instant | null
  takesKept: boolean
  /** The news of which this one reminds whoever has not read it. */
  reminderOf: string | null
  revision: number
  changedAt: Instant
  changedBy: string
  /** LINE took it for so many; of so many nobody knows; so many it refused; so many still wait. */
  got: number
  unknown: number
  refused: number
  waiting: number
  /** Of the volunteers in whose app it stands so many have opened it; nothing for other news. */
  read: { read: number; of: number } | null
}

/** A volunteer in whose app news stands. */
export type NewsReader = { name: string; groupName: string; readAt: Instant | null }

/** Who of the volunteers has read a piece of news: those who have not come first. */
export type NewsReaders = {
  readers: NewsReader[]
  /** Nothing where nobody was reminded yet. */
  reminder: { at: Instant; by: string; state: NewsState } | null
}

/** Where volunteers come from, as far as news can be addressed by it. */
export type VolunteerPlace = {
  area: string
  groupKind: GroupKind
  groupName: string
  people: number
}

/** News as it stands in a volunteer's app. */
export type VolunteerNews = { id: string; text: Text; at: Instant; readAt: Instant | null }
