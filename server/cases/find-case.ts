import type { Db } from '../database/tables.ts'
import type { Person } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import * as store from './store.ts'

/** The person's own case; another's is not found. */
export async function findOwnCase(db: Db, person: Person, officeId: string, caseId: string) {
  const row = await store.findCase(db, officeId, caseId)
  if (!row || row.personId !== person.id) throw new Refusal('not_found')
  return row
}

/** A person's cases at an office, as the app lists them. */
export function listOwnCases(db: Db, officeId: string, personId: string) {
  return store.listCasesOf(db, officeId, personId)
}

/** A case that was sent to this office; a draft is still the citizen's own affair. */
export async function findOfficeCase(db: Db, officeId: string, caseId: string) {
  const row = await store.findCase(db, officeId, caseId)
  if (!row || row.state === 'draft') throw new Refusal('not_found')
  return row
}

/** What has happened to a case, the first first. */
export async function eventsOf(db: Db, officeId: string, caseId: string) {
  const events = await store.listEvents(db, officeId, caseId)
  return events.map(({ type, at, actor }) => ({ type, at, by: actor }))
}
