import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { signedIn } from '../auth/session.ts'
import type { Env } from '../deps.ts'
import { answerProblem } from '../http/problems.ts'
import { startTestServer } from '../testing.ts'
import { volunteerOnly } from './volunteer-only.ts'

async function startGuarded() {
  const server = await startTestServer()
  const guarded = new Hono<Env>()
    .use(async (c, next) => {
      c.set('deps', server.deps)
      await next()
    })
    .get('/:office/volunteer', signedIn, volunteerOnly, (c) => c.json(c.var.volunteer.id))
  guarded.onError(answerProblem)
  const open = async (person: 'malee' | 'somchai', office: string) => {
    const authorization = `Bearer ${await server.signIn(person)}`
    return guarded.request(`/${office}/volunteer`, { headers: { authorization } })
  }
  return { ...server, open }
}

test('a volunteer is let in at the office that confirmed them, and nowhere else', async () => {
  const { open, givenVolunteer, ask } = await startGuarded()
  const id = await givenVolunteer('somchai')
  expect(await (await open('somchai', 'bangphrom')).json()).toBe(id)
  expect((await open('somchai', 'khlongphrom')).status).toBe(403)
  expect((await open('malee', 'bangphrom')).status).toBe(403)
  const { json } = await ask('somchai', 'GET', '/session')
  expect(json.volunteerOf).toEqual([{ officeId: 'bangphrom', state: 'active' }])
})

test.each(['waiting', 'removed', 'left', 'declined'] as const)(
  'who is %s is not let in',
  async (state) => {
    const { open, givenVolunteer, deps } = await startGuarded()
    const endedAt = state === 'waiting' ? null : deps.now()
    await givenVolunteer('somchai', { state, endedAt, confirmedAt: null })
    const answer = await open('somchai', 'bangphrom')
    expect(await answer.json()).toMatchObject({ status: 403, code: 'not_volunteer' })
  },
)
