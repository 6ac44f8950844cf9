import type {
  CalendarPreview,
  CalendarRecord,
  SlotChange,
  StaffSlot,
  TouchedBooking,
} from '@phrom/shared/calendar-change.ts'
import { CalendarSchema } from '@phrom/shared/calendar-schema.ts'
import * as v from 'valibot'

/** What the routes of the calendar answer, for the description of the API. */
const text = v.string()
const day = v.pipe(text, v.isoDate())
const bothLanguages = v.object({ th: text, en: text })
const time = { day, start: text, end: text }

const touched = v.object({
  bookingId: text,
  ...time,
  reason: bothLanguages,
  hears: v.boolean(),
  cases: v.array(v.object({ id: text, code: text, serviceId: text, name: text, phone: text })),
}) satisfies v.GenericSchema<TouchedBooking>

const slotChange = v.object({
  team: text,
  ...time,
  change: v.picklist(['opened', 'closed', 'changed']),
  before: v.number(),
  after: v.number(),
  taken: v.number(),
}) satisfies v.GenericSchema<SlotChange>

const previewEntries = {
  slots: v.array(slotChange),
  mustMove: v.array(touched),
  standAgain: v.array(touched),
}
const record = v.object({
  calendar: CalendarSchema,
  revision: v.number(),
  teams: v.array(text),
  holidaysKnownTo: day,
  holidaysEnding: v.boolean(),
  changes: v.array(v.object({ revision: v.number(), at: text, by: text })),
}) satisfies v.GenericSchema<unknown, CalendarRecord>

export const answers = {
  record,
  touched,
  preview: v.object(previewEntries) satisfies v.GenericSchema<CalendarPreview>,
  changed: v.object({ ...previewEntries, record }),
  slot: v.object({
    team: text,
    ...time,
    capacity: v.number(),
    walkIns: v.number(),
    volunteers: v.number(),
    closed: v.nullable(v.object({ reason: bothLanguages })),
    taken: v.number(),
  }) satisfies v.GenericSchema<StaffSlot>,
}
