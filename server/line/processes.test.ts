import { expect, test } from 'vitest'
import { startTestServer } from '../testing.ts'
import { startProcess } from '../testing-process.ts'

/** In every run; `MESSAGES=2000` asks for a long one. */
const messages = Number(process.env.MESSAGES ?? 60)

/** People with a case each, put straight into the database, and one message for each of them. */
async function givenMessages({ db, givenCase }: Awaited<ReturnType<typeof startTestServer>>) {
  const one = await givenCase('malee')
  const rows = {
    case: await db
      .selectFrom('serviceCase')
      .selectAll()
      .where('id', '=', one)
      .executeTakeFirstOrThrow(),
    message: await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow(),
  }
  const createdAt = new Date().toISOString()
  await db.deleteFrom('outbox').execute()
  for (let i = 0; i < messages; i++) {
    const id = crypto.randomUUID()
    const lineUserId = `U${id.replaceAll('-', '')}`
    await db.insertInto('person').values({ id, lineUserId, name: 'x' }).execute()
    await db
      .insertInto('serviceCase')
      .values({ ...rows.case, id, code: id.slice(0, 8), personId: id })
      .execute()
    await db
      .insertInto('outbox')
      .values({
        ...rows.message,
        ...{ id: crypto.randomUUID(), caseId: id, personId: id, createdAt },
        nextAttemptAt: createdAt,
      })
      .execute()
  }
}

/** What LINE does with keys: it takes each once, and says so to whoever repeats it. Some answers are lost, some requests fail. */
function keepKeys({ line }: Awaited<ReturnType<typeof startTestServer>>) {
  const delivered = new Map<string, number>()
  const known = new Set<string>()
  let count = 0
  line.answerEach(({ body, retryKey = '' }) => {
    count += 1
    const after = new Promise((resolve) => setTimeout(resolve, 20 + (count % 7) * 20))
    if (known.has(retryKey)) return { status: 409, after }
    if (count % 11 === 0) return { status: 500, after }
    const { to } = body as { to: string }
    known.add(retryKey)
    delivered.set(to, (delivered.get(to) ?? 0) + 1)
    // Taken, and the answer is lost.
    return { status: count % 13 === 0 ? 500 : 200, after }
  })
  return delivered
}

const isPostgres = process.env.TEST_DATABASE === 'postgres'

test(`${isPostgres ? 'two servers' : 'a server'} killed again and again: each message arrives once, and none is lost`, async () => {
  const server = await startTestServer()
  await givenMessages(server)
  const delivered = keepKeys(server)
  const start = () => startProcess(server.config)
  const open = async () => {
    const { count } = await server.db
      .selectFrom('outbox')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('sentAt', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(count)
  }
  let steady = isPostgres ? await start() : undefined
  for (const share of [0.15, 0.4, 0.7]) {
    const killed = await start()
    await expect
      .poll(() => delivered.size, { timeout: 60_000, interval: 5 })
      .toBeGreaterThan(messages * share)
    await killed.kill()
  }
  await steady?.kill()
  steady = await start()
  try {
    await expect.poll(open, { timeout: 120_000, interval: 200 }).toBe(0)
  } finally {
    await steady.kill()
  }
  expect(delivered.size).toBe(messages)
  expect([...delivered.values()].filter((times) => times !== 1)).toEqual([])
})
