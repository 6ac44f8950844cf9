import type { SlotView } from '../case.ts'
import { type Day, partOfDay } from '../time.ts'
import type { ReadyRow } from './judge-rows.ts'
import type { DayPart } from './read-list.ts'

/** What the volunteer chooses: nobody is booked unless all come when they want to, or who finds no place comes on the nearest day. */
export type PlanRule = 'all' | 'fit'
type PlannedRow = {
  id: string
  at: { day: Day; start: string; end: string } | null
  /** On another day, or in another half of the day, than was wanted. */
  moved: boolean
}
export type Plan = {
  rows: PlannedRow[] /** Whether it can be booked as it stands. */
  isWhole: boolean
}

type Places = Map<SlotView, number>

/**
 * Who comes when, in the order of the list. Rows with a day of their own take it; those without are spread over `days`, as many on each, in
 * the order of the list. By `fit` whoever finds no place takes the nearest that is left, once all others have theirs.
 */
export function planRows(
  rows: readonly ReadyRow[],
  slots: readonly SlotView[],
  days: readonly Day[],
  rule: PlanRule,
): Plan {
  const left: Places = new Map(
    slots.filter(({ problem, free }) => !problem && free > 0).map((slot) => [slot, slot.free]),
  )
  const planned = new Map<string, PlannedRow>()
  const give = ({ id }: ReadyRow, slot: SlotView | undefined, moved: boolean) => {
    if (!slot) return
    left.set(slot, (left.get(slot) ?? 0) - 1)
    planned.set(id, { id, at: { day: slot.day, start: slot.start, end: slot.end }, moved })
  }
  for (const row of rows) {
    if (row.day !== null) give(row, freeAt(left, row.day, row.part), false)
  }
  spread(
    rows.filter(({ day }) => day === null),
    [...days].sort(),
    left,
    give,
  )
  if (rule === 'fit') {
    for (const row of rows) {
      if (planned.has(row.id)) continue
      give(row, nearest(left, row.day ?? [...days].sort()[0] ?? '', row.part), true)
    }
  }
  const all = rows.map(({ id }) => planned.get(id) ?? { id, at: null, moved: false })
  return { rows: all, isWhole: all.length > 0 && all.every(({ at }) => at !== null) }
}

function freeAt(left: Places, day: Day, part: DayPart): SlotView | undefined {
  return [...left.keys()].find(
    (slot) => slot.day === day && (left.get(slot) ?? 0) > 0 && isIn(slot, part),
  )
}

function isIn({ start }: SlotView, part: DayPart): boolean {
  return part === '' || (partOfDay(start) === 'morning') === (part === 'morning')
}

/** As many rows on each day as on the others, as far as there is room; neighbours in the list stay together. */
function spread(
  rows: readonly ReadyRow[],
  days: readonly Day[],
  left: Places,
  give: (row: ReadyRow, slot: SlotView | undefined, moved: boolean) => void,
): void {
  const room = days.map((day) =>
    [...left].reduce((sum, [slot, free]) => sum + (slot.day === day ? free : 0), 0),
  )
  const shares = sharesOf(rows.length, room)
  let next = 0
  for (const [at, day] of days.entries()) {
    for (let count = shares[at] ?? 0; count > 0; count--) {
      const row = rows[next++]
      // Who wants the other half of the day than is left takes what there is.
      const slot = row && (freeAt(left, day, row.part) ?? freeAt(left, day, ''))
      if (row) give(row, slot, slot !== undefined && !isIn(slot, row.part))
    }
  }
}

/** How many of `count` on each day: even shares, and what one day has no room for goes to the others. */
function sharesOf(count: number, room: readonly number[]): number[] {
  const shares = room.map(() => 0)
  for (let given = 0; given < count; ) {
    const open = shares.flatMap((share, at) => (share < (room[at] ?? 0) ? [at] : []))
    if (open.length === 0) break
    const each = Math.max(1, Math.floor((count - given) / open.length))
    for (const at of open) {
      const more = Math.min(each, (room[at] ?? 0) - (shares[at] ?? 0), count - given)
      shares[at] = (shares[at] ?? 0) + more
      given += more
    }
  }
  return shares
}

/** The same day before others, then the day that is fewest days away, the earlier of two. */
function nearest(left: Places, day: Day, part: DayPart): SlotView | undefined {
  const distance = (slot: SlotView) => Math.abs(Date.parse(slot.day) - Date.parse(day))
  let best: SlotView | undefined
  for (const [slot, free] of left) {
    if (free === 0) continue
    const isNearer = !best || distance(slot) < distance(best)
    const fitsBetter =
      best &&
      distance(slot) === distance(best) &&
      slot.day === best.day &&
      isIn(slot, part) &&
      !isIn(best, part)
    if (isNearer || fitsBetter) best = slot
  }
  return best
}
