import { defaultInquiryDays } from '@phrom/shared/retention.ts'
import { addDays, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import { unlinkInquiry } from '../chat/own-answers/from-inquiry-store.ts'
import type { Tx } from '../database/tables.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import * as forget from './forget-store.ts'
import * as store from './store.ts'

const batch = 500

/** Texts of what ended so many days ago go, with the notes of staff; that somebody asked and how quickly they were answered stays. */
export async function forgetInquiries({
  db,
  config,
  now,
}: Pick<Deps, 'db' | 'config' | 'now'>): Promise<number> {
  let forgotten = 0
  for (const { id: officeId, retention } of config.offices) {
    const days = retention?.inquiries ?? defaultInquiryDays
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

async function forgetOne({ tx, now }: ActionDeps, key: { officeId: string; id: string }) {
  const row = await store.holdInquiry(tx, key)
  if (!row || row.forgottenAt !== null) return
  await forget.deleteWords(tx, key)
  await unlinkInquiry(tx, { officeId: key.officeId, inquiryId: key.id })
  await store.setInquiry(tx, key, {
    ...{ personId: 'nobody', caseId: null, forgottenAt: now, takenBy: null, takenAt: null },
    ...{ state: 'ended', endedAt: row.endedAt ?? now, waitingSince: null, answerBy: null },
  })
}

/** All that a person ever asked is nobody's, and no word of it is left. */
export async function forgetInquiriesOf(tx: Tx, personId: string, now: Instant): Promise<void> {
  for (const row of await forget.listOfPerson(tx, personId)) await forgetOne({ tx, now }, row)
}

/** A case that is nobody's any more is found by no inquiry, whose person is still known. */
export function unlinkErased(tx: Tx, of: { officeId: string; caseId: string; code: string }) {
  return forget.clearCase(tx, of)
}
