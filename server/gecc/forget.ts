import { defaultGeccDays } from '@phrom/shared/retention.ts'
import { addDays, dayOf, instantAt } from '@phrom/shared/time.ts'
import type { Deps } from '../deps.ts'
import { deleteLoosePhotos } from './photo-store.ts'
import * as store from './store.ts'

const batch = 200

/** What was once said of criteria, with its photos, goes so long after it was replaced or taken back; answers how much went. */
export async function forgetGecc({
  db,
  config,
  now,
}: Pick<Deps, 'db' | 'config' | 'now'>): Promise<number> {
  let forgotten = 0
  const at = now()
  for (const { id: officeId, retention } of config.offices) {
    const days = retention?.gecc ?? defaultGeccDays
    const before = instantAt(addDays(dayOf(at), -days), '00:00')
    for (;;) {
      const rows = await store.listEndedBefore(db, officeId, before, batch)
      if (rows.length > 0) {
        const ids = rows.map(({ id }) => id)
        await db.transaction().execute(async (tx) => {
          await store.deleteAttestations(tx, officeId, ids)
          await deleteLoosePhotos(tx, officeId, at)
        })
      }
      forgotten += rows.length
      if (rows.length < batch) break
    }
  }
  return forgotten
}
