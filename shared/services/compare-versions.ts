import type { Text } from '../words/text.ts'
import { type Item, itemsOf, type Line, type ListName } from './definition-items.ts'
import type { Service } from './service.ts'

/** One line that differs: before, after, or one of them alone. */
export type LineChange = { field: Line['field']; before?: Line; after?: Line }
export type Change =
  | { kind: 'added' | 'removed'; key: string; list: ListName; item: Item }
  | {
      kind: 'changed'
      key: string
      list: ListName
      before: Item
      after: Item
      lines: LineChange[]
    }

/** What another version says differently, statement by statement and line by line, in the order of the newer one; what was removed stands after what its part still says. */
export function compareVersions(before: Service, after: Service): Change[] {
  const old = new Map(itemsOf(before).map((item) => [item.key, item]))
  const now = new Map(itemsOf(after).map((item) => [item.key, item]))
  const kept = [...now.values()].flatMap((item) => changeOf(old.get(item.key), item))
  const removed = [...old.values()].filter(({ key }) => !now.has(key))
  const order = [...new Set([...now.values(), ...old.values()].map(({ list }) => list))]
  return order.flatMap((list) => [
    ...kept.filter((change) => change.list === list),
    ...removed
      .filter((item) => item.list === list)
      .map((item) => ({ kind: 'removed' as const, key: item.key, list, item })),
  ])
}

function changeOf(before: Item | undefined, after: Item): Change[] {
  const { key, list } = after
  if (!before) return [{ kind: 'added', key, list, item: after }]
  const lines = lineChanges(allLines(before), allLines(after))
  return lines.length === 0 ? [] : [{ kind: 'changed', key, list, before, after, lines }]
}

/** The words themselves, the law and the mark of the keepers are lines like the others. */
function allLines({ text, lines, basis, verify }: Item): Line[] {
  return [
    { field: 'text', text },
    ...lines,
    ...(basis === undefined ? [] : [{ field: 'basis', text: same(basis) } as const]),
    ...(verify === undefined ? [] : [{ field: 'verify', text: same(verify) } as const]),
  ]
}

function lineChanges(before: Line[], after: Line[]): LineChange[] {
  const fields = [...new Set([...after, ...before].map(({ field }) => field))]
  return fields.flatMap((field) => {
    const gone = without(before, after, field)
    const come = without(after, before, field)
    // A line that gave way to another is one change, not two.
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
      field,
      ...(gone[i] && { before: gone[i] }),
      ...(come[i] && { after: come[i] }),
    }))
  })
}

/** The lines of a field that the others do not have, each as often as it is missing there. */
function without(lines: Line[], others: Line[], field: Line['field']): Line[] {
  const left = others.filter((line) => line.field === field).map(said)
  return lines
    .filter((line) => line.field === field)
    .filter((line) => {
      const place = left.indexOf(said(line))
      if (place >= 0) left.splice(place, 1)
      return place < 0
    })
}

function said(line: Line): string {
  return 'when' in line ? line.when : JSON.stringify([line.text.th, line.text.en])
}

function same(text: string): Text {
  return { th: text, en: text }
}
