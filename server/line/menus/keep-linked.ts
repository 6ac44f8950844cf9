import type { OfficeSettings } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import { clientsOf, within } from '../clients.ts'
import { alignLinks } from './link-menus.ts'
import { isOurs } from './menus.ts'

const patienceMs = 10_000
const hour = 3_600_000
const minute = 60_000

/** Looks at the start and every hour who is to see which menu; sooner again where LINE did not answer. The menus themselves are made by `line:setup`. */
export function keepMenusLinked(deps: Deps) {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> | undefined

  async function look(): Promise<void> {
    let wait = hour
    for (const office of deps.config.offices) {
      if (stopped) return
      try {
        await align(deps, office)
      } catch (error) {
        deps.log.warn({ office: office.id, error: String(error) }, 'menus not linked yet')
        wait = minute
      }
    }
    if (!stopped) timer = setTimeout(begin, wait)
  }

  function begin(): void {
    working = look()
  }

  return {
    start: begin,
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(timer)
      await working
    },
  }
}

async function align(deps: Deps, office: OfficeSettings): Promise<void> {
  const { api } = clientsOf(deps.config, office)
  const { richmenus } = await within(patienceMs, api.getRichMenuList())
  const ours = richmenus.filter(isOurs)
  if (ours.length === 0) {
    deps.log.info({ office: office.id }, 'no menus in LINE: npm run line:setup makes them')
  }
  await alignLinks(deps, office, ours)
}
