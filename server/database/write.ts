import { sql } from 'kysely'
import type { Db, Tx } from './tables.ts'

/** Runs an action in a transaction: all of it or nothing, and answered when it is safe on disk. */
export type Write = <Answer>(action: (tx: Tx) => Promise<Answer>) => Promise<Answer>

// More would keep those waiting who only read.
const mostTogether = 32

/** On PostgreSQL every action has a transaction of its own; the database shares its commits by itself. */
export function ownCommits(db: Db): Write {
  return (action) => db.transaction().execute(action)
}

type Job = { run: (tx: Tx) => Promise<void>; settle: () => void; fail: (error: unknown) => void }

/**
 * On SQLite, where one writes at a time and the disk is what takes long, actions that arrive together share one commit. Each has a
 * savepoint, so that what one of them refuses is undone alone; nobody is answered before the commit.
 */
export function sharedCommits(db: Db): Write {
  const waiting: Job[] = []
  let running = false

  async function work(): Promise<void> {
    if (running) return
    running = true
    while (waiting.length > 0) {
      let together: Job[] = []
      try {
        await db.transaction().execute(async (tx) => {
          // Taken when the connection is free: until then more have come.
          together = waiting.splice(0, mostTogether)
          for (const job of together) await job.run(tx)
        })
        for (const job of together) job.settle()
      } catch (error) {
        for (const job of together.length > 0 ? together : waiting.splice(0)) job.fail(error)
      }
    }
    running = false
  }

  return (action) =>
    new Promise((resolve, reject) => {
      let settle = () => {}
      const run = async (tx: Tx) => {
        await sql`savepoint one`.execute(tx)
        try {
          const answer = await action(tx)
          settle = () => resolve(answer)
        } catch (error) {
          await sql`rollback to one`.execute(tx)
          settle = () => reject(error)
        }
        await sql`release one`.execute(tx)
      }
      waiting.push({ run, settle: () => settle(), fail: reject })
      void work()
    })
}
