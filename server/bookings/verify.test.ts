import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { monday, startTestServer } from '../testing.ts'
import { keepPlaces } from './keep-places.ts'
import { startVerifying } from './start-verifying.ts'
import { verifyBookings } from './verify.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>

/** Bookings, one of them moved, so that its place rests; a hold; and one that was cancelled, whose place is offered. */
async function startWithBookings() {
  const server = await startTestServer()
  const { ask, cases, givenCase } = server
  const ids: string[] = []
  for (let i = 0; i < 4; i++) ids.push(await givenCase('malee'))
  const at = (i: number) => `${cases}/${ids[i]}/booking`
  await ask('malee', 'POST', at(0), { day: monday, start: '08:00' })
  await ask('malee', 'POST', at(1), { day: monday, start: '08:00' })
  await ask('malee', 'PUT', at(1), { day: '2026-11-24', start: '08:00' })
  await ask('malee', 'POST', at(2), { day: monday, start: '13:00', hold: true })
  await ask('malee', 'POST', at(3), { day: '2026-11-25', start: '13:00' })
  const full = { day: '2026-11-25', start: '08:00' }
  for (let i = 0; i < 2; i++) {
    await ask('somchai', 'POST', `${cases}/${await givenCase('somchai')}/booking`, full)
  }
  const wait = `${cases}/${await givenCase('somchai')}/waiting`
  expect((await ask('somchai', 'POST', wait, { days: [full.day] })).status).toBe(201)
  await ask('malee', 'DELETE', at(3))
  await keepPlaces(server.deps)
  return server
}

/** The command, as an operator calls it. */
async function run({ config }: Server, ...args: string[]) {
  const env = {
    ...process.env,
    DATA_DIR: config.dataDir,
    DATABASE_URL: config.databaseUrl ?? '',
  }
  const command = promisify(execFile)(process.execPath, ['server/verify-command.ts', ...args], {
    env,
  })
  return command.then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
  )
}

test('finds nothing where all is well', async () => {
  const server = await startWithBookings()
  expect(await verifyBookings(server.db)).toEqual([])
  const { code, stdout } = await run(server, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, bookings: 7, findings: [] })
})

const damages = [
  [
    'a counter is not the sum of its bookings and freed places',
    `update slot set taken = taken + 1 where day = '${monday}' and start = '08:00'`,
  ],
  [
    'an ended booking still takes places',
    `update booking set state = 'cancelled', ended_at = 'x' where day = '2026-11-24'`,
  ],
  [
    'a booking stands without a place',
    `update booking_case set released_at = 'x' where day = '2026-11-24'`,
  ],
  [
    'a hold has no end, or a booking has one',
    `update booking set held_until = null where state = 'held'`,
  ],
  [
    'a case that is over, or was never sent, is booked',
    `update service_case set state = 'withdrawn'`,
  ],
  [
    'a counter is not the sum of its bookings and freed places',
    `update freed_place set places = places + 1 where offer_id is null`,
  ],
  ['an offer is open without a place, or kept after it is over', `update offer set ended_at = 'x'`],
  [
    'an offer is open without a place, or kept after it is over',
    `update freed_place set offer_id = null`,
  ],
  ['an offer stands for nobody who waits', `update wish set ended_at = 'x'`],
  ['an offer stands for nobody who waits', `update offer set person_id = 'other'`],
  ['a wish waits without a case, or a case without its wish', `update wish_case set left_at = 'x'`],
  ['a booking is another person’s than its case', `update booking set person_id = 'other'`],
  ['a booking is not on record', `delete from case_event where type = 'booked'`],
  ['a booking on record is not there', `delete from case_event where type = 'booking_cancelled'`],
  [
    'a booking on record is not there',
    `update booking set state = 'held', held_until = 'x' where day = '2026-11-24'`,
  ],
] as const

test('finds each way in which bookings can contradict each other', async () => {
  const { db } = await startWithBookings()
  await db.insertInto('person').values({ id: 'other', lineUserId: 'U', name: '' }).execute()
  for (const [check, damage] of damages) {
    const undone = db.transaction().execute(async (tx) => {
      await sql.raw(damage).execute(tx)
      const findings = await verifyBookings(tx)
      expect(findings.map((finding) => finding.check)).toContain(check)
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
  }
  expect(await verifyBookings(db)).toEqual([])
})

test('ends with status 1 and names the slot where a counter is wrong', async () => {
  const server = await startWithBookings()
  await sql.raw(`update slot set taken = taken + 1 where start = '13:00'`).execute(server.db)
  const { code, stdout } = await run(server)
  expect(code).toBe(1)
  expect(stdout).toContain(`general-registration ${monday} 13:00: 2 for 1`)
})

test('ends with status 2 where there is no database', async () => {
  const { config } = await startTestServer()
  const nowhere = { config: { ...config, dataDir: `${config.dataDir}/none`, databaseUrl: '' } }
  expect((await run(nowhere as Server)).code).toBe(2)
})

test('a server that starts says in its log where bookings contradict each other', async () => {
  const { db, config, deps, logged } = await startWithBookings()
  await db.updateTable('slot').set({ taken: 9 }).where('start', '=', '08:00').execute()
  const stop = startVerifying({ config, log: deps.log })
  await expect.poll(() => logged.join(''), { timeout: 20_000 }).toContain('do not agree')
  expect(logged.join('')).toContain(`general-registration ${monday} 08:00: 9 for 2`)
  await stop()
})
