import type { AnswerValue } from '@phrom/shared/answers.ts'
import type { Calendar } from '@phrom/shared/calendar.ts'
import {
  type CopyDesk,
  type CopyDeskRow,
  keptUntil,
  pickupsOn,
  wrongCodesAllowed,
} from '@phrom/shared/copy-orders.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed } from '@phrom/shared/services/versions.ts'
import { dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import { answersOf } from '../cases/case-view.ts'
import type { Db } from '../database/tables.ts'
import { listDoubts } from './code-store.ts'
import * as store from './store.ts'

/** The services that are ordered ahead, in any of their versions. */
export const orderedServices: readonly string[] = Object.entries(definitions)
  .filter(([, versions]) => versions.some(({ order }) => order !== undefined))
  .map(([id]) => id)

/** What is to be made ready and handed out at an office; no code of any card is in it. */
export async function copyDesk(db: Db, officeId: string, now: Instant): Promise<CopyDesk> {
  const handed = await store.listHanded(db, officeId, instantAt(dayOf(now), '00:00'))
  const { calendar } = await findCalendar(db, officeId)
  const open = await store.listOpen(db, officeId)
  return {
    now,
    rows: open.flatMap((row) => deskRow(row, calendar) ?? []),
    toCheck: await store.countToCheck(db, officeId, orderedServices),
    handedToday: handed.length,
    doubts: await listDoubts(db, officeId, wrongCodesAllowed),
  }
}

function deskRow(row: store.OpenOrder, calendar: Calendar): CopyDeskRow | undefined {
  const service = versionNamed(definitions[row.serviceId] ?? [], row.serviceVersion)
  const order = service?.order
  const { id, code, serviceId, state, day, start, end, fee, readyAt, pickupAt } = row
  if (!order || !day || !start || !end || (state !== 'ordered' && state !== 'ready')) return
  const answers = answersOf(row)
  return {
    ...{ caseId: id, code, serviceId, name: row.contactName ?? '', state },
    ...{ copies: Number(answers[order.copies]), purpose: String(answers[order.purpose] ?? '') },
    details: (order.details ?? []).flatMap((key) => tellDetail(service, key, answers[key])),
    ...{ day, start, end, fee: fee ?? 0, readyAt, pickupAt },
    keptUntil: readyAt ? keptUntil({ day, readyAt }) : null,
    isClosed: !pickupsOn(calendar, service.team, day).some((pickup) => pickup.start === start),
  }
}

/** An answer in words; nothing where the question was not put. */
function tellDetail(service: Service, key: string, value: AnswerValue | undefined): Text[] {
  if (value === undefined) return []
  const option = service.facts.find(({ id }) => id === key)?.options?.find(({ id }) => id === value)
  return [option ? { th: option.th, en: option.en } : { th: `${value}`, en: `${value}` }]
}
