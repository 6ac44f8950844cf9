import type { Instant } from '@phrom/shared/time.ts'
import type { Deps } from '../deps.ts'

const tickMs = 5_000
/** Calls that come together are worked off together: a busy counter is not asked anew for each of them. */
const gatherMs = 50

type Work = {
  /** For the log, where it fails. */
  name: string
  /** Answers how much was done; as long as it did something it is called again. */
  run: (isStopping: () => boolean) => Promise<number>
  /** When something is to be tried again, if it is known. */
  nextDue?: () => Promise<Instant | undefined>
}

/** Does a kind of work when poked, when something is due again, and every few seconds; one piece at a time. */
export function createWorker({ log, now }: Pick<Deps, 'log' | 'now'>, work: Work) {
  let stopped = false
  let working: Promise<void> | undefined
  let again = false
  let gathering: NodeJS.Timeout | undefined
  let coming: NodeJS.Timeout | undefined
  let timer: NodeJS.Timeout | undefined

  async function untilDone(): Promise<void> {
    do {
      again = false
      while (!stopped && (await work.run(() => stopped)) > 0);
    } while (again && !stopped)
    await comeBack()
  }

  /** What is to be tried again before the next turn is not kept waiting until then. */
  async function comeBack(): Promise<void> {
    const at = stopped ? undefined : await work.nextDue?.()
    if (stopped || at === undefined) return
    const wait = Date.parse(at) - Date.parse(now())
    clearTimeout(coming)
    if (wait < tickMs) coming = setTimeout(poke, Math.max(wait, gatherMs))
  }

  function poke(): void {
    if (stopped) return
    gathering ??= setTimeout(begin, gatherMs)
  }

  /** A call while it works makes it look once more. */
  function begin(): void {
    gathering = undefined
    if (working) {
      again = true
      return
    }
    working = untilDone()
      .catch((error) => log.error({ error: String(error) }, `${work.name} failed`))
      .finally(() => {
        working = undefined
      })
  }

  return {
    poke,
    start(): void {
      timer = setInterval(poke, tickMs)
      poke()
    },
    async stop(): Promise<void> {
      stopped = true
      clearInterval(timer)
      clearTimeout(gathering)
      clearTimeout(coming)
      await working
    },
  }
}
