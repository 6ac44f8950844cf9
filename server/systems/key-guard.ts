import type { Scope } from '@phrom/shared/systems.ts'
import { keyState, systemLimits as limits } from '@phrom/shared/systems.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { createMiddleware } from 'hono/factory'
import type { Env } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './key-store.ts'
import { hashOfKey, scopesOf } from './keys.ts'

/**
 * Only for whoever has a key of the office in the address, with the scope that is needed. Which of wrong, expired and revoked it is,
 * nobody is told. So many requests a minute of each key are answered, and counted by day. Refuses key_invalid, too_many_requests, scope_missing.
 */
export function keyGuard() {
  const counts = new Map<string, number>()
  let minute = 0
  return (scope: Scope) =>
    createMiddleware<Env>(async (c, next) => {
      const { db, write, now } = c.var.deps
      const [scheme, given] = c.req.header('authorization')?.split(' ') ?? []
      const officeId = c.req.param('office') ?? ''
      const isKey = scheme?.toLowerCase() === 'bearer' && given
      const key = isKey ? await store.findByHash(db, officeId, hashOfKey(given)) : undefined
      if (!key || keyState(key, now()) !== 'active') throw new Refusal('key_invalid')
      const thisMinute = Math.floor(Date.parse(now()) / 60_000)
      if (thisMinute !== minute) {
        counts.clear()
        minute = thisMinute
      }
      const name = `${officeId} ${key.id}`
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      if (count > limits.perMinute) throw new Refusal('too_many_requests')
      if (!scopesOf(key.scopes).includes(scope)) {
        throw new Refusal('scope_missing', { fields: [scope] })
      }
      await write((tx) => store.addUse(tx, key, dayOf(now())))
      await next()
    })
}
