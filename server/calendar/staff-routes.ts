import { ChangeCalendar } from '@phrom/shared/calendar-schema.ts'
import { addMonths } from '@phrom/shared/dates.ts'
import { addDays, isDay } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import * as v from 'valibot'
import { listStaffSlots } from '../bookings/align-slots.ts'
import { listMustMove } from '../bookings/must-move.ts'
import type { Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { calendarRecord, changeCalendar, previewCalendar } from './change-calendar.ts'

// Beyond them a year may have more or fewer than four digits, and days no longer sort as text.
const months = { first: '1900-01-01', last: '9998-12-01' }

/** Staff read when their office can be booked; heads change it for their team, admins for the office. */
export const staffCalendar = new Hono<Env>()
  .get(
    '/:office/staff/calendar',
    answering('When the office can be booked', 200, answers.record),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await calendarRecord(db, c.var.staff.officeId, now()))
    },
  )
  .get(
    '/:office/staff/calendar/months/:month',
    answering('The slots of a month', 200, v.array(answers.slot)),
    async (c) => {
      const from = `${c.req.param('month')}-01`
      if (!isDay(from) || from < months.first || from > months.last) throw new Refusal('not_found')
      const to = addDays(addMonths(from, 1), -1)
      return c.json(await listStaffSlots(c.var.deps.db, c.var.staff.officeId, { from, to }))
    },
  )
  .post(
    '/:office/staff/calendar/preview',
    answering('What a change of the calendar would do', 200, answers.preview),
    body(ChangeCalendar),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await previewCalendar(db, c.var.staff, c.req.valid('json'), now()))
    },
  )
  .put(
    '/:office/staff/calendar',
    answering('Changes the calendar', 200, answers.changed),
    body(ChangeCalendar),
    async (c) => {
      const change = c.req.valid('json')
      const { staff, person } = c.var
      const changed = await once(c, change, 200, (deps) =>
        changeCalendar(deps, staff, person.id, change),
      )
      return c.json(changed)
    },
  )
  .get(
    '/:office/staff/must-move',
    answering('Who was asked to choose another time', 200, v.array(answers.touched)),
    async (c) => {
      const { db, now } = c.var.deps
      return c.json(await listMustMove(db, c.var.staff.officeId, now()))
    },
  )
