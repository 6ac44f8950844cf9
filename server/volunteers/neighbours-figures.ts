import type { NeighbourFigures } from '@phrom/shared/neighbours/views.ts'
import { dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { countBooked } from '../neighbours/find-neighbours.ts'
import type { Volunteer } from './store.ts'

/** How many people a volunteer has booked for: since the first of this month, and in all. */
export async function neighboursFigures(
  db: Db,
  { officeId, id }: Pick<Volunteer, 'officeId' | 'id'>,
  now: Instant,
): Promise<NeighbourFigures> {
  const month = instantAt(`${dayOf(now).slice(0, 7)}-01`, '00:00')
  return {
    month: await countBooked(db, officeId, id, month),
    all: await countBooked(db, officeId, id, ''),
  }
}
