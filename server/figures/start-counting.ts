import type { Deps } from '../deps.ts'
import { countFormerDays } from './count-former-days.ts'

/** Until those who have waited for the server are served. */
const soon = 20_000
const everyNow = 600_000

/** Counts the days that are over, soon after the start and then every ten minutes; most of the time there is nothing to do. Answers how to stop it. */
export function startCounting(deps: Deps): () => Promise<void> {
  let isStopping = false
  let working: Promise<void> | undefined
  const work = () => {
    working ??= count(deps, () => isStopping).finally(() => {
      working = undefined
    })
  }
  const first = setTimeout(work, soon)
  const timer = setInterval(work, everyNow)
  return async () => {
    isStopping = true
    clearTimeout(first)
    clearInterval(timer)
    await working
  }
}

async function count(deps: Deps, isStopping: () => boolean): Promise<void> {
  try {
    const counted = await countFormerDays(deps, isStopping)
    if (counted > 0) deps.log.info({ counted }, 'former days counted')
  } catch (error) {
    deps.log.error({ error: String(error) }, 'former days are not counted')
  }
}
