import type { messagingApi, webhook } from '@line/bot-sdk'
import { type Instant, toInstant } from '@phrom/shared/time.ts'
import { chat } from '@phrom/shared/words/messages.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import type { OfficeSettings } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import { follow, friendOf, leave } from '../friends.ts'
import { linkMenuOf } from '../menus/link-menus.ts'
import { mainDoors } from './doors.ts'
import { reply, replyTokenOf } from './reply.ts'

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
  // What is said is not read by anybody, and needs no answer but to words.
  if (event.type === 'message' && event.message.type === 'text')
    await say(deps, asked, 'cannotAnswer')
}

async function welcome(deps: Deps, asked: Asked, isBack: boolean): Promise<void> {
  const friend = await follow(deps, asked)
  // An older event that came late: the person has left since.
  if (friend.hasLeft) return
  await say(deps, asked, isBack ? 'welcomeBack' : 'greeting')
  await linkMenuOf(deps, asked.office, asked.lineUserId, friend.language)
}

/** One reply, with the doors into the app below its last message. */
async function say(
  deps: Deps,
  { office, event, receivedAt, ...of }: Asked,
  words: 'greeting' | 'welcomeBack' | 'cannotAnswer',
): Promise<void> {
  if (!replyTokenOf(deps, event)) return
  const { language } = await friendOf(deps, { office, ...of })
  const values = { office: office.name[language], phone: office.phone }
  const messages = [textOf(fill(chat[words], language, values))]
  await reply(deps, office, event, receivedAt, withDoors(deps, office, language, messages))
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
