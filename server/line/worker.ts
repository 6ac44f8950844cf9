import type { Logger } from 'pino'

const tickMs = 5_000
/** Calls that come together are worked off together: a busy counter is not asked anew for each of them. */
const gatherMs = 50

/** Does a piece of work when poked and every few seconds, one at a time, and again as long as it says that it did something. */
export function createWorker(log: Logger, what: string, work: () => Promise<number>) {
  let stopped = false
  let working: Promise<void> | undefined
  let again = false
  let gathering: NodeJS.Timeout | undefined
  let timer: NodeJS.Timeout | undefined

  async function untilDone(): Promise<void> {
    do {
      again = false
      while (!stopped && (await work()) > 0);
    } while (again && !stopped)
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
      .catch((error) => log.error({ error: String(error) }, `${what} failed`))
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
      await working
    },
  }
}
