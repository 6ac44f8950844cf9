import type { ProblemCode } from '@phrom/shared/problem.ts'
import { dayOf, showDate } from '@phrom/shared/time.ts'
import { photo } from '@phrom/shared/words/photo.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import type { OfficeSettings } from '../../config.ts'
import type { ActionDeps, Deps, Person } from '../../deps.ts'
import { addPage, orderPages } from '../../documents/change-pages.ts'
import { removeFiles } from '../../documents/delete-papers.ts'
import { documentsOf } from '../../documents/find-documents.ts'
import { keepPage } from '../../documents/keep-page.ts'
import { markPage } from '../../documents/mark-page.ts'
import { isLost } from '../../documents/open-page.ts'
import type { ReadFile } from '../../documents/read-file.ts'
import { uploadTurn } from '../../documents/room.ts'
import { Refusal } from '../../refusal.ts'
import { readPicture } from './keep-picture.ts'
import * as store from './store.ts'

export type Chosen = { caseId: string; key: string; service: Text }
/** `taken`: another paper was chosen before. `refused`: why not all of them could be added. */
export type Placed = { is: 'placed' } | { is: 'taken' } | { is: 'refused'; code: ProblemCode }

/**
 * Makes the pictures of an album pages of a paper, in the order in which they were sent, each once: whoever chose first has them. What
 * is refused waits on and may be given another paper.
 */
export async function placePictures(
  deps: Deps,
  office: OfficeSettings,
  person: Person,
  album: store.AlbumRow,
  chosen: Chosen,
): Promise<Placed> {
  if (!(await deps.write((tx) => store.choosePaper(tx, album, chosen)))) return { is: 'taken' }
  try {
    for (const picture of await store.listPictures(deps.db, album)) {
      await placeOne(deps, office, person, picture, chosen)
    }
    return { is: 'placed' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await deps.write((tx) => store.unchoosePaper(tx, album))
    return { is: 'refused', code: error.code }
  } finally {
    // A scanner may be waiting for pages.
    deps.poke()
    await removeFiles(deps)
  }
}

/** Nothing where it waits no longer: another has made it a page, or it was taken back. */
async function placeOne(
  deps: Deps,
  office: OfficeSettings,
  person: Person,
  picture: store.PictureRow,
  { caseId, key, service }: Chosen,
): Promise<void> {
  const { officeId, id, messageId, sheets } = picture
  const of = { officeId, caseId, key }
  await uploadTurn(person.id, picture.bytes, async () => {
    const bytes = await openPicture(deps, picture)
    if (!bytes) return
    const file: ReadFile = { type: picture.type, bytes, sheets }
    if (picture.type === 'image/jpeg')
      file.bytes = await markPage(bytes, markFor(deps, office, service))
    await keepPage(deps, of, id, file, (kept) =>
      deps.write(async (tx) => {
        const action = { tx, now: deps.now() }
        const page = await addPage(action, kept, person, of, { id, file, doubts: [], messageId })
        // Behind the page, so that who comes second waits for the case and then finds nothing: its page is rolled back.
        if (!(await store.deletePicture(tx, picture, deps.now()))) throw new Gone()
        await putInOrder(action, person, of, await store.addPlaced(tx, picture))
        return page
      }),
    ).catch((error) => {
      if (!(error instanceof Gone)) throw error
    })
  })
}

/** Of those that were sent together one may come after the others have their paper: it goes to its place among them. */
async function putInOrder(
  deps: ActionDeps,
  person: Person,
  of: { officeId: string; caseId: string; key: string },
  placed: store.PlacedPicture[],
): Promise<void> {
  const last = placed.at(-1)
  if (!last || placed.every(({ place }) => place <= last.place)) return
  const documents = await documentsOf(deps.tx, of.officeId, of.caseId)
  const ids = documents.find(({ key }) => key === of.key)?.pages.map(({ id }) => id) ?? []
  const sorted = placed
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id)
  const together = new Set(sorted)
  const ordered = ids.map((id) => (together.has(id) ? (sorted.shift() ?? id) : id))
  await orderPages(deps, person, of, ordered)
}

/** The picture went another way meanwhile. A refusal, so that the file of the page that it did not become is taken away. */
class Gone extends Refusal {
  constructor() {
    super('changed_meanwhile')
  }
}

/** Nothing where its file is gone, or cannot be opened: then it waits no longer. */
async function openPicture(deps: Deps, picture: store.PictureRow) {
  const { officeId } = picture
  try {
    return await readPicture(deps.documents, picture)
  } catch (error) {
    if (!isLost(error)) throw error
    const still = await store.findPicture(deps.db, officeId, picture.messageId)
    if (!still) return undefined
    deps.log.error(
      { officeId, picture: picture.id, why: error.message },
      'picture cannot be opened',
    )
    await deps.write((tx) => store.deletePicture(tx, picture, deps.now()))
    throw new Refusal('page_lost')
  }
}

/** What the app writes across a photo: what it is for, at which office, and the day. */
function markFor({ now }: Pick<Deps, 'now'>, { name }: OfficeSettings, service: Text): Text {
  const say = (language: Language) =>
    fill(photo.mark, language, {
      service: service[language],
      office: name[language],
      day: showDate(dayOf(now()), language),
    })
  return { th: say('th'), en: say('en') }
}
