import type { Deps } from '../deps.ts'
import { askAgain } from './ask-again.ts'
import { isDraftName, isPlainName, officeOf } from './files/file-store.ts'
import * as store from './store.ts'

type Needs = Pick<Deps, 'db' | 'documents' | 'now' | 'poke'>

const hour = 3_600_000
const step = 50
/** More than this has not been lost, on either side: the disk is not there, or the settings lead to another store or database. */
const mostLost = 100

export type SweepReport = {
  files: number
  pages: number
  /** Files that no row needs, older than an hour. */
  unknownFiles: number
  /** Of these, and of parts of files that were never finished, how many were now removed. */
  removedFiles: number
  /** Parts younger than an hour: they may still be written. */
  youngFiles: number
  /** What others have put there; left alone. */
  foreignFiles: number
  /** Pages whose file is missing. */
  missingFiles: number
  /** Of these, how many people were now asked to send again. */
  askedAgain: number
  /** False where so much is missing on one side that nothing was done: look at the store and the database first. */
  believable: boolean
}

/**
 * Compares files and rows, and mends what is safe: takes away old files without a row, and has pages whose file is gone asked for
 * again. Never deletes a row. Reads both sides in small portions, however many there are. `believe`: also where so much is missing
 * that it is more likely the wrong store or database.
 */
export async function sweep(
  deps: Needs,
  offices: readonly string[],
  { believe = false } = {},
): Promise<SweepReport> {
  // Who is not believed needs no list of millions.
  const most = believe ? Number.POSITIVE_INFINITY : mostLost + 1
  const { unknown, drafts, own, ...files } = await findUnknown(deps, offices, most)
  const { lost, ...pages } = await findLost(deps, most)
  const believable =
    isBelievable(unknown.length, files.unknownFiles, own) &&
    isBelievable(lost.length, pages.missingFiles, pages.pages)
  const act = believable || believe
  return {
    ...files,
    ...pages,
    removedFiles: await removeAll(deps, [...drafts, ...(act ? unknown : [])]),
    askedAgain: act ? await askForAll(deps, lost) : 0,
    believable,
  }
}

function isBelievable(fresh: number, missing: number, all: number): boolean {
  return fresh <= mostLost && !(missing === all && all > 3)
}

async function findUnknown(
  { db, documents: { files } }: Needs,
  offices: readonly string[],
  most: number,
) {
  const report = { files: 0, unknownFiles: 0, youngFiles: 0, foreignFiles: 0, own: 0 }
  const unknown: string[] = []
  const drafts: string[] = []
  // By the clock of the machine, as the files are: the clock of the cases may be set by a test.
  const oldest = Date.now() - hour
  let portion: string[] = []
  const flush = async () => {
    report.own += portion.length
    const found = await listUnknown(db, portion)
    report.unknownFiles += found.length
    unknown.push(...found.slice(0, Math.max(0, most - unknown.length)))
    portion = []
  }
  for await (const { name, writtenAt } of files.list()) {
    report.files += 1
    const isDraft = isDraftName(name)
    const own = isDraft ? name.slice(0, -'.part'.length) : name
    // Another office's file is another server's: two may share a bucket.
    if (!offices.includes(officeOf(own) ?? '')) report.foreignFiles += 1
    else if (writtenAt > oldest) report.youngFiles += isDraft ? 1 : 0
    else if (isDraft) drafts.push(name)
    else portion.push(name)
    if (portion.length >= step) await flush()
  }
  await flush()
  return { ...report, unknown, drafts }
}

async function listUnknown(db: Needs['db'], names: string[]): Promise<string[]> {
  const unknown: string[] = []
  for (const [officeId, of] of Map.groupBy(names, (name) => name.split('/')[0] ?? '')) {
    const known = await store.listKnownFiles(db, officeId, of)
    const plain = of.filter(isPlainName)
    const needed = await store.listUnsealedIds(db, officeId, plain.map(idOf))
    unknown.push(...of.filter((one) => !known.has(one) && !needed.has(one)))
  }
  return unknown
}

function idOf(plainName: string): string {
  return plainName.slice(plainName.lastIndexOf('/') + 1)
}

async function removeAll({ documents: { files } }: Needs, names: string[]): Promise<number> {
  for (const name of names) await files.remove(name)
  return names.length
}

async function findLost({ db, documents }: Needs, most: number) {
  const report = { pages: 0, missingFiles: 0 }
  const lost: store.PageRow[] = []
  let after = { officeId: '', caseId: '', id: '' }
  for (;;) {
    const pages = await store.listAllPages(db, after, step)
    const there = await Promise.all(
      pages.map(({ file }) => file !== null && documents.files.has(file)),
    )
    for (const [i, page] of pages.entries()) {
      report.pages += 1
      if (there[i]) continue
      report.missingFiles += 1
      if (page.state !== 'lost' && lost.length < most) lost.push(page)
    }
    const last = pages.at(-1)
    if (!last) return { ...report, lost }
    after = last
  }
}

async function askForAll(deps: Needs, lost: store.PageRow[]): Promise<number> {
  let asked = 0
  for (const page of lost) {
    const done = await deps.db
      .transaction()
      .execute((tx) => askAgain({ tx, now: deps.now() }, page, 'file-lost'))
    if (done) asked += 1
  }
  if (asked > 0) deps.poke()
  return asked
}
