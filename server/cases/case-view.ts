import type { Answers } from '@phrom/shared/answers.ts'
import type { CaseSummary, CaseView, DocumentView, PaperState } from '@phrom/shared/case.ts'
import type { CaseState } from '@phrom/shared/case-flow.ts'
import { type Checklist, checklist, pictures } from '@phrom/shared/checklist.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed, versionOn } from '@phrom/shared/services/versions.ts'
import { type Day, dayOf, type Instant } from '@phrom/shared/time.ts'
import { dayToJudge } from '@phrom/shared/visit-day.ts'
import { findBooking, findStanding, type Standing } from '../bookings/find-booking.ts'
import { findWaiting } from '../bookings/find-waiting.ts'
import { orderOf } from '../copies/order-view.ts'
import type { Db } from '../database/tables.ts'
import { documentsOf } from '../documents/find-documents.ts'
import { handoverOf } from '../handover/find-handover.ts'
import { findHomeVisit, findLastHomeVisit, findPlan } from '../home-visits/find-home-visit.ts'
import { Refusal } from '../refusal.ts'
import { papersDeletedOn } from '../retention/find-notice.ts'
import { findLastVisit } from '../tickets/find-visits.ts'
import { eventsOf } from './find-case.ts'
import * as store from './store.ts'

/** The version of a service under which a new case is made today. */
export function serviceToday(serviceId: string, now: Instant): Service {
  const versions = Object.hasOwn(definitions, serviceId) ? definitions[serviceId] : undefined
  if (!versions) throw new Refusal('invalid', { fields: ['serviceId'] })
  return versionOn(versions, dayOf(now))
}

/** The version of the service under which a case was made; what changed since does not touch it. */
export function serviceOf({ serviceId, serviceVersion }: store.CaseRow): Service {
  const service = versionNamed(definitions[serviceId] ?? [], serviceVersion)
  if (!service) throw new Error(`no version ${serviceVersion} of ${serviceId}`)
  return service
}

/** What the case needs, judged on the day of its visit; while none is booked see `dayToJudge`. */
export function listOf(row: store.CaseRow, now: Instant, booked?: Day): Checklist {
  const [service, answers] = [serviceOf(row), answersOf(row)]
  const sent = row.submittedAt ? dayOf(row.submittedAt) : undefined
  return checklist(
    service,
    answers,
    dayToJudge(service, answers, { today: dayOf(now), booked, sent }),
  )
}

export function answersOf(row: Pick<store.CaseRow, 'answers'>): Answers {
  return JSON.parse(row.answers) as Answers
}

/** A case as its people see it; what the caller has read already is not read again. */
export async function caseView(
  db: Db,
  row: store.CaseRow,
  now: Instant,
  known: { documents?: DocumentView[]; standing?: Standing } = {},
): Promise<CaseView> {
  const [documents, { booking, hold }, consents, events] = [
    known.documents ?? (await documentsOf(db, row.officeId, row.id)),
    known.standing ?? (await findStanding(db, row.officeId, row.id, now)),
    await store.listConsents(db, row.officeId, row.id),
    await eventsOf(db, row.officeId, row.id),
  ]
  const { contactName, contactPhone, personId: _, ...rest } = row
  const home = await findHomeVisit(db, row)
  return {
    id: rest.id,
    officeId: rest.officeId,
    code: rest.code,
    serviceId: rest.serviceId,
    serviceVersion: rest.serviceVersion,
    state: rest.state,
    answers: answersOf(row),
    contact: contactName && contactPhone ? { name: contactName, phone: contactPhone } : null,
    documents,
    booking,
    hold,
    // Only what may be booked is waited for.
    waiting:
      row.state === 'approved' && !home ? await findWaiting(db, row.officeId, row.id, now) : null,
    consents: consents.map(({ purpose }) => purpose),
    startedAt: rest.startedAt,
    submittedAt: rest.submittedAt,
    changedAt: rest.changedAt,
    papersDeletedOn: await papersDeletedOn(db, row.officeId, row.id),
    handover: await handoverOf(db, row),
    lastVisit: mayHaveVisited(row.state) ? await lastVisitOf(db, row, home !== null) : null,
    order: serviceOf(row).order ? await orderOf(db, row.officeId, row.id) : null,
    home,
    events,
  }
}

function lastVisitOf(db: Db, row: store.CaseRow, isHome: boolean) {
  return isHome ? findLastHomeVisit(db, row) : findLastVisit(db, row.officeId, row.id)
}

const mayHaveVisited = (state: CaseState) => state === 'approved' || state === 'closed'

/** The ready bar: how each picture that this case needs stands, in the order of the checklist. */
export function paperStates(
  list: Checklist,
  documents: readonly Pick<DocumentView, 'key' | 'state'>[],
): PaperState[] {
  return pictures(list).flatMap(({ key, need }) => {
    const state = documents.find((item) => item.key === key)?.state ?? 'todo'
    return state === 'todo' && need === 'if-held' ? [] : [state]
  })
}

export async function caseSummary(db: Db, row: store.CaseRow, now: Instant): Promise<CaseSummary> {
  const documents = await documentsOf(db, row.officeId, row.id)
  const booking = await findBooking(db, row.officeId, row.id, now)
  const plan = await findPlan(db, row)
  const list = listOf(row, now, booking?.day ?? plan?.day)
  return {
    id: row.id,
    code: row.code,
    serviceId: row.serviceId,
    state: row.state,
    submittedAt: row.submittedAt,
    changedAt: row.changedAt,
    booking,
    home: plan === undefined ? null : { plan },
    papers: paperStates(list, documents),
    returnedKeys: documents.filter(({ state }) => state === 'returned').map(({ key }) => key),
  }
}
