import type { Deps } from '../deps.ts'
import { lookAfterMessages } from './look-after.ts'
import { keepMenusLinked } from './menus/keep-linked.ts'
import { sendNews } from './news/send-news.ts'
import { nextDue, sendDue } from './outbox.ts'
import { webhookRoutes } from './webhook/routes.ts'
import { workOffEvents } from './webhook/work-off.ts'
import { createWorker } from './worker.ts'

const lookAfterMs = 60_000

/** The server's only door to LINE: its webhook, the sender of messages, and who sees which menu. */
export function createLine(deps: Deps) {
  // Each has a worker of its own: who writes in the chat does not wait for a hundred messages to leave.
  const events = createWorker(deps, {
    name: 'work on events',
    run: (isStopping) => workOffEvents(deps, isStopping),
  })
  const messages = createWorker(deps, {
    name: 'sending',
    run: (isStopping) => sendDue(deps, isStopping),
    nextDue: () => nextDue(deps),
  })
  // One batch at a time, and beside the messages: news keeps nobody's message from leaving.
  const news = createWorker(deps, {
    name: 'sending of news',
    run: (isStopping) => sendNews(deps, isStopping),
  })
  const menus = keepMenusLinked(deps)
  let careTimer: NodeJS.Timeout | undefined
  let caring: Promise<void> | undefined

  function lookAfter(): void {
    caring ??= lookAfterMessages(deps)
      .catch((error) => deps.log.error({ error: String(error) }, 'messages not looked after'))
      .finally(() => {
        caring = undefined
      })
  }

  return {
    routes: webhookRoutes(deps, events.poke),
    poke: messages.poke,
    async start(): Promise<void> {
      careTimer = setInterval(lookAfter, lookAfterMs)
      lookAfter()
      events.start()
      messages.start()
      news.start()
      // LINE out of reach never keeps the office from working.
      menus.start()
    },
    async stop(): Promise<void> {
      clearInterval(careTimer)
      await Promise.all([events.stop(), messages.stop(), news.stop(), menus.stop(), caring])
    },
  }
}
