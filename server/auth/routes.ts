import type { Me } from '@phrom/shared/case.ts'
import { SignIn } from '@phrom/shared/requests.ts'
import { Hono } from 'hono'
import { v7 as uuidv7 } from 'uuid'
import type { Config } from '../config.ts'
import type { Db } from '../database/tables.ts'
import type { Env, Person } from '../deps.ts'
import { answering, answeringNothing, answers } from '../http/openapi.ts'
import { body } from '../http/validate.ts'
import { listVolunteerOf } from '../volunteers/store.ts'
import { lineTokens } from './line-tokens.ts'
import { beginSession, endSession, signedIn } from './session.ts'
import * as store from './store.ts'

/** LINE's token is exchanged once for a session of our own; from then on its one-hour end does not matter. */
export function sessionRoutes(config: Config) {
  const tokens = lineTokens(config)
  return new Hono<Env>()
    .post('/', answering('Begins a session', 201, answers.session), body(SignIn), async (c) => {
      const given = c.req.valid('json')
      const { lineUserId, name } =
        'idToken' in given
          ? await tokens.ofIdToken(given.idToken)
          : await tokens.ofAccessToken(given.accessToken)
      const { db } = c.var.deps
      const person = await store.findOrInsertPerson(db, { id: uuidv7(), lineUserId, name })
      const token = await beginSession(c, person.id)
      return c.json({ token, me: await meOf(db, person) }, 201)
    })
    .get('/', answering('Who is signed in', 200, answers.me), signedIn, async (c) =>
      c.json(await meOf(c.var.deps.db, c.var.person)),
    )
    .delete('/', answeringNothing('Ends the session'), async (c) => {
      await endSession(c)
      return c.body(null, 204)
    })
}

async function meOf(db: Db, person: Person): Promise<Me> {
  const roles = await store.listRoles(db, person.lineUserId)
  return {
    id: person.id,
    name: person.name,
    staffOf: roles.map(({ officeId, name, teamId, role }) => ({
      officeId,
      name,
      team: teamId,
      role,
    })),
    volunteerOf: await listVolunteerOf(db, person.id),
  }
}
