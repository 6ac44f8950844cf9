import type { messagingApi } from '@line/bot-sdk'

/** What the chat says; without buttons of its own it gets the doors into the app, unless it says that there are none. */
export type Said = {
  messages: messagingApi.Message[]
  quickReply?: messagingApi.QuickReplyItem[]
}
