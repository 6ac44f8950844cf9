import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed, versionOn } from '@phrom/shared/services/versions.ts'
import type { Day } from '@phrom/shared/time.ts'
import { chapters, isChapter, taughtServices } from '@phrom/shared/training/chapters.ts'
import { serviceOfScope } from '@phrom/shared/training/passing.ts'
import { Refusal } from '../refusal.ts'

/** A service of the course as it holds on a day. Refuses not_found where it is not taught. */
export function taughtOn(serviceId: string, day: Day): Service {
  if (!taughtServices.includes(serviceId)) throw new Refusal('not_found')
  return versionOn(versionsOf(serviceId), day)
}

/** Whether there ever was such a version. */
export function isVersion(serviceId: string, version: string): boolean {
  return versionNamed(versionsOf(serviceId), version) !== undefined
}

/** The services that a quiz asks about. Refuses not_found where there is no such chapter or service. */
export function servicesOfScope(scope: string, day: Day): Service[] {
  const one = serviceOfScope(scope)
  if (one !== undefined) return [taughtOn(one, day)]
  if (!isChapter(scope)) throw new Refusal('not_found')
  return chapters[scope].map((id) => taughtOn(id, day))
}

/** The days after this one from which a service will be another, as far as definitions know already. */
export function comingChanges(serviceId: string, today: Day): Day[] {
  return versionsOf(serviceId).flatMap(({ from }) => (from && from > today ? [from] : []))
}

function versionsOf(serviceId: string): readonly Service[] {
  const versions = Object.hasOwn(definitions, serviceId) ? definitions[serviceId] : undefined
  if (!versions) throw new Refusal('not_found')
  return versions
}
