import { Worker } from 'node:worker_threads'
import type { Deps } from '../deps.ts'
import type { Finding } from './verify.ts'

type Found = { finding: Finding; message: string }

/**
 * Proves once after the start that bookings, hand-overs and tickets agree, and says in the log where they do not. In a thread and on a connection of its own:
 * a year of fifty offices takes a minute, and nobody waits for it. Answers how it is stopped.
 */
export function startVerifying({ config, log }: Pick<Deps, 'config' | 'log'>) {
  const { databaseUrl, dataDir } = config
  const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), {
    workerData: { databaseUrl, dataDir },
  })
  worker.on('message', ({ finding, message }: Found) => log.error(finding, message))
  worker.on('error', (error) =>
    log.error(error, 'bookings, hand-overs and tickets were not verified'),
  )
  return () => worker.terminate()
}
