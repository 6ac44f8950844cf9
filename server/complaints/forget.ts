import { defaultComplaintDays } from '@phrom/shared/retention.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Tx } from '../database/tables.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import * as forget from './forget-store.ts'
import { deleteOwner, listOfPerson } from './owner-store.ts'
import * as store from './store.ts'

const batch = 500

/** Texts of what ended so long ago go, with whose it was; that somebody complained, of what, and how soon it ended stays. */
export async function forgetComplaints({
  db,
  config,
  now,
}: Pick<Deps, 'db' | 'config' | 'now'>): Promise<number> {
  let forgotten = 0
  for (const { id: officeId, retention } of config.offices) {
    const days = retention?.complaints ?? defaultComplaintDays
    const before = instantAt(addDays(dayOf(now()), -days), '00:00')
    for (;;) {
      const rows = await forget.listKept(db, officeId, before, batch)
      for (const key of rows) {
        await db.transaction().execute((tx) => forgetOne({ tx, now: now() }, key))
      }
      forgotten += rows.length
      if (rows.length < batch) break
    }
  }
  return forgotten
}

/** Whose a complaint was nobody knows any more, and what had left in LINE is gone. */
async function forgetWhose(tx: Tx, key: { officeId: string; id: string }): Promise<void> {
  await forget.deleteNotices(tx, key)
  await deleteOwner(tx, { officeId: key.officeId, complaintId: key.id })
}

async function forgetOne({ tx, now }: ActionDeps, key: { officeId: string; id: string }) {
  const row = await store.holdComplaint(tx, key)
  if (!row || row.forgottenAt !== null) return
  await forgetWhose(tx, key)
  await forget.deleteWords(tx, key)
  await store.setComplaint(tx, key, {
    ...{ name: null, officer: '', caseId: null, onDay: null, forgottenAt: now },
  })
}

/**
 * All that a person ever wrote of what has ended is gone. What the office still has to answer goes on as nobody's, for it concerns others
 * too; its words go with their time.
 */
export async function forgetComplaintsOf(tx: Tx, personId: string, now: Instant): Promise<void> {
  for (const { officeId, id } of await listOfPerson(tx, personId)) {
    const key = { officeId, id }
    const row = await store.holdComplaint(tx, key)
    if (row?.endedAt) await forgetOne({ tx, now }, key)
    else {
      await forgetWhose(tx, key)
      await store.setComplaint(tx, key, { name: null, caseId: null })
    }
  }
}

/** A case that is nobody's any more is found by no complaint. */
export function unlinkErasedCase(tx: Tx, of: { officeId: string; caseId: string }): Promise<void> {
  return forget.clearCase(tx, of)
}
