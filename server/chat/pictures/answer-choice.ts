import type { ProblemCode } from '@phrom/shared/problem.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { chatPictures as words } from '@phrom/shared/words/chat-pictures.ts'
import { fillBoth, type Language, type Text } from '@phrom/shared/words/text.ts'
import { listOf, serviceOf } from '../../cases/case-view.ts'
import { findOwnCase } from '../../cases/find-case.ts'
import type { OfficeSettings } from '../../config.ts'
import type { Deps, Person } from '../../deps.ts'
import { removeFiles } from '../../documents/delete-papers.ts'
import { documentsOf } from '../../documents/find-documents.ts'
import { liffUrlOf } from '../../line/clients.ts'
import { Refusal } from '../../refusal.ts'
import type { Said } from '../said.ts'
import { addedCard, saying, whichPaper } from './picture-messages.ts'
import { placePictures } from './place-pictures.ts'
import * as store from './store.ts'
import { wantedPapers } from './wanted-papers.ts'

/** Who sent something into an office's chat, and whether they can still be answered. */
export type Asked = {
  office: OfficeSettings
  receivedAt: Instant
  lineUserId: string
  personId: string
  language: Language
  mayReply: boolean
}

const refusals: Partial<Record<ProblemCode, Text>> = {
  too_many_pages: words.paperFull,
  storage_full: words.noRoom,
  busy: words.noRoom,
  page_lost: words.gone,
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const choice = new RegExp(`^picture:(${uuid}):(?:none|(${uuid}):([\\w@.-]{1,100}))$`)

export const ofPerson = ({ office, personId }: Asked) => ({ officeId: office.id, personId })

export function tell(text: Text, { language }: Pick<Asked, 'language'>): Said {
  return { messages: [saying(text[language])] }
}

/** One after the other; LINE shows the buttons of the last alone. */
export function join(first: Said, second: Said | undefined): Said {
  if (!second) return first
  return { ...second, messages: [...first.messages, ...second.messages] }
}

/** Asks about the pictures that wait longest for their paper; nothing where none wait, or nothing takes them any more. */
export async function askNext(deps: Deps, asked: Asked): Promise<Said | undefined> {
  const of = ofPerson(asked)
  const album = await store.findWaitingAlbum(deps.db, of, deps.now())
  if (!album) return undefined
  const { papers } = await wantedPapers({ db: deps.db, now: deps.now() }, of)
  if (papers.length === 0) return undefined
  return whichPaper(album, await store.listPictures(deps.db, album), papers, asked.language)
}

/** What the person tapped under such a question. Nothing for what is no answer to one. */
export async function answerChoice(
  deps: Deps,
  asked: Asked,
  data: string,
): Promise<Said | undefined> {
  const [, albumId, caseId, key] = choice.exec(data) ?? []
  if (!albumId) return undefined
  const album = await store.findAlbum(deps.db, ofPerson(asked), albumId)
  if (!album || album.until <= deps.now()) {
    return join(tell(words.expired, asked), await askNext(deps, asked))
  }
  if (!caseId || !key) return drop(deps, asked, album)
  return join(await place(deps, asked, album, { caseId, key }), await askNext(deps, asked))
}

/** A picture that came after its album has its paper; told once all of them are there. */
export async function addLate(
  deps: Deps,
  asked: Asked,
  album: store.AlbumRow,
  total: number,
): Promise<Said | undefined> {
  const { caseId, documentKey: key } = album
  if (!caseId || !key) return undefined
  const said = await place(deps, asked, album, { caseId, key })
  const after = await store.findAlbum(deps.db, ofPerson(asked), album.id)
  if (after?.caseId && store.placedIn(after).length < total) return undefined
  return join(said, await askNext(deps, asked))
}

async function drop(deps: Deps, asked: Asked, album: store.AlbumRow): Promise<Said> {
  const dropped = await deps.write(async (tx) => {
    if (!(await store.takeUnchosen(tx, album))) return false
    await store.deleteAlbum(tx, album, deps.now())
    return true
  })
  if (!dropped) {
    const after = await store.findAlbum(deps.db, ofPerson(asked), album.id)
    return tellWhere(deps, asked, after ?? album)
  }
  await removeFiles(deps)
  return join(tell(words.dropped, asked), await askNext(deps, asked))
}

type To = { caseId: string; key: string }

async function place(deps: Deps, asked: Asked, album: store.AlbumRow, to: To): Promise<Said> {
  const row = await findCase(deps, asked, to.caseId)
  if (!row) return tell(words.changed, asked)
  const chosen = { ...to, service: serviceOf(row).title }
  const placed = await placePictures(deps, asked.office, personOf(asked), album, chosen)
  const after = await store.findAlbum(deps.db, ofPerson(asked), album.id)
  if (placed.is === 'taken') return tellWhere(deps, asked, after ?? album)
  if (placed.is === 'refused') return tell(refusals[placed.code] ?? words.changed, asked)
  const pages = after ? store.placedIn(after).length : 0
  if (pages === 0) return tell(words.expired, asked)
  return tellAdded(deps, asked, row, to.key, pages)
}

type CaseRow = Awaited<ReturnType<typeof findOwnCase>>

async function tellAdded(
  deps: Deps,
  asked: Asked,
  row: CaseRow,
  key: string,
  placed: number,
): Promise<Said> {
  const { office, language } = asked
  const { papers } = await wantedPapers({ db: deps.db, now: deps.now() }, ofPerson(asked))
  const missing = papers.filter(
    ({ caseId, why }) => caseId === row.id && (why === 'returned' || why === 'missing'),
  )
  const documents = await documentsOf(deps.db, office.id, row.id)
  const pages = documents.find((document) => document.key === key)?.pages ?? []
  const { id: caseId, code, serviceId } = row
  const state = row.state === 'draft' ? 'draft' : 'returned'
  const of = { caseId, code, serviceId, service: serviceOf(row).title, state } as const
  const added = addedCard(office, liffUrlOf(deps.config), language, {
    paper: { ...of, ...paperNamed(deps, row, key) },
    pages: pages.length,
    hasEarlier: state === 'returned' && pages.length > placed,
    isPdf: pages.at(-1)?.type === 'application/pdf',
    missing: missing.map(({ name }) => name),
  })
  return { messages: [added] }
}

async function tellWhere(deps: Deps, asked: Asked, album: store.AlbumRow): Promise<Said> {
  const row = album.caseId ? await findCase(deps, asked, album.caseId) : undefined
  if (!row || !album.documentKey) return tell(words.expired, asked)
  const { name } = paperNamed(deps, row, album.documentKey)
  return tell(fillBoth(words.alreadyIn, { paper: name[asked.language] }), asked)
}

function paperNamed({ now }: Deps, row: CaseRow, key: string) {
  const paper = listOf(row, now()).papers.find((item) => item.key === key)
  const { th, en } = paper?.requirement ?? { th: '', en: '' }
  return { name: { th, en }, owner: paper?.owner }
}

/** The person's own, or nothing. */
async function findCase({ db }: Deps, asked: Asked, caseId: string): Promise<CaseRow | undefined> {
  try {
    return await findOwnCase(db, personOf(asked), asked.office.id, caseId)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

const personOf = ({ personId, lineUserId }: Asked): Person => ({
  id: personId,
  name: '',
  lineUserId,
})
