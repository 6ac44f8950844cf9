import {
  type Licence,
  lastCounted,
  licences,
  type OpenData,
  type OpenDataView,
  type OpenDataWish,
  type OpenMonth,
  type OpenRow,
  openUnits,
  publishedMonths,
} from '@phrom/shared/open-data.ts'
import { monthAfter } from '@phrom/shared/survey-figures.ts'
import { dayOf, type Instant } from '@phrom/shared/time.ts'
import type { OfficeSettings } from '../config.ts'
import type { Db } from '../database/tables.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

const shownChanges = 20
const standard: Licence = 'cc-by-4.0'

/** How the office has set it; off, where nobody has. */
async function settingOf(db: Db, officeId: string) {
  const [last] = await store.listChanges(db, officeId, 1)
  if (!last) return { isOn: false, licence: standard, revision: 0 }
  return { isOn: last.isOn === 1, licence: last.licence, revision: last.revision }
}

/** Switches it on or off, on record. Refuses changed_meanwhile. */
export async function setOpenData(
  { tx, now }: ActionDeps,
  { officeId, name: by }: StaffMember,
  { isOn, licence, revision }: OpenDataWish,
): Promise<void> {
  const before = await settingOf(tx, officeId)
  const row = { officeId, revision: revision + 1, isOn: isOn ? 1 : 0, licence, at: now, by }
  const isDone = before.revision === revision && (await store.insertChange(tx, row))
  if (!isDone) throw new Refusal('changed_meanwhile')
}

/** The months that were counted, up to twelve, the oldest first; none before the first of which there is anything to show. */
export async function listMonths(db: Db, officeId: string, now: Instant): Promise<OpenMonth[]> {
  const from = monthAfter(lastCounted(dayOf(now)), 1 - publishedMonths)
  const months = (await store.listMonths(db, officeId, from)).map(
    ({ rows, ...month }): OpenMonth => ({ ...month, rows: JSON.parse(rows) as OpenRow[] }),
  )
  const first = months.findIndex(({ rows }) => rows.length > 0)
  return first < 0 ? [] : months.slice(first)
}

/** For the office's admins. `address`: where anybody finds it. */
export async function openDataView(
  db: Db,
  officeId: string,
  address: string,
  now: Instant,
): Promise<OpenDataView> {
  const changes = await store.listChanges(db, officeId, shownChanges)
  return {
    ...{ ...(await settingOf(db, officeId)), address },
    changes: changes.map(({ isOn, licence, at, by }) => ({ isOn: isOn === 1, licence, at, by })),
    months: await listMonths(db, officeId, now),
  }
}

/** What anybody reads. Refuses not_found where the office has not switched it on. */
export async function openDataOf(
  db: Db,
  { id, name }: Pick<OfficeSettings, 'id' | 'name'>,
  now: Instant,
): Promise<OpenData> {
  const { isOn, licence } = await settingOf(db, id)
  if (!isOn) throw new Refusal('not_found')
  return openDataFrom({ id, name }, licence, await listMonths(db, id, now))
}

function openDataFrom(
  { id, name }: Pick<OfficeSettings, 'id' | 'name'>,
  licence: Licence,
  months: readonly OpenMonth[],
): OpenData {
  return {
    office: id,
    name,
    licence: { id: licence, ...licences[licence] },
    months: months.map(({ month }) => month),
    rows: months.flatMap(({ month, rows }) =>
      rows.map((row) => ({ month, ...row, unit: openUnits[row.figure] })),
    ),
  }
}
