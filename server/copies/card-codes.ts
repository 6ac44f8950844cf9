import type { Answers } from '@phrom/shared/answers.ts'
import { questions } from '@phrom/shared/checklist.ts'
import { waitMinutes } from '@phrom/shared/copy-orders.ts'
import { formats } from '@phrom/shared/formats.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { addMinutes, type Day, dayOf } from '@phrom/shared/time.ts'
import { answersOf, serviceOf } from '../cases/case-view.ts'
import { findOwnCase } from '../cases/find-case.ts'
import type { Db } from '../database/tables.ts'
import type { Deps, Person } from '../deps.ts'
import type { SealedText } from '../documents/document-store.ts'
import { placeOfCodes } from '../documents/keys/seal.ts'
import { markRefused, wasRefused } from '../http/once.ts'
import { Refusal } from '../refusal.ts'
import * as store from './code-store.ts'

type Of = { officeId: string; caseId: string }
/** Codes that were read and sealed; `keys` are their facts. */
export type SealedCodes = SealedText & { keys: string[] }

/** The secret questions that these answers ask, by their keys. */
export function codesAsked(service: Service, answers: Answers, day: Day): string[] {
  return questions(service, answers, day)
    .filter(({ fact }) => fact.secret)
    .map(({ key }) => key)
}

/**
 * Reads the codes that a draft asks for, and seals them under the office's key before any transaction begins; nothing where none is
 * asked, or where the case was sent already. One that is badly formed counts as wrong, once however often the request is sent under its
 * key. Refuses codes_wait, codes_wrong, invalid.
 */
export async function sealCodes(
  deps: Pick<Deps, 'db' | 'write' | 'documents' | 'now'>,
  person: Person,
  of: Of,
  given: Record<string, string>,
  key: string,
): Promise<SealedCodes | undefined> {
  const { db, documents, now } = deps
  const row = await findOwnCase(db, person, of.officeId, of.caseId)
  const service = serviceOf(row)
  const keys = service.order ? codesAsked(service, answersOf(row), dayOf(now())) : []
  if (row.state !== 'draft' || keys.length === 0) return
  const sent = { personId: person.id, key }
  const isResent = await wasRefused(db, sent)
  if (!isResent) await refuseWhileWaiting(db, person.id, now())
  const missing = keys.filter((fact) => !given[fact])
  if (missing.length > 0) throw new Refusal('invalid', { fields: missing.map(fieldOf) })
  const read = Object.fromEntries(
    keys.map((fact) => [fact, readCode(service, fact, given[fact] ?? '')]),
  )
  const wrong = keys.filter((fact) => read[fact] === undefined)
  if (wrong.length > 0) {
    const giver = { officeId: of.officeId, personId: person.id }
    await deps.write(async (tx) => {
      if (await markRefused(tx, sent, now())) await store.addWrong(tx, giver, now())
    })
    throw new Refusal('codes_wrong', { fields: wrong.map(fieldOf) })
  }
  // Put right under the same key, they are another attempt.
  if (isResent) await refuseWhileWaiting(db, person.id, now())
  return { keys, ...documents.sealText(placeOfCodes(of), JSON.stringify(read)) }
}

const fieldOf = (key: string) => `answers.${key}`

function readCode(service: Service, key: string, typed: string): string | undefined {
  const format = service.facts.find(({ id }) => id === key)?.format
  if (!format) return typed.trim() || undefined
  const parsed = formats[format].parse(typed)
  return 'value' in parsed ? parsed.value : undefined
}

/** Whoever gave too many wrong codes in a row, in whichever office, waits ever longer. Refuses codes_wait. */
async function refuseWhileWaiting(db: Db, personId: string, now: string): Promise<void> {
  const tries = await store.listTries(db, personId)
  const last = tries
    .map(({ lastAt }) => lastAt)
    .sort()
    .at(-1)
  if (!last) return
  const until = addMinutes(last, waitMinutes(countWrong(tries)))
  if (now < until) throw new Refusal('codes_wait', { from: until })
}

/** Wrong codes in a row, in all offices. */
export function countWrong(tries: readonly { wrong: number }[]): number {
  return tries.reduce((sum, { wrong }) => sum + wrong, 0)
}
