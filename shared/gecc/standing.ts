import { addYears } from '../dates.ts'
import type { Day } from '../time.ts'
import { geccCriteria, geccParts } from './all.ts'
import { type GeccCriterion, type GeccKind, geccKinds } from './criterion.ts'
import { type GeccMeasure, type Measured, verdictOf } from './measures.ts'

/** `proved` by what is measured; `attested` by a person; `old`: the same, but so long ago that somebody should look again. */
export const geccStates = ['missing', 'old', 'attested', 'proved'] as const
export type GeccState = (typeof geccStates)[number]

/** Words and pictures by which a person says that a criterion is fulfilled. */
export type GeccAttestation = {
  id: string
  /** On which somebody saw that it is so. */
  day: Day
  note: string
  by: string
  at: string
  photos: string[]
}

export const geccLimits = { note: 1000, photos: 6 } as const
// The standard is of 2019; an earlier year is a slip of the finger.
const earliest: Day = '2019-01-01'

export type AttestationProblem = 'noteMissing' | 'noteTooLong' | 'noSuchDay' | 'dayAhead'

/** What is wrong with an attestation, by field; nothing when it can be kept. The day must be one. */
export function attestationProblems(
  { day, note }: { day: Day; note: string },
  today: Day,
): Partial<Record<'day' | 'note', AttestationProblem>> {
  const length = note.trim().length
  const badDay = day < earliest ? 'noSuchDay' : day > today ? 'dayAhead' : undefined
  const badNote =
    length === 0 ? 'noteMissing' : length > geccLimits.note ? 'noteTooLong' : undefined
  return { ...(badDay && { day: badDay }), ...(badNote && { note: badNote }) }
}

/** Whether somebody should look again: a year has passed since the day on which it was seen. */
export function isOld({ day }: Pick<GeccAttestation, 'day'>, today: Day): boolean {
  return addYears(day, 1) < today
}

export type Measurements = Record<GeccMeasure, Measured>
export type Attestations = Readonly<Record<string, GeccAttestation>>

/**
 * How a criterion stands. A figure that speaks against it counts more than what anybody says; where there is too little to measure, a
 * person's word stands.
 */
export function stateOf(
  { id, proof }: GeccCriterion,
  measured: Measurements,
  attestations: Attestations,
  today: Day,
): GeccState {
  const verdict = proof ? verdictOf(proof, measured[proof]) : 'few'
  if (verdict === 'pass') return 'proved'
  const attestation = attestations[id]
  if (verdict === 'fail' || !attestation) return 'missing'
  return isOld(attestation, today) ? 'old' : 'attested'
}

export type GeccProgress = Record<GeccState, number> & { all: number }

/** How many of each kind stand how. */
export function progressOf(states: ReadonlyMap<string, GeccState>): Record<GeccKind, GeccProgress> {
  const of = (kind: GeccKind): GeccProgress => {
    const own = geccCriteria.filter((one) => one.kind === kind)
    const count = (state: GeccState) => own.filter(({ id }) => states.get(id) === state).length
    return {
      ...{ missing: count('missing'), old: count('old'), attested: count('attested') },
      ...{ proved: count('proved'), all: own.length },
    }
  }
  return Object.fromEntries(geccKinds.map((kind) => [kind, of(kind)])) as Record<
    GeccKind,
    GeccProgress
  >
}

/** The lines of the form that are wanted, under their headings, in its order; no heading without a line. */
export function shownParts(isWanted: (criterion: GeccCriterion) => boolean) {
  return geccParts
    .map(({ id, topics }) => ({
      id,
      topics: topics
        .map((topic) => ({ ...topic, criteria: topic.criteria.filter(isWanted) }))
        .filter(({ criteria }) => criteria.length > 0),
    }))
    .filter(({ topics }) => topics.length > 0)
}
