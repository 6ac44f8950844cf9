import {
  defaultRadiusKm,
  type HomePlaceInput,
  type HomeVisitArea,
  isWithin,
  type Position,
} from '@phrom/shared/home-visits.ts'
import type { Config, OfficeSettings } from '../config.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as requests from './request-store.ts'

type Of = { officeId: string; caseId: string }

/** How far an office goes, as it is set or as is usual. */
export function areaOf({ homeVisits }: Pick<OfficeSettings, 'homeVisits'>): HomeVisitArea {
  return {
    radiusKm: homeVisits?.radiusKm ?? defaultRadiusKm,
    subDistricts: homeVisits?.subDistricts ?? [],
  }
}

/** Refuses outside_district for a position to which the office does not go. */
function refuseOutside(config: Pick<Config, 'offices'>, officeId: string, at: Position): void {
  const office = config.offices.find(({ id }) => id === officeId)
  if (!office) throw new Refusal('not_found')
  const area = { position: office.position ?? null, homeVisits: areaOf(office) }
  if (!isWithin(area, at)) throw new Refusal('outside_district', { fields: ['home.position'] })
}

/** To a metre: nothing finer is needed to find a door. */
const rounded = ({ latitude, longitude }: Position) => ({
  latitude: Math.round(latitude * 1e5) / 1e5,
  longitude: Math.round(longitude * 1e5) / 1e5,
})

/**
 * Keeps where staff go and when it suits. A position needs the consent to it (`mayLocate`) and lies in the district. Refuses
 * consent_needed, outside_district (a position, or a sub-district that is not the office's).
 */
export async function keepPlace(
  { tx, now }: ActionDeps,
  config: Pick<Config, 'offices'>,
  of: Of,
  { position, ...place }: HomePlaceInput,
  mayLocate: boolean,
): Promise<void> {
  const office = config.offices.find(({ id }) => id === of.officeId)
  const { subDistricts } = areaOf(office ?? {})
  if (subDistricts.length > 0 && !subDistricts.includes(place.subDistrict)) {
    throw new Refusal('outside_district', { fields: ['home.subDistrict'] })
  }
  if (position) {
    if (!mayLocate) throw new Refusal('consent_needed', { fields: ['home.position'] })
    refuseOutside(config, of.officeId, position)
  }
  const before = await requests.findRequest(tx, of)
  const known = {
    latitude: before?.latitude ?? null,
    longitude: before?.longitude ?? null,
    positionFrom: before?.positionFrom ?? null,
  }
  const told = position && ({ ...rounded(position), positionFrom: 'phone' } as const)
  await requests.setRequest(tx, {
    ...of,
    ...{ address: place.address, subDistrict: place.subDistrict, landmark: place.landmark },
    ...(position === undefined ? known : (told ?? none)),
    wishes: JSON.stringify([...new Set(place.wishes)]),
    hardships: JSON.stringify([...new Set(place.hardships)]),
    hardNote: place.hardNote,
    dayNote: before?.dayNote ?? '',
    changedAt: now,
  })
}

const none = { latitude: null, longitude: null, positionFrom: null }

/** A position from the chat, for a case whose words may follow. Refuses outside_district. */
export async function keepPosition(
  { tx, now }: ActionDeps,
  config: Pick<Config, 'offices'>,
  of: Of,
  position: Position,
): Promise<void> {
  refuseOutside(config, of.officeId, position)
  const before = await requests.findRequest(tx, of)
  await requests.setRequest(tx, {
    ...of,
    ...(before ?? {
      ...{ address: '', subDistrict: '', landmark: '', wishes: '[]', hardships: '[]' },
      ...{ hardNote: '', dayNote: '' },
    }),
    ...rounded(position),
    positionFrom: 'chat',
    changedAt: now,
  })
}

/** Whether all is told that staff need to plan a visit. */
export async function isPlaceTold({ tx }: ActionDeps, of: Of): Promise<boolean> {
  const row = await requests.findRequest(tx, of)
  return !!row && row.address !== '' && row.subDistrict !== ''
}

/** The consent to the position is taken back: it is gone; the address stays. */
export async function forgetPosition({ tx }: ActionDeps, of: Of): Promise<void> {
  await requests.clearPosition(tx, of)
}
