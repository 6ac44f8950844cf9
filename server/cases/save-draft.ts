import { withoutSecrets, wrongAnswers } from '@phrom/shared/answers.ts'
import { readName, readPhone } from '@phrom/shared/formats.ts'
import type { DraftBody } from '@phrom/shared/requests.ts'
import { dayOf } from '@phrom/shared/time.ts'
import type { Config } from '../config.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { isHomeCase } from '../home-visits/find-home-visit.ts'
import { keepPlace } from '../home-visits/keep-place.ts'
import { isOff } from '../offices/find-service.ts'
import { Refusal } from '../refusal.ts'
import { caseView, serviceOf, serviceToday } from './case-view.ts'
import { consentsOf, giveConsents } from './consents.ts'
import { insertWithCode } from './insert-case.ts'
import * as store from './store.ts'
import { takeOwnCase } from './take-step.ts'

/** Begins a case or keeps what was changed in it. The phone chooses the id, so that a retry finds the same case. */
export async function saveDraft(
  deps: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
  draft: DraftBody,
  config: Pick<Config, 'offices'>,
) {
  const { tx, now } = deps
  const existing = await store.findCase(tx, officeId, caseId)
  const service = existing ? serviceOf(existing) : serviceToday(draft.serviceId, now)
  const wrong = Object.keys(wrongAnswers(service, draft.answers, dayOf(now)))
  if (wrong.length > 0) {
    throw new Refusal('invalid', { fields: wrong.map((key) => `answers.${key}`) })
  }
  const kept = {
    answers: JSON.stringify(withoutSecrets(service, draft.answers)),
    language: draft.language,
    contactName: draft.contact ? (readName(draft.contact.name) ?? null) : null,
    contactPhone: draft.contact ? (readPhone(draft.contact.phone) ?? null) : null,
  }
  if (!existing && (await isOff(tx, officeId, draft.serviceId))) throw new Refusal('service_off')
  if (!existing) await insertDraft(deps, person, officeId, caseId, service, kept)
  const row = await takeOwnCase(deps, person.id, officeId, caseId)
  if (row.serviceId !== draft.serviceId) throw new Refusal('invalid', { fields: ['serviceId'] })
  if (row.state !== 'draft') throw new Refusal('wrong_step', { state: row.state })
  await store.setDraft(tx, row, kept)
  await giveConsents(deps, { officeId, caseId }, draft.consents)
  if (draft.home) {
    if (!isHomeCase(row)) throw new Refusal('not_at_home')
    const given = await consentsOf(tx, officeId, caseId)
    const mayLocate = given.includes('home.position')
    await keepPlace(deps, config, { officeId, caseId }, draft.home, mayLocate)
  }
  return caseView(tx, { ...row, ...kept }, now)
}

async function insertDraft(
  { tx, now }: ActionDeps,
  person: Person,
  officeId: string,
  caseId: string,
  service: { id: string; version: string },
  kept: Pick<store.CaseRow, 'answers' | 'language' | 'contactName' | 'contactPhone'>,
): Promise<void> {
  const code = await insertWithCode(tx, {
    officeId,
    id: caseId,
    personId: person.id,
    serviceId: service.id,
    serviceVersion: service.version,
    state: 'draft',
    startedAt: now,
    submittedAt: null,
    changedAt: now,
    endedAt: null,
    holdUntil: null,
    holdReason: null,
    erasedAt: null,
    ...kept,
  })
  if (code === undefined) return
  const by = { actor: 'citizen', personId: person.id } as const
  await store.insertEvent(tx, { officeId, caseId, type: 'started', ...by, at: now })
}
