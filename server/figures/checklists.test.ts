import { periodOf } from '@phrom/shared/figures/periods.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { startTestServer } from '../testing.ts'
import { officeFigures } from './office-figures.ts'

const path = '/offices/bangphrom/checklists'

test('a list that was made is counted, and nothing is kept of who made it', async () => {
  const { ask, db, deps } = await startTestServer()
  for (let i = 0; i < 3; i++) {
    expect((await ask(undefined, 'POST', path, { service: 'change-first-name' })).status).toBe(204)
  }
  const rows = await db.selectFrom('checklistDay').selectAll().execute()
  expect(rows).toEqual([
    { officeId: 'bangphrom', day: '2026-11-20', serviceId: 'change-first-name', times: 3 },
  ])
  const period = periodOf('day', dayOf(deps.now()))
  const all = { period, teamId: null, serviceId: null }
  const view = await officeFigures(db, 'bangphrom', all, deps.now())
  expect(view.funnel[0]).toEqual({ step: 'checklist', count: 3 })
})

test.each([{ service: 'no-such-service' }, { service: '__proto__' }, { service: 'constructor' }])(
  'of %j nothing is counted, and nobody is told',
  async (body) => {
    const { ask, db } = await startTestServer()
    expect((await ask(undefined, 'POST', path, body)).status).toBe(204)
    expect(await db.selectFrom('checklistDay').selectAll().execute()).toEqual([])
  },
)

test.each([{}, { service: 'x'.repeat(61) }, { service: 'change-first-name', person: 'malee' }])(
  '%j is refused',
  async (body) => {
    const { ask } = await startTestServer()
    expect((await ask(undefined, 'POST', path, body)).status).toBe(422)
  },
)

test('an office that is none counts nothing, and one address no more than its share', async () => {
  const { ask } = await startTestServer({ REQUESTS_PER_ADDRESS: '20' })
  const body = { service: 'change-first-name' }
  expect((await ask(undefined, 'POST', '/offices/nowhere/checklists', body)).status).toBe(404)
  const statuses = new Set<number>()
  for (let i = 0; i < 30; i++) statuses.add((await ask(undefined, 'POST', path, body)).status)
  expect([...statuses]).toEqual([204, 429])
})

test('a day has no more lists of a service than an office can have', async () => {
  const { ask, db } = await startTestServer()
  const body = { service: 'change-first-name' }
  await ask(undefined, 'POST', path, body)
  await db.updateTable('checklistDay').set({ times: 1999 }).execute()
  for (let i = 0; i < 3; i++) {
    expect((await ask(undefined, 'POST', path, body)).status).toBe(204)
  }
  expect(await db.selectFrom('checklistDay').select('times').execute()).toEqual([{ times: 2000 }])
})
