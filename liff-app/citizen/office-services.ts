import type { OfficeServiceView } from '@phrom/shared/office-service.ts'
import { signal } from '@preact/signals'
import { ask, client } from '../api.ts'

const known = signal<Record<string, OfficeServiceView[]>>({})
const asked = new Set<string>()

/**
 * What the office has set for a service, if anything. Asked for once; without a network a service is shown as its definition says, and
 * the server still refuses what is switched off.
 */
export function setByOffice(office: string, serviceId: string): OfficeServiceView | undefined {
  if (!asked.has(office)) {
    asked.add(office)
    ask(() => client.api.offices[':office'].services.$get({ param: { office } })).then(
      (list) => {
        known.value = { ...known.value, [office]: list }
      },
      () => asked.delete(office),
    )
  }
  return known.value[office]?.find((item) => item.serviceId === serviceId)
}
