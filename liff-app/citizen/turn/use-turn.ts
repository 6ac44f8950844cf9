import type { CaseView } from '@phrom/shared/case.ts'
import type { OwnTicket } from '@phrom/shared/ticket-views.ts'
import { ask, client } from '../../api.ts'
import { usePolled } from '../../parts/use-polled.ts'
import { today } from '../use-service.tsx'

const everyMs = 10_000

export type Turn = ReturnType<typeof useTurn>

/** One's own number, while the page is seen; null before it is taken. Without a case nothing is asked. */
export function useTurn(office: string, caseId: string | undefined) {
  return usePolled(caseId && `${office}/${caseId}`, everyMs, () => askTurn(office, caseId ?? ''))
}

export function askTurn(office: string, caseId: string): Promise<OwnTicket | null> {
  return ask<OwnTicket | null>(() =>
    client.api.offices[':office'].cases[':caseId'].ticket.$get({ param: { office, caseId } }),
  )
}

/** Whether the case has a visit today, planned or over, of whose number there is something to tell. */
export function isOfToday({ booking, lastVisit }: Pick<CaseView, 'booking' | 'lastVisit'>) {
  return booking?.day === today() && lastVisit?.day !== today()
}
