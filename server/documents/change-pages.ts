import type { PageView } from '@phrom/shared/case.ts'
import { whyNotStep } from '@phrom/shared/case-flow.ts'
import { pictures } from '@phrom/shared/checklist.ts'
import { fileLimits } from '@phrom/shared/file-limits.ts'
import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import { isHeld } from '@phrom/shared/retention.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { kindOf } from '@phrom/shared/used-again.ts'
import { listOf } from '../cases/case-view.ts'
import { consentsOf, giveConsents } from '../cases/consents.ts'
import { takeOwnCase, takeStep } from '../cases/take-step.ts'
import { isOutOfBounds } from '../database/database.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import type { Kept } from './document-store.ts'
import { pageView } from './find-documents.ts'
import type { ReadFile } from './read-file.ts'
import * as store from './store.ts'

type Of = { officeId: string; caseId: string; key: string }
type NewPage = {
  id: string
  file: ReadFile
  doubts: PhotoDoubt[]
  earlierId?: string | undefined
  /** The message in LINE's chat that it came with. */
  messageId?: string
}

const byCitizen = (person: Person) => ({ actor: 'citizen', personId: person.id }) as const

/** Whether this paper may be changed now: the case needs it, and while the case is returned only what was returned. */
async function takeOpenPaper(deps: ActionDeps, person: Person, of: Of) {
  const row = await takeOwnCase(deps, person.id, of.officeId, of.caseId)
  const wanted = pictures(listOf(row, deps.now)).some(({ key }) => key === of.key)
  if (!wanted) throw new Refusal('not_found')
  const document = (await store.listDocuments(deps.tx, of.officeId, of.caseId)).find(
    ({ key }) => key === of.key,
  )
  if (row.state === 'returned' && document?.state === 'accepted') {
    throw new Refusal('wrong_step', { state: row.state })
  }
  return { row, document }
}

/** As `takeOpenPaper`, for a picture: nothing of one is kept before there is consent. */
async function takePaperForPage(deps: ActionDeps, person: Person, of: Of) {
  const taken = await takeOpenPaper(deps, person, of)
  const consents = await consentsOf(deps.tx, of.officeId, of.caseId)
  if (!consents.includes('papers.precheck')) throw new Refusal('consent_needed')
  return taken
}

/** Says no before the first byte of a page is kept, for all that can be known by then. */
export async function refuseUnlessOpen(deps: ActionDeps, person: Person, of: Of): Promise<void> {
  const { row, document } = await takePaperForPage(deps, person, of)
  const standing = { undecided: 0, returned: 0, booked: false }
  const problem = whyNotStep(row.state, 'page_added', 'citizen', standing)
  if (problem) throw new Refusal(problem, { state: row.state })
  if ((document?.pageCount ?? 0) >= fileLimits.pages) throw new Refusal('too_many_pages')
}

/** Adds a page behind the others; the sender chose its id, so a page that is there already is simply there. */
export async function addPage(
  deps: ActionDeps,
  kept: Kept,
  person: Person,
  of: Of,
  { id, file, doubts, earlierId, messageId }: NewPage,
): Promise<PageView> {
  const { tx, now } = deps
  const { row } = await takePaperForPage(deps, person, of)
  const there = await store.findPage(tx, of, id)
  if (there) return pageView(there)
  await takeStep(deps, row, 'page_added', byCitizen(person), { key: of.key })
  try {
    await store.takeSheets(tx, of, file.sheets)
  } catch (error) {
    throw isOutOfBounds(error) ? new Refusal('too_many_pages') : error
  }
  const { officeId, caseId, key } = of
  const { type, sheets } = file
  const bytes = file.bytes.byteLength
  const position = await store.findNextPosition(tx, of)
  const earlier = await findEarlier(deps, person, of, earlierId)
  if (earlier) await giveConsents(deps, of, ['papers.reuse'])
  const page = {
    officeId,
    caseId,
    id,
    documentKey: key,
    type,
    bytes,
    sheets,
    addedAt: now,
    doubts: JSON.stringify(doubts),
    position,
    fromCode: earlier?.code ?? null,
    firstSentAt: earlier ? (earlier.firstSentAt ?? earlier.addedAt) : null,
    markOfficeId: null,
    messageId: messageId ?? null,
    ...kept,
  }
  if (!(await store.insertPage(tx, page))) throw new Refusal('invalid', { fields: ['pageId'] })
  return pageView(page)
}

/** The accepted page of the same kind that a page repeats. One that is deleted by now, or that never was, makes this a page like any other. */
async function findEarlier(
  { tx }: ActionDeps,
  person: Person,
  { officeId, key }: Of,
  id: string | undefined,
) {
  if (!id) return undefined
  const page = await store.findAcceptedPage(tx, officeId, person.id, id)
  return page && kindOf(page.documentKey) === kindOf(key) ? page : undefined
}

/** Takes a page away and answers the name of its file; nothing where this paper has no such page (any more), so that nobody's file is touched. Refuses case_held. */
export async function removePage(deps: ActionDeps, person: Person, of: Of, pageId: string) {
  const { tx, now } = deps
  const { row, document } = await takeOpenPaper(deps, person, of)
  const page = await store.findPage(tx, of, pageId)
  if (!page || !document) return null
  if (isHeld(row, dayOf(now))) throw new Refusal('case_held', { fields: [row.code] })
  await takeStep(deps, row, 'page_removed', byCitizen(person), { key: of.key })
  await store.deletePage(tx, of.officeId, of.caseId, pageId)
  await store.releaseSheets(tx, of, page.sheets)
  const left = document.pageCount - page.sheets
  // A returned paper stays returned until something new is there.
  if (left === 0 && document.state === 'received')
    await store.setDocument(tx, of, { state: 'todo' })
  return { file: page.file }
}

/** Puts the pages of a paper in this order; refuses pages_changed for a list that is not exactly the pages that are there. */
export async function orderPages(
  deps: ActionDeps,
  person: Person,
  of: Of,
  ids: string[],
): Promise<PageView[]> {
  const { tx } = deps
  const { row } = await takeOpenPaper(deps, person, of)
  const pages = await store.listPagesOf(tx, of)
  const ordered = ids.flatMap((id) => pages.find((page) => page.id === id) ?? [])
  if (ordered.length !== pages.length || new Set(ordered).size !== ids.length) {
    throw new Refusal('pages_changed')
  }
  if (ordered.some((page, i) => page !== pages[i])) {
    await takeStep(deps, row, 'pages_ordered', byCitizen(person), { key: of.key })
    for (const [i, { id }] of ordered.entries()) {
      await store.setPosition(tx, of.officeId, of.caseId, id, i + 1)
    }
  }
  return ordered.map(pageView)
}
