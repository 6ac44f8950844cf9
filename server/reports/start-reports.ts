import type { Deps } from '../deps.ts'
import { makeReports } from './make-reports.ts'

const everyMs = 5 * 60_000

/** Looks every few minutes, and once at the start, whether a period is over. Answers how to stop it. */
export function startReports(deps: Deps): () => Promise<void> {
  let working: Promise<void> | undefined
  const work = () => {
    working ??= makeReports(deps)
      .then((made) => {
        if (made > 0) deps.log.info({ made }, 'reports made')
      })
      .catch((error) => deps.log.error({ error: String(error) }, 'reports not made'))
      .finally(() => {
        working = undefined
      })
  }
  const timer = setInterval(work, everyMs)
  work()
  return async () => {
    clearInterval(timer)
    await working
  }
}
