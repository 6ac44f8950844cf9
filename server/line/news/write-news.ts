import { fits, type NewsBody, type NewsView, whyNotAt } from '@phrom/shared/news.ts'
import type { ActionDeps, StaffMember } from '../../deps.ts'
import { Refusal } from '../../refusal.ts'
import { endWaiting } from './end-batch.ts'
import * as store from './news-store.ts'
import { leavesAt, reachOf, viewOf } from './news-view.ts'

/**
 * Writes news: a draft, or to leave at its time. Refuses changed_meanwhile (somebody was faster), news_begun, invalid (a time that cannot
 * be, a language that is missing), news_nobody, news_no_room (an admin may let it take what is kept for others).
 */
export async function writeNews(
  { tx, now }: ActionDeps,
  { officeId, name, role }: StaffMember,
  id: string,
  wanted: NewsBody,
): Promise<NewsView> {
  const { title, text, to, when, revision } = wanted
  const takesKept = wanted.takesKept && when.is !== 'draft'
  if (takesKept && role !== 'admin') throw new Refusal('forbidden')
  if (when.is !== 'draft') await mustBeReady({ tx, now }, officeId, { ...wanted, takesKept })
  const row: store.News = {
    ...{ officeId, id, title, textTh: text.th, textEn: text.en },
    ...{ audience: to.audience, serviceId: to.audience === 'service' ? to.serviceId : null },
    ...(to.audience === 'volunteers' ? volunteersOf(to) : volunteersOf()),
    reminderOf: null,
    ...{ state: when.is === 'draft' ? 'draft' : 'scheduled', sendAt: leavesAt(when, now) },
    ...{ heldAt: null, takesKeptBy: takesKept ? name : null, endedAt: null },
    ...{ revision: 1, changedAt: now, changedBy: name },
  }
  const isSet =
    revision === 0 ? await store.insertNews(tx, row) : await store.setNews(tx, row, revision)
  if (!isSet) throw new Refusal(await whyNotSet({ tx, now }, officeId, id))
  return viewOf(tx, officeId, id)
}

function volunteersOf(to?: Extract<NewsBody['to'], { audience: 'volunteers' }>) {
  return {
    volunteerArea: to?.area ?? null,
    volunteerKind: to?.groupKind ?? null,
    volunteerGroup: to?.groupName ?? null,
  }
}

async function mustBeReady(
  { tx, now }: ActionDeps,
  officeId: string,
  { text, to, when, takesKept }: NewsBody,
): Promise<void> {
  const fields = (['th', 'en'] as const)
    .filter((language) => text[language] === '')
    .map((language) => `text.${language}`)
  if (when.is === 'at' && whyNotAt(when.day, when.clock, now)) fields.push('when')
  if (fields.length > 0) throw new Refusal('invalid', { fields })
  const reach = await reachOf(tx, officeId, { to, when }, now)
  if (reach.people.th + reach.people.en + reach.inApp === 0) throw new Refusal('news_nobody')
  const room = fits(reach)
  if (room === 'no' || (room === 'kept' && !takesKept)) throw new Refusal('news_no_room')
}

async function whyNotSet({ tx }: ActionDeps, officeId: string, id: string) {
  const row = await store.findNews(tx, { officeId, id })
  if (!row) return 'not_found'
  // A reminder says what its news said, to whom it was for.
  const isOpen = (row.state === 'draft' || row.state === 'scheduled') && row.reminderOf === null
  return isOpen ? 'changed_meanwhile' : 'news_begun'
}

/**
 * Stops news: what is scheduled does not leave; of what is leaving, the batch that is in hand is the last. Refuses not_found, news_begun
 * (all of it has left, or it was stopped before).
 */
export async function stopNews(
  { tx, now }: ActionDeps,
  { officeId, name }: StaffMember,
  id: string,
): Promise<NewsView> {
  const change = { state: 'stopped', endedAt: now, heldAt: null } as const
  const by = { changedAt: now, changedBy: name }
  const from = ['draft', 'scheduled', 'sending'] as const
  if (!(await store.setState(tx, { officeId, id }, from, { ...change, ...by }))) {
    const row = await store.findNews(tx, { officeId, id })
    throw new Refusal(row ? 'news_begun' : 'not_found')
  }
  await endWaiting({ tx, now }, { officeId, id })
  return viewOf(tx, officeId, id)
}
