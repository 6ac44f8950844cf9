import { setTimeout as pass } from 'node:timers/promises'
import type { Db } from '@phrom/server/database/tables.ts'
import { startPostgres } from '@phrom/server/testing-postgres.ts'
import { newDatabase } from './booking.ts'
import { startOffice } from './office.ts'

const failShare = 0.1
const people = Number(process.env.PEOPLE ?? 3000)
const office = 'bangphrom'
/** While messages leave, a server dies about so often. */
const killEveryMs = 3000

type Server = Awaited<ReturnType<typeof startOffice>>

/**
 * Messages to 3000 people, one each, against the simulator while one push in ten fails: refused as too fast, answered 500, or taken with
 * its answer lost. `messagesPerSecond`: until the last has arrived and is known to have, retries and all; `mostPerSecond`: until nine in
 * ten have. On SQLite with one server, and on PostgreSQL with two. `lost`, `doubled`: people whom it did not reach, and messages that came twice; the same `…Killed` where one of
 * two servers is killed every three seconds. All four must be 0.
 */
export async function outbox(): Promise<Record<string, number>> {
  const sqlite = await measure({})
  const postgres = await startPostgres()
  try {
    const two = await measure({
      databaseUrl: await newDatabase(postgres.url, 'outbox'),
      processes: 2,
    })
    const killed = await measure(
      { databaseUrl: await newDatabase(postgres.url, 'killed'), processes: 2 },
      killEveryMs,
    )
    return {
      messagesPerSecond: sqlite.perSecond,
      mostPerSecond: sqlite.mostPerSecond,
      twoServersMessagesPerSecond: two.perSecond,
      twoServersMostPerSecond: two.mostPerSecond,
      killedMessagesPerSecond: killed.perSecond,
      lost: sqlite.lost + two.lost,
      doubled: sqlite.doubled + two.doubled,
      lostKilled: killed.lost,
      doubledKilled: killed.doubled,
      kills: killed.kills,
    }
  } finally {
    await postgres.stop()
  }
}

async function measure(where: { databaseUrl?: string; processes?: number }, killMs?: number) {
  const server = await startOffice(people, 1, { ...where, messages: 'sent', failShare })
  try {
    await insertMessages(server.db)
    // Nobody has called the senders: they look by themselves every few seconds.
    while ((await countOpen(server.db)) === people) await pass(20)
    const start = performance.now()
    let isDone = false
    const killing = killMs ? killAgain(server, killMs, () => isDone) : Promise.resolve(0)
    const secondsUntil = async (left: number) => {
      while ((await countOpen(server.db)) > left) await pass(100)
      return (performance.now() - start) / 1000
    }
    const most = (people * 0.9) / (await secondsUntil(people * 0.1))
    const all = people / (await secondsUntil(0))
    isDone = true
    const kills = await killing
    const arrived = Array.from({ length: people }, (_, i) => {
      const userId = `U${i.toString(16).padStart(32, '0')}`
      return server.simulator.chatOf(office, userId).length
    })
    return {
      perSecond: Math.round(all * 10) / 10,
      mostPerSecond: Math.round(most * 10) / 10,
      lost: arrived.filter((count) => count === 0).length,
      doubled: arrived.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
      kills,
    }
  } finally {
    await server.stop()
  }
}

/** Now the one, now the other, and never at the same pace. */
async function killAgain(server: Server, everyMs: number, isDone: () => boolean): Promise<number> {
  let kills = 0
  while (!isDone()) {
    await pass(everyMs * (0.5 + Math.random()))
    if (isDone()) break
    await server.killAndStart(kills % server.origins.length)
    kills += 1
  }
  return kills
}

async function countOpen(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('officeId', '=', office)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function insertMessages(db: Db): Promise<void> {
  const now = new Date().toISOString()
  const cases = await db.selectFrom('serviceCase').select(['id', 'personId']).execute()
  const rows = cases.map(({ id, personId }) => ({
    ...{
      officeId: office,
      id: crypto.randomUUID(),
      personId,
      caseId: id,
      kind: 'approved' as const,
    },
    data: JSON.stringify({ papers: ['accepted', 'accepted'], returned: [] }),
    ...{ createdAt: now, nextAttemptAt: now, attempts: 0 },
    ...{ sentAt: null, failedAt: null, lastError: null, aboutId: null, pushId: null },
    ...{ aloneSince: null, heldAt: null, heldWhy: null, droppedAt: null, sentBy: null },
  }))
  await db.transaction().execute(async (tx) => {
    for (let i = 0; i < rows.length; i += 500) {
      await tx
        .insertInto('outbox')
        .values(rows.slice(i, i + 500))
        .execute()
    }
  })
}
