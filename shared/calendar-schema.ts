import * as v from 'valibot'
import { type Calendar, defaultSettings, calendarLimits as limits, overlap } from './calendar.ts'
import { isDay, minutesOf } from './time.ts'

// A year of the Buddhist Era is a slip here: calendars are kept in the Christian one.
const day = v.pipe(
  v.string(),
  v.check(isDay),
  v.check((text) => text >= '2000-01-01' && text < '2200-01-01'),
)
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/))
const count = ({ min, max }: { min: number; max: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))

const hours = { from: clock, to: clock }
const slots = {
  id,
  team: id,
  ...hours,
  slotMinutes: v.nullable(count(limits.slotMinutes)),
  capacity: count(limits.places),
  walkIns: count(limits.places),
  volunteers: count(limits.places),
}

type Slots = { from: string; to: string; slotMinutes: number | null } & Record<
  'capacity' | 'walkIns' | 'volunteers',
  number
>
const forwards = ({ from, to }: { from: string; to: string }) => from < to
const keepsWhatItHas = ({ capacity, walkIns, volunteers }: Slots) =>
  walkIns + volunteers <= capacity
const holdsOneSlot = ({ from, to, slotMinutes }: Slots) =>
  slotMinutes === null || slotMinutes <= minutesOf(to) - minutesOf(from)

const opening = v.pipe(
  v.strictObject({
    ...slots,
    weekdays: v.pipe(v.array(count({ min: 1, max: 7 })), v.minLength(1), v.maxLength(7)),
    firstDay: v.nullable(day),
    lastDay: v.nullable(day),
  }),
  v.check((it) => forwards(it), 'ends after it begins'),
  v.check((it) => keepsWhatItHas(it), 'keeps no more places than there are'),
  v.check((it) => holdsOneSlot(it), 'a slot fits in'),
)
const extra = v.pipe(
  v.strictObject({ ...slots, day }),
  v.check((it) => forwards(it), 'ends after it begins'),
  v.check((it) => keepsWhatItHas(it), 'keeps no more places than there are'),
  v.check((it) => holdsOneSlot(it), 'a slot fits in'),
)
const closure = v.pipe(
  v.strictObject({
    id,
    team: v.nullable(id),
    firstDay: day,
    lastDay: day,
    hours: v.nullable(
      v.pipe(
        v.strictObject(hours),
        v.check((it) => forwards(it), 'ends after it begins'),
      ),
    ),
    reason: v.strictObject({ th: words, en: words }),
  }),
  v.check(({ firstDay, lastDay }) => firstDay <= lastDay, 'ends after it begins'),
)
const cutoff = v.variant('unit', [
  v.strictObject({ unit: v.literal('hours'), count: count(limits.hours) }),
  v.strictObject({ unit: v.literal('workingDays'), count: count(limits.workingDays) }),
])

export const CalendarSchema = v.pipe(
  v.strictObject({
    openings: v.pipe(v.array(opening), v.maxLength(200)),
    extras: v.pipe(v.array(extra), v.maxLength(400)),
    closures: v.pipe(v.array(closure), v.maxLength(400)),
    settings: v.strictObject({
      lead: v.nullable(cutoff),
      horizonDays: v.nullable(count(limits.horizonDays)),
      lastMoment: cutoff,
      holdMinutes: count(limits.holdMinutes),
      mostPerPerson: count(limits.mostPerPerson),
      mostEverywhere: count(limits.mostEverywhere),
      // A page that was opened before this setting was there does not send it.
      volunteerDays: v.optional(count(limits.volunteerDays), defaultSettings.volunteerDays),
    }),
  }),
  v.check(
    ({ openings }) =>
      !openings.some((one, at) => openings.slice(at + 1).some((other) => overlap(one, other))),
    'weekly openings do not overlap',
  ),
) satisfies v.GenericSchema<unknown, Calendar>

/** With the revision that was changed: somebody else may have been faster. */
export const ChangeCalendar = v.strictObject({
  calendar: CalendarSchema,
  revision: count({ min: 0, max: 2_000_000_000 }),
})
export type ChangeCalendarBody = v.InferOutput<typeof ChangeCalendar>
