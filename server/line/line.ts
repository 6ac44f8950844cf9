import type { Deps } from '../deps.ts'
import { lookAfterMessages } from './look-after.ts'
import { nextDue, sendDue } from './outbox.ts'
import { publishRichMenus } from './rich-menu.ts'
import { answerEvents, webhookRoutes } from './webhook.ts'

const tickMs = 5_000
const menuRetryMs = 60_000
const lookAfterMs = 60_000

/** Calls that come together are worked off together: a busy counter is not asked anew for each of them. */
const gatherMs = 50

/** The server's only door to LINE: its webhook, the sender of messages, and the menus. */
export function createLine(deps: Deps) {
  let stopped = false
  let working: Promise<void> | undefined
  let again = false
  let gathering: NodeJS.Timeout | undefined
  let timer: NodeJS.Timeout | undefined
  let menuTimer: NodeJS.Timeout | undefined
  let againTimer: NodeJS.Timeout | undefined
  let careTimer: NodeJS.Timeout | undefined
  let caring: Promise<void> | undefined

  async function work(): Promise<void> {
    do {
      again = false
      await answerEvents(deps)
      while (!stopped && (await sendDue(deps, () => stopped)) > 0);
    } while (again && !stopped)
    await comeBack()
  }

  /** What is to be tried again before the next turn is not kept waiting until then. */
  async function comeBack(): Promise<void> {
    const at = await nextDue(deps)
    if (stopped || at === undefined) return
    const wait = Date.parse(at) - Date.parse(deps.now())
    clearTimeout(againTimer)
    if (wait < tickMs) againTimer = setTimeout(poke, Math.max(wait, gatherMs))
  }

  function lookAfter(): void {
    caring ??= lookAfterMessages(deps)
      .catch((error) => deps.log.error({ error: String(error) }, 'messages not looked after'))
      .finally(() => {
        caring = undefined
      })
  }

  function poke(): void {
    if (stopped) return
    gathering ??= setTimeout(begin, gatherMs)
  }

  /** One worker at a time; a call while it works makes it look once more. */
  function begin(): void {
    gathering = undefined
    if (working) {
      again = true
      return
    }
    working = work()
      .catch((error) => deps.log.error({ error: String(error) }, 'work for LINE failed'))
      .finally(() => {
        working = undefined
      })
  }

  async function publishMenus(): Promise<void> {
    try {
      for (const office of deps.config.offices) await publishRichMenus(deps, office)
    } catch (error) {
      deps.log.warn({ error: String(error) }, 'rich menus not published yet')
      if (!stopped) menuTimer = setTimeout(publishMenus, menuRetryMs)
    }
  }

  return {
    routes: webhookRoutes(deps, poke),
    poke,
    async start(): Promise<void> {
      timer = setInterval(poke, tickMs)
      careTimer = setInterval(lookAfter, lookAfterMs)
      lookAfter()
      poke()
      // LINE out of reach never keeps the office from working.
      void publishMenus()
    },
    async stop(): Promise<void> {
      stopped = true
      clearInterval(timer)
      clearInterval(careTimer)
      clearTimeout(menuTimer)
      clearTimeout(againTimer)
      clearTimeout(gathering)
      await working
      await caring
    },
  }
}
