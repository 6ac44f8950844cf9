import type { ReportKind } from '@phrom/shared/reports/reports.ts'
import type { ReportEdition, ReportView } from '@phrom/shared/reports/views.ts'
import { clockOf, dayOf, showClock, showDate } from '@phrom/shared/time.ts'
import { firstScreen } from '@phrom/shared/words/first-screen.ts'
import {
  reportKindWords,
  reportStateWords,
  reportWords,
  reportDesk as words,
} from '@phrom/shared/words/reports.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { ask, client, ProblemError } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { ReportActs } from './ReportActs.tsx'
import { ReportSheet } from './ReportSheet.tsx'
import { ReportTextForm } from './ReportTextForm.tsx'
import { SaveReport } from './SaveReport.tsx'
import { StateMark } from './StateMark.tsx'
import { useDigits } from './use-digits.ts'
import { useTypedTexts } from './use-typed-texts.ts'

export type ReportPlace = { kind: ReportKind; from: string; edition?: string }

/** Does something with the report, and says it; what somebody else did meanwhile is shown, and what was typed stays. */
export type ReportAct = (
  call: () => Promise<ReportView>,
  said: Text,
  changed?: Text,
) => Promise<boolean>

/** One report: read, written, marked as final, printed and saved. */
export function ReportPage({ office, place }: { office: string; place: ReportPlace }) {
  const { kind, from, edition } = place
  const load = () => loadReport(office, place)
  const { value, error, reload, set } = useLoad(`${office}/${kind}/${from}/${edition}`, load)
  const [digits, choose] = useDigits()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Text | undefined>()
  const [problem, setProblem] = useState<Text | undefined>()
  const typed = useTypedTexts(`${office}/${kind}/${from}`)
  if (error && !value) return <Failed error={error} reload={reload} />
  if (!value) return <Waiting />
  const isFormer = edition !== undefined && Number(edition) !== value.editions[0]?.edition
  const act: ReportAct = async (call, done, changed = words.changedAct) => {
    if (busy) return false
    setBusy(true)
    setSaid(undefined)
    setProblem(undefined)
    try {
      set(await call())
      setSaid(done)
      return true
    } catch (failed) {
      const code = failed instanceof ProblemError ? failed.problem.code : undefined
      setProblem(code === 'changed_meanwhile' ? changed : textOf(failed))
      // What is there now is shown at once.
      if (code === 'changed_meanwhile' || code === 'report_final') {
        const now = await load().catch(() => undefined)
        if (now) set(now)
      }
      return false
    } finally {
      setBusy(false)
    }
  }
  const of = { office, report: value, act, busy, typed }
  return (
    <Screen
      title={t(reportKindWords[kind].heading)}
      short={t(words.title)}
      back={{ href: `/${office}/staff/reports`, word: t(words.back) }}
      bottom={<Tabs office={office} at="reports" />}
    >
      <div class="report-page">
        <div class="not-printed stack">
          <Standing report={value} />
          {isFormer && (
            <p class="notice">
              <span>
                {t(words.former)}{' '}
                <a href={`/${office}/staff/reports/${kind}/${from}`}>{t(words.latest)}</a>
              </span>
            </p>
          )}
          <ProblemNote text={problem && t(problem)} />
          <p role="status">{said && t(said)}</p>
          <SaveReport report={value} digits={digits} choose={choose} />
          {!isFormer && <ReportTextForm {...of} />}
          {!isFormer && <ReportActs {...of} />}
          {value.editions.length > 1 && (
            <Editions office={office} place={place} editions={value.editions} />
          )}
        </div>
        <ReportSheet report={value} digits={digits} />
      </div>
    </Screen>
  )
}

/** What went wrong, in both languages: it stays when the language is switched. */
function textOf(failed: unknown): Text {
  if (failed instanceof ProblemError) return failed.problem.detail
  const { noAnswer: what, noAnswerDo: then } = firstScreen
  return { th: `${what.th} · ${then.th}`, en: `${what.en} · ${then.en}` }
}

function loadReport(office: string, { kind, from, edition }: ReportPlace): Promise<ReportView> {
  const param = { office, kind, from }
  const query = edition ? { edition } : {}
  return ask<ReportView>(() =>
    client.api.offices[':office'].staff.reports[':kind'][':from'].$get({ param, query }),
  )
}

function Standing({ report }: { report: ReportView }) {
  const { state, changedAt, changedBy } = report
  return (
    <p class="report-standing">
      <StateMark state={state} word={t(reportStateWords[state])} />
      {changedAt && state === 'draft' && (
        <span class="small quiet">
          {t(words.changedBy, {
            by: changedBy ?? '',
            day: showDate(dayOf(changedAt), language.value),
            clock: showClock(clockOf(changedAt), language.value),
          })}
        </span>
      )}
    </p>
  )
}

function Editions({
  office,
  place: { kind, from },
  editions,
}: {
  office: string
  place: ReportPlace
  editions: readonly ReportEdition[]
}) {
  return (
    <section class="stack-s">
      <h2>{t(words.editions)}</h2>
      <ul>
        {editions.map(({ edition, reason, finalAt, finalBy }) => (
          <li key={edition}>
            <a href={`/${office}/staff/reports/${kind}/${from}/${edition}`}>
              {edition === 1 ? t(words.first) : t(reportWords.edition, { n: edition - 1 })}
            </a>
            {reason && ` · ${reason}`}
            {finalAt && ` · ${showDate(dayOf(finalAt), language.value)} · ${finalBy}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
