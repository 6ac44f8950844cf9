import type { EventType } from '@phrom/shared/case-flow.ts'
import { hookEventOf } from '@phrom/shared/systems.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { DialectAdapter } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '../database/tables.ts'
import * as store from './delivery-store.ts'
import { listListeningOffices } from './hook-store.ts'

/** Shorter than the seconds after which a new address begins to be told: by then every server has looked again. */
const lookAgainMs = 5_000

// A database and its transactions share their adapter.
const known = new WeakMap<DialectAdapter, { offices: Set<string>; lookedAt: number }>()

/** Whether any address of the office is told of events. Looked up every few seconds and not with every event: most offices have none. */
async function isListening(db: Db, officeId: string, now: Instant): Promise<boolean> {
  const { adapter } = db.getExecutor()
  let found = known.get(adapter)
  const age = Date.parse(now) - (found?.lookedAt ?? Number.NEGATIVE_INFINITY)
  if (!found || age < 0 || age >= lookAgainMs) {
    found = { offices: new Set(await listListeningOffices(db)), lookedAt: Date.parse(now) }
    known.set(adapter, found)
  }
  return found.offices.has(officeId)
}

/** Writes down what the city's systems are told of an event of a case, in the transaction of the event itself. */
export async function tellSystems(
  tx: Tx,
  { officeId, caseId }: { officeId: string; caseId: string },
  type: EventType,
  at: Instant,
): Promise<void> {
  const event = hookEventOf(type)
  if (!event || !(await isListening(tx, officeId, at))) return
  await store.insertOfCase(tx, { officeId, caseId, id: uuidv7(), type: event, at })
}

/** The same of a matter at the counter for which there is no case. */
export async function tellSystemsOfVisit(
  tx: Tx,
  { officeId, serviceId }: { officeId: string; serviceId: string },
  outcome: 'served' | 'not_served',
  at: Instant,
): Promise<void> {
  if (!(await isListening(tx, officeId, at))) return
  const type = `visit.${outcome}` as const
  await store.insertOfVisit(tx, { officeId, serviceId, id: uuidv7(), type, at })
}

/** A case that is nobody's any more stands in no list of what was told. */
export function forgetTold(tx: Tx, of: { officeId: string; caseId: string }): Promise<void> {
  return store.deleteOfCase(tx, of)
}
