import { Worker } from 'node:worker_threads'
import type { Deps } from '../deps.ts'
import type { Finding } from './verify.ts'

/**
 * Proves once after the start that bookings agree, and says in the log where they do not. In a thread and on a connection of its own:
 * a year of fifty offices takes a minute, and nobody waits for it. Answers how it is stopped.
 */
export function startVerifying({ config, log }: Pick<Deps, 'config' | 'log'>) {
  const { databaseUrl, dataDir } = config
  const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), {
    workerData: { databaseUrl, dataDir },
  })
  worker.on('message', (finding: Finding) => log.error(finding, 'bookings do not agree'))
  worker.on('error', (error) => log.error(error, 'bookings were not verified'))
  return () => worker.terminate()
}
