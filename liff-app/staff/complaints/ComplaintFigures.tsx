import '../day/day-figures.css'
import type { ComplaintFigures as Figures } from '@phrom/shared/complaint-views.ts'
import { type ComplaintFigure, endedTarget } from '@phrom/shared/complaints.ts'
import { addYears } from '@phrom/shared/dates.ts'
import { periodOf, showPeriod } from '@phrom/shared/figures/periods.ts'
import { dayOf, showDate, showMonth, toInstant } from '@phrom/shared/time.ts'
import {
  deskWords,
  topicWords,
  complaintFigureWords as words,
} from '@phrom/shared/words/complaints.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'

/** How complaints went, as who leads the office sees it. */
export function ComplaintFigures({ office }: { office: string }) {
  const [year, setYear] = useState<string>()
  const query = year ? { year } : {}
  const figures = useLoad<Figures>(`${office}/${year}`, () =>
    ask(() =>
      client.api.offices[':office'].staff['complaint-figures'].$get({ param: { office }, query }),
    ),
  )
  // While another year is fetched, what was read stays, and the field with the focus.
  const [before, setBefore] = useState<Figures>()
  if (figures.value && figures.value !== before) setBefore(figures.value)
  const shown = figures.value ?? before
  if (figures.error) return <Failed error={figures.error} reload={figures.reload} />
  if (!shown) return <Waiting />
  const { all, firstDay, lastDay, months, praise, suggestions, teams, topics } = shown
  const [first, last] = [firstDay, lastDay].map((day) => showDate(day, language.value))
  const named = {
    topics: topics
      .filter(({ received }) => received > 0)
      .map((row) => ({ ...row, name: t(topicWords[row.topic]) })),
    teams: teams.map((row) => ({
      ...row,
      name: row.teamId ? t(teamName(row.teamId)) : t(deskWords.noTeam),
    })),
    months: months.map((row) => ({ ...row, name: showMonth(row.month, language.value) })),
  }
  return (
    <Screen
      title={t(words.title)}
      back={{ href: `/${office}/staff/complaints`, word: t(deskWords.back) }}
    >
      <YearField year={year} onYear={setYear} />
      <p aria-busy={figures.value === undefined}>
        {t(words.lead, { first: first ?? '', last: last ?? '' })}
      </p>
      <dl class="figures">
        <Figure name={words.received} value={String(all.received)} />
        <Figure name={words.ended} value={shareOf(all)} />
        <Figure name={words.target} value={t(words.orMore, { n: endedTarget })} />
        <Figure name={words.median} value={daysOf(all.medianDays)} />
        <Figure name={words.most} value={daysOf(all.mostDays)} />
        <Figure name={words.reopened} value={String(all.reopened)} />
        <Figure name={words.suggestions} value={String(suggestions)} />
        <Figure name={words.praise} value={String(praise)} />
      </dl>
      <details class="why">
        <summary>
          <Icon name="circle-help" />
          <span>{t(words.how)}</span>
        </summary>
        <p>{t(words.howSay)}</p>
      </details>
      {all.received === 0 ? (
        <p class="blank-state">{t(words.none)}</p>
      ) : (
        <>
          <Table id="by-topic" title={words.byTopic} first={words.topic} rows={named.topics} />
          <Table id="by-team" title={words.byTeam} first={words.team} rows={named.teams} />
          <Table id="by-month" title={words.byMonth} first={words.month} rows={named.months} />
        </>
      )}
    </Screen>
  )
}

function Figure({ name, value }: { name: Text; value: string }) {
  return (
    <div>
      <dt>{t(name)}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function shareOf({ ended, judged }: ComplaintFigure): string {
  if (judged === 0) return '–'
  const n = Math.round((ended / judged) * 100)
  return t(words.share, { n, part: ended, whole: judged })
}

function daysOf(days: number | null): string {
  return days === null ? '–' : t(words.days, { n: Math.max(1, Math.ceil(days)) })
}

const mostYears = 4

/** Twelve months, or a fiscal year by the year in which it ends. */
function YearField(props: { year: string | undefined; onYear: (year?: string) => void }) {
  const today = dayOf(toInstant(Date.now()))
  const years = Array.from({ length: mostYears }, (_, i) => periodOf('year', addYears(today, -i)))
  return (
    <div class="field complaint-year">
      <label for="complaint-year">{t(words.period)}</label>
      <select
        id="complaint-year"
        class="input"
        value={props.year ?? ''}
        onChange={({ currentTarget: { value } }) => props.onYear(value || undefined)}
      >
        <option value="">{t(words.twelveMonths)}</option>
        {years.map((one) => (
          <option key={one.to} value={one.to.slice(0, 4)}>
            {showPeriod(one, language.value)}
          </option>
        ))}
      </select>
    </div>
  )
}

type TableProps = {
  id: string
  title: Text
  first: Text
  rows: (ComplaintFigure & { name: string })[]
}

function Table({ id, title, first, rows }: TableProps) {
  return (
    <section class="stack-s">
      <h2 id={id}>{t(title)}</h2>
      <ScrollTable labelledby={id} look="log-table">
        <thead>
          <tr>
            <th scope="col">{t(first)}</th>
            <th scope="col">{t(words.received)}</th>
            <th scope="col">{t(words.ended)}</th>
            <th scope="col">{t(words.median)}</th>
            <th scope="col">{t(words.most)}</th>
            <th scope="col">{t(words.reopened)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.received}</td>
              <td>{shareOf(row)}</td>
              <td>{daysOf(row.medianDays)}</td>
              <td>{daysOf(row.mostDays)}</td>
              <td>{row.reopened}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}
