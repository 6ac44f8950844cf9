import { setImmediate } from 'node:timers/promises'
import { caseDue, isHeld, papersDue, type Retention } from '@phrom/shared/retention.ts'
import { addDays, dayOf, instantAt } from '@phrom/shared/time.ts'
import { countOldDays } from '../chat/asked/count-days.ts'
import { forgetComplaints } from '../complaints/forget.ts'
import type { Deps } from '../deps.ts'
import { removeFiles } from '../documents/delete-papers.ts'
import { forgetInquiries } from '../inquiries/forget.ts'
import { forgetVolunteerNews } from '../line/news/volunteer-news.ts'
import { forgetEvents } from '../line/webhook/work-off.ts'
import { forgetSurveys } from '../survey/forget.ts'
import { forgetDeliveries } from '../systems/deliver.ts'
import { forgetWalkIns } from '../tickets/forget-tickets.ts'
import { forgetTraining } from '../training/forget.ts'
import { forgetVolunteers } from '../volunteers/forget.ts'
import { type Done, lookAfterCase } from './look-after-case.ts'
import { retentionOf, shortestDays } from './rules.ts'
import * as store from './store.ts'

const batch = 500

export type RetentionReport = {
  looked: number
  files: number
  failed: number
  walkIns: number
  /** Events of LINE that were worked off long ago. */
  events: number
  /** Days of questions in the chat of which only counts are left. */
  questionDays: number
  /** Whose texts are gone. */
  inquiries: number
  /** Quizzes that are over, and what former volunteers had learned. */
  training: number
  /** In how many volunteers' apps it is gone. */
  volunteerNews: number
  /** Who is no longer named. */
  volunteers: number
  complaints: number
  /** Answers to the survey whose words are gone. */
  surveys: number
  /** To the city's systems. */
  deliveries: number
} & Partial<Record<Done, number>>

/**
 * Goes through all cases whose time may have come, one transaction each: stopped anywhere it goes on the next time, and two servers
 * at once share the work. A case that fails is logged and does not keep the others.
 */
export async function runRetention(
  deps: Omit<Deps, 'parts' | 'write' | 'random'>,
): Promise<RetentionReport> {
  const { db, config, log } = deps
  const report: RetentionReport = {
    looked: 0,
    files: 0,
    failed: 0,
    walkIns: 0,
    events: 0,
    questionDays: 0,
    inquiries: 0,
    training: 0,
    volunteerNews: 0,
    volunteers: 0,
    complaints: 0,
    surveys: 0,
    deliveries: 0,
  }
  const ruleOf = (officeId: string, serviceId: string) => retentionOf(config, officeId, serviceId)
  const before = instantAt(addDays(dayOf(deps.now()), 1 - shortestDays(config)), '00:00')
  let after: store.Place | undefined
  for (;;) {
    const rows = await store.listKept(db, before, after, batch)
    for (const row of rows.filter((item) => mayBeDue(item, ruleOf, deps.now()))) {
      report.looked += 1
      // On SQLite nothing is waited for, and whoever asks meanwhile would wait for the whole run.
      await setImmediate()
      try {
        const done = await db
          .transaction()
          .execute((tx) => lookAfterCase({ tx, now: deps.now() }, row.officeId, row.id, ruleOf))
        for (const what of done) report[what] = (report[what] ?? 0) + 1
      } catch (error) {
        report.failed += 1
        log.error({ office: row.officeId, case: row.id, error: String(error) }, 'case not kept up')
      }
    }
    await setImmediate()
    after = rows.at(-1)
    if (rows.length < batch) break
  }
  report.walkIns = await forgetWalkIns(deps)
  report.events = await forgetEvents(deps)
  report.questionDays = await countOldDays(deps)
  report.inquiries = await forgetInquiries(deps)
  report.training = await forgetTraining(deps)
  report.volunteerNews = await forgetVolunteerNews(deps)
  report.volunteers = await forgetVolunteers(deps)
  report.complaints = await forgetComplaints(deps)
  report.surveys = await forgetSurveys(deps)
  report.deliveries = await forgetDeliveries(deps)
  deps.poke()
  report.files = await removeFiles(deps)
  return report
}

/** A look without holding the case: most cases have nothing to do on most days. */
function mayBeDue(
  row: store.KeptRow,
  ruleOf: (officeId: string, serviceId: string) => Retention,
  now: string,
): boolean {
  if (Number(row.notices) > 0) return true
  const today = dayOf(now)
  if (isHeld(row, today)) return false
  const rule = ruleOf(row.officeId, row.serviceId)
  const kept = { ...row, visit: row.visit ?? row.homeVisit ?? undefined }
  const soon = addDays(today, rule.notice + 1)
  const papers = papersDue(kept, rule, today)
  const open = row.state === 'draft' || row.state === 'returned' || row.state === 'approved'
  if (papers && (open || Number(row.pages) > 0) && papers <= soon) return true
  const rest = caseDue(kept, rule, today)
  return rest !== undefined && rest <= soon
}
