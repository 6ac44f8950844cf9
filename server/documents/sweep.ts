import type { Deps } from '../deps.ts'
import { askAgain } from './ask-again.ts'
import { isDraftName, isPlainName, officeOf } from './files/file-store.ts'
import * as store from './store.ts'

type Needs = Pick<Deps, 'db' | 'documents' | 'now' | 'poke'>
type Files = Needs['documents']['files']

const hour = 3_600_000
const step = 50
/** More than this has not been lost: the disk is not there, or the settings lead to another store. */
const mostLost = 100

export type SweepReport = {
  files: number
  pages: number
  /** Files that no row needs, and parts of files that were never finished; all older than an hour. */
  removedFiles: number
  /** Younger ones: their row may be on its way. */
  youngFiles: number
  /** What others have put there; left alone. */
  foreignFiles: number
  /** Pages whose file is missing. */
  missingFiles: number
  /** Of these, how many people were now asked to send again. */
  askedAgain: number
  /** False where so much is missing that nobody was asked: look at the store first. */
  believable: boolean
}

/**
 * Compares files and rows, and mends what is safe: takes away old files without a row, and has pages whose file is gone asked for
 * again. Never deletes a row. Reads both sides in small portions, however many there are.
 */
export async function sweep(deps: Needs, offices: readonly string[]): Promise<SweepReport> {
  const swept = await sweepFiles(deps, offices)
  return { ...swept, ...(await sweepPages(deps)) }
}

async function sweepFiles({ db, documents: { files } }: Needs, offices: readonly string[]) {
  const report = { files: 0, removedFiles: 0, youngFiles: 0, foreignFiles: 0 }
  // By the clock of the machine, as the files are: the clock of the cases may be set by a test.
  const oldest = Date.now() - hour
  let portion: string[] = []
  const flush = async () => {
    report.removedFiles += await removeUnknown(db, files, portion)
    portion = []
  }
  for await (const { name, writtenAt } of files.list()) {
    report.files += 1
    const own = isDraftName(name) ? name.slice(0, -'.part'.length) : name
    // Another office's file is another server's: two may share a bucket.
    if (!offices.includes(officeOf(own) ?? '')) report.foreignFiles += 1
    else if (writtenAt > oldest) report.youngFiles += own === name ? 0 : 1
    else portion.push(name)
    if (portion.length >= step) await flush()
  }
  await flush()
  return report
}

async function removeUnknown(db: Needs['db'], files: Files, names: string[]): Promise<number> {
  let removed = 0
  for (const [officeId, of] of Map.groupBy(names, (name) => name.split('/')[0] ?? '')) {
    const known = await store.listKnownFiles(db, officeId, of)
    const plain = of.filter(isPlainName)
    const needed = await store.listUnsealedIds(db, officeId, plain.map(idOf))
    for (const name of of.filter((one) => !known.has(one) && !needed.has(one))) {
      await files.remove(name)
      removed += 1
    }
  }
  return removed
}

function idOf(plainName: string): string {
  return plainName.slice(plainName.lastIndexOf('/') + 1)
}

async function sweepPages(deps: Needs) {
  const { db, documents } = deps
  const report = { pages: 0, missingFiles: 0, askedAgain: 0, believable: true }
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
      if (page.state !== 'lost' && lost.length <= mostLost) lost.push(page)
    }
    const last = pages.at(-1)
    if (!last) break
    after = last
  }
  const all = report.missingFiles === report.pages && report.pages > 3
  report.believable = lost.length <= mostLost && !all
  if (!report.believable) return report
  for (const page of lost) {
    const asked = await db
      .transaction()
      .execute((tx) => askAgain({ tx, now: deps.now() }, page, 'file-lost'))
    if (asked) report.askedAgain += 1
  }
  if (report.askedAgain > 0) deps.poke()
  return report
}
