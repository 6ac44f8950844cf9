import {
  answerBy,
  type InquiryWhy,
  inquiryLimits,
  isWithinHours,
  stateAfter,
} from '@phrom/shared/inquiries.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { Language } from '@phrom/shared/words/text.ts'
import { v7 as uuidv7 } from 'uuid'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { OfficeSettings } from '../config.ts'
import type { ActionDeps } from '../deps.ts'
import * as messages from './message-store.ts'
import * as store from './store.ts'
import { isTalking } from './talk.ts'

type World = ActionDeps & { office: Pick<OfficeSettings, 'id' | 'teams'> }

export type Ask = {
  personId: string
  language: Language
  /** As it is kept: numbers of cards are masked already. */
  text: string
  why: InquiryWhy
  serviceId: string | null
  /** A team that was chosen; of a service it is that of the service. */
  teamId?: string | null
  /** One of another person counts for nothing. */
  caseId: string | null
  /** LINE's webhookEventId: what is repeated changes nothing. */
  eventId: string
  /** LINE's message, should it be taken back. */
  messageId: string | null
}

/**
 * Brings a question before the office's staff: a new inquiry with its clock, or one more message in the one that the person has. `isNew`:
 * nobody of the staff is at it yet, so the person should be told when they will be.
 */
export async function askStaff(
  world: World,
  ask: Ask,
): Promise<{ inquiryId: string; isNew: boolean; isWithinHours: boolean; answerBy: Instant }> {
  const { tx, now, office } = world
  const known = await store.findByEvent(tx, office.id, ask.eventId)
  if (known) return answerOf(world, known, wasNew(known))
  const { row, isNew } = await holdOrOpen(world, ask)
  const of = { officeId: office.id, inquiryId: row.id }
  // Of a flood staff read enough; the clock runs all the same.
  if ((await messages.countUnanswered(tx, of)) < inquiryLimits.unanswered) {
    await messages.insertMessage(tx, {
      ...{ ...of, id: uuidv7(), sender: 'citizen', at: now },
      // PostgreSQL keeps no U+0000.
      text: ask.text.replaceAll('\0', ' ').slice(0, inquiryLimits.citizenText),
      ...{ eventId: ask.eventId, lineMessageId: ask.messageId },
    })
  }
  return answerOf(world, row, isNew)
}

async function answerOf({ tx, now, office }: World, row: store.Inquiry, isNew: boolean) {
  const { calendar } = await findCalendar(tx, office.id)
  return {
    ...{ inquiryId: row.id, isNew },
    isWithinHours: isWithinHours(calendar, row.teamId, now),
    answerBy: row.answerBy ?? answerBy(calendar, row.teamId, now),
  }
}

/** Of two messages at once one opens it; the other finds it. */
async function holdOrOpen(world: World, ask: Ask): Promise<{ row: store.Inquiry; isNew: boolean }> {
  const { tx, now, office } = world
  const of = { officeId: office.id, personId: ask.personId }
  const { calendar } = await findCalendar(tx, office.id)
  const ownCase = ask.caseId ? await store.findOwnCase(tx, of, ask.caseId) : undefined
  const serviceId = ask.serviceId ?? ownCase?.serviceId ?? null
  const teamId = teamOf(office, serviceId, ask.teamId)
  for (;;) {
    const held = await store.holdOpenInquiry(tx, of)
    if (held)
      return {
        row: await goOn(world, held, ask, { ownCase, serviceId }),
        isNew: isNewTo(held, now),
      }
    const row: store.Inquiry = {
      ...{ ...of, id: uuidv7(), teamId, state: 'open', why: ask.why, serviceId },
      ...{ caseId: ownCase?.id ?? null, language: ask.language, openedAt: now },
      ...{ waitingSince: now, answerBy: answerBy(calendar, teamId, now), lateToldAt: null },
      ...{ firstReplyAt: null, firstReplySeconds: null, lastReplyAt: null },
      ...{ takenBy: null, takenAt: null, endedAt: null, forgottenAt: null },
    }
    if (await store.insertInquiry(tx, row)) return { row, isNew: true }
  }
}

/** The same of an event that comes again, for its answer may not have arrived. */
function wasNew({ at, ...row }: store.Inquiry & { at: Instant }): boolean {
  return at === row.openedAt || (at === row.waitingSince && !isTalking(row, at))
}

/** Who asks again after an answer, and not in the middle of a talk, is told anew when staff are back. */
const isNewTo = (held: store.Inquiry, now: Instant) =>
  held.state === 'answered' && !isTalking(held, now)

type About = { ownCase: { id: string; serviceId: string } | undefined; serviceId: string | null }

/** One more message: of who waits already the time runs on, of who was answered it begins anew. */
async function goOn(
  { tx, now, office }: World,
  held: store.Inquiry,
  ask: Ask,
  { ownCase, serviceId }: About,
): Promise<store.Inquiry> {
  const wasAnswered = held.state === 'answered'
  const change: Partial<store.Inquiry> = {
    state: stateAfter('ask', held.state),
    language: ask.language,
    why: ask.why === 'danger' || (wasAnswered && ask.why !== 'asked') ? ask.why : held.why,
    caseId: ownCase?.id ?? held.caseId,
    serviceId: serviceId ?? held.serviceId,
  }
  if (wasAnswered) {
    // A question about another team's service is that team's.
    const isChosen = serviceId ?? ask.teamId
    const teamId = isChosen ? teamOf(office, serviceId, ask.teamId) : held.teamId
    const { calendar } = await findCalendar(tx, office.id)
    change.waitingSince = now
    // Whoever waits again is told again, should it take long.
    change.lateToldAt = null
    change.answerBy = answerBy(calendar, teamId, now)
    if (teamId !== held.teamId) Object.assign(change, { teamId, takenBy: null, takenAt: null })
  }
  await store.setInquiry(tx, held, change)
  return { ...held, ...change }
}

/** Of the service, where the office has that team; else the chosen one, general registration, or the first. */
function teamOf(
  { teams }: World['office'],
  serviceId: string | null,
  chosen: string | null = null,
): string {
  const wanted = [serviceId && definitions[serviceId]?.[0]?.team, chosen, 'general-registration']
  const team = wanted.find((id) => teams.some((one) => one.id === id)) || teams[0]?.id
  if (!team) throw new Error('an office without teams')
  return team
}
