import { createHash } from 'node:crypto'
import { maskContact } from '@phrom/shared/chat/mask.ts'
import {
  type CounterSurvey,
  type OwnSurvey,
  type SurveyItem,
  type SurveyState,
  type SurveyView,
  type SurveyWish,
  surveyItems,
  surveyState,
} from '@phrom/shared/survey.ts'
import { addDays, dayOf, type Instant } from '@phrom/shared/time.ts'
import type { Db, Tx } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { justServedAt, lastTicketOf, visitOfTicket } from '../tickets/rated-visit.ts'
import * as cases from './case-store.ts'
import { surveyCodeOf } from './invite.ts'
import * as store from './store.ts'

/** What a code opens. Refuses not_found for one that nobody was given. */
export async function surveyView(
  db: Db,
  officeId: string,
  code: string,
  now: Instant,
): Promise<SurveyView> {
  const { teamId, state } = await findOpened(db, officeId, code, now)
  return { state, teamId }
}

/** `take`: marks it as rated, once; false where it was. */
type Rateable = {
  teamId: string
  serviceId: string
  state: SurveyState
  take: (tx: Tx) => Promise<boolean>
}

async function findOpened(db: Db, officeId: string, code: string, now: Instant): Promise<Rateable> {
  const found =
    (await visitOfCode(db, officeId, code, now)) ?? (await caseOfCode(db, officeId, code, now))
  if (!found) throw new Refusal('not_found')
  return found
}

async function visitOfCode(
  db: Db,
  officeId: string,
  code: string,
  now: Instant,
): Promise<Rateable | undefined> {
  const ticketId = await store.findTicketOf(db, officeId, code)
  const visit = ticketId && (await visitOfTicket(db, officeId, ticketId))
  if (!ticketId || !visit) return
  const { teamId, serviceId } = visit
  const day = visit.isOver ? visit.day : undefined
  const isAnswered = (await store.listSpent(db, officeId, [ticketId])).length > 0
  const state = surveyState(day, isAnswered, dayOf(now))
  return { teamId, serviceId, state, take: (tx) => store.takeAnswer(tx, { officeId, ticketId }) }
}

async function caseOfCode(
  db: Db,
  officeId: string,
  code: string,
  now: Instant,
): Promise<Rateable | undefined> {
  const row = await cases.findByCode(db, officeId, code)
  if (!row) return
  const { teamId, serviceId, day } = row
  const state = surveyState(day, row.isRated === 1, dayOf(now))
  return { teamId, serviceId, state, take: (tx) => cases.takeRating(tx, row) }
}

/** Of one's own case: the code of its last visit, where that is over, or of what ended without a number. */
export async function ownSurvey(
  db: Db,
  officeId: string,
  caseId: string,
  now: Instant,
): Promise<OwnSurvey> {
  const ended = await cases.findByCase(db, { officeId, caseId })
  const ticketId = ended ? undefined : await lastTicketOf(db, officeId, caseId)
  const code = ended?.code ?? (ticketId && (await surveyCodeOf(db, { officeId, ticketId })))
  if (!code) return { code: null, state: null }
  const { state } = await findOpened(db, officeId, code, now)
  return { code, state }
}

/** Of whoever was just served at a counter, for the screen that stands before them; nothing once they have answered, or the next sits there. */
export async function counterSurvey(
  db: Db,
  officeId: string,
  counterId: string,
  now: Instant,
): Promise<CounterSurvey> {
  const ticketId = await justServedAt(db, officeId, counterId, now)
  const code = ticketId && (await surveyCodeOf(db, { officeId, ticketId }))
  if (!code) return { code: null }
  const { state } = await findOpened(db, officeId, code, now)
  return { code: state === 'open' ? code : null }
}

/** Who has tapped a face before midnight may finish the form after it. */
const daysToFinish = 1

/**
 * Rates a visit: once, whoever asks. The phone that did may add to its answer, or change it, until the end of the next day: it alone knows
 * the key, and nothing here tells which answer is of which visit. Refuses not_found, survey_too_early, survey_over, survey_answered.
 */
export async function answerSurvey(
  { tx, now }: ActionDeps,
  officeId: string,
  code: string,
  wish: SurveyWish,
): Promise<SurveyView> {
  const { teamId, serviceId, state, take } = await findOpened(tx, officeId, code, now)
  if (state === 'too_early') throw new Refusal('survey_too_early')
  if (state === 'over') throw new Refusal('survey_over')
  const id = createHash('sha256').update(`${officeId} ${wish.key}`).digest('base64url')
  const said = saidBy(wish)
  if (await take(tx)) {
    const row = { officeId, id, teamId, serviceId, day: dayOf(now), channel: wish.channel, ...said }
    // A key answers once: another visit has another.
    if (!(await store.insertAnswer(tx, row))) throw new Refusal('survey_answered')
  } else {
    const since = addDays(dayOf(now), -daysToFinish)
    if (!(await store.setAnswer(tx, { officeId, id, since }, said))) {
      throw new Refusal('survey_answered')
    }
  }
  return { state: 'answered', teamId }
}

function saidBy({ face, items, text }: SurveyWish) {
  const given = surveyItems.map((item) => [item, items[item] ?? null] as const)
  const words = maskContact(text).trim()
  const levels = Object.fromEntries(given) as Record<SurveyItem, (typeof given)[number][1]>
  return { ...levels, face, text: words === '' ? null : words }
}
