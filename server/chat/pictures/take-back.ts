import type { Deps, Person } from '../../deps.ts'
import { removePage } from '../../documents/change-pages.ts'
import { removeFiles } from '../../documents/delete-papers.ts'
import { Refusal } from '../../refusal.ts'
import * as store from './store.ts'

/**
 * The person unsent a message: its picture waits no longer, and leaves a case that was not sent with it. What staff are to check, or
 * have accepted, stays: it was handed in, and goes with the case.
 */
export async function takeBackPicture(
  deps: Deps,
  person: Person,
  officeId: string,
  messageId: string,
): Promise<void> {
  const { db, write, now, documents } = deps
  const of = { officeId, personId: person.id }
  const waiting = await store.findPicture(db, officeId, messageId)
  if (waiting && (await store.findAlbum(db, of, waiting.albumId))) {
    await write(async (tx) => {
      // The album before its picture, as whoever chooses a paper does: else each waits for the other.
      await store.clearQuote(tx, officeId, person.id, messageId)
      await store.deletePicture(tx, waiting, now())
    })
    await removeFiles(deps)
  }
  const page = await store.findPageOf(db, of, messageId)
  if (!page) return
  const paper = { officeId, caseId: page.caseId, key: page.documentKey }
  try {
    const removed = await write((tx) => removePage({ tx, now: now() }, person, paper, page.id))
    if (removed?.file) await documents.remove(removed.file)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
