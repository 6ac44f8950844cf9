import type { Deps } from '../../deps.ts'
import type { Scanner, ScannerDown } from './clamd.ts'
import { scanHeld } from './scan-held.ts'

const tickMs = 5_000

/** Has pages looked through as they come, and tries again every few seconds what is still held. */
export function startScanning(deps: Deps, scanner: Scanner) {
  let stopped = false
  let again = false
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    do {
      again = false
      while (!stopped && (await scanHeld(deps, scanner)) > 0);
    } while (again && !stopped)
  }

  /** One at a time; a call while it works makes it look once more. */
  function poke(): void {
    again = true
    if (stopped || working) return
    working = work()
      .catch((error) => deps.log.error({ error: String(error) }, 'looking for viruses failed'))
      .finally(() => {
        working = undefined
      })
  }

  // Only said: papers are taken and held until the scanner is back.
  scanner.ping().catch((error: ScannerDown) => {
    deps.log.error({ why: error.message }, 'CLAMD: the scanner does not answer; pages stay held')
  })
  const timer = setInterval(poke, tickMs)
  poke()
  return {
    poke,
    async stop(): Promise<void> {
      stopped = true
      clearInterval(timer)
      await working
    },
  }
}
