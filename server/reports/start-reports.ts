import type { Deps } from '../deps.ts'
import { makeReports } from './make-reports.ts'

/** Until those who have waited for the server are served. */
const soon = 30_000
const everyMs = 5 * 60_000

/** Looks soon after the start and then every few minutes whether a period is over. Answers how to stop it. */
export function startReports(deps: Deps): () => Promise<void> {
  let isStopping = false
  let working: Promise<void> | undefined
  const work = () => {
    working ??= make(deps, () => isStopping).finally(() => {
      working = undefined
    })
  }
  const first = setTimeout(work, soon)
  const timer = setInterval(work, everyMs)
  return async () => {
    isStopping = true
    clearTimeout(first)
    clearInterval(timer)
    await working
  }
}

async function make(deps: Deps, isStopping: () => boolean): Promise<void> {
  try {
    const made = await makeReports(deps, isStopping)
    if (made > 0) deps.log.info({ made }, 'reports made')
  } catch (error) {
    deps.log.error({ error: String(error) }, 'reports not made')
  }
}
