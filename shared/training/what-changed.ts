import type { Service } from '../services/service.ts'
import type { Language, Text } from '../words/text.ts'
import { type CardKind, type CardLine, cardsOf } from './cards.ts'

/** One line of the cards that is said, or no longer said. */
export type ChangedLine = CardLine & { kind: CardKind; is: 'new' | 'gone' }

/** What the cards of a newer version say that the older ones did not, and what they no longer say. */
export function whatChanged(before: Service, after: Service): ChangedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  return [
    ...missingIn(old, now).map((line) => ({ ...line, is: 'new' as const })),
    ...missingIn(now, old).map((line) => ({ ...line, is: 'gone' as const })),
  ]
}

type Line = CardLine & { kind: CardKind }

function linesOf(service: Service): Line[] {
  return cardsOf(service).flatMap(({ kind, lines }) => lines.map((line) => ({ ...line, kind })))
}

function missingIn(others: Line[], lines: Line[]): Line[] {
  const known = new Set(others.map(said))
  return lines.filter((line) => !known.has(said(line)))
}

function said({ kind, text, who, when, instead }: Line): string {
  const of = (language: Language) =>
    [text, who, when, instead].map((part: Text | undefined) => part?.[language] ?? '')
  return [kind, ...of('th'), ...of('en')].join('\n')
}
