import type { Period } from '@phrom/shared/figures/periods.ts'
import type { ReportFigures } from '@phrom/shared/reports/figures.ts'
import {
  isOver,
  type ReportKind,
  type ReportText,
  type ReportTexts,
  reportPeriod,
  reportsOwed,
  textsOf,
  textsToKeep,
} from '@phrom/shared/reports/reports.ts'
import type { ReportSpan } from '@phrom/shared/reports/views.ts'
import type { Instant } from '@phrom/shared/time.ts'
import type { ActionDeps, Deps, StaffMember } from '../deps.ts'
import { countFormerDays } from '../figures/count-former-days.ts'
import { firstDay } from '../figures/first-day.ts'
import { Refusal } from '../refusal.ts'
import { closeFormerDays } from '../tickets/close-day.ts'
import { countReport } from './report-figures.ts'
import * as store from './store.ts'

type Made = {
  figures: ReportFigures
  at: Instant
  by?: string
  edition?: number
  texts?: ReportTexts
  reason?: string
}

/** False where this edition is there already. A first one begins with what lasts of the report before. */
export async function keepReport(
  tx: ActionDeps['tx'],
  { officeId, kind, from }: store.ReportKey,
  { figures, at, by, edition = 1, texts, reason }: Made,
): Promise<boolean> {
  const own = texts ?? (await lastingTextsOf(tx, { officeId, kind, from }))
  return store.insertReport(tx, {
    ...{ officeId, kind, fromDay: from, edition, reason: reason ?? null },
    ...{ figures: JSON.stringify(figures), texts: JSON.stringify(own) },
    ...{ madeAt: at, madeBy: by ?? null, changedAt: null, changedBy: null },
    ...{ finalAt: null, finalBy: null, revision: 1 },
  })
}

async function lastingTextsOf(tx: ActionDeps['tx'], key: store.ReportKey): Promise<ReportTexts> {
  const before = await store.findTextsBefore(tx, key)
  const wanted = new Set<ReportText>(textsOf[key.kind])
  const found = Object.entries(textsToKeep(JSON.parse(before ?? '{}') as ReportTexts))
  return Object.fromEntries(found.filter(([id]) => wanted.has(id as ReportText)))
}

/**
 * Makes in every office the reports whose period is over, each once, whoever else does the same at the same time. Answers how many this
 * one made.
 */
export async function makeReports(
  deps: Deps,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const missing: (store.ReportKey & { period: Period })[] = []
  for (const { id } of deps.config.offices) missing.push(...(await missingReports(deps, id)))
  if (missing.length === 0) return 0
  // A server that was down has still to say what came of its last day; what is counted for good need not be counted for each report.
  await closeFormerDays(deps)
  await countFormerDays(deps, isStopping)
  let made = 0
  for (const { period, ...key } of missing) {
    if (isStopping()) break
    try {
      if (await makeOne(deps, key, period)) made += 1
    } catch (error) {
      // One that fails does not keep the others, and comes again with the next run.
      deps.log.error({ ...key, error: String(error) }, 'report not made')
    }
  }
  return made
}

async function missingReports({ db, now }: Deps, officeId: string) {
  const first = await firstDay(db, officeId)
  const owed = first ? reportsOwed(first, now()) : []
  const days = owed.map(({ period }) => period.from).sort()
  const known = await store.listReports(db, officeId, {
    from: days.at(0) ?? '',
    to: days.at(-1) ?? '',
  })
  return owed
    .map(({ kind, period }) => ({ officeId, kind, from: period.from, period }))
    .filter(({ kind, from }) => !known.some((row) => row.kind === kind && row.fromDay === from))
}

async function makeOne(deps: Deps, key: store.ReportKey, period: Period): Promise<boolean> {
  const at = deps.now()
  const figures = await countReport(deps, key.officeId, period, at)
  return deps.db.transaction().execute((tx) => keepReport(tx, key, { figures, at }))
}

/** The period of a report; nothing where the days are not one, or run backwards. */
export function periodOfSpan({ kind, from, to }: ReportSpan): Period | undefined {
  const period = reportPeriod(kind, from)
  return period?.to === to ? period : undefined
}

/** Refuses report_not_over: what is not over is no report. */
export function refuseNotOver(period: Period, now: Instant): void {
  if (!isOver(period, now)) throw new Refusal('report_not_over')
}

/** A head makes one that is missing. Where somebody else was faster theirs stays. */
export async function makeByHand(
  { tx, now }: ActionDeps,
  { officeId, name }: StaffMember,
  { kind, from }: { kind: ReportKind; from: string },
  figures: ReportFigures,
): Promise<void> {
  await keepReport(tx, { officeId, kind, from }, { figures, at: now, by: name })
}
