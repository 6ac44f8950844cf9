import type { Particle } from '@phrom/shared/inquiries.ts'
import type { ReadyReplies, ReadyReply, ReadyReplyBody } from '@phrom/shared/inquiry-views.ts'
import { givenReplies } from '@phrom/shared/words/inquiries.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './settings-store.ts'
import { staffIdOf } from './staff-ids.ts'

/** The office's ready-made replies: the given ones, unless it has written its own in their place or removed them, then its own. */
export async function readyReplies(db: Db, staff: StaffMember): Promise<ReadyReplies> {
  const rows = await store.listReadyReplies(db, staff.officeId)
  const given = Object.entries(givenReplies).map(([id, { title, text }]): ReadyReply => {
    return { id, title: title.th, text, revision: 0, isGiven: true }
  })
  const own = rows.map(({ id, title, textTh, textEn, revision, removedAt }) => ({
    ...{ id, title, text: { th: textTh, en: textEn }, revision, isGiven: false },
    isRemoved: removedAt !== null,
  }))
  const ownOf = (id: string) => own.find((one) => one.id === id)
  const all = [
    ...given.map((one) => ownOf(one.id) ?? { ...one, isRemoved: false }),
    ...own.filter(({ id }) => !Object.hasOwn(givenReplies, id)),
  ]
  return {
    particle: await store.findParticle(db, staff.officeId, staffIdOf(staff)),
    replies: all.filter(({ isRemoved }) => !isRemoved).map(({ isRemoved: _, ...reply }) => reply),
    mayEdit: staff.role !== 'staff',
  }
}

/** Writes a ready-made reply, or (nothing) removes it. Heads and admins. Refuses forbidden, changed_meanwhile. */
export async function setReadyReply(
  { tx, now }: ActionDeps,
  staff: StaffMember,
  id: string,
  wanted: ReadyReplyBody | { removed: true; revision: number },
): Promise<void> {
  if (staff.role === 'staff') throw new Refusal('forbidden')
  const words =
    'text' in wanted
      ? { title: wanted.title, textTh: wanted.text.th, textEn: wanted.text.en, removedAt: null }
      : { title: '', textTh: '', textEn: '', removedAt: now }
  const row = { officeId: staff.officeId, id, ...words, changedAt: now, changedBy: staff.name }
  if (!(await store.setReadyReply(tx, row, wanted.revision))) throw new Refusal('changed_meanwhile')
}

export function setParticle({ tx }: ActionDeps, staff: StaffMember, particle: Particle) {
  const { officeId } = staff
  return store.setParticle(tx, { officeId, staffId: staffIdOf(staff), particle })
}
