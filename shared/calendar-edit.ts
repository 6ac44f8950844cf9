import type { Calendar, CalendarSettings, Closure, ExtraOpening, Places } from './calendar.ts'
import { type Slot, slotsOfDay } from './slots.ts'
import { addDays, type Day } from './time.ts'

type List = 'openings' | 'extras' | 'closures'
type Item<Name extends List> = Calendar[Name][number]
const lists: List[] = ['openings', 'extras', 'closures']

/** One thing of a calendar that somebody changed. `before` is missing where it is new, `after` where it is gone. */
export type CalendarEdit =
  | { [Name in List]: { of: Name; before?: Item<Name>; after?: Item<Name> } }[List]
  | { of: 'settings'; setting: keyof CalendarSettings }

/** What differs between two calendars, thing by thing. */
export function editsBetween(before: Calendar, after: Calendar): CalendarEdit[] {
  const settings = (Object.keys(after.settings) as (keyof CalendarSettings)[])
    .filter((setting) => !isSame(before.settings[setting], after.settings[setting]))
    .map((setting) => ({ of: 'settings' as const, setting }))
  return [...lists.flatMap((list) => editsOf(list, before, after)), ...settings]
}

function editsOf(list: List, { [list]: old }: Calendar, { [list]: now }: Calendar): CalendarEdit[] {
  const edits: { of: List; before?: Item<List>; after?: Item<List> }[] = []
  for (const after of now) {
    const before = old.find(({ id }) => id === after.id)
    if (!before) edits.push({ of: list, after })
    else if (!isSame(before, after)) edits.push({ of: list, before, after })
  }
  for (const before of old) {
    if (!now.some(({ id }) => id === before.id)) edits.push({ of: list, before })
  }
  // Each list holds only things of its own kind.
  return edits as CalendarEdit[]
}

/**
 * My changes upon what somebody else has set meanwhile: nothing of either is lost, and what both changed is as I want it and named in
 * `both`.
 */
export function rebase(
  base: Calendar,
  mine: Calendar,
  theirs: Calendar,
): { calendar: Calendar; both: CalendarEdit[] } {
  const [my, their] = [editsBetween(base, mine), editsBetween(base, theirs)]
  const calendar = my.reduce(apply(mine), theirs)
  const theirNames = new Set(their.map(nameOf))
  const both = my.filter((edit) => theirNames.has(nameOf(edit)))
  const differ = new Set(editsBetween(theirs, calendar).map(nameOf))
  return { calendar, both: both.filter((edit) => differ.has(nameOf(edit))) }
}

function apply(mine: Calendar) {
  return (calendar: Calendar, edit: CalendarEdit): Calendar => {
    if (edit.of === 'settings') {
      const { [edit.setting]: value } = mine.settings
      return { ...calendar, settings: { ...calendar.settings, [edit.setting]: value } }
    }
    const { of: list, before, after } = edit
    const known: readonly { id: string }[] = calendar[list]
    return { ...calendar, [list]: after ? withItem(known, after) : withoutItem(known, before?.id) }
  }
}

/** With this one in the place of the one that has its id, else as the last. */
export function withItem<One extends { id: string }>(list: readonly One[], one: One): One[] {
  const isThere = list.some(({ id }) => id === one.id)
  return isThere ? list.map((known) => (known.id === one.id ? one : known)) : [...list, one]
}

export function withoutItem<One extends { id: string }>(
  list: readonly One[],
  id: string | undefined,
): One[] {
  return list.filter((one) => one.id !== id)
}

function nameOf(edit: CalendarEdit): string {
  return edit.of === 'settings'
    ? `settings ${edit.setting}`
    : `${edit.of} ${(edit.after ?? edit.before)?.id}`
}

/** With another number of places in one slot of one day; as every week again where it is the usual one. */
export function withPlaces(calendar: Calendar, slot: Slot, places: Places, id: string): Calendar {
  const isOwn = (extra: ExtraOpening) =>
    extra.team === slot.team &&
    extra.day === slot.day &&
    extra.from === slot.start &&
    extra.to === slot.end
  const usual = { ...calendar, extras: calendar.extras.filter((extra) => !isOwn(extra)) }
  const same = slotsOfDay(usual, slot.team, slot.day).find(({ start }) => start === slot.start)
  if (same && same.end === slot.end && isSame(placesOf(same), placesOf(places))) return usual
  const known = calendar.extras.find(isOwn)
  const { team, day, start: from, end: to } = slot
  const own = { id: known?.id ?? id, team, day, from, to, slotMinutes: null, ...placesOf(places) }
  return { ...usual, extras: [...usual.extras, own] }
}

function placesOf({ capacity, walkIns, volunteers }: Places): Places {
  return { capacity, walkIns, volunteers }
}

/** Without one of its days: cut in two where it lies between others. */
export function withoutDay(closure: Closure, day: Day, id: string): Closure[] {
  const { firstDay, lastDay } = closure
  if (day < firstDay || day > lastDay) return [closure]
  const parts: Closure[] = []
  if (firstDay < day) parts.push({ ...closure, lastDay: addDays(day, -1) })
  if (day < lastDay) {
    parts.push({ ...closure, id: parts.length > 0 ? id : closure.id, firstDay: addDays(day, 1) })
  }
  return parts
}

// What came over the network names the same fields in another order.
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrderOfNames) === JSON.stringify(other, inOrderOfNames)
}

function inOrderOfNames(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const daysRemembered = 366

/** Without single days and closures that ended over a year ago: they change nothing any more, and one day would leave no room for new ones. */
export function withoutLongPast(calendar: Calendar, today: Day): Calendar {
  const since = addDays(today, -daysRemembered)
  return {
    ...calendar,
    extras: calendar.extras.filter(({ day }) => day >= since),
    closures: calendar.closures.filter(({ lastDay }) => lastDay >= since),
  }
}
