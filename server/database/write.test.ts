import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { migrate, openDatabase } from './database.ts'
import { sharedCommits } from './write.ts'

async function start() {
  const dataDir = mkdtempSync(join(tmpdir(), 'phrom-write-'))
  const db = openDatabase({ dataDir })
  await migrate(db)
  onTestFinished(async () => {
    await db.destroy()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const write = sharedCommits(db)
  const add = (id: string, after?: () => void) =>
    write(async (tx) => {
      await tx.insertInto('office').values({ id }).execute()
      after?.()
      return id
    })
  const offices = async () =>
    (await db.selectFrom('office').select('id').orderBy('id').execute()).map(({ id }) => id)
  return { db, write, add, offices }
}

test('what one of many refuses is undone alone, and each has its own answer', async () => {
  const { add, offices } = await start()
  const ids = Array.from({ length: 100 }, (_, i) => `o${String(i).padStart(3, '0')}`)
  const results = await Promise.allSettled(
    ids.map((id, i) =>
      add(id, () => {
        if (i % 3 === 0) throw new Error(id)
      }),
    ),
  )
  const kept = ids.filter((_, i) => i % 3 !== 0)
  expect(await offices()).toEqual(kept)
  expect(results.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))).toEqual(kept)
  expect(results.flatMap((it) => (it.status === 'rejected' ? [it.reason.message] : []))).toEqual(
    ids.filter((_, i) => i % 3 === 0),
  )
})

test('an action sees what those before it did, and nothing of what was undone', async () => {
  const { add, write } = await start()
  const fail = () => {
    throw new Error('undone')
  }
  const seen = write((tx) => tx.selectFrom('office').select('id').execute())
  const [, , , after] = await Promise.allSettled([
    seen,
    add('a'),
    add('b', fail),
    write((tx) => tx.selectFrom('office').select('id').execute()),
  ])
  expect(after).toMatchObject({ status: 'fulfilled', value: [{ id: 'a' }] })
})

test('where the commit itself fails, nobody is told that it is done, and the next goes on', async () => {
  const { add, db, offices, write } = await start()
  const gone = write(async (tx) => {
    // A broken foreign key that is looked at only when all is committed.
    await sql`pragma defer_foreign_keys = on`.execute(tx)
    const team = { officeId: 'none', id: 't', morningCapacity: 1, afternoonCapacity: 1 }
    await tx.insertInto('team').values(team).execute()
  })
  const results = await Promise.allSettled([gone, add('a')])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await offices()).toEqual([])
  expect(await add('b')).toBe('b')
  expect(await db.selectFrom('team').selectAll().execute()).toEqual([])
})

test('where SQLite undoes all of a transaction, everybody in it hears why, and the next goes on', async () => {
  const { add, offices, write } = await start()
  await add('a')
  // What a full disk does, by words of SQL.
  const undoAll = write((tx) => sql`insert or rollback into office (id) values ('a')`.execute(tx))
  const results = await Promise.allSettled([add('b'), undoAll, add('c')])
  const why = { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }
  expect(results).toMatchObject(results.map(() => ({ status: 'rejected', reason: why })))
  expect(await offices()).toEqual(['a'])
  expect(await add('d')).toBe('d')
})

test('those who come one by one, each with a request of its own, share a commit', async () => {
  const { add } = await start()
  const order: string[] = []
  const come = (id: string) =>
    new Promise<void>((resolve, reject) =>
      // Each in a turn of its own, as requests come from the network.
      setImmediate(() =>
        add(id, () => order.push('written')).then(() => {
          order.push('answered')
          resolve()
        }, reject),
      ),
    )
  await Promise.all(['a', 'b', 'c', 'd'].map(come))
  expect(order).toEqual([...Array(4).fill('written'), ...Array(4).fill('answered')])
})
