import { showPeriod } from '@phrom/shared/figures/periods.ts'
import { type ReportKind, reportKinds, reportPeriod } from '@phrom/shared/reports/reports.ts'
import type { ReportList as List, ReportEntry, ReportSpan } from '@phrom/shared/reports/views.ts'
import { dayOf, showDate, showDay, shownYear } from '@phrom/shared/time.ts'
import {
  reportKindWords,
  reportStateWords,
  reportDesk as words,
} from '@phrom/shared/words/reports.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { showNumber } from './report-parts.ts'
import { StateMark } from './StateMark.tsx'

/** The reports of a fiscal year by kind, what is owed next, and when it is made. */
export function ReportList({ office }: { office: string }) {
  const [year, setYear] = useState<number | undefined>()
  const loaded = useLoad(`${office}/${year}`, () => load(office, year))
  // The year before stays until the other has come: the focus is not lost.
  const [before, setBefore] = useState<List>()
  if (loaded.value && loaded.value !== before) setBefore(loaded.value)
  const shown = loaded.value ?? before
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!shown) return <Waiting />
  const { reports, coming, firstYear } = shown
  const thisYear = thisYearOf(shown)
  const drafts = reports.filter(({ state }) => state === 'draft').length
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="reports" />}>
      <div class="report-list stack" aria-busy={loaded.value === undefined}>
        <section class="stack-s" aria-labelledby="reports-coming">
          <h2 id="reports-coming">{t(words.coming)}</h2>
          <ul class="report-coming">
            {coming.map(({ due, ...one }) => (
              <li key={one.kind}>
                {t(words.comesOn, { report: nameOf(one), day: showDay(due, language.value) })}
              </li>
            ))}
          </ul>
        </section>
        <div class="report-year">
          <button
            class="btn side"
            type="button"
            disabled={shown.year <= firstYear}
            onClick={() => setYear(shown.year - 1)}
          >
            {t(words.earlier)}
          </button>
          <h2 aria-live="polite">
            {t(words.year, { year: shownYear(shown.year, language.value) })}
          </h2>
          <button
            class="btn side"
            type="button"
            disabled={shown.year >= thisYear}
            onClick={() => setYear(shown.year + 1)}
          >
            {t(words.later)}
          </button>
        </div>
        {drafts > 0 && <p class="notice turn">{t(words.waiting, { n: drafts })}</p>}
        {reports.length === 0 && <p class="blank-state">{t(words.none)}</p>}
        {reportKinds.map((kind) => (
          <Kind key={kind} office={office} kind={kind} reports={reports} />
        ))}
      </div>
    </Screen>
  )
}

/** Of the one that ends next. */
function thisYearOf({ coming }: List): number {
  const year = coming.find(({ kind }) => kind === 'yearly')
  return Number(year?.to.slice(0, 4))
}

function load(office: string, year: number | undefined): Promise<List> {
  const query = year === undefined ? {} : { year: String(year) }
  return ask<List>(() =>
    client.api.offices[':office'].staff.reports.$get({ param: { office }, query }),
  )
}

/** "รายเดือน · พฤศจิกายน 2569". */
function nameOf({ kind, from }: ReportSpan): string {
  const period = reportPeriod(kind, from)
  return `${t(reportKindWords[kind].name)} · ${period ? showPeriod(period, language.value) : from}`
}

function Kind({
  office,
  kind,
  reports,
}: {
  office: string
  kind: ReportKind
  reports: readonly ReportEntry[]
}) {
  const own = reports.filter((report) => report.kind === kind)
  if (own.length === 0) return null
  return (
    <section class="stack-s">
      <h3>{t(reportKindWords[kind].name)}</h3>
      <p class="small quiet">{t(reportKindWords[kind].way)}</p>
      <ul class="rows">
        {own.map((report) => (
          <li key={report.from}>
            <Row office={office} report={report} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ office, report }: { office: string; report: ReportEntry }) {
  const { kind, from, state, finalAt, finalBy } = report
  const period = reportPeriod(kind, from)
  const signed = finalAt && `${showDate(dayOf(finalAt), language.value)} · ${finalBy}`
  return (
    <a class="report-row" href={`/${office}/staff/reports/${kind}/${from}`}>
      <b>{period && showPeriod(period, language.value)}</b>
      <StateMark state={state} word={t(reportStateWords[state])} />
      <small>
        {showNumber(report, language.value)}
        {signed && ` · ${signed}`}
      </small>
    </a>
  )
}
