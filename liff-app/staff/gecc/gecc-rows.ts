import type { GeccCriterion, GeccTopic } from '@phrom/shared/gecc/criterion.ts'
import type { GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import { verdictOf } from '@phrom/shared/gecc/measures.ts'
import { type GeccState, shownParts, stateOf } from '@phrom/shared/gecc/standing.ts'
import { showDate } from '@phrom/shared/time.ts'
import {
  geccKindWords,
  type geccPartWords,
  geccStateWords,
  geccWords as words,
} from '@phrom/shared/words/gecc.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import type { Column, TableRow } from '../workbook.ts'
import { tellMeasured } from './tell-measure.ts'

/** How every criterion stands, by its id. */
export function statesOf({ measured, attestations, today }: GeccView): Map<string, GeccState> {
  const all = shownParts(() => true).flatMap(({ topics }) =>
    topics.flatMap(({ criteria }) => criteria),
  )
  return new Map(all.map((one) => [one.id, stateOf(one, measured, attestations, today)]))
}

/** As the form calls it. */
export function tellTopic({ number, th, en }: GeccTopic, language: Language): string {
  const name = { th, en }[language]
  return number ? fill(words.topicNumbered, language, { number, name }) : name
}

/** The number in a sentence: the form counts its results with numbers that quality has as well. */
export function tellNumber({ kind, number }: GeccCriterion, language: Language): string {
  return kind === 'result' ? fill(words.ofResult, language, { number }) : number
}

/** A line of the form as it is printed and saved. */
export type GeccRow = {
  criterion: GeccCriterion
  part: keyof typeof geccPartWords
  topic: string
  /** Its number, as a sentence names it. */
  name: string
  state: GeccState
  /** The boxes of the form; neither where nobody has said anything yet. */
  box: 'has' | 'hasNot' | null
  evidence: string
  value: number | null
  seenOn: string
  by: string
  /** By their ids. */
  photos: readonly string[]
}

/** All lines in the order of the form. */
export function geccRows(view: GeccView, language: Language): GeccRow[] {
  const states = statesOf(view)
  return shownParts(() => true).flatMap(({ id: part, topics }) =>
    topics.flatMap((topic) =>
      topic.criteria.map((criterion) => ({
        ...{ criterion, part, topic: tellTopic(topic, language) },
        name: tellNumber(criterion, language),
        ...rowOf(view, criterion, states.get(criterion.id) ?? 'missing', language),
      })),
    ),
  )
}

function rowOf(view: GeccView, { id, proof }: GeccCriterion, state: GeccState, language: Language) {
  const measured = proof && view.measured[proof]
  const verdict = proof && measured && verdictOf(proof, measured)
  const said = view.attestations[id]
  const told = [
    proof && measured && verdict !== 'few' && tellMeasured(proof, measured, language),
    said?.note,
  ]
  const box: GeccRow['box'] = state !== 'missing' ? 'has' : verdict === 'fail' ? 'hasNot' : null
  return {
    ...{ state, box, evidence: told.filter(Boolean).join('\n') },
    value: measured?.value ?? null,
    seenOn: said ? showDate(said.day, language) : '',
    by: said?.by ?? '',
    photos: said?.photos ?? [],
  }
}

const partNumbers = { physical: 1, quality: 2, result: 3 } as const

export function geccColumns(language: Language): Column[] {
  const columns: [Text, number][] = [
    [words.part, 8],
    [words.number, 8],
    [words.kind, 18],
    [words.topic, 34],
    [words.what, 60],
    [words.has, 6],
    [words.hasNot, 8],
    [words.state, 16],
    [words.evidence, 60],
    [words.value, 12],
    [words.seenOn, 16],
    [words.by, 24],
    [words.photoCount, 10],
  ]
  return columns.map(([head, width]) => ({ head: head[language], width }))
}

export function geccSheet(view: GeccView, language: Language): TableRow[] {
  return geccRows(view, language).map(({ criterion, part, topic, state, box, ...row }) => [
    ...[partNumbers[part], criterion.number],
    ...[geccKindWords[criterion.kind][language], topic, criterion[language]],
    ...[box === 'has' ? '✓' : '', box === 'hasNot' ? '✓' : '', geccStateWords[state][language]],
    ...[row.evidence, row.value, row.seenOn, row.by, row.photos.length],
  ])
}
