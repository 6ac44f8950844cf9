import { dayOf } from '@phrom/shared/time.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { isVersion, taughtOn } from './rules-today.ts'
import * as store from './store.ts'

/** A volunteer has come to the last card of a service, as it was in that version. Refuses not_found, invalid. */
export async function readCards(
  { tx, now }: ActionDeps,
  { officeId, personId }: store.Of,
  serviceId: string,
  version: string,
): Promise<void> {
  taughtOn(serviceId, dayOf(now))
  if (!isVersion(serviceId, version)) throw new Refusal('invalid', { fields: ['version'] })
  await store.setRead(tx, { officeId, personId, serviceId, readVersion: version, readAt: now })
}
