import { type ReminderKind, remindersAt } from '@phrom/shared/reminders.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { listOf } from '../cases/case-view.ts'
import { findOfficeCase } from '../cases/find-case.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps, Deps } from '../deps.ts'
import * as reminders from './reminder-store.ts'
import * as store from './store.ts'
import { tellFirst } from './tell-visit.ts'

/** Reminds people of their visits the day before and that morning, once each. Answers of how many visits. */
export async function remindVisits(
  world: Pick<Deps, 'db' | 'now' | 'random' | 'log'>,
): Promise<number> {
  const { db, now, random, log } = world
  let told = 0
  for (const due of remindersAt(now())) {
    for (const booking of await reminders.listNotReminded(db, due)) {
      const deps = { now: now(), random }
      try {
        const isTold = await db
          .transaction()
          .execute((tx) => remind({ tx, ...deps }, due.kind, booking))
        if (isTold) told += 1
      } catch (error) {
        // One that fails does not keep the others.
        const { officeId: office, id } = booking
        log.error({ office, booking: id, error: String(error) }, 'visit not reminded of')
      }
    }
  }
  return told
}

/** False where another server was faster, or the visit is cancelled or has to move. */
async function remind(
  deps: ActionDeps,
  kind: ReminderKind,
  { officeId, id, day, start }: store.BookingRow,
): Promise<boolean> {
  const { tx, now } = deps
  if (!(await reminders.takeStanding(tx, officeId, id))) return false
  if (!(await reminders.insertReminder(tx, { officeId, bookingId: id, kind, toldAt: now }))) {
    return false
  }
  const parts = await store.listParts(tx, officeId, id)
  const cases: Tables['serviceCase'][] = []
  for (const { caseId } of parts) cases.push(await findOfficeCase(tx, officeId, caseId))
  const end = parts.find((part) => part.start === start)?.end ?? parts[0]?.end ?? start
  const data = { day, start, end, ...whatToBring(cases, now, day) }
  await tellFirst(deps, cases, kind, data, { aboutId: id })
  return true
}

/** Of all cases of a visit, each paper and each person once. */
function whatToBring(cases: readonly Tables['serviceCase'][], now: string, day: string) {
  const lists = cases.map((row) => listOf(row, now, day))
  const papers = lists.flatMap((list) => list.papers.filter(({ need }) => need === 'required'))
  const fees = lists.map(({ fee }) => fee.baht)
  return {
    bring: once(papers.map(({ requirement: { th, en } }) => ({ th, en }))),
    people: once(
      lists.flatMap(({ present }) => present.map(({ party: { th, en } }) => ({ th, en }))),
    ),
    fee: fees.includes(null) ? null : fees.reduce<number>((sum, baht) => sum + (baht ?? 0), 0),
  }
}

function once(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [text.th, text])).values()]
}
