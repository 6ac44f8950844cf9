import { randomInt } from 'node:crypto'
import { makeCode, readCode } from '@phrom/shared/case-code.ts'
import type { ComplaintBody } from '@phrom/shared/complaint-views.ts'
import { answerDue, complaintLimits, namedIn } from '@phrom/shared/complaints.ts'
import { readName } from '@phrom/shared/formats/name.ts'
import { dayOf, instantAt } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { takePerson } from '../auth/store.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { membersOf } from './members.ts'
import { countWritten, insertOwner } from './owner-store.ts'
import * as store from './store.ts'
import { tellOwner, writeEntry } from './write-entry.ts'

type Of = { officeId: string; personId: string }

/**
 * Takes in what somebody complains of, suggests or praises, under a number of its own, and answers its id. Who is named in it does not see it.
 * Refuses invalid (a day to come, a name that is none), not_their_case, too_many_today.
 */
export async function sendComplaint(
  deps: ActionDeps,
  { officeId, personId }: Of,
  wanted: ComplaintBody,
): Promise<string> {
  const { tx, now } = deps
  const { text, officer, caseCode, kind, topic, language, onDay } = wanted
  if (onDay !== null && onDay > dayOf(now)) throw new Refusal('invalid', { fields: ['onDay'] })
  const name = wanted.name === null ? null : readName(wanted.name)
  if (name === undefined) throw new Refusal('invalid', { fields: ['name'] })
  const caseId = caseCode === null ? null : await ownCaseOf(deps, { officeId, personId }, caseCode)
  // Of one person one after the other, so that ten is ten.
  await takePerson(tx, personId)
  await refuseTooMany(deps, personId, ['sent'], complaintLimits.sentADay)
  const row: Omit<store.Complaint, 'code'> = {
    ...{ officeId, id: uuidv7(), kind, topic, onDay, officer, caseId, name, language },
    ...{ state: 'received', teamId: null, dueOn: answerDue(now), objectUntil: null },
    ...{ revision: 0, round: 0, reopened: 0, receivedAt: now },
    ...{ endedAt: null, endedHow: null, forgottenAt: null },
  }
  const made = await insertWithCode(deps, row)
  await insertOwner(tx, { officeId, complaintId: made.id, personId })
  const entryId = await writeEntry(deps, made, { what: 'sent', text })
  if (kind !== 'praise') {
    const named = namedIn(`${officer} ${text}`, await membersOf(tx, officeId))
    await store.setExcluded(tx, made, named)
  }
  await tellOwner(deps, made, 'complaint_received', entryId)
  return made.id
}

/** Who writes all day long is asked to go on tomorrow. */
export async function refuseTooMany(
  { tx, now }: ActionDeps,
  personId: string,
  what: Parameters<typeof countWritten>[3],
  most: number,
): Promise<void> {
  const since = instantAt(dayOf(now), '00:00')
  if ((await countWritten(tx, personId, since, what)) >= most) throw new Refusal('too_many_today')
}

async function ownCaseOf({ tx }: ActionDeps, of: Of, typed: string): Promise<string> {
  const code = readCode(typed)
  const found = code && (await store.findOwnCase(tx, { ...of, code }))
  if (!found) throw new Refusal('not_their_case', { fields: ['caseCode'] })
  return found.id
}

/** Numbers are random; of 28 million a second draw is nearly always free. */
async function insertWithCode(
  { tx }: ActionDeps,
  row: Omit<store.Complaint, 'code'>,
): Promise<store.Complaint> {
  for (let draw = 0; draw < 8; draw++) {
    const made = { ...row, code: makeCode(randomInt) }
    if (await store.insertComplaint(tx, made)) return made
  }
  throw new Error('no free number after 8 draws')
}
