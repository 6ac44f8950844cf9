import { createHash } from 'node:crypto'
import type { KeyView } from '@phrom/shared/system-views.ts'
import {
  type KeyBody,
  keyPrefixLength,
  keyState,
  systemLimits as limits,
  type Scope,
} from '@phrom/shared/systems.ts'
import { addDays, addMinutes, dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './key-store.ts'

const shown = 100
const usedDays = 30

/** What of a key is kept: 256 bits of chance need no salt, and whoever reads the table can ask nothing. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

export const scopesOf = (text: string) => text.split(' ') as Scope[]

/** Makes a key for one of the city's systems. Refuses systems_full, and changed_meanwhile where the id is taken. */
export async function makeKey(
  { tx, now }: ActionDeps,
  { officeId, name: createdBy }: StaffMember,
  id: string,
  { name, scopes, days, key }: KeyBody,
): Promise<void> {
  if ((await store.countActive(tx, officeId, now)) >= limits.keys) throw new Refusal('systems_full')
  const made = await store.insertKey(tx, {
    ...{ officeId, id, name, scopes: scopes.join(' '), prefix: key.slice(0, keyPrefixLength) },
    ...{ keyHash: hashOfKey(key), createdAt: now, createdBy },
    ...{ expiresAt: addMinutes(now, days * 24 * 60), revokedAt: null, revokedBy: null },
  })
  if (!made) throw new Refusal('changed_meanwhile')
}

/** From now on it opens nothing. One that was revoked before stays as it was. Refuses not_found. */
export async function revokeKey(
  { tx, now }: ActionDeps,
  { officeId, name }: StaffMember,
  id: string,
): Promise<void> {
  if (!(await store.findKey(tx, { officeId, id }))) throw new Refusal('not_found')
  await store.setRevoked(tx, { officeId, id }, { revokedAt: now, revokedBy: name })
}

/** The office's keys, the newest first. */
export async function keyViews(db: Db, officeId: string, now: Instant): Promise<KeyView[]> {
  const since = addDays(dayOf(now), 1 - usedDays)
  const rows = await store.listKeys(db, officeId, since, shown)
  return rows.map((row) => {
    const { id, name, prefix, createdAt, createdBy, expiresAt, revokedAt, revokedBy } = row
    return {
      ...{ id, name, prefix, createdAt, createdBy, expiresAt, revokedAt, revokedBy },
      ...{ scopes: scopesOf(row.scopes), state: keyState(row, now) },
      ...{ lastUsedOn: row.lastUsedOn ?? null, uses: Number(row.uses ?? 0) },
    }
  })
}
