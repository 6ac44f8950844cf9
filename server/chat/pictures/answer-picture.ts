import type { webhook } from '@line/bot-sdk'
import { fileLimits } from '@phrom/shared/file-limits.ts'
import type { ProblemCode } from '@phrom/shared/problem.ts'
import { toInstant } from '@phrom/shared/time.ts'
import { chatPictures as words } from '@phrom/shared/words/chat-pictures.ts'
import { fillBoth, type Text } from '@phrom/shared/words/text.ts'
import type { Deps } from '../../deps.ts'
import { type ReadFile, readFile } from '../../documents/read-file.ts'
import { uploadTurn } from '../../documents/room.ts'
import { liffUrlOf } from '../../line/clients.ts'
import { Later } from '../../line/webhook/reply.ts'
import { Refusal } from '../../refusal.ts'
import type { Said } from '../said.ts'
import { type Asked, addLate, askNext, join, ofPerson, tell } from './answer-choice.ts'
import { fetchContent } from './fetch-content.ts'
import { isFull, keepPicture, type Sent, waitLimits } from './keep-picture.ts'
import { caseDoor } from './picture-messages.ts'
import * as store from './store.ts'
import { wantedPapers } from './wanted-papers.ts'

type Media = webhook.ImageMessageContent | webhook.FileMessageContent

/** LINE is given so long to have it ready; then the person is asked to send it again, while the reply token is still good. */
const waitForLineMs = 25_000
const goodNames = /\.(pdf|jpe?g|png|webp)$/i

const refusals: Partial<Record<ProblemCode, Text>> = {
  file_type: words.unreadable,
  file_empty: words.unreadable,
  file_unreadable: words.unreadable,
  file_too_big: words.tooBig,
  file_locked: words.locked,
  too_many_pages: words.tooManyPages,
  storage_full: words.noRoom,
  busy: words.noRoom,
}

/** It cannot be kept, and this is why. */
class NotTaken extends Error {
  readonly why: Text
  constructor(why: Text) {
    super('a picture of the chat was not taken')
    this.why = why
  }
}

/**
 * What somebody sent into the chat that is no text: a photo or PDF is fetched where one of the person's cases takes it, made safe, and
 * waits for the person to say which paper it is. All else is neither fetched nor kept, and where it belongs is said. Nothing for what
 * is answered otherwise.
 */
export async function answerMedia(
  deps: Deps,
  asked: Asked,
  { message, timestamp }: webhook.MessageEvent,
): Promise<Said | undefined> {
  if (message.type === 'video' || message.type === 'audio') return tell(words.notPicture, asked)
  if (message.type !== 'image' && message.type !== 'file') return undefined
  const sent = sentOf(message, timestamp)
  const problem = whyNotFetched(message)
  // Of ten that are sent together the first is answered.
  if (problem) return sent.place > 1 ? undefined : tell(problem, asked)
  const of = ofPerson(asked)
  const isChosen = (await store.findAlbumOfSet(deps.db, of, sent.setId))?.caseId != null
  // Nobody could be asked about it; what belongs to an answered question is added all the same.
  if (!asked.mayReply && !isChosen) return undefined
  if (!isChosen) {
    const wanted = await wantedPapers({ db: deps.db, now: deps.now() }, of)
    if (wanted.papers.length === 0) {
      return sent.place > 1 ? undefined : sendToForm(deps, asked, wanted)
    }
  }
  try {
    await bring(deps, asked, sent)
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error
    return error.why === words.full
      ? tellFull(deps, asked)
      : join(tell(error.why, asked), await askNext(deps, asked))
  }
  return afterBringing(deps, asked, sent)
}

function sentOf(message: Media, timestamp: number): Sent {
  const isImage = message.type === 'image'
  const set = isImage ? message.imageSet : undefined
  return {
    messageId: message.id,
    setId: set?.id ?? message.id,
    // Older phones do not number them: they stay in the order of LINE's clock.
    place: set?.index ?? 1,
    total: set?.total ?? 1,
    quoteToken: isImage ? (message.quoteToken ?? null) : null,
    sentAt: toInstant(timestamp),
  }
}

/** What can be known before it is fetched. */
function whyNotFetched(message: Media): Text | undefined {
  if (message.type === 'image') {
    // It lies somewhere in the world, at an address that somebody chose.
    return message.contentProvider.type === 'line' ? undefined : words.elsewhere
  }
  if (!goodNames.test(message.fileName)) return words.notPicture
  return message.fileSize > fileLimits.bytes ? words.tooBig : undefined
}

/** Nobody waits for it: how it is sent otherwise. */
function sendToForm(
  { config }: Deps,
  asked: Asked,
  { why, open }: Awaited<ReturnType<typeof wantedPapers>>,
): Said {
  if (why === 'consent' && open) {
    const door = caseDoor(asked.office, liffUrlOf(config), open, asked.language)
    return { ...tell(words.consent, asked), quickReply: [door] }
  }
  return tell(why === 'closed' ? words.closed : words.noCase, asked)
}

/** Fetches a picture and keeps it, unless it is there already. Throws a NotTaken, or Later while LINE may still have it ready. */
async function bring(deps: Deps, asked: Asked, sent: Sent): Promise<void> {
  const of = ofPerson(asked)
  if (await store.findPicture(deps.db, of.officeId, sent.messageId)) return
  if (await store.findPageOf(deps.db, of, sent.messageId)) return
  if (await isFull(deps.db, of.personId, 0)) throw new NotTaken(words.full)
  try {
    await uploadTurn(of.personId, fileLimits.bytes, async () =>
      keepPicture(deps, of, sent, await read(deps, asked, sent.messageId)),
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const why = error.code === 'too_many_uploads' ? words.full : refusals[error.code]
    throw why ? new NotTaken(why) : error
  }
}

/** The content as it may be kept. */
async function read(deps: Deps, asked: Asked, messageId: string): Promise<ReadFile> {
  const content = await fetchContent(deps, asked.office, messageId, fileLimits.bytes)
  if (content === 'too_big') throw new NotTaken(words.tooBig)
  if (content === 'gone') throw new NotTaken(words.gone)
  if (content !== 'later') return readFile(content, undefined)
  const waited = Date.parse(deps.now()) - Date.parse(asked.receivedAt)
  throw waited < waitForLineMs ? new Later() : new NotTaken(words.notFetched)
}

/** The first of those that were sent together is asked about; what comes after the answer goes where the others are. */
async function afterBringing(deps: Deps, asked: Asked, sent: Sent): Promise<Said | undefined> {
  const album = await store.findAlbumOfSet(deps.db, ofPerson(asked), sent.setId)
  if (!album) return undefined
  if (album.caseId) return addLate(deps, asked, album, sent.total)
  return album.messageId === sent.messageId ? askNext(deps, asked) : undefined
}

/** Said once for those that wait, however many come. */
async function tellFull(deps: Deps, asked: Asked): Promise<Said | undefined> {
  const first = await store.findWaitingAlbum(deps.db, ofPerson(asked), deps.now())
  if (!first) return tell(words.noRoom, asked)
  if (!(await deps.write((tx) => store.setFullTold(tx, first, deps.now())))) return undefined
  const full = fillBoth(words.full, { n: waitLimits.pictures })
  return join(tell(full, asked), await askNext(deps, asked))
}
