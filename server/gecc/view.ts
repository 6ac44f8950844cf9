import type { GeccAttested, GeccPast, GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import type { GeccAttestation } from '@phrom/shared/gecc/standing.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { measureGecc } from './measure.ts'
import * as photos from './photo-store.ts'
import * as store from './store.ts'

/** How an office stands to the standard today. */
export async function geccView(db: Db, officeId: string, now: Instant): Promise<GeccView> {
  const { from, measured } = await measureGecc(db, officeId, now)
  return { today: dayOf(now), from, measured, ...(await attested(db, officeId)) }
}

/** What people have said of the criteria, where it still stands. */
export async function attested(db: Db, officeId: string): Promise<GeccAttested> {
  const rows = await store.listStanding(db, officeId)
  const said = await withPhotos(db, officeId, rows)
  return { attestations: Object.fromEntries(said.map(([row, one]) => [row.criterionId, one])) }
}

const mostPast = 50

/** What was said of a criterion before, the last first. */
export async function pastOf(db: Db, officeId: string, criterionId: string): Promise<GeccPast[]> {
  const rows = await store.listPast(db, { officeId, criterionId }, mostPast)
  const said = await withPhotos(db, officeId, rows)
  return said.flatMap(([{ endedAt, endedBy, endedHow }, one]) =>
    endedAt && endedHow ? [{ ...one, endedAt, endedBy: endedBy ?? '', endedHow }] : [],
  )
}

async function withPhotos(db: Db, officeId: string, rows: readonly store.AttestationRow[]) {
  const ids = rows.map(({ id }) => id)
  const shown = await photos.listPhotos(db, officeId, ids)
  return rows.map((row): [store.AttestationRow, GeccAttestation] => {
    const { id, day, note, staffName: by, at } = row
    return [row, { id, day, note, by, at, photos: shown.get(id) ?? [] }]
  })
}
