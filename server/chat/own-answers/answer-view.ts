import {
  type CommonAnswerView,
  type OwnAnswerRecord,
  type OwnAnswerView,
  stateOf,
} from '@phrom/shared/own-answers.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../../database/tables.ts'
import { Refusal } from '../../refusal.ts'
import { countOwn, type OwnCount } from '../asked/figures.ts'
import { listChangesFor, listInquiriesOf } from './from-inquiry-store.ts'
import * as store from './store.ts'

export async function viewsOf(db: Db, officeId: string, now: Instant): Promise<OwnAnswerView[]> {
  const counts = await countOwn(db, officeId)
  return (await store.listAnswers(db, officeId)).map((row) => viewOf(row, counts.get(row.id), now))
}

/** The names of all answers, those that are over too. */
export async function titlesOf(db: Db, officeId: string): Promise<Map<string, string>> {
  return new Map((await store.listAnswers(db, officeId)).map(({ id, title }) => [id, title]))
}

/** The changes of answers that were made of questions about a service, the newest first. */
export function changesAbout(db: Db, of: { officeId: string; serviceId: string }) {
  return listChangesFor(db, of)
}

/** Refuses not_found. */
export async function recordOf(
  db: Db,
  of: { officeId: string; id: string },
  now: Instant,
): Promise<OwnAnswerRecord> {
  const row = await store.findAnswer(db, of)
  if (!row) throw new Refusal('not_found')
  const counts = await countOwn(db, of.officeId)
  const changes = await store.listChanges(db, of)
  return {
    ...viewOf(row, counts.get(row.id), now),
    fromInquiries: await listInquiriesOf(db, of),
    changes: changes.map(({ revision, title, offSince, changedAt, changedBy }) => ({
      ...{ revision, title, isOn: offSince === null, at: changedAt, by: changedBy },
    })),
  }
}

/** Enough to find an answer by what people call it; thirty of each would be a heavy page on a weak network. */
const mostWordings = 5

/** The answers that are given today, as volunteers read them. */
export async function commonAnswers(
  db: Db,
  officeId: string,
  now: Instant,
): Promise<CommonAnswerView[]> {
  const rows = await store.listValid(db, officeId, dayOf(now))
  return rows.map(({ id, title, wordings, link, answerTh: th, answerEn: en }) => ({
    ...{ id, title, wordings: JSON.parse(wordings).slice(0, mostWordings) },
    ...{ answer: { th, en }, link },
  }))
}

function viewOf(row: store.OwnAnswer, count: OwnCount | undefined, now: Instant): OwnAnswerView {
  const { id, title, link, fromDay, toDay, revision, changedAt, changedBy } = row
  const isOn = row.offSince === null
  return {
    ...{ id, title, wordings: JSON.parse(row.wordings) },
    ...{ answer: { th: row.answerTh, en: row.answerEn }, link, fromDay, toDay, isOn },
    ...{ state: stateOf({ fromDay, toDay, isOn }, dayOf(now)), revision, changedAt, changedBy },
    ...{ given: count?.given ?? 0, helps: count?.helps ?? 0, notIt: count?.notIt ?? 0 },
  }
}
