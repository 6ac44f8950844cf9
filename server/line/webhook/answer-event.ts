import type { messagingApi, webhook } from '@line/bot-sdk'
import { type Instant, toInstant } from '@phrom/shared/time.ts'
import { tellToStaff } from '@phrom/shared/words/inquiries.ts'
import { chat } from '@phrom/shared/words/messages.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import type { OfficeSettings } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import { askStaff } from '../../inquiries/ask-staff.ts'
import { findTalk, takeBackMessage } from '../../inquiries/talk.ts'
import { follow, friendOf, leave } from '../friends.ts'
import { heldFailed, heldSent, takeHeld } from '../held.ts'
import { linkMenuOf } from '../menus/link-menus.ts'
import { mainDoors } from './doors.ts'
import { Later, reply, replyTokenOf } from './reply.ts'

/** LINE's limit for one reply. */
const mostMessages = 5

type Asked = {
  office: OfficeSettings
  event: webhook.Event
  receivedAt: Instant
  lineUserId: string
  at: Instant
}

/** What an event of LINE changes and what is said to it; types that nobody knows yet do nothing. */
export async function answerEvent(
  deps: Deps,
  office: OfficeSettings,
  event: webhook.Event,
  receivedAt: Instant,
): Promise<void> {
  // In groups the office hears much that is not meant for it.
  const lineUserId = event.source?.type === 'user' ? event.source.userId : undefined
  if (!lineUserId) return
  const asked = { office, event, receivedAt, lineUserId, at: toInstant(event.timestamp) }
  if (event.type === 'unfollow') return leave(deps, asked)
  if (event.type === 'follow') return welcome(deps, asked, event.follow?.isUnblocked === true)
  if (event.type === 'unsend') return takeBack(deps, asked, event.unsend.messageId)
  if (event.type === 'message' && event.message.type === 'text') {
    return passOn(deps, asked, event.message)
  }
  await say(deps, asked)
}

/** What somebody writes goes to the office's staff; who writes in the middle of a talk with them hears nothing else. */
async function passOn(deps: Deps, asked: Asked, { id, text }: webhook.TextMessageContent) {
  const { office, event } = asked
  // Another module of the account has the chat.
  if (event.mode !== 'active') return
  const { language, personId, hasLeft } = await friendOf(deps, asked)
  if (hasLeft) return
  const now = deps.now()
  const talk = await findTalk(deps.db, { officeId: office.id, personId }, now)
  const about = { personId, language, serviceId: null, caseId: null }
  const ask = {
    ...about,
    text,
    why: 'asked',
    eventId: event.webhookEventId,
    messageId: id,
  } as const
  const made = await deps.write((tx) => askStaff({ tx, now, office }, ask))
  await say(deps, asked, talk?.isTalking ? undefined : tellToStaff(made, now, language))
}

async function takeBack(deps: Deps, asked: Asked, messageId: string) {
  const { personId } = await friendOf(deps, asked)
  await deps.write((tx) => takeBackMessage(tx, { officeId: asked.office.id, personId, messageId }))
}

async function welcome(deps: Deps, asked: Asked, isBack: boolean): Promise<void> {
  const friend = await follow(deps, asked)
  // An older event that came late: the person has left since.
  if (friend.hasLeft) return
  const values = { office: asked.office.name[friend.language], phone: asked.office.phone }
  const words = isBack ? chat.welcomeBack : chat.greeting
  await say(deps, asked, fill(words, friend.language, values))
  await linkMenuOf(deps, asked.office, asked.lineUserId, friend.language)
}

/** One reply, free of charge: what is to be said, then what waits for this person, and the doors into the app below it. */
async function say(deps: Deps, asked: Asked, words?: string): Promise<void> {
  const { office, event } = asked
  const replyToken = replyTokenOf(deps, event)
  if (!replyToken) return
  const { language, personId, hasLeft } = await friendOf(deps, asked)
  if (hasLeft) return
  const own = words ? [textOf(words)] : []
  const held = await takeHeld(deps, { officeId: office.id, personId }, mostMessages - own.length)
  const messages = [...own, ...(held?.messages ?? [])]
  if (messages.length === 0) return
  const outcome = await reply(deps, asked, replyToken, withDoors(deps, office, language, messages))
  if (held && outcome.is === 'sent') await heldSent(deps, held)
  else if (held) await heldFailed(deps, held, outcome.is === 'refused')
  if (outcome.mayTryAgain) throw new Later()
}

function textOf(text: string): messagingApi.Message {
  return { type: 'text', text }
}

/** LINE shows those of the last message alone. */
function withDoors(
  { config }: Deps,
  office: OfficeSettings,
  language: Language,
  messages: messagingApi.Message[],
): messagingApi.Message[] {
  const quickReply = { items: mainDoors(config, office, language) }
  return messages.map((message, i) =>
    i === messages.length - 1 ? { ...message, quickReply } : message,
  )
}
