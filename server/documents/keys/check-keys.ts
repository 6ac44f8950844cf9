import type { Instant } from '@phrom/shared/time.ts'
import type { Db } from '../../database/tables.ts'
import { KeyProblem } from './key-problem.ts'
import type { KeyRing } from './key-ring.ts'
import { checkValue } from './seal.ts'
import * as store from './store.ts'

/**
 * Whether every office has a key, every key is the one it was, and every page can be opened. Throws a KeyProblem with a line for
 * each that is not so; remembers by what new keys are recognised.
 */
export async function checkKeys(
  db: Db,
  ring: KeyRing,
  offices: readonly string[],
  now: Instant,
): Promise<void> {
  const problems: string[] = []
  const known = await store.listKeyChecks(db)
  const keys = ring.all()
  for (const officeId of offices) {
    if (keys.some((key) => key.officeId === officeId)) continue
    problems.push(
      `no key for papers of office ${officeId}; npm run -s keys -- new ${officeId} makes one`,
    )
  }
  for (const key of keys) {
    const { officeId, version } = key
    const before = known.find((row) => row.officeId === officeId && row.version === version)
    if (before && before.checkValue !== checkValue(key)) {
      problems.push(
        `key version ${version} of office ${officeId} is not the key that it was; put the right one back from your copy`,
      )
    }
    if (!before && offices.includes(officeId)) {
      const row = { officeId, version, checkValue: checkValue(key), firstSeenAt: now }
      await store.insertKeyCheck(db, row)
    }
  }
  for (const { officeId, version } of known) {
    if (keys.some((key) => key.officeId === officeId && key.version === version)) continue
    const pages = await store.countPagesWrappedWith(db, officeId, version)
    if (pages === 0) continue
    problems.push(
      `key version ${version} of office ${officeId} is missing: ${pages} pages cannot be opened without it; put it back from your copy`,
    )
  }
  if (problems.length > 0) throw new KeyProblem(problems.join('\n'))
}
