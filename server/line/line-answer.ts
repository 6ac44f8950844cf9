import { HTTPFetchError } from '@line/bot-sdk'
import { within } from './clients.ts'

const patienceMs = 8_000

/** What LINE said to a request. `wasHeard`: it may have been taken all the same. */
export type Answer = { requestId?: string | null } & (
  | { is: 'taken' }
  | { is: 'down'; why: string; wasHeard: boolean }
  | { is: 'rate' | 'month' | 'token' | 'refused'; why: string }
)

/** What becomes of a request that has a retry key. */
export async function answerTo(call: Promise<unknown>): Promise<Answer> {
  try {
    await within(patienceMs, call)
    return { is: 'taken' }
  } catch (error) {
    return answerOf(error)
  }
}

/** What LINE's refusal means. */
function answerOf(error: unknown): Answer {
  if (!(error instanceof HTTPFetchError)) {
    const { cause } = error as { cause?: { code?: string } }
    const wasHeard = !['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(cause?.code ?? '')
    return { is: 'down', why: 'no answer', wasHeard }
  }
  const { status, body, headers } = error
  const requestId = headers.get('x-line-request-id')
  const why = `status ${status}`
  // LINE has accepted this key before, and only its answer was lost.
  if (status === 409) return { is: 'taken' }
  if (status >= 500) return { is: 'down', why, wasHeard: true, requestId }
  if (status === 401) return { is: 'token', why, requestId }
  if (status === 429) {
    const isMonth = /monthly limit/.test(body)
    return { is: isMonth ? 'month' : 'rate', why: isMonth ? 'monthly limit' : why, requestId }
  }
  return { is: 'refused', why, requestId }
}
