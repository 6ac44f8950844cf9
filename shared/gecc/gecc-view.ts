import * as v from 'valibot'
import { shownWords } from '../own-words.ts'
import { type Day, type Instant, isDay } from '../time.ts'
import { type GeccAttestation, geccLimits, type Measurements } from './standing.ts'

/** What stands for the criteria: a person's words, by criterion. */
export type GeccAttested = { attestations: Record<string, GeccAttestation> }

/** How an office stands to the standard today. */
export type GeccView = GeccAttested & {
  today: Day
  /** The first day of the fiscal year, from which figures are counted. */
  from: Day
  measured: Measurements
}

export const geccEnds = ['replaced', 'taken_back'] as const
/** What stood for a criterion before. */
export type GeccPast = GeccAttestation & {
  endedAt: Instant
  endedBy: string
  endedHow: (typeof geccEnds)[number]
}

const id = v.pipe(v.string(), v.uuid())

/** `of`: the attestation that whoever writes has seen, which this one replaces; `keep`: its photos that are still true. */
export const WriteAttestation = v.object({
  id,
  of: v.nullable(id),
  day: v.pipe(v.string(), v.check(isDay)),
  note: shownWords(geccLimits.note),
  keep: v.pipe(v.array(id), v.maxLength(geccLimits.photos)),
})
export type AttestationBody = v.InferOutput<typeof WriteAttestation>

export const TakeBackAttestation = v.object({ of: id })
