import * as v from 'valibot'
import type { CaseEventType, EventType } from './case-flow.ts'
import type { Instant } from './time.ts'

/** What a key of the city's systems may read. Nothing that any of them opens holds a name, an answer or a paper. */
export const scopes = ['read:figures', 'read:bookings', 'read:cases'] as const
export type Scope = (typeof scopes)[number]

/** Of which an address is told. */
export const hookEvents = [
  'case.sent',
  'case.returned',
  'case.approved',
  'case.declined',
  'case.withdrawn',
  'case.expired',
  'case.handed_over',
  'case.ready',
  'case.not_ready',
  'visit.booked',
  'visit.moved',
  'visit.cancelled',
  'visit.arrived',
  'visit.served',
  'visit.not_served',
  'visit.missed',
] as const
export type HookEvent = (typeof hookEvents)[number]
/** `test`: an admin wanted to see whether it arrives. */
export type DeliveryType = HookEvent | 'test'

const told: Partial<Record<CaseEventType, HookEvent>> = {
  submitted: 'case.sent',
  taken_over: 'case.sent',
  check_reopened: 'case.sent',
  returned: 'case.returned',
  asked_again: 'case.returned',
  approved: 'case.approved',
  originals_instead: 'case.approved',
  order_approved: 'case.approved',
  declined: 'case.declined',
  withdrawn: 'case.withdrawn',
  expired: 'case.expired',
  not_fetched: 'case.expired',
  handed_over: 'case.handed_over',
  made_ready: 'case.ready',
  ready_taken_back: 'case.not_ready',
  booked: 'visit.booked',
  home_visit_planned: 'visit.booked',
  booking_moved: 'visit.moved',
  home_visit_moved: 'visit.moved',
  booking_cancelled: 'visit.cancelled',
  home_visit_cancelled: 'visit.cancelled',
  arrived: 'visit.arrived',
  served: 'visit.served',
  handed_out: 'visit.served',
  not_served: 'visit.not_served',
  no_show: 'visit.missed',
}

/** As what the city's systems are told of an event of a case; nothing of what concerns only the office and the citizen. */
export function hookEventOf(type: EventType): HookEvent | undefined {
  return told[type as CaseEventType]
}

export const systemLimits = {
  keys: 20,
  hooks: 10,
  name: 80,
  url: 500,
  /** Requests of one key in a minute. */
  perMinute: 120,
  /** Codes of cases that lead nowhere, from one address in a minute. */
  missesPerMinute: 20,
  /** Tries of one delivery; then it is set aside. */
  tries: 10,
  /** So many days of nothing but failures, and an address is switched off. */
  failingDays: 3,
  /** Of a secret that was replaced: so long both sign. */
  formerSecretDays: 7,
  /** What was delivered, or set aside, is listed so long. */
  keptDays: 30,
  /** An address is told of what happens from so many seconds after it was entered: by then every server knows of it. */
  beginsAfterSeconds: 10,
} as const

/** Days for which a key can be made. */
export const keyDays = [90, 180, 365] as const

const name = v.pipe(
  v.string(),
  v.maxLength(systemLimits.name),
  v.excludes('\0'),
  v.check((text) => text.isWellFormed()),
  v.trim(),
  v.minLength(1),
)
const someOf = <const All extends readonly string[]>(all: All) =>
  v.pipe(
    v.array(v.picklist(all)),
    v.minLength(1),
    v.maxLength(all.length),
    v.check((chosen) => new Set(chosen).size === chosen.length),
  )

export const keyPattern = /^phrom_[\w-]{43}$/
/** By how many of its first characters a key is recognised. */
export const keyPrefixLength = 12
export const secretPattern = /^whsec_[A-Za-z0-9+/]{43}=$/

/** `key`: 256 bits, made in the admin's browser: the server keeps only what it comes to when hashed. */
export const MakeKey = v.strictObject({
  name,
  scopes: someOf(scopes),
  days: v.picklist(keyDays),
  key: v.pipe(v.string(), v.regex(keyPattern)),
})
export type KeyBody = v.InferOutput<typeof MakeKey>

const secret = v.pipe(v.string(), v.regex(secretPattern))
/** `secret`: made in the admin's browser as well; the server keeps it sealed, for it signs with it. */
export const MakeHook = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(systemLimits.url)),
  events: someOf(hookEvents),
  secret,
})
export type HookBody = v.InferOutput<typeof MakeHook>
export const NewSecret = v.strictObject({ secret })

/**
 * Where events may be sent, or nothing: https, a name with a dot or a number of the internet, no user in it. Which network a name leads to
 * is for the server to find out, each time. `isHttp`: plain http is taken as well, for trying on one's own machine.
 */
export function hookAddress(text: string, isHttp = false): URL | undefined {
  if (text.length > systemLimits.url || !URL.canParse(text)) return
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(isHttp && url.protocol === 'http:')) return
  if (url.username !== '' || url.password !== '' || url.hash !== '') return
  return url
}

export type KeyState = 'active' | 'expired' | 'revoked'
export function keyState(
  { expiresAt, revokedAt }: { expiresAt: Instant; revokedAt: Instant | null },
  now: Instant,
): KeyState {
  if (revokedAt !== null) return 'revoked'
  return now < expiresAt ? 'active' : 'expired'
}

/** `waiting`: is sent, or sent again. `failed`: set aside. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed'
/** Why a delivery came to nothing. `status`: the other side answered with an error. */
export const deliveryErrors = [
  'status',
  'redirect',
  'timeout',
  'unreachable',
  'address',
  'switched_off',
] as const
export type DeliveryError = (typeof deliveryErrors)[number]

const minute = 60_000
const hour = 60 * minute
const backOff = [1, 5, 15, 60, 3 * 60, 6 * 60, 12 * 60, 24 * 60].map((n) => n * minute)
const rests = [5_000, 30_000, 2 * minute, 5 * minute, 15 * minute]

/** Milliseconds from a try until the next, where it fails; the first try is 1. */
export function tryAgainAfter(attempts: number): number {
  return backOff[Math.min(attempts, backOff.length) - 1] ?? minute
}

/** Milliseconds for which an address that has failed so many times in a row is left alone. */
export function restAfter(failures: number): number {
  return rests[Math.min(failures, rests.length) - 1] ?? 0
}

/** Whether an address has done nothing but fail for so long that it is switched off. */
export function isFailingLong(since: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(since) >= systemLimits.failingDays * 24 * hour
}
