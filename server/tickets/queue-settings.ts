import { defaultQueueSettings, type QueueSettings } from '@phrom/shared/tickets.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './settings-store.ts'

/** How an office runs its queue; as everywhere, where it has set nothing. */
export async function queueSettingsOf(db: Db, officeId: string): Promise<QueueSettings> {
  const set = await store.findSettings(db, officeId)
  // What was set before a setting was there has its default.
  return { ...defaultQueueSettings, ...(set && (JSON.parse(set.settings) as QueueSettings)) }
}

/** Admins alone. It counts from the next step on: nobody who waits loses a place. Refuses forbidden. */
export async function setQueue(
  { tx, now }: ActionDeps,
  { officeId, role, name }: StaffMember,
  settings: QueueSettings,
): Promise<void> {
  if (role !== 'admin') throw new Refusal('forbidden')
  const row = { officeId, settings: JSON.stringify(settings), changedAt: now, changedBy: name }
  await store.setSettings(tx, row)
}
