import type { Deps } from '../deps.ts'
import { keepMenusLinked } from './menus/keep-linked.ts'
import { sendDue } from './outbox.ts'
import { webhookRoutes } from './webhook/routes.ts'
import { workOffEvents } from './webhook/work-off.ts'
import { createWorker } from './worker.ts'

/** The server's only door to LINE: its webhook, the sender of messages, and who sees which menu. */
export function createLine(deps: Deps) {
  // Each with a worker of its own: who writes in the chat does not wait for a hundred messages to leave.
  const events = createWorker(deps.log, 'work on events', () => workOffEvents(deps))
  const messages = createWorker(deps.log, 'sending', () => sendDue(deps))
  const menus = keepMenusLinked(deps)
  return {
    routes: webhookRoutes(deps, events.poke),
    poke: messages.poke,
    async start(): Promise<void> {
      events.start()
      messages.start()
      // LINE out of reach never keeps the office from working.
      menus.start()
    },
    async stop(): Promise<void> {
      await Promise.all([events.stop(), messages.stop(), menus.stop()])
    },
  }
}
