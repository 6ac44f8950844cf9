import { setImmediate } from 'node:timers/promises'
import { CompiledQuery } from 'kysely'
import type { Db, Tx } from './tables.ts'

/**
 * Runs an action in a transaction: all of it or nothing, and answered when it is safe on disk. For what people send, in crowds; a job
 * of the server itself opens a transaction of its own. No action waits for a file or a network while it is in one.
 */
export type Write = <Answer>(action: (tx: Tx) => Promise<Answer>) => Promise<Answer>

// More would keep those waiting who only read.
const mostTogether = 32

const savepoint = CompiledQuery.raw('savepoint one')
const rollBack = CompiledQuery.raw('rollback to one')
const release = CompiledQuery.raw('release one')

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
  let broken: unknown

  /** SQLite works without a pause, from the first statement to the disk: nobody else would come in between. */
  async function untilNoMoreCome(): Promise<void> {
    for (let there = 0; there < waiting.length && there < mostTogether; ) {
      there = waiting.length
      await setImmediate()
    }
  }

  async function work(): Promise<void> {
    if (running) return
    running = true
    while (waiting.length > 0) {
      await untilNoMoreCome()
      let together: Job[] = []
      broken = undefined
      try {
        await db.transaction().execute(async (tx) => {
          together = waiting.splice(0, mostTogether)
          for (const job of together) await job.run(tx)
        })
        for (const job of together) job.settle()
      } catch (error) {
        const jobs = together.length > 0 ? together : waiting.splice(0)
        for (const job of jobs) job.fail(broken ?? error)
      }
    }
    running = false
  }

  return (action) =>
    new Promise((resolve, reject) => {
      let settle = () => {}
      const run = async (tx: Tx) => {
        await tx.executeQuery(savepoint)
        try {
          const answer = await action(tx)
          settle = () => resolve(answer)
        } catch (error) {
          // Of a full or broken disk SQLite undoes the whole transaction, and with it the savepoint: then nobody’s write is done.
          broken = error
          await tx.executeQuery(rollBack)
          broken = undefined
          settle = () => reject(error)
        }
        await tx.executeQuery(release)
      }
      waiting.push({ run, settle: () => settle(), fail: reject })
      void work()
    })
}
