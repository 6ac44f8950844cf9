import { type TicketEventType, ticketStateAfter, whyNotTicketStep } from '@phrom/shared/tickets.ts'
import { v7 as uuidv7 } from 'uuid'
import type { By } from '../cases/take-step.ts'
import type { ActionDeps } from '../deps.ts'
import { countAgain } from '../figures/count-again.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

/**
 * Takes one step of a ticket, or refuses it with wrong_ticket_step: what happened and the new state go in together. Refuses
 * changed_meanwhile where another was faster.
 */
export async function takeTicketStep(
  { tx, now }: ActionDeps,
  row: store.TicketRow,
  type: TicketEventType,
  by: By,
  change: Partial<store.TicketRow> = {},
  data: object = {},
): Promise<store.TicketRow> {
  const problem = whyNotTicketStep(row, type)
  if (problem) throw new Refusal(problem, { state: row.state })
  const state = ticketStateAfter(type)
  const counterId = change.counterId ?? row.counterId
  const next = { ...row, ...change, state }
  const left = state === 'waiting' || state === 'parked' || state === 'ended'
  const values = { ...change, state, ...(left && { counterId: null }) }
  if (!(await store.setTicket(tx, row, values))) throw new Refusal('changed_meanwhile')
  await store.insertEvent(tx, {
    ...{ officeId: row.officeId, id: uuidv7(), ticketId: row.id, type, ...by, counterId },
    ...{ data: JSON.stringify(data), at: now },
  })
  await countAgain(tx, row, now)
  return { ...next, ...values }
}

/** A ticket of this office, held until the transaction ends. */
export async function takeOfficeTicket(
  { tx }: ActionDeps,
  officeId: string,
  id: string,
): Promise<store.TicketRow> {
  const row = await store.takeTicket(tx, { officeId, id })
  if (!row) throw new Refusal('not_found')
  return row
}
