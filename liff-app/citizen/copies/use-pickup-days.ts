import type { PickupDay } from '@phrom/shared/copy-orders.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { ask, client } from '../../api.ts'
import { useLoad } from '../../parts/load.tsx'

const at = client.api.offices[':office'].services[':service']['pickup-days']

/** When the office hands copies out; nothing for what is not ordered, and while nobody answers: the office looks again. */
export function usePickupDays(office: string, service: Service): PickupDay[] | undefined {
  const param = { office, service: service.id }
  const loaded = useLoad<PickupDay[]>(`${office}/${service.id}/pickup-days`, async () =>
    service.order ? ask(() => at.$get({ param })) : [],
  )
  return service.order ? loaded.value : undefined
}
