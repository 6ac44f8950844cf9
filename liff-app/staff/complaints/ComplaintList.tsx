import { showCode } from '@phrom/shared/case-code.ts'
import type { ComplaintRow, ComplaintList as List } from '@phrom/shared/complaint-views.ts'
import { waitsForStaff } from '@phrom/shared/complaints.ts'
import type { Day } from '@phrom/shared/time.ts'
import {
  complaintWords,
  kindWords,
  stateWords,
  topicWords,
  deskWords as words,
} from '@phrom/shared/words/complaints.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { usePolled } from '../../parts/use-polled.ts'
import { t } from '../../words.ts'
import { isHead } from '../day/is-head.ts'
import { Tabs } from '../Tabs.tsx'
import { tellDue } from './tell-complaint.ts'

const everyMs = 30_000

/** What people complain of, as far as whoever looks may see it: apart from every other queue, by the day on which an answer is due. */
export function ComplaintList({ office }: { office: string }) {
  const [round, setRound] = useState(0)
  const { value, error } = usePolled(`${office} ${round}`, everyMs, () =>
    ask<List>(() => client.api.offices[':office'].staff.complaints.$get({ param: { office } })),
  )
  if (error && !value) return <Failed error={error} reload={() => setRound(round + 1)} />
  if (!value) return <Waiting />
  const { complaints, today } = value
  const fresh = complaints.filter(({ state }) => state === 'received')
  const open = complaints.filter(({ state }) => waitsForStaff(state) && state !== 'received')
  const of = (state: ComplaintRow['state']) => complaints.filter((row) => row.state === state)
  const section = { office, today }
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="complaints" />}>
      <p>{t(words.lead)}</p>
      {fresh.length + open.length === 0 && <p class="blank-state">{t(words.none)}</p>}
      <Section {...section} title={words.fresh} rows={fresh} />
      <Section {...section} title={words.open} rows={open} />
      <Section {...section} title={words.answered} rows={of('answered')} />
      <Section {...section} title={words.ended} rows={of('ended')} />
      {isHead(office) && (
        <nav class="inquiry-doors" aria-label={t(words.title)}>
          <a class="btn side" href={`/${office}/staff/complaints/figures`}>
            {t(words.figures)}
          </a>
        </nav>
      )}
    </Screen>
  )
}

type Shown = { office: string; today: Day; title: Text; rows: ComplaintRow[] }

function Section({ office, today, title, rows }: Shown) {
  if (rows.length === 0) return null
  return (
    <section class="stack-s">
      <h2>{t(title)}</h2>
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <Row office={office} today={today} row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ office, today, row }: { office: string; today: Day; row: ComplaintRow }) {
  const due = tellDue(row, today)
  const { kind, topic } = row
  const about = [
    showCode(row.code),
    row.teamId ? t(teamName(row.teamId)) : t(words.noTeam),
    t(stateWords[row.state].name),
    ...(row.reopened > 0 ? [t(words.reopenedTimes, { n: row.reopened })] : []),
  ]
  return (
    <a class="qrow inquiry-row" href={`/${office}/staff/complaints/${row.id}`}>
      <span class="l">
        <b>{t(complaintWords.about, { kind: t(kindWords[kind]), topic: t(topicWords[topic]) })}</b>
        {due.look === '' && <small>{due.text}</small>}
      </span>
      {due.look !== '' && (
        <span class={`state ${due.look}`}>
          <Icon name={due.look === 'stop' ? 'triangle-alert' : 'clock'} />
          {due.text}
        </span>
      )}
      <span class="inquiry-excerpt">{row.excerpt}</span>
      <small class="inquiry-about">{about.join(' · ')}</small>
    </a>
  )
}
