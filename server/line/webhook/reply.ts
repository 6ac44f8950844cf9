import { HTTPFetchError, type messagingApi, type webhook } from '@line/bot-sdk'
import type { Instant } from '@phrom/shared/time.ts'
import type { OfficeSettings } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import { clientsOf, within } from '../clients.ts'

const patienceMs = 5_000
/** A reply token is good for a minute after it came. */
const tokenMs = 55_000
/** And never more than twenty minutes after what it answers, however late it was delivered. */
const freshMs = 20 * 60_000

/** LINE is out of order; to be tried again while the reply token is good. */
export class Later extends Error {
  override name = 'Later'
}

/** Whether LINE would still take a reply: not for another module of the account, not to a group, not to what is long past. */
export function replyTokenOf({ now }: Pick<Deps, 'now'>, event: webhook.Event): string | undefined {
  const isFresh = Date.parse(now()) - event.timestamp < freshMs
  if (event.mode !== 'active' || event.source?.type !== 'user' || !isFresh) return
  return 'replyToken' in event ? event.replyToken : undefined
}

/** `unsure`: LINE did not say; it may have sent it. */
type Outcome = { is: 'sent' | 'refused' | 'unsure'; mayTryAgain: boolean }

/** Replies, once. Nothing is pushed where the token is used or late, for a push would cost. */
export async function reply(
  deps: Deps,
  {
    office,
    event,
    receivedAt,
  }: { office: OfficeSettings; event: webhook.Event; receivedAt: Instant },
  replyToken: string,
  messages: messagingApi.Message[],
): Promise<Outcome> {
  const { api } = clientsOf(deps.config, office)
  try {
    await within(patienceMs, api.replyMessage({ replyToken, messages }))
    return { is: 'sent', mayTryAgain: false }
  } catch (error) {
    const status = error instanceof HTTPFetchError ? error.status : 0
    const about = { office: office.id, event: event.webhookEventId, status }
    deps.log.warn(about, 'reply not sent')
    const isUnsure = status === 0 || status >= 500
    const isGood = Date.parse(deps.now()) - Date.parse(receivedAt) < tokenMs
    return {
      is: isUnsure ? 'unsure' : 'refused',
      mayTryAgain: isGood && (isUnsure || status === 429),
    }
  }
}
