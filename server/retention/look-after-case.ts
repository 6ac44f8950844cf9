import {
  caseDue,
  isHeld,
  type Kept,
  nextStep,
  papersDue,
  type Retention,
  restOf,
  runsOut,
} from '@phrom/shared/retention.ts'
import { type Day, dayOf } from '@phrom/shared/time.ts'
import { handoverWords } from '@phrom/shared/words/handover.ts'
import { findBookedDay } from '../bookings/find-booking.ts'
import { putOnRecord, takeStep } from '../cases/take-step.ts'
import type { Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { findPlannedDay, isHomeCase } from '../home-visits/find-home-visit.ts'
import { leaveTour } from '../home-visits/leave-tour.ts'
import { insertMessage } from '../messages/store.ts'
import { eraseCase, takePapersAway } from './erase-case.ts'
import * as store from './store.ts'

type CaseRow = Tables['serviceCase']
export type Done = 'told' | 'papers_deleted' | 'ran_out' | 'erased' | 'waiting_for_notice'

const system = { actor: 'system', personId: null } as const

/**
 * Does what the time of one case asks for today, inside a transaction that holds the case, so that of two servers one does it.
 * Nothing is deleted of what is held, nor before its notice has gone out and stood for its days.
 */
export async function lookAfterCase(
  deps: ActionDeps,
  officeId: string,
  caseId: string,
  ruleOf: (officeId: string, serviceId: string) => Retention,
): Promise<Done[]> {
  const row = await store.holdCase(deps.tx, officeId, caseId)
  if (!row) return []
  const today = dayOf(deps.now)
  if (isHeld(row, today)) {
    await store.deleteNotice(deps.tx, { officeId, caseId })
    return []
  }
  const visit = isHomeCase(row)
    ? await findPlannedDay(deps.tx, row)
    : await findBookedDay(deps.tx, officeId, caseId, deps.now)
  const kept: Kept = { ...row, visit }
  const rule = ruleOf(officeId, row.serviceId)
  const done = await lookAfterPapers(deps, row, kept, rule, today)
  if (done.includes('ran_out')) return done
  return [...done, ...(await lookAfterRest(deps, row, kept, rule, today))]
}

async function lookAfterPapers(
  deps: ActionDeps,
  row: CaseRow,
  kept: Kept,
  rule: Retention,
  today: Day,
): Promise<Done[]> {
  const due = papersDue(kept, rule, today)
  const rest = restOf(kept, today)?.rest
  const out = rest !== undefined && runsOut(rest)
  if ((await store.countPages(deps.tx, row.officeId, row.id)) === 0) {
    if (!out || !due || today < due) return []
    await runOut(deps, row)
    return ['ran_out']
  }
  const step = await whatNext(deps, row, 'papers', due, rule.notice, today)
  if (step === 'delete') {
    await takePapersAway(deps, row, system)
    if (!out) return ['papers_deleted']
    await runOut(deps, row)
    return ['papers_deleted', 'ran_out']
  }
  return step
}

async function runOut(deps: ActionDeps, row: CaseRow): Promise<void> {
  await takeStep(deps, row, 'expired', system)
  await leaveTour(deps, row)
}

async function lookAfterRest(
  deps: ActionDeps,
  row: CaseRow,
  kept: Kept,
  rule: Retention,
  today: Day,
): Promise<Done[]> {
  const due = caseDue(kept, rule, today)
  const step = await whatNext(deps, row, 'case', due, rule.notice, today)
  if (step !== 'delete') return step
  await eraseCase(deps, row, system)
  return ['erased']
}

/** Tells, takes back what was told, or waits; `delete` where nothing stands against it any more. */
async function whatNext(
  deps: ActionDeps,
  row: CaseRow,
  what: store.What,
  due: Day | undefined,
  notice: number,
  today: Day,
): Promise<Done[] | 'delete'> {
  const of = { officeId: row.officeId, caseId: row.id }
  const told = await store.findTold(deps.tx, of.officeId, of.caseId, what)
  const step = nextStep(due, told, notice, today)
  if (step.do === 'delete') return 'delete'
  if (step.do === 'wait') {
    return told && today >= told.deleteOn ? ['waiting_for_notice'] : []
  }
  if (step.do === 'take_back') {
    await store.deleteNotice(deps.tx, of, what)
    return []
  }
  const { deleteOn } = step
  const gone = row.state === 'handed_over' && { why: handoverWords.stillThere }
  const data = { papers: [], returned: [], day: deleteOn, ...gone }
  const kind = what === 'papers' ? 'papers_ending' : 'case_ending'
  const messageId = (await insertMessage(deps, row, kind, data)) ?? null
  await store.setNotice(deps.tx, { ...of, what, deleteOn, toldAt: deps.now, messageId })
  await putOnRecord(deps, row, 'deletion_announced', system, { what, deleteOn })
  return ['told']
}
