import type { NeighbourSlip } from '@phrom/shared/neighbours/views.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import { pageSetting } from '../../api.ts'
import { tellWhen } from '../../citizen/booking/tell-time.ts'
import { officeName } from '../../parts/office-names.ts'
import { t } from '../../words.ts'
import { slipAddress } from './paths.ts'

/** The address of a slip, for its neighbour alone. */
export function addressOf(office: string, { secret, code }: NeighbourSlip): string {
  return slipAddress(pageSetting('public-origin') || location.origin, office, secret, code)
}

/** Passes the link on into a chat; where the phone has no such list it is copied. Answers what happened, or nothing where they thought better of it. */
export async function shareSlip(
  office: string,
  slip: NeighbourSlip,
): Promise<'shared' | 'copied' | 'copyFailed' | undefined> {
  const url = addressOf(office, slip)
  const service = serviceList.find(({ id }) => id === slip.serviceId)
  const text = t(words.message, {
    office: t(officeName(office)),
    service: service ? t(service.title) : '',
    time: tellWhen(slip.time),
  })
  if ('share' in navigator) {
    try {
      await navigator.share({ text, url })
      return 'shared'
    } catch (error) {
      if ((error as Error).name === 'AbortError') return
    }
  }
  try {
    await navigator.clipboard.writeText(`${text} ${url}`)
    return 'copied'
  } catch {
    return 'copyFailed'
  }
}
