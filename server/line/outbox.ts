import { HTTPFetchError } from '@line/bot-sdk'
import { toInstant } from '@phrom/shared/time.ts'
import { whenToSend } from '../bookings/still-true.ts'
import type { Deps } from '../deps.ts'
import type { MessageData } from '../messages/store.ts'
import { caseMessage } from './case-message.ts'
import { clientsOf, liffUrlOf, within } from './clients.ts'
import * as store from './store.ts'

const patienceMs = 10_000
/** While one process sends, no other takes the same message. */
const claimMs = 60_000
const batch = 20
/** LINE remembers a retry key for 24 hours; later a retry could be delivered twice. */
const keyLifeMs = 23 * 3_600_000

/** Sends what is due; answers how many were tried. Several processes may do so at once: each message is taken by one. */
export async function sendDue(deps: Deps): Promise<number> {
  const now = deps.now()
  const due = await store.listDue(deps.db, now, batch)
  let tried = 0
  for (const message of due) {
    const until = toInstant(Date.parse(now) + claimMs)
    if (!(await store.takeMessage(deps.db, message, until))) continue
    const at = await whenToSend(deps.db, message, now)
    if (at === undefined) await store.setOutcome(deps.db, message, standsNoLonger(now))
    else if (at > now) await store.setOutcome(deps.db, message, { nextAttemptAt: at })
    else {
      tried += 1
      await store.setOutcome(deps.db, message, await send(deps, message))
    }
  }
  return tried
}

// A late reminder, or one of what was cancelled, misleads.
function standsNoLonger(now: string): Outcome {
  return { failedAt: now, nextAttemptAt: null, lastError: 'no longer true' }
}

type Outcome = Parameters<typeof store.setOutcome>[2]

async function send(deps: Deps, message: store.DueMessage): Promise<Outcome> {
  const office = deps.config.offices.find(({ id }) => id === message.officeId)
  const now = deps.now()
  if (!office) return { failedAt: now, nextAttemptAt: null, lastError: 'office not configured' }
  const data = JSON.parse(message.data) as MessageData
  const card = caseMessage({ ...message, data }, office, liffUrlOf(deps.config))
  const { api } = clientsOf(deps.config, office)
  const about = { message: message.id, office: office.id, kind: message.kind }
  try {
    const push = { to: message.lineUserId, messages: [card] }
    await within(patienceMs, api.pushMessage(push, message.id))
    deps.log.info(about, 'message sent')
    return { sentAt: now, nextAttemptAt: null, lastError: null }
  } catch (error) {
    const status = error instanceof HTTPFetchError ? error.status : 0
    // 409: LINE has accepted this key before, and only its answer was lost.
    if (status === 409) return { sentAt: now, nextAttemptAt: null, lastError: null }
    const requestId =
      error instanceof HTTPFetchError ? error.headers.get('x-line-request-id') : null
    deps.log.warn({ ...about, status, requestId }, 'message not sent')
    return afterFailure(message, now, status, error)
  }
}

function afterFailure(
  message: store.DueMessage,
  now: string,
  status: number,
  error: unknown,
): Outcome {
  const monthIsOver = error instanceof HTTPFetchError && /monthly limit/.test(error.body)
  const passes = status === 0 || status >= 500 || (status === 429 && !monthIsOver)
  const age = Date.parse(now) - Date.parse(message.createdAt)
  const lastError = monthIsOver ? 'monthly limit' : status ? `status ${status}` : 'no answer'
  if (!passes || age > keyLifeMs) return { failedAt: now, nextAttemptAt: null, lastError }
  const wait = Math.min(3_600_000, 2_000 * 2 ** message.attempts) * (0.75 + Math.random() / 2)
  return { nextAttemptAt: toInstant(Date.parse(now) + wait), lastError }
}
