import { createHash, randomBytes } from 'node:crypto'
import type { Answers } from '@phrom/shared/answers.ts'
import { questions } from '@phrom/shared/checklist.ts'
import type { DownloadLink, MyCase } from '@phrom/shared/my-data.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { versionNamed } from '@phrom/shared/services/versions.ts'
import { dayOf, type Instant, toInstant } from '@phrom/shared/time.ts'
import { privacy as words } from '@phrom/shared/words/privacy.ts'
import { makeZip } from 'client-zip'
import { takePerson } from '../auth/store.ts'
import { openWaiting } from '../chat/pictures/waiting-pictures.ts'
import type { Deps, Person } from '../deps.ts'
import { openPage } from '../documents/open-page.ts'
import { type DocumentKey, findPage } from '../documents/store.ts'
import { Refusal } from '../refusal.ts'
import { myData } from './my-data.ts'
import * as store from './store.ts'

const minutes = 5
/** A file is made of every photo anew each time. */
const mostADay = 10
const dayMs = 86_400_000

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/**
 * A link to all of a person's data that any browser can open: for five minutes, once, and only the newest. Nothing in it says whose
 * it is. Refuses too_many_today from the eleventh a day.
 */
export async function makeLink(
  { write, now }: Pick<Deps, 'write' | 'now'>,
  person: Person,
): Promise<DownloadLink> {
  const madeAt = now()
  const token = randomBytes(32).toString('base64url')
  const expiresAt = toInstant(Date.parse(madeAt) + minutes * 60_000)
  await write(async (tx) => {
    // Of many at once each sees the others: the person's row is held.
    await takePerson(tx, person.id)
    const made = await store.countLinks(tx, person.id, toInstant(Date.parse(madeAt) - dayMs))
    if (made >= mostADay) throw new Refusal('too_many_today')
    await store.endLinks(tx, person.id, madeAt)
    const link = { tokenHash: hashOf(token), personId: person.id, madeAt, expiresAt, usedAt: null }
    await store.insertLink(tx, link)
  })
  return { path: `/api/downloads/${token}`, expiresAt }
}

/** Whether a link still leads somewhere, for whoever opens it; nobody else who is signed in may. Refuses link_used. */
export async function findDownload(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  token: string,
  signedIn: Person | undefined,
): Promise<Person> {
  const person = await store.findLink(db, hashOf(token), now())
  if (!person || (signedIn && signedIn.id !== person.id)) throw new Refusal('link_used')
  return person
}

/** Uses the link up and hands out the file, page by page as it is read. Refuses link_used. */
export async function download(deps: Deps, token: string, signedIn: Person | undefined) {
  const person = await findDownload(deps, token, signedIn)
  if (!(await store.takeLink(deps.db, hashOf(token), deps.now()))) throw new Refusal('link_used')
  return {
    name: `phrom-${dayOf(deps.now())}.zip`,
    stream: makeZip(filesOf(deps, person), { buffersAreUTF8: true }),
  }
}

/** `my-data.json` first, then each page of each paper; last the names of those that could not be opened. */
async function* filesOf(deps: Deps, person: Person) {
  const data = await myData(deps, person)
  const lastModified = new Date(deps.now())
  const inWords = data.cases.map((item) => ({ ...item, answersInWords: tellAnswers(item) }))
  const json = JSON.stringify({ madeAt: deps.now(), ...data, cases: inWords }, null, 2)
  yield { name: 'my-data.json', input: json, lastModified }
  const notHere: string[] = []
  for (const { officeId, id, code, papers } of data.cases) {
    for (const { key, pages } of papers) {
      for (const [i, { id: pageId, type }] of pages.entries()) {
        const ending = type === 'image/jpeg' ? 'jpg' : 'pdf'
        const name = `papers/${code}/${key}-${i + 1}.${ending}`
        const input = await readPage(deps, { officeId, caseId: id, key }, pageId)
        if (input) yield { name, input, lastModified }
        else notHere.push(name)
      }
    }
  }
  for (const [i, picture] of data.chatPictures.entries()) {
    const name = `chat/${i + 1}.${picture.type === 'image/jpeg' ? 'jpg' : 'pdf'}`
    const input = await openWaiting(deps, person.id, picture).catch(() => undefined)
    if (input) yield { name, input, lastModified }
    else notHere.push(name)
  }
  if (notHere.length === 0) return
  const input = [words.notHere.th, words.notHere.en, ...notHere].join('\n')
  yield { name: 'not-here.txt', input, lastModified }
}

/** A page that cannot be opened, or is deleted while the file is made, is left out; the rest is still worth having. */
async function readPage(deps: Deps, of: DocumentKey, pageId: string) {
  try {
    const page = await findPage(deps.db, of, pageId)
    return page && (await openPage(deps, page))
  } catch (error) {
    deps.log.warn({ ...of, pageId, error: String(error) }, 'page left out of a download')
  }
}

function tellAnswers({ serviceId, serviceVersion, answers, startedAt }: MyCase) {
  const service = versionNamed(definitions[serviceId] ?? [], serviceVersion)
  if (!service) return []
  return questions(service, answers as Answers, dayOf(startedAt)).flatMap(({ key, fact }) => {
    const value = answers[key]
    if (value === undefined) return []
    const option = fact.options?.find(({ id }) => id === value)
    const { th, en } = fact
    const answer = option ? { th: option.th, en: option.en } : value
    return [{ question: { th, en }, answer }]
  })
}

export function deleteOldLinks(deps: Pick<Deps, 'db'>, now: Instant): Promise<void> {
  return store.deleteLinksBefore(deps.db, toInstant(Date.parse(now) - dayMs))
}
