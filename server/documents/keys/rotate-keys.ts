import { existsSync } from 'node:fs'
import type { Instant } from '@phrom/shared/time.ts'
import type { Db } from '../../database/tables.ts'
import { KeyProblem } from './key-problem.ts'
import { type KeyRing, newKey, type OfficeKey, readKeyFile, writeKeyFile } from './key-ring.ts'
import { checkValue, DamagedKey, placeOfCodes, placeOfSecret, rewrap } from './seal.ts'
import * as store from './store.ts'

const step = 200
const hour = 3_600_000

type Rewrapped = { rewrapped: number; damaged: number }

/** Adds a key to the file, one version above all that the office has had; makes the file where there is none. */
export async function addKey(file: string, officeId: string, versions: number[] = []) {
  const keys = existsSync(file) ? readKeyFile(file) : []
  const added = nextKey(keys, officeId, versions)
  writeKeyFile(file, [...keys, added])
  return added
}

function nextKey(keys: OfficeKey[], officeId: string, versions: number[] = []): OfficeKey {
  const had = keys.filter((key) => key.officeId === officeId).map(({ version }) => version)
  return newKey(officeId, Math.max(0, ...had, ...versions) + 1)
}

/** Remembers by what the newest key of an office is recognised, so that a wrong one is noticed at the next start. */
export async function rememberKey(db: Db, key: OfficeKey, now: Instant): Promise<void> {
  const { officeId, version } = key
  await store.insertKeyCheck(db, {
    officeId,
    version,
    checkValue: checkValue(key),
    firstSeenAt: now,
  })
}

/**
 * Wraps every page of the office that lies under an older key with the newest, each row in one step of its own, while servers go
 * on working. Answers how many, and how many were damaged and are left as they are. Throws a KeyProblem where an older key is
 * missing.
 */
export async function rewrapOffice(db: Db, ring: KeyRing, officeId: string): Promise<Rewrapped> {
  const newest = ring.newest(officeId)
  const all = { rewrapped: 0, damaged: 0 }
  for (const { officeId: of, version } of await store.countPagesByKey(db)) {
    if (of !== officeId || version === newest.version) continue
    const old = ring.find(officeId, version)
    if (!old) throw new KeyProblem(`key version ${version} of office ${officeId} is missing`)
    const { rewrapped, damaged } = await rewrapVersion(db, old, newest)
    all.rewrapped += rewrapped
    all.damaged += damaged
  }
  return all
}

async function rewrapVersion(db: Db, old: OfficeKey, newest: OfficeKey): Promise<Rewrapped> {
  const done = { rewrapped: 0, damaged: 0 }
  const count = async (step: () => Promise<boolean>) => {
    try {
      if (await step()) done.rewrapped += 1
    } catch (error) {
      if (!(error instanceof DamagedKey)) throw error
      done.damaged += 1
    }
  }
  let after = { caseId: '', id: '' }
  for (;;) {
    const pages = await store.listPagesWrappedWith(db, old, after, step)
    for (const page of pages) {
      const { officeId, caseId, documentKey: key, id: pageId, wrappedKey } = page
      await count(() => {
        const wrapped = rewrap({ officeId, caseId, key, pageId }, wrappedKey ?? '', old, newest)
        return store.setWrappedKey(db, page, { keyVersion: newest.version, wrappedKey: wrapped })
      })
    }
    const last = pages.at(-1)
    if (!last) break
    after = last
  }
  for (const codes of await store.listCodesWrappedWith(db, old)) {
    await count(() => {
      const wrapped = rewrap(placeOfCodes(codes), codes.wrappedKey, old, newest)
      return store.setCodesKey(db, codes, { keyVersion: newest.version, wrappedKey: wrapped })
    })
  }
  for (const secret of await store.listSecretsWrappedWith(db, old)) {
    await count(() => {
      const wrapped = rewrap(placeOfSecret(secret), secret.wrappedKey, old, newest)
      return store.setSecretKey(db, secret, { keyVersion: newest.version, wrappedKey: wrapped })
    })
  }
  return done
}

/** Takes a key that no page needs out of the file; what lies in older backups can then no longer be opened. */
export async function dropKey(
  db: Db,
  file: string,
  officeId: string,
  version: number,
  now: Instant,
): Promise<void> {
  const keys = readKeyFile(file)
  const of = keys.filter((key) => key.officeId === officeId)
  if (!of.some((key) => key.version === version)) {
    throw new KeyProblem(`office ${officeId} has no key version ${version}`)
  }
  if (of.length === 1) throw new KeyProblem(`it is the only key of office ${officeId}`)
  if (Math.max(...of.map((key) => key.version)) === version) {
    throw new KeyProblem(`version ${version} is the newest of office ${officeId}, and in use`)
  }
  const used = await store.countPagesWrappedWith(db, officeId, version)
  if (used > 0) {
    throw new KeyProblem(
      `${used} pages still need key version ${version} of office ${officeId}; npm run -s keys -- rotate ${officeId}`,
    )
  }
  const newest = Math.max(...of.map((key) => key.version))
  const since = (await store.listKeyChecks(db)).find(
    (row) => row.officeId === officeId && row.version === newest,
  )?.firstSeenAt
  // An upload that was under way at the rotation may still come in under the older key.
  if (!since || Date.parse(now) - Date.parse(since) < hour) {
    throw new KeyProblem(`version ${newest} is not yet an hour old; wait, then drop ${version}`)
  }
  writeKeyFile(
    file,
    keys.filter((key) => key.officeId !== officeId || key.version !== version),
  )
  await store.deleteKeyCheck(db, officeId, version)
}
