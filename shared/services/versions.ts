import type { Day } from '../time.ts'
import type { Service } from './service.ts'

/** The version that holds for a visit on that day; before all of them, the oldest. Newest first. */
export function versionOn(versions: readonly Service[], visitDate: Day): Service {
  const found = versions.find(({ from }) => from === undefined || from <= visitDate)
  return (found ?? versions.at(-1)) as Service
}

/** The version under which a case was made. */
export function versionNamed(versions: readonly Service[], version: string): Service | undefined {
  return versions.find((service) => service.version === version)
}
