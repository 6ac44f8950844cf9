import type { HookPage, HookView } from '@phrom/shared/system-views.ts'
import { type HookBody, hookAddress, systemLimits as limits } from '@phrom/shared/systems.ts'
import { addMinutes, type Instant, toInstant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import type { SealedText } from '../documents/document-store.ts'
import { Refusal } from '../refusal.ts'
import * as deliveries from './delivery-store.ts'
import * as store from './hook-store.ts'
import { addressesOf } from './public-address.ts'

const shown = 50

/** A secret that was sealed, under its id. */
export type Sealed = SealedText & { id: string }

/** Looks where an address leads before anything is kept. Refuses address_refused. */
export async function checkAddress(text: string, mayLoop: boolean): Promise<void> {
  const url = hookAddress(text, mayLoop)
  try {
    if (!url) throw new Error('no address')
    await addressesOf(url.hostname, { mayLoop })
  } catch {
    throw new Refusal('address_refused', { fields: ['url'] })
  }
}

/** Enters an address that is told of events. Refuses systems_full, and changed_meanwhile where the id is taken. */
export async function makeHook(
  { tx, now }: ActionDeps,
  { officeId, name: createdBy }: StaffMember,
  id: string,
  { url, events }: HookBody,
  secret: Sealed,
): Promise<void> {
  const others = await store.listHooks(tx, officeId)
  if (others.length >= limits.hooks) throw new Refusal('systems_full')
  const beginsAt = toInstant(Date.parse(now) + limits.beginsAfterSeconds * 1000)
  const made = await store.insertHook(tx, {
    ...{ officeId, id, url, events: store.eventsText(events), createdAt: now, createdBy, beginsAt },
    ...{ stoppedAt: null, stoppedBy: null, failures: 0, failingSince: null, restsUntil: null },
    ...{ switchedOffAt: null, deliveredAt: null },
  })
  if (!made) throw new Refusal('changed_meanwhile')
  await store.insertSecret(tx, { ...secret, officeId, hookId: id, createdAt: now, until: null })
}

/** Another secret; the former one signs as well for some days. Refuses not_found. */
export async function replaceSecret(
  { tx, now }: ActionDeps,
  { officeId }: StaffMember,
  id: string,
  secret: Sealed,
): Promise<void> {
  const key = await keyOf(tx, officeId, id)
  await store.replaceSecrets(tx, key, addMinutes(now, limits.formerSecretDays * 24 * 60))
  await store.insertSecret(tx, { ...secret, officeId, hookId: id, createdAt: now, until: null })
}

/** Nothing is sent there any more; what was is forgotten, and so is the secret. Refuses not_found. */
export async function stopHook(
  { tx, now }: ActionDeps,
  { officeId, name }: StaffMember,
  id: string,
): Promise<void> {
  const key = await keyOf(tx, officeId, id)
  await store.setHook(tx, key, { stoppedAt: now, stoppedBy: name })
  await store.deleteSecrets(tx, key)
  await deliveries.deleteOfHook(tx, key)
}

/** Sends something to see whether it arrives. Refuses not_found, hook_off. */
export async function testHook(
  { tx, now }: ActionDeps,
  { officeId }: StaffMember,
  id: string,
): Promise<void> {
  const { switchedOffAt } = await keyOf(tx, officeId, id)
  if (switchedOffAt !== null) throw new Refusal('hook_off')
  const of = { officeId, hookId: id, serviceId: null }
  await deliveries.insertDelivery(tx, { ...of, id: uuidv7(), type: 'test', at: now })
  await store.setHook(tx, { officeId, id }, { restsUntil: null })
}

/** Sends again what was set aside. Refuses not_found, hook_off; changed_meanwhile where it is on its way, or has arrived. */
export async function sendAgain(
  { tx, now }: ActionDeps,
  { officeId }: StaffMember,
  id: string,
  deliveryId: string,
): Promise<void> {
  const { switchedOffAt } = await keyOf(tx, officeId, id)
  if (switchedOffAt !== null) throw new Refusal('hook_off')
  const key = { officeId, id }
  const count = await deliveries.setDueAgain(tx, key, { id: deliveryId }, now)
  if (count === 0) throw new Refusal('changed_meanwhile')
  await store.setHook(tx, key, { restsUntil: null })
}

/** An address that was switched off is told again, first of what was set aside at that moment. Refuses not_found. */
export async function switchOn(
  { tx, now }: ActionDeps,
  { officeId }: StaffMember,
  id: string,
): Promise<void> {
  const { switchedOffAt } = await keyOf(tx, officeId, id)
  if (switchedOffAt === null) return
  const key = { officeId, id }
  await deliveries.setDueAgain(tx, key, { lastError: 'switched_off' }, now)
  const works = { failures: 0, failingSince: null, restsUntil: null, switchedOffAt: null }
  await store.setHook(tx, key, works)
}

async function keyOf(tx: Db, officeId: string, id: string): Promise<store.HookRow> {
  const row = await store.findHook(tx, { officeId, id })
  if (!row) throw new Refusal('not_found')
  return row
}

/** The office's addresses, the newest first. */
export async function hookViews(db: Db, officeId: string, now: Instant): Promise<HookView[]> {
  const rows = await store.listHooks(db, officeId)
  const former = await store.listFormerUntil(db, officeId, now)
  const countOf = await deliveries.countByHook(db, officeId)
  return rows.map((row) => {
    const { id, url, createdAt, createdBy, failingSince, switchedOffAt, deliveredAt } = row
    const state = switchedOffAt !== null ? 'off' : failingSince !== null ? 'failing' : 'working'
    return {
      ...{ id, url, state, createdAt, createdBy, failingSince, switchedOffAt, deliveredAt },
      ...{ events: store.eventsOf(row.events), formerUntil: former.get(id) ?? null },
      ...{ waiting: countOf(id, null), failed: countOf(id, 'failed') },
    }
  })
}

/** One address with what was sent there last. Refuses not_found. */
export async function hookPage(
  db: Db,
  officeId: string,
  id: string,
  now: Instant,
): Promise<HookPage> {
  const hook = (await hookViews(db, officeId, now)).find((one) => one.id === id)
  if (!hook) throw new Refusal('not_found')
  const rows = await deliveries.listDeliveries(db, { officeId, id }, shown)
  return {
    ...{ now, hook },
    deliveries: rows.map(({ officeId: _, hookId: __, caseId: ___, outcome, ...row }) => ({
      ...row,
      state: outcome ?? 'waiting',
    })),
  }
}
