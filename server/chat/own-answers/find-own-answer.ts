import {
  type Recognised,
  recognise,
  type Wordings,
  wordingsOf,
} from '@phrom/shared/search/wordings.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import type { Db } from '../../database/tables.ts'
import * as store from './store.ts'

export type OwnFound = { id: string; answer: Text; confidence: number; link: string | null }

/** The office's own answer that is valid today and surely meant; nothing where that is in doubt. */
export async function findOwnAnswer(
  db: Db,
  officeId: string,
  text: string,
  now: Instant,
): Promise<OwnFound | undefined> {
  const rows = await store.listValid(db, officeId, dayOf(now))
  const { sure } = recognise(text, rows.map(readWordings))
  const row = sure && rows.find(({ id }) => id === sure.id)
  if (!row) return
  const answer = { th: row.answerTh, en: row.answerEn }
  return { id: row.id, answer, confidence: sure.likeness, link: row.link }
}

/** As `recognise`, among the answers that are given on that day and a draft, which takes the place of what it will change. */
export async function recogniseOwn(
  db: Db,
  officeId: string,
  { text, draft }: { text: string; draft: { id: string; wordings: string[] } | null },
  now: Instant,
): Promise<Recognised & { titles: Map<string, string> }> {
  const rows = await store.listValid(db, officeId, dayOf(now))
  const others = rows.filter(({ id }) => id !== draft?.id)
  const among = others.map(readWordings)
  if (draft) among.push(wordingsOf(draft.id, draft.wordings))
  const titles = new Map(others.map(({ id, title }) => [id, title]))
  return { ...recognise(text, among), titles }
}

/** The titles of the answers that these texts would get today; nothing where they would get none. */
export async function titlesFor(
  db: Db,
  officeId: string,
  texts: readonly string[],
  now: Instant,
): Promise<(string | null)[]> {
  const rows = await store.listValid(db, officeId, dayOf(now))
  const among = rows.map(readWordings)
  return texts.map((text) => {
    const { sure } = recognise(text, among)
    return rows.find(({ id }) => id === sure?.id)?.title ?? null
  })
}

// Wordings are read far more often than they change; what was read longest ago goes first. A wording takes some kilobytes.
const read = new Map<string, Wordings>()
const mostKept = 6_000
let kept = 0

function readWordings({ id, wordings }: Pick<store.OwnAnswer, 'id' | 'wordings'>): Wordings {
  const key = `${id} ${wordings}`
  const known = read.get(key)
  const made = known ?? wordingsOf(id, JSON.parse(wordings))
  read.delete(key)
  read.set(key, made)
  if (!known) kept += made.each.length
  for (const [oldest, { each }] of read) {
    if (kept <= mostKept || oldest === key) break
    read.delete(oldest)
    kept -= each.length
  }
  return made
}
