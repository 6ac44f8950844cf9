import type { messagingApi } from '@line/bot-sdk'
import { type Topic, topics } from '@phrom/shared/services/topics.ts'
import { chat, shortTopics } from '@phrom/shared/words/messages.ts'
import type { Language, Text } from '@phrom/shared/words/text.ts'
import type { Config, OfficeSettings } from '../../config.ts'
import { liffUrlOf } from '../clients.ts'

/** A tap each into the app: what people come about, as on its first screen, and their own cases. */
export function mainDoors(
  config: Config,
  office: OfficeSettings,
  language: Language,
): messagingApi.QuickReplyItem[] {
  const home = `${liffUrlOf(config)}/${office.id}`
  const shorter: Partial<Record<Topic, Text>> = shortTopics
  return [
    ...(Object.keys(topics) as Topic[]).map((topic) =>
      door((shorter[topic] ?? topics[topic])[language], `${home}/topics/${topic}`),
    ),
    door(chat.myCases[language], `${home}/cases`),
  ]
}

function door(label: string, uri: string): messagingApi.QuickReplyItem {
  return { type: 'action', action: { type: 'uri', label, uri } }
}
