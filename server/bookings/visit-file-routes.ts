import { visitFile as words } from '@phrom/shared/words/visit-file.ts'
import { Hono } from 'hono'
import { findOwnCase } from '../cases/find-case.ts'
import { findCase } from '../cases/store.ts'
import type { Env } from '../deps.ts'
import { answering, answeringCalendar, answers } from '../http/openapi.ts'
import { caseParams } from '../http/validate.ts'
import { liffUrlOf } from '../line/clients.ts'
import { Refusal } from '../refusal.ts'
import { visitFile } from './visit-file.ts'
import { makeVisitLink, readVisitLink } from './visit-link.ts'

// No key: nothing is written, and a second link is as good as the first.
export const visitLinks = new Hono<Env>().post(
  '/:office/cases/:caseId/booking/calendar',
  answering('A link to the visit as a file for calendars', 201, answers.calendarLink),
  caseParams,
  async (c) => {
    const { office: officeId, caseId } = c.req.valid('param')
    const { db, config, now } = c.var.deps
    await findOwnCase(db, c.var.person, officeId, caseId)
    const office = config.offices.find(({ id }) => id === officeId)
    if (!office) throw new Refusal('not_found')
    return c.json(await makeVisitLink(office, caseId, now()), 201)
  },
)

const closed = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/** The link carries its own right: whoever opens it in another browser is asked nothing. */
export const visitFiles = new Hono<Env>().get(
  '/:token/visit.ics',
  answeringCalendar('The visit as an event'),
  async (c) => {
    const { db, config, now } = c.var.deps
    const found = await readVisitLink(config, c.req.param('token'), now())
    const row = found && (await findCase(db, found.office.id, found.caseId))
    const file =
      found && row?.erasedAt === null
        ? await visitFile(db, row, found.office, liffUrlOf(config), now())
        : undefined
    // A browser shows it to a person.
    if (!file) return c.text(`${words.linkOver.th}\n${words.linkOver.en}`, 410, closed)
    return c.body(file, 200, {
      ...closed,
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      // Not as an attachment: Safari offers to add an event that it may show, and saves any other.
      'content-disposition': 'inline; filename="visit.ics"',
    })
  },
)
