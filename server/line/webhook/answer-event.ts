import type { messagingApi, webhook } from '@line/bot-sdk'
import { type Instant, toInstant } from '@phrom/shared/time.ts'
import { chat } from '@phrom/shared/words/messages.ts'
import { fill } from '@phrom/shared/words/text.ts'
import { answerMessage, answerTap } from '../../chat/answer-message.ts'
import { forgetAsked } from '../../chat/asked/asked.ts'
import { setTold } from '../../chat/asked/store.ts'
import { answerChoice } from '../../chat/pictures/answer-choice.ts'
import { answerMedia } from '../../chat/pictures/answer-picture.ts'
import { takeBackPicture } from '../../chat/pictures/take-back.ts'
import type { Said } from '../../chat/said.ts'
import type { OfficeSettings } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import { answerLocation, answerPlaceChoice } from '../../home-visits/answer-location.ts'
import { takeBackMessage } from '../../inquiries/talk.ts'
import { type Friend, follow, friendOf, leave } from '../friends.ts'
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
  if (isAboutPlace(event)) return answerPlace(deps, asked)
  if (isAboutPicture(event)) return answerPicture(deps, asked)
  if (event.type === 'postback') return answerWords(deps, asked)
  const isText = event.type === 'message' && event.message.type === 'text'
  if (isText) return answerWords(deps, asked)
  // A sticker needs no words; but what waits for the person leaves free of charge.
  await say(deps, asked)
}

/** A question, or a tap on a button below an answer. */
async function answerWords(deps: Deps, asked: Asked): Promise<void> {
  const { event, office } = asked
  // Another module of the account looks after this chat.
  if (event.mode !== 'active') return
  const friend = await friendOf(deps, asked)
  if (friend.hasLeft) return
  const { personId, language } = friend
  const of = { office, personId, language, eventId: event.webhookEventId, at: asked.at }
  const said =
    event.type === 'postback'
      ? await answerTap(deps, of, event.postback.data)
      : event.type === 'message' && event.message.type === 'text'
        ? await answerMessage(deps, of, event.message)
        : undefined
  const isSent = await answer(deps, asked, friend, said ?? { messages: [] })
  if (isSent && event.type === 'message') {
    await setTold(deps.db, { officeId: office.id, id: event.message.id }, deps.now())
  }
}

/** What may bring a picture, or say which paper one is. */
function isAboutPicture(event: webhook.Event): boolean {
  if (event.type === 'postback') return event.postback.data.startsWith('picture:')
  if (event.type !== 'message') return false
  return ['image', 'file', 'video', 'audio'].includes(event.message.type)
}

/** What was chosen counts, also where it is too late to say so. */
async function answerPicture(deps: Deps, asked: Asked): Promise<void> {
  const { event } = asked
  // Another module of the account looks after this chat.
  if (event.mode !== 'active') return
  const friend = await friendOf(deps, asked)
  if (friend.hasLeft) return
  const { personId, language } = friend
  const mayReply = replyTokenOf(deps, event) !== undefined
  const of = { ...asked, personId, language, mayReply }
  const said =
    event.type === 'postback'
      ? await answerChoice(deps, of, event.postback.data)
      : event.type === 'message'
        ? await answerMedia(deps, of, event)
        : undefined
  await answer(deps, asked, friend, said ?? { messages: [] })
}

/** A position that somebody sends, or for which of their cases it is. */
function isAboutPlace(event: webhook.Event): boolean {
  if (event.type === 'postback') return event.postback.data.startsWith('place:')
  return event.type === 'message' && event.message.type === 'location'
}

async function answerPlace(deps: Deps, asked: Asked): Promise<void> {
  const { event, office } = asked
  // Another module of the account looks after this chat.
  if (event.mode !== 'active') return
  const friend = await friendOf(deps, asked)
  if (friend.hasLeft) return
  const of = { office, personId: friend.personId, language: friend.language }
  const said =
    event.type === 'postback'
      ? await answerPlaceChoice(deps, of, event.postback.data)
      : event.type === 'message' && event.message.type === 'location'
        ? await answerLocation(deps, of, event.message)
        : undefined
  await answer(deps, asked, friend, said ?? { messages: [] })
}

async function takeBack(deps: Deps, asked: Asked, messageId: string): Promise<void> {
  const { personId: id } = await friendOf(deps, asked)
  const person = { id, name: '', lineUserId: asked.lineUserId }
  const officeId = asked.office.id
  await takeBackPicture(deps, person, officeId, messageId)
  await deps.write(async (tx) => {
    await takeBackMessage(tx, { officeId, personId: id, messageId })
    await forgetAsked(tx, { officeId, id: messageId, personId: id })
  })
}

async function welcome(deps: Deps, asked: Asked, isBack: boolean): Promise<void> {
  const friend = await follow(deps, asked)
  // An older event that came late: the person has left since.
  if (friend.hasLeft) return
  await say(deps, asked, isBack ? 'welcomeBack' : 'greeting')
  await linkMenuOf(deps, asked.office, asked.lineUserId, friend.language)
}

/** One of the texts that are always the same. */
async function say(deps: Deps, asked: Asked, words?: 'greeting' | 'welcomeBack'): Promise<void> {
  const { office, event } = asked
  if (!replyTokenOf(deps, event)) return
  const friend = await friendOf(deps, asked)
  if (friend.hasLeft) return
  const { language } = friend
  const values = { office: office.name[language], phone: office.phone }
  const own = words ? [textOf(fill(chat[words], language, values))] : []
  await answer(deps, asked, friend, { messages: own })
}

/**
 * One reply, free of charge: what is to be said, then what waits for this person, and the doors into the app below it. What has buttons
 * of its own comes last, for LINE shows those of the last message alone. Answers whether LINE took it.
 */
async function answer(
  deps: Deps,
  asked: Asked,
  { personId, language }: Friend,
  { messages: own, quickReply }: Said,
): Promise<boolean> {
  const { office, event } = asked
  const replyToken = replyTokenOf(deps, event)
  if (!replyToken) return false
  const held = await takeHeld(deps, { officeId: office.id, personId }, mostMessages - own.length)
  const waiting = held?.messages ?? []
  const messages = quickReply ? [...waiting, ...own] : [...own, ...waiting]
  if (messages.length === 0) return false
  const items = quickReply ?? mainDoors(deps.config, office, language)
  const outcome = await reply(deps, asked, replyToken, withButtons(messages, items))
  if (held && outcome.is === 'sent') await heldSent(deps, held)
  else if (held) await heldFailed(deps, held, outcome.is === 'refused')
  if (outcome.mayTryAgain) throw new Later()
  return outcome.is === 'sent'
}

function textOf(text: string): messagingApi.Message {
  return { type: 'text', text }
}

/** LINE shows those of the last message alone. */
function withButtons(
  messages: messagingApi.Message[],
  items: messagingApi.QuickReplyItem[],
): messagingApi.Message[] {
  if (items.length === 0) return messages
  const quickReply = { items }
  return messages.map((message, i) =>
    i === messages.length - 1 ? { ...message, quickReply } : message,
  )
}
