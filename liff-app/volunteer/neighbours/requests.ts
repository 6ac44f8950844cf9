import type { SlotView } from '@phrom/shared/case.ts'
import type { BookNeighboursBody } from '@phrom/shared/neighbours/requests.ts'
import type { NeighbourSlip, NeighbourView, OwnNeighbours } from '@phrom/shared/neighbours/views.ts'
import { ask, client, sessionRecalled, write } from '../../api.ts'

const at = client.api.offices[':office'].volunteer.neighbours

/** What a volunteer asks of the server, and tells it. */
export async function askOwn(office: string): Promise<OwnNeighbours> {
  await sessionRecalled()
  return ask(() => at.$get({ param: { office } }))
}

export async function askServices(office: string): Promise<string[]> {
  await sessionRecalled()
  return ask(() => at.services.$get({ param: { office } }))
}

export function askSlots(office: string, service: string): Promise<SlotView[]> {
  return ask(() => at.services[':service'].slots.$get({ param: { office, service } }))
}

export function askSlips(office: string, cases: string[]): Promise<NeighbourSlip[]> {
  if (cases.length === 0) return Promise.resolve([])
  return ask(() => at.slips.$post({ param: { office }, json: { cases } }))
}

export function book(
  office: string,
  json: BookNeighboursBody,
  key: string,
): Promise<NeighbourView[]> {
  return write((options) => at.$post({ param: { office }, json }, options), key)
}

export function move(
  office: string,
  caseId: string,
  json: { day: string; start: string },
): Promise<NeighbourView> {
  return write((options) => at[':caseId'].$put({ param: { office, caseId }, json }, options))
}

export function cancel(office: string, caseId: string): Promise<NeighbourView> {
  return write((options) => at[':caseId'].$delete({ param: { office, caseId } }, options))
}
