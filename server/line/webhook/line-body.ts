import type { webhook } from '@line/bot-sdk'
import { type Instant, toInstant } from '@phrom/shared/time.ts'
import * as v from 'valibot'

/** As much of LINE's events as every one has, of known types and of those to come; the rest is kept as it is. */
const Event = v.looseObject({
  type: v.string(),
  webhookEventId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  // Until the year 2100, in milliseconds.
  timestamp: v.pipe(v.number(), v.minValue(0), v.maxValue(4_102_444_800_000)),
  source: v.optional(v.looseObject({ userId: v.optional(v.string()) })),
})
const Body = v.looseObject({ destination: v.string(), events: v.array(Event) })

export type Received = {
  destination: string
  events: { id: string; body: string; sender: string; happenedAt: Instant }[]
}

/** What LINE posts, or nothing where it is not LINE's. */
export function readBody(raw: Buffer): Received | undefined {
  let content: unknown
  try {
    content = JSON.parse(raw.toString())
  } catch {
    return
  }
  const { success, output } = v.safeParse(Body, content)
  if (!success) return
  return {
    destination: output.destination,
    events: output.events.map((event) => ({
      id: event.webhookEventId,
      body: JSON.stringify(event),
      sender: event.source?.userId ?? '',
      happenedAt: toInstant(event.timestamp),
    })),
  }
}

/** The account that a request names: found without reading all of it, for nobody knows yet who sent it. */
export function destinationOf(raw: Buffer): string | undefined {
  // Within what people wrote every quotation mark has a backslash before it.
  return raw.toString().match(/"destination"\s*:\s*"(U[0-9a-f]{32})"/)?.[1]
}

/** An event as it was kept. */
export function readEvent(body: string): webhook.Event {
  return JSON.parse(body) as webhook.Event
}
