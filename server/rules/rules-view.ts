import type { RuleConfirmation, RuleProgress } from '@phrom/shared/rule-confirmations.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { statementsToConfirm } from '@phrom/shared/services/statements.ts'
import { versionNamed, versionOn } from '@phrom/shared/services/versions.ts'
import type { Day } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

const wordings = new WeakMap<Service, Map<string, string>>()

function wordingsOf(service: Service): Map<string, string> {
  const known = wordings.get(service)
  if (known) return known
  const found = new Map(statementsToConfirm(service).map(({ key, wording }) => [key, wording]))
  wordings.set(service, found)
  return found
}

/** The versions of a service; a service that does not exist is not found. */
export function versionsOf(serviceId: string): readonly Service[] {
  const versions = Object.hasOwn(definitions, serviceId) ? definitions[serviceId] : undefined
  if (!versions) throw new Refusal('not_found')
  return versions
}

/** What a statement that is to be confirmed says today; nothing where there is none of that key. */
export function wordingNow(serviceId: string, version: string, key: string): string | undefined {
  const versions = Object.hasOwn(definitions, serviceId) ? definitions[serviceId] : undefined
  const service = versions && versionNamed(versions, version)
  return service && wordingsOf(service).get(key)
}

export function confirmationView(row: store.ConfirmationRow): RuleConfirmation {
  const { serviceId, serviceVersion, statement } = row
  return {
    id: row.id,
    serviceId,
    version: serviceVersion,
    statement,
    outdated: wordingNow(serviceId, serviceVersion, statement) !== row.wording,
    by: row.confirmedBy,
    day: row.confirmedOn,
    note: row.note,
    recordedBy: row.recordedName,
    recordedAt: row.recordedAt,
    takenBack: row.takenBackAt ? { by: row.takenBackName ?? '', at: row.takenBackAt } : null,
  }
}

/** How far the office is with each service, by the version that holds today. */
export async function listProgress(db: Db, officeId: string, today: Day): Promise<RuleProgress[]> {
  const standing = await store.listStanding(db, officeId)
  const valid = standing.map(confirmationView).filter(({ outdated }) => !outdated)
  return Object.entries(definitions).map(([serviceId, versions]) => {
    const service = versionOn(versions, today)
    const confirmed = valid.filter(
      (item) => item.serviceId === serviceId && item.version === service.version,
    )
    return {
      serviceId,
      version: service.version,
      statements: wordingsOf(service).size,
      confirmed: confirmed.length,
    }
  })
}
