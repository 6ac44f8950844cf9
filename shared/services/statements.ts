import type { Text } from '../words/text.ts'
import { verifyNotes } from '../words/verify-notes.ts'
import { type Item, itemsOf, type Line, type ListName } from './definition-items.ts'
import type { Service } from './service.ts'

/** A statement that keepers are not sure of, for a registrar to confirm. */
export type StatementToConfirm = {
  /** Unique in its version, and the same however the definition is ordered. */
  key: string
  list: ListName
  text: Text
  /** What is to be confirmed. */
  what: Text
  /** Of whom it is said, when, and how much. */
  lines: Line[]
  each?: readonly string[]
  basis?: string
  src: readonly string[]
  /** All that is confirmed with it. Another wording is another statement, even under the same key. */
  wording: string
}

/** Every statement of a version that is marked `verify`, in the order of the definition. */
export function statementsToConfirm(service: Service): StatementToConfirm[] {
  return itemsOf(service).flatMap((item) =>
    item.verify === undefined
      ? []
      : [
          {
            key: item.key,
            list: item.list,
            text: item.text,
            what: { th: verifyNotes[item.verify] ?? item.verify, en: item.verify },
            lines: item.lines.filter((line) => 'when' in line || beside.has(line.field)),
            ...(item.each && { each: item.each }),
            ...(item.basis !== undefined && { basis: item.basis }),
            src: item.src,
            wording: wordingOf(item),
          },
        ],
  )
}

const beside: ReadonlySet<string> = new Set([
  'about',
  'whose',
  'baht',
  'per',
  'minutes',
  'mostBaht',
])

// What a registrar says yes to: the words, the amounts and the conditions, and the question. Not how sure we were, nor from where.
const besides: ReadonlySet<string> = new Set(['confidence', 'sources'])

function wordingOf({ text, verify, lines }: Item): string {
  const said = lines
    .filter(({ field }) => !besides.has(field))
    .map((line) => `${line.field}: ${'when' in line ? line.when : line.text.th}`)
  return [text.th, ...said, `? ${verify}`].join('\n')
}
