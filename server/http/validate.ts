import { consentPurposes } from '@phrom/shared/case.ts'
import { figureIds } from '@phrom/shared/figures/figures.ts'
import { reportKinds } from '@phrom/shared/reports/reports.ts'
import { addDays, isDay } from '@phrom/shared/time.ts'
import { validator } from 'hono-openapi'
import * as v from 'valibot'
import { periodFields } from '../figures/period-query.ts'
import { Refusal } from '../refusal.ts'

/** The JSON body by its schema; a wrong shape is refused with the names of the fields. */
export function body<Schema extends v.GenericSchema>(schema: Schema) {
  return validator('json', schema, (result) => {
    if (!result.success) throw new Refusal('invalid', { fields: fieldsOf(result.error) })
  })
}

// PostgreSQL takes no text with U+0000, not to compare with either.
const segment = v.pipe(v.string(), v.maxLength(120), v.excludes('\0'))
const uuid = v.pipe(v.string(), v.uuid())

/** `:office`, `:caseId` and so on; what cannot be an id is not found. */
export const caseParams = params(v.object({ office: segment, caseId: uuid }))
export const documentParams = params(v.object({ office: segment, caseId: uuid, key: segment }))
export const pageParams = params(
  v.object({ office: segment, caseId: uuid, key: segment, pageId: uuid }),
)
export const consentParams = params(
  v.object({ office: segment, caseId: uuid, purpose: v.picklist(consentPurposes) }),
)
export const officeChoiceParams = params(v.object({ office: segment, caseId: uuid, to: segment }))
export const counterParams = params(v.object({ office: segment, counterId: uuid }))
export const ticketParams = params(v.object({ office: segment, ticketId: uuid }))
export const alarmParams = params(v.object({ office: segment, alarmId: uuid }))
export const messageParams = params(v.object({ office: segment, messageId: uuid }))
export const newsParams = params(v.object({ office: segment, newsId: uuid }))
export const answerParams = params(v.object({ office: segment, answerId: uuid }))
export const questionParams = params(v.object({ office: segment, questionId: segment }))
export const volunteerParams = params(v.object({ office: segment, volunteerId: uuid }))
export const inviteParams = params(v.object({ office: segment, inviteId: uuid }))
export const inquiryParams = params(v.object({ office: segment, inquiryId: uuid }))
export const officeParams = params(v.object({ office: segment }))
export const complaintParams = params(v.object({ office: segment, complaintId: uuid }))
export const readyReplyParams = params(
  v.object({ office: segment, replyId: v.pipe(segment, v.regex(/^[a-z0-9-]{1,40}$/)) }),
)
export const tourParams = params(v.object({ office: segment, tourId: uuid }))
export const stopParams = params(v.object({ office: segment, stopId: uuid }))
export const attemptParams = params(v.object({ office: segment, attemptId: uuid }))
export const attemptAnswerParams = params(
  v.object({
    office: segment,
    attemptId: uuid,
    place: v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number)),
  }),
)
export const criterionParams = params(
  v.object({ office: segment, criterionId: v.pipe(segment, v.regex(/^[pqr][\d.]{1,5}$/)) }),
)
export const photoParams = params(v.object({ office: segment, photoId: uuid }))
export const newPhotoParams = params(
  v.object({ office: segment, attestationId: uuid, photoId: uuid }),
)
export const surveyParams = params(
  v.object({ office: segment, code: v.pipe(segment, v.regex(/^[\w-]{22}$/)) }),
)
export const keyParams = params(v.object({ office: segment, keyId: uuid }))
export const hookParams = params(v.object({ office: segment, hookId: uuid }))
export const deliveryParams = params(v.object({ office: segment, hookId: uuid, deliveryId: uuid }))
export const codeParams = params(v.object({ office: segment, code: segment }))
export const teamParams = params(v.object({ office: segment, team: segment }))
export const serviceParams = params(v.object({ office: segment, service: segment }))
export const confirmationParams = params(
  v.object({ office: segment, service: segment, confirmationId: uuid }),
)

const ids = v.pipe(
  v.string(),
  v.maxLength(200),
  v.transform((text) => text.split(',')),
  v.array(uuid),
)

