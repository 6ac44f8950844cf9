import '../day/day-figures.css'
import type { InquiryFigures as Figures, ReplyFigures } from '@phrom/shared/inquiry-views.ts'
import { showShortDay } from '@phrom/shared/time.ts'
import { threadWords, replyFigureWords as words } from '@phrom/shared/words/inquiries.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'

/** How quickly the office answers, as its head sees it. */
export function InquiryFigures({ office }: { office: string }) {
  const figures = useLoad<Figures>(office, () =>
    ask(() => client.api.offices[':office'].staff['inquiry-figures'].$get({ param: { office } })),
  )
  if (figures.error) return <Failed error={figures.error} reload={figures.reload} />
  if (!figures.value) return <Waiting />
  const { all, teams, days } = figures.value
  const named = teams.map((team) => ({ ...team, name: t(teamName(team.teamId)) }))
  const dated = days.map((day) => ({ ...day, name: showShortDay(day.day, language.value) }))
  return (
    <Screen
      title={t(words.title)}
      back={{ href: `/${office}/staff/questions`, word: t(threadWords.back) }}
    >
      <p>{t(words.lead)}</p>
      {all.asked === 0 ? (
        <p class="blank-state">{t(words.none)}</p>
      ) : (
        <>
          <dl class="figures">
            <div>
              <dt>{t(words.inTime)}</dt>
              <dd>{shareOf(all)}</dd>
            </div>
            <div>
              <dt>{t(words.median)}</dt>
              <dd>{medianOf(all)}</dd>
            </div>
            <div>
              <dt>{t(words.asked)}</dt>
              <dd>{all.asked}</dd>
            </div>
          </dl>
          <Table id="by-team" title={words.teams} first={words.team} rows={named} />
          <Table id="by-day" title={words.days} first={words.day} rows={dated} />
        </>
      )}
    </Screen>
  )
}

function shareOf({ inTime, judged }: ReplyFigures): string {
  if (judged === 0) return '–'
  const n = Math.round((inTime / judged) * 100)
  return t(words.share, { n, part: inTime, whole: judged })
}

function medianOf({ medianSeconds }: ReplyFigures): string {
  if (medianSeconds === null) return '–'
  return t(words.minutes, { n: Math.max(1, Math.ceil(medianSeconds / 60)) })
}

type TableProps = {
  id: string
  title: Text
  first: Text
  rows: (ReplyFigures & { name: string })[]
}

function Table({ id, title, first, rows }: TableProps) {
  return (
    <section class="stack-s">
      <h2 id={id}>{t(title)}</h2>
      <ScrollTable labelledby={id} look="log-table">
        <thead>
          <tr>
            <th scope="col">{t(first)}</th>
            <th scope="col">{t(words.asked)}</th>
            <th scope="col">{t(words.inTime)}</th>
            <th scope="col">{t(words.median)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.asked}</td>
              <td>{shareOf(row)}</td>
              <td>{medianOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}
