import type { Period } from '@phrom/shared/figures/periods.ts'
import { reportPeriod } from '@phrom/shared/reports/reports.ts'
import {
  CorrectReport,
  MakeReport,
  SeenReport,
  WriteReportTexts,
} from '@phrom/shared/reports/views.ts'
import { type Context, Hono } from 'hono'
import type { ActionDeps, Env } from '../deps.ts'
import { once } from '../http/once.ts'
import { answering } from '../http/openapi.ts'
import { body, reportParams, reportQuery, yearQuery } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import { answers } from './answers.ts'
import { correctReport, markFinal, recountReport, writeTexts } from './change-report.ts'
import { makeByHand, periodOfSpan, refuseNotOver } from './make-reports.ts'
import { countReport } from './report-figures.ts'
import type { ReportKey } from './store.ts'
import { reportList, reportView } from './view.ts'

const at = '/:office/staff/reports/:kind/:from'
const after = (what: string) => answering(what, 200, answers.report)

type Named = Pick<ReportKey, 'kind' | 'from'>

/** The report that an address names. Refuses not_found: none of this kind begins on that day. */
function reportAt(c: Context<Env>, { kind, from }: Named) {
  const period = reportPeriod(kind, from)
  if (!period) throw new Refusal('not_found')
  return { key: { officeId: c.var.staff.officeId, kind, from }, period }
}

const counted = (c: Context<Env>, period: Period) =>
  countReport(c.var.deps, c.var.staff.officeId, period, c.var.deps.now())

/** Does something with a report once, and answers how its last edition stands then; that it was done is all that is kept for a retry. */
async function answerReport(
  c: Context<Env>,
  { key, period }: { key: ReportKey; period: Period },
  request: unknown,
  act: (deps: ActionDeps) => Promise<void>,
) {
  await once(c, request, 200, async (deps) => {
    await act(deps)
    return null
  })
  return reportView(c.var.deps, key, period, undefined)
}

/** The reports that an office owes, for heads. Mounted behind the guard of its staff. */
export const staffReports = new Hono<Env>()
  .use('/:office/staff/reports/*', async (c, next) => {
    if (c.var.staff.role === 'staff') throw new Refusal('forbidden')
    await next()
  })
  .get(
    '/:office/staff/reports',
    answering('The reports of a fiscal year, and what comes next, for heads', 200, answers.list),
    yearQuery,
    async (c) => {
      const { staff, deps } = c.var
      const { year } = c.req.valid('query')
      return c.json(await reportList(deps.db, staff.officeId, year, deps.now()))
    },
  )
  .post(
    '/:office/staff/reports',
    after('Makes a report that is missing, of a period that is over'),
    body(MakeReport),
    async (c) => {
      const wanted = c.req.valid('json')
      const { deps, staff } = c.var
      const period = periodOfSpan(wanted)
      if (!period) throw new Refusal('invalid', { fields: ['from', 'to'] })
      refuseNotOver(period, deps.now())
      const figures = await counted(c, period)
      const report = reportAt(c, wanted)
      return c.json(
        await answerReport(c, report, wanted, (tx) => makeByHand(tx, staff, wanted, figures)),
      )
    },
  )
  .get(
    at,
    after('One report as it was kept; counted now where it has not been made'),
    reportParams,
    reportQuery,
    async (c) => {
      const { key, period } = reportAt(c, c.req.valid('param'))
      const { edition } = c.req.valid('query')
      return c.json(await reportView(c.var.deps, key, period, edition))
    },
  )
  .put(
    `${at}/texts`,
    after('Keeps what a head has written into a draft'),
    reportParams,
    body(WriteReportTexts),
    async (c) => {
      const report = reportAt(c, c.req.valid('param'))
      const wanted = c.req.valid('json')
      return c.json(
        await answerReport(c, report, wanted, (tx) =>
          writeTexts(tx, c.var.staff, report.key, wanted),
        ),
      )
    },
  )
  .put(
    `${at}/figures`,
    after('Counts a draft anew, for what came late'),
    reportParams,
    body(SeenReport),
    async (c) => {
      const report = reportAt(c, c.req.valid('param'))
      const wanted = c.req.valid('json')
      const figures = await counted(c, report.period)
      return c.json(
        await answerReport(c, report, wanted, (tx) =>
          recountReport(tx, c.var.staff, report.key, { ...wanted, figures }),
        ),
      )
    },
  )
  .post(
    `${at}/final`,
    after('Marks a report as final'),
    reportParams,
    body(SeenReport),
    async (c) => {
      const report = reportAt(c, c.req.valid('param'))
      const wanted = c.req.valid('json')
      return c.json(
        await answerReport(c, report, wanted, (tx) =>
          markFinal(tx, c.var.staff, report.key, wanted),
        ),
      )
    },
  )
  .post(
    `${at}/editions`,
    after('Puts a final report right by another edition, with its reason'),
    reportParams,
    body(CorrectReport),
    async (c) => {
      const report = reportAt(c, c.req.valid('param'))
      const wanted = c.req.valid('json')
      const figures = await counted(c, report.period)
      return c.json(
        await answerReport(c, report, wanted, (tx) =>
          correctReport(tx, c.var.staff, report.key, { ...wanted, figures }),
        ),
      )
    },
  )