/** `?with=`: the other cases of a visit, by their ids. */
export const visitQuery = validator('query', v.object({ with: v.optional(ids) }), (result) => {
  if (!result.success) throw new Refusal('invalid', { fields: ['with'] })
})

const someDay = v.pipe(v.string(), v.check(isDay))
const longestSpan = 366

/** `?from=&to=`: days in order, a year at most. */
export const daysQuery = validator(
  'query',
  v.pipe(
    v.object({ from: someDay, to: someDay }),
    v.check(({ from, to }) => from <= to && to <= addDays(from, longestSpan)),
  ),
  (result) => {
    if (!result.success) throw new Refusal('invalid', { fields: ['from', 'to'] })
  },
)

/** A period (see `periodFields`) of the office, a team or a service. */
export const figuresQuery = validator(
  'query',
  v.object({ ...periodFields, team: v.optional(segment), service: v.optional(segment) }),
  (result) => {
    if (!result.success)
      throw new Refusal('invalid', { fields: ['kind', 'day', 'team', 'service'] })
  },
)

/** `?team=&service=&cause=`: a cause of lost time, `paper|house-book|unreadable`. */
export const causeQuery = validator(
  'query',
  v.object({ team: segment, service: segment, cause: v.pipe(segment, v.minLength(1)) }),
  (result) => {
    if (!result.success) throw new Refusal('not_found')
  },
)

/** The same, and those behind a figure: `?key=` for one of its reasons, `?after=` where the page before ended. */
export const figureCasesQuery = validator(
  'query',
  v.object({
    ...periodFields,
    team: v.optional(segment),
    service: v.optional(segment),
    key: v.optional(segment),
    after: v.optional(segment),
  }),
  (result) => {
    if (!result.success)
      throw new Refusal('invalid', { fields: ['kind', 'day', 'team', 'service', 'key', 'after'] })
  },
)
export const figureParams = params(v.object({ office: segment, figure: v.picklist(figureIds) }))
export const reportParams = params(
  v.object({
    office: segment,
    kind: v.picklist(reportKinds),
    from: v.pipe(segment, v.check(isDay)),
  }),
)

const edition = v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number))

/** `?edition=`, from 1. */
export const reportQuery = validator(
  'query',
  v.object({ edition: v.optional(edition) }),
  (result) => {
    if (!result.success) throw new Refusal('invalid', { fields: ['edition'] })
  },
)

// Of this century or the next; a fiscal year is named by the year in which it ends.
const year = v.pipe(v.string(), v.regex(/^2[01]\d\d$/))

export const yearQuery = validator('query', v.object({ year: v.optional(year) }), (result) => {
  if (!result.success) throw new Refusal('invalid', { fields: ['year'] })
})

/** `?day=`: today where it is left out. */
export const dayQuery = validator('query', v.object({ day: v.optional(someDay) }), (result) => {
  if (!result.success) throw new Refusal('invalid', { fields: ['day'] })
})

/** `?month=&team=&service=`: a month or a fiscal year, and of whom; a service together with its team. */
export const surveyQuery = validator(
  'query',
  v.pipe(
    v.object({
      month: v.optional(v.pipe(v.string(), v.regex(/^2[01]\d\d-(0[1-9]|1[0-2])$/))),
      year: v.optional(year),
      team: v.optional(segment),
      service: v.optional(segment),
    }),
    v.check(({ month, year }) => month === undefined || year === undefined),
    v.check(({ team, service }) => service === undefined || team !== undefined),
  ),
  (result) => {
    if (!result.success)
      throw new Refusal('invalid', { fields: ['month', 'year', 'team', 'service'] })
  },
)

function params<Schema extends v.GenericSchema>(schema: Schema) {
  return validator('param', schema, (result) => {
    if (!result.success) throw new Refusal('not_found')
  })
}

function fieldsOf(issues: readonly { path?: readonly unknown[] | undefined }[]): string[] {
  const names = issues.map(({ path }) =>
    (path ?? [])
      .map((step) => (typeof step === 'object' && step !== null && 'key' in step ? step.key : step))
      .join('.'),
  )
  return [...new Set(names.map((name) => name || 'body'))]
}
