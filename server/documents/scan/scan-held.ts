import { toInstant } from '@phrom/shared/time.ts'
import type { Deps } from '../../deps.ts'
import { askAgain } from '../ask-again.ts'
import { isLost } from '../open-page.ts'
import * as store from '../store.ts'
import { type Scanner, ScannerDown } from './clamd.ts'

type Needs = Pick<Deps, 'db' | 'now' | 'documents' | 'log' | 'poke'>

/** While one process has a page looked through, no other does. */
const claimMs = 5 * 60_000
const retryMs = 30_000
const batch = 20

/**
 * Has the pages that are held looked through, and answers how many were tried: a clean one can be seen from then on, one with a
 * virus is taken away and asked for again. Where the scanner gives no verdict the page stays held and is tried again later.
 */
export async function scanHeld(deps: Needs, scanner: Scanner): Promise<number> {
  const pages = await store.listHeldPages(deps.db, deps.now(), batch)
  let tried = 0
  for (const page of pages) {
    const until = later(deps, claimMs)
    if (!(await store.takeHeldPage(deps.db, page, until))) continue
    tried += 1
    try {
      await scanPage(deps, scanner, page)
    } catch (error) {
      await store.setHeldUntil(deps.db, page, later(deps, retryMs))
      if (!(error instanceof ScannerDown)) throw error
      deps.log.warn({ why: error.message }, 'scanner gave no verdict; pages stay held')
      return tried
    }
  }
  return tried
}

async function scanPage(deps: Needs, scanner: Scanner, page: store.PageRow): Promise<void> {
  const about = { officeId: page.officeId, caseId: page.caseId, page: page.id }
  const bytes = await deps.documents.get(page).catch((error) => {
    if (isLost(error)) return undefined
    throw error
  })
  if (!bytes) {
    deps.log.error(about, 'page cannot be opened')
    return sendBack(deps, page, 'file-lost')
  }
  const verdict = await scanner.scan(bytes)
  if (!verdict.infected) return store.setClean(deps.db, page)
  deps.log.warn({ ...about, virus: verdict.name }, 'page with a virus taken away')
  await sendBack(deps, page, 'unsafe-file')
  if (page.file !== null) await deps.documents.remove(page.file)
}

async function sendBack(
  { db, now, poke }: Needs,
  page: store.PageRow,
  reason: 'unsafe-file' | 'file-lost',
): Promise<void> {
  await db.transaction().execute((tx) => askAgain({ tx, now: now() }, page, reason))
  poke()
}

function later({ now }: Needs, milliseconds: number) {
  return toInstant(Date.parse(now()) + milliseconds)
}
