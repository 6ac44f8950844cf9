import { clockOf, dayOf } from '@phrom/shared/time.ts'
import type { Deps } from '../deps.ts'
import { countMonths } from '../open-data/count-month.ts'
import { finishErasures } from '../privacy/erase-person.ts'
import { runRetention } from './run.ts'

const hour = 3_600_000
/** When nobody is served; on an hour of Bangkok. */
const from = '02:00'

/** Keeps to the times of retention: once at the start, then every night. Answers how to stop it. */
export function startNightly(deps: Deps): () => Promise<void> {
  let lastNight = dayOf(deps.now())
  let working: Promise<void> | undefined
  const work = (isNight: boolean) => {
    working ??= keepTimes(deps, isNight).finally(() => {
      working = undefined
    })
  }
  const timer = setInterval(() => {
    const now = deps.now()
    if (dayOf(now) === lastNight || clockOf(now) < from) return
    lastNight = dayOf(now)
    work(true)
  }, hour / 4)
  work(false)
  return async () => {
    clearInterval(timer)
    await working
  }
}

async function keepTimes(deps: Deps, isNight: boolean): Promise<void> {
  try {
    deps.log.info(
      { ...(await runRetention(deps)), forgotten: await finishErasures(deps) },
      'kept to the times',
    )
    // After a start the days before are still being counted, and whole months would keep everybody waiting.
    if (isNight) deps.log.info({ months: await countMonths(deps) }, 'months counted for open data')
  } catch (error) {
    deps.log.error({ error: String(error) }, 'the night’s work did not finish')
  }
}
