import { execFileSync, spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { startTestServer } from './testing.ts'

async function settings() {
  const { config, db, givenCase } = await startTestServer()
  const id = await givenCase('malee', 'draft')
  return {
    db,
    id,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      OFFICES_FILE: `${config.dataDir}/offices.json`,
      DATA_DIR: config.dataDir,
      DATABASE_URL: config.databaseUrl ?? '',
      LIFF_ID: config.liffId,
      LINE_LOGIN_CHANNEL_ID: config.loginChannelId,
    },
  }
}
const command = ['server/retention-command.ts']

test('does the night’s work once, and says in one line what it was', async () => {
  const { db, id, env } = await settings()
  await db
    .updateTable('serviceCase')
    .set({ changedAt: '2020-01-01T00:00:00.000Z' })
    .where('id', '=', id)
    .execute()
  const answer = execFileSync(process.execPath, command, { env, encoding: 'utf8' })
  const nothing = {
    files: 0,
    failed: 0,
    forgotten: 0,
    walkIns: 0,
    events: 0,
    questionDays: 0,
    inquiries: 0,
    training: 0,
    volunteerNews: 0,
    volunteers: 0,
    complaints: 0,
    surveys: 0,
    deliveries: 0,
  }
  expect(JSON.parse(answer)).toEqual({ looked: 1, ran_out: 1, ...nothing })
  const { state } = await db.selectFrom('serviceCase').select('state').executeTakeFirstOrThrow()
  expect(state).toBe('expired')
  expect(answer).not.toMatch(/มาลี|081-?234/)
})

test('names a key that is missing in one line', async () => {
  const { env } = await settings()
  const { status, stderr } = spawnSync(process.execPath, command, {
    env: { ...env, DOCUMENT_KEYS_FILE: '/nowhere' },
    encoding: 'utf8',
  })
  expect([status, stderr.trim().split('\n')]).toEqual([
    2,
    ['DOCUMENT_KEYS_FILE: /nowhere: no such file; npm run -s keys -- new makes it'],
  ])
})

test('names a wrong setting in one line', async () => {
  const { env } = await settings()
  const { status, stderr } = spawnSync(process.execPath, command, {
    env: { ...env, OFFICES_FILE: '/nowhere' },
    encoding: 'utf8',
  })
  expect([status, stderr.trim().split('\n')]).toEqual([
    2,
    ['OFFICES_FILE: cannot read /nowhere as JSON'],
  ])
})
