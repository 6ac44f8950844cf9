import type { HookBody } from '@phrom/shared/systems.ts'
import { MakeHook, MakeKey, NewSecret } from '@phrom/shared/systems.ts'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { v7 as uuidv7 } from 'uuid'
import type { ActionDeps, Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body, deliveryParams, hookParams, keyParams } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import {
  checkAddress,
  hookPage,
  hookViews,
  makeHook,
  replaceSecret,
  type Sealed,
  sendAgain,
  stopHook,
  switchOn,
  testHook,
} from './hooks.ts'
import { keyViews, makeKey, revokeKey } from './keys.ts'
import { apiPath } from './read-routes.ts'
import { sealSecret } from './secrets.ts'

const at = '/:office/staff/systems'
const atKey = `${at}/keys/:keyId`
const atHook = `${at}/hooks/:hookId`
const page = (what: string) => answering(what, 200, answers.hook)
const all = (what: string) => answering(what, 200, answers.systems)

const adminOnly = createMiddleware<Env>(async (c, next) => {
  if (c.var.staff.role !== 'admin') throw new Refusal('forbidden')
  await next()
})

/** Does something once. Kept for a retry is that it was done, and no secret. */
async function doOnce(
  c: Context<Env>,
  request: unknown,
  write: (deps: ActionDeps) => Promise<void>,
): Promise<void> {
  await once(c, request, 200, async (deps) => {
    await write(deps)
    return null
  })
}

/** Sealed before any transaction begins. */
function sealed(c: Context<Env>, secret: string): Sealed {
  const of = { officeId: c.var.staff.officeId, id: uuidv7() }
  return { ...sealSecret(c.var.deps.documents, of, secret), id: of.id }
}

async function systemsOf(c: Context<Env>) {
  const { db, now, config } = c.var.deps
  const { officeId } = c.var.staff
  const origin = config.publicOrigin ?? new URL(c.req.url).origin
  return {
    now: now(),
    keys: await keyViews(db, officeId, now()),
    hooks: await hookViews(db, officeId, now()),
    apiUrl: `${origin}${apiPath}/${officeId}`,
  }
}

function pageOf(c: Context<Env>, id: string) {
  const { db, now } = c.var.deps
  return hookPage(db, c.var.staff.officeId, id, now())
}

/** The city's systems: their keys, and the addresses that are told of events. For admins, behind the guard of the office's staff. */
export const staffSystems = new Hono<Env>()
  .use(`${at}/*`, adminOnly)
  .get(at, all('Keys and addresses of the city’s systems'), async (c) => c.json(await systemsOf(c)))
  .put(atKey, all('Makes a key'), keyParams, body(MakeKey), async (c) => {
    const { keyId } = c.req.valid('param')
    const wanted = c.req.valid('json')
    await doOnce(c, wanted, (deps) => makeKey(deps, c.var.staff, keyId, wanted))
    return c.json(await systemsOf(c))
  })
  .post(`${atKey}/revoke`, all('Revokes a key'), keyParams, async (c) => {
    const { keyId } = c.req.valid('param')
    await doOnce(c, null, (deps) => revokeKey(deps, c.var.staff, keyId))
    return c.json(await systemsOf(c))
  })
  .get(atHook, page('An address with what was sent there last'), hookParams, async (c) =>
    c.json(await pageOf(c, c.req.valid('param').hookId)),
  )
  .put(atHook, page('Enters an address'), hookParams, body(MakeHook), async (c) => {
    const { hookId } = c.req.valid('param')
    const wanted: HookBody = c.req.valid('json')
    await checkAddress(wanted.url, c.var.deps.config.hooksMayLoop)
    const secret = sealed(c, wanted.secret)
    await doOnce(c, wanted, (deps) => makeHook(deps, c.var.staff, hookId, wanted, secret))
    return c.json(await pageOf(c, hookId))
  })
  .put(`${atHook}/secret`, page('Gives another secret'), hookParams, body(NewSecret), async (c) => {
    const { hookId } = c.req.valid('param')
    const wanted = c.req.valid('json')
    const secret = sealed(c, wanted.secret)
    await doOnce(c, wanted, (deps) => replaceSecret(deps, c.var.staff, hookId, secret))
    return c.json(await pageOf(c, hookId))
  })
  .post(
    `${atHook}/test`,
    page('Sends something to see whether it arrives'),
    hookParams,
    async (c) => {
      const { hookId } = c.req.valid('param')
      await doOnce(c, null, (deps) => testHook(deps, c.var.staff, hookId))
      return c.json(await pageOf(c, hookId))
    },
  )
  .post(`${atHook}/switch-on`, page('Sends there again'), hookParams, async (c) => {
    const { hookId } = c.req.valid('param')
    await doOnce(c, null, (deps) => switchOn(deps, c.var.staff, hookId))
    return c.json(await pageOf(c, hookId))
  })
  .post(`${atHook}/stop`, all('Sends nothing there any more'), hookParams, async (c) => {
    const { hookId } = c.req.valid('param')
    await doOnce(c, null, (deps) => stopHook(deps, c.var.staff, hookId))
    return c.json(await systemsOf(c))
  })
  .post(
    `${atHook}/deliveries/:deliveryId/again`,
    page('Sends again what was set aside'),
    deliveryParams,
    async (c) => {
      const { hookId, deliveryId } = c.req.valid('param')
      await doOnce(c, null, (deps) => sendAgain(deps, c.var.staff, hookId, deliveryId))
      return c.json(await pageOf(c, hookId))
    },
  )
