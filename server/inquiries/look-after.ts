import { answerBy, inquiryLimits, isWithinHours } from '@phrom/shared/inquiries.ts'
import { addMinutes } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import { insertOwnMessage } from '../messages/store.ts'
import * as messages from './message-store.ts'
import * as store from './store.ts'

const batch = 100

/** What time does to inquiries: who waits for too long is told so, and what was answered comes to its end. Answers how many it changed. */
export async function lookAfterInquiries(deps: Deps): Promise<number> {
  let changed = 0
  for (const { id: officeId } of deps.config.offices) {
    const now = deps.now()
    for (const row of await store.listDue(deps.db, officeId, now, batch)) {
      if (await deps.write((tx) => tellLate({ tx, now }, row))) changed += 1
    }
    const before = addMinutes(now, -inquiryLimits.restDays * 24 * 60)
    for (const row of await store.listResting(deps.db, officeId, before, batch)) {
      if (await deps.write((tx) => endResting({ tx, now }, row, before))) changed += 1
    }
  }
  if (changed > 0) deps.poke()
  return changed
}

type Key = { officeId: string; id: string }

/** Once, and while somebody is there who could answer. Where the office has closed an hour since, the time is counted anew. */
async function tellLate({ tx, now }: ActionDeps, key: Key): Promise<boolean> {
  const row = await store.holdInquiry(tx, key)
  if (!row?.waitingSince || !row.answerBy || row.answerBy > now || row.lateToldAt) return false
  const { calendar } = await findCalendar(tx, row.officeId)
  const due = answerBy(calendar, row.teamId, row.waitingSince)
  if (due > now) {
    await store.setInquiry(tx, row, { answerBy: due })
    return true
  }
  if (!isWithinHours(calendar, row.teamId, now)) return false
  const until = answerBy(calendar, row.teamId, now)
  const id = uuidv7()
  const step = { sender: 'system', step: 'late_told', text: until } as const
  await messages.insertMessage(tx, { ...key, id, inquiryId: row.id, at: now, ...step })
  await insertOwnMessage({ tx, now }, row, 'inquiry_late', id, { until })
  await store.setInquiry(tx, row, { lateToldAt: now })
  return true
}

async function endResting({ tx, now }: ActionDeps, key: Key, before: string): Promise<boolean> {
  const row = await store.holdInquiry(tx, key)
  if (row?.state !== 'answered' || (row.lastReplyAt ?? now) >= before) return false
  const step = { sender: 'system', step: 'ended_by_itself' } as const
  await messages.insertMessage(tx, { ...key, id: uuidv7(), inquiryId: row.id, at: now, ...step })
  await store.setInquiry(tx, row, { state: 'ended', endedAt: now })
  return true
}
