import '../day/day-figures.css'
import type { ComplaintFigures as Figures } from '@phrom/shared/complaint-views.ts'
import { type ComplaintFigure, endedTarget } from '@phrom/shared/complaints.ts'
import { showDate, showMonth } from '@phrom/shared/time.ts'
import {
  deskWords,
  topicWords,
  complaintFigureWords as words,
} from '@phrom/shared/words/complaints.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'

/** How complaints went, as who leads the office sees it. */
export function ComplaintFigures({ office }: { office: string }) {
  const figures = useLoad<Figures>(office, () =>
    ask(() => client.api.offices[':office'].staff['complaint-figures'].$get({ param: { office } })),
  )
  if (figures.error) return <Failed error={figures.error} reload={figures.reload} />
  if (!figures.value) return <Waiting />
  const { all, firstDay, lastDay, months, praise, suggestions, teams, topics } = figures.value
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
      <p>{t(words.lead, { first: first ?? '', last: last ?? '' })}</p>
      <dl class="figures">
        <Figure name={words.received} value={String(all.received)} />
        <Figure name={words.ended} value={shareOf(all)} />
        <Figure name={words.target} value={t(words.orMore, { n: endedTarget })} />
        <Figure name={words.median} value={medianOf(all)} />
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

function medianOf({ medianDays }: ComplaintFigure): string {
  return medianDays === null ? '–' : t(words.days, { n: Math.max(1, Math.ceil(medianDays)) })
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
            <th scope="col">{t(words.reopened)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.received}</td>
              <td>{shareOf(row)}</td>
              <td>{medianOf(row)}</td>
              <td>{row.reopened}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}
