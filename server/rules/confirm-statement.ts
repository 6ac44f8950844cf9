import type { ConfirmBody } from '@phrom/shared/requests.ts'
import {
  confirmationProblems,
  mayConfirm,
  type RuleConfirmation,
} from '@phrom/shared/rule-confirmations.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import type { ActionDeps, Person, StaffMember } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { confirmationView, versionsOf, wordingNow } from './rules-view.ts'
import * as store from './store.ts'

/** Who ticks: a member of this office's staff, signed in. */
export type Ticker = { staff: StaffMember; person: Person }

function requireHead({ role }: StaffMember): void {
  if (!mayConfirm(role)) throw new Refusal('forbidden')
}

/** Records that a registrar has confirmed what a statement says now; what was confirmed of an earlier wording is taken back with it. */
export async function confirmStatement(
  { tx, now }: ActionDeps,
  { staff, person }: Ticker,
  serviceId: string,
  { version, statement, by, day, note }: ConfirmBody,
): Promise<RuleConfirmation> {
  requireHead(staff)
  versionsOf(serviceId)
  const wording = wordingNow(serviceId, version, statement)
  if (wording === undefined) throw new Refusal('invalid', { fields: ['statement'] })
  const fields = Object.keys(confirmationProblems({ by, day, note }, dayOf(now)))
  if (fields.length > 0) throw new Refusal('invalid', { fields })

  const key = { officeId: staff.officeId, serviceId, serviceVersion: version, statement }
  const takenBack = { takenBackBy: person.id, takenBackName: staff.name, takenBackAt: now }
  await store.setOutdatedTakenBack(tx, key, wording, takenBack)
  const row = {
    ...key,
    id: uuidv7(),
    wording,
    confirmedBy: oneLine(by),
    confirmedOn: day,
    note: withoutControls(note).trim(),
    recordedBy: person.id,
    recordedName: staff.name,
    recordedAt: now,
    takenBackBy: null,
    takenBackName: null,
    takenBackAt: null,
  }
  if (!(await store.insertConfirmation(tx, row))) throw new Refusal('already_confirmed')
  return confirmationView(row)
}

/** The statement waits for confirmation again; the record stays. */
export async function takeBackConfirmation(
  { tx, now }: ActionDeps,
  { staff, person }: Ticker,
  serviceId: string,
  id: string,
): Promise<RuleConfirmation> {
  requireHead(staff)
  const row = await store.findConfirmation(tx, staff.officeId, serviceId, id)
  if (!row) throw new Refusal('not_found')
  const takenBack = { takenBackBy: person.id, takenBackName: staff.name, takenBackAt: now }
  if (!(await store.setTakenBack(tx, row, takenBack))) throw new Refusal('already_taken_back')
  return confirmationView({ ...row, ...takenBack })
}

function oneLine(text: string): string {
  return withoutControls(text).normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Nobody types these, and PostgreSQL refuses the first of them. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, ' ')
}
