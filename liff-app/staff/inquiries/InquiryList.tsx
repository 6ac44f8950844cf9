import type { InquiryRow, InquiryList as List } from '@phrom/shared/inquiry-views.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { whyWords, inquiryWords as words } from '@phrom/shared/words/inquiries.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { onlyVolunteers } from '@phrom/shared/words/volunteer-asks.ts'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { usePolled } from '../../parts/use-polled.ts'
import { t } from '../../words.ts'
import { isHead } from '../day/is-head.ts'
import { Tabs } from '../Tabs.tsx'
import { clock, nameOf, takenBy, tellTime } from './tell-inquiry.ts'
import { VolunteerMark } from './VolunteerMark.tsx'

const everyMs = 5_000
const scopes = ['mine', 'team', 'all'] as const
type Scope = (typeof scopes)[number]

/** What people ask: who waits first by the time that is left, then what was answered, and what has ended these days. */
export function InquiryList({ office }: { office: string }) {
  const [scope, setScope] = useState<Scope>('mine')
  const [isVolunteers, setVolunteers] = useState(false)
  const [round, setRound] = useState(0)
  const { value, error } = usePolled(`${office} ${round}`, everyMs, () =>
    ask<List>(() => client.api.offices[':office'].staff.inquiries.$get({ param: { office } })),
  )
  if (error && !value) return <Failed error={error} reload={() => setRound(round + 1)} />
  if (!value) return <Waiting />
  const { inquiries, now, teamId } = value
  const isShown = (row: InquiryRow) =>
    (scope === 'all' || (scope === 'team' ? row.teamId === teamId : row.isMine)) &&
    (!isVolunteers || row.volunteer !== null)
  const shown = inquiries.filter(isShown)
  const of = (state: InquiryRow['state']) => shown.filter((row) => row.state === state)
  const waiting = of('open')
  const isElsewhere = inquiries.some(({ state }) => state === 'open')
  const section = { office, now }
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="questions" />}>
      {error !== undefined && (
        <p class="notice turn" role="status">
          {t(words.stale, { time: clock(now) })}
        </p>
      )}
      <Scopes scope={scope} teamId={teamId} choose={setScope}>
        {(isVolunteers || inquiries.some(({ volunteer }) => volunteer)) && (
          <button
            class="chip"
            type="button"
            aria-pressed={isVolunteers}
            onClick={() => setVolunteers(!isVolunteers)}
          >
            {t(onlyVolunteers)}
          </button>
        )}
      </Scopes>
      <section class="stack-s">
        <h2>{t(words.waiting)}</h2>
        {waiting.length === 0 && (
          <p class="blank-state">
            {t(scope !== 'all' && isElsewhere ? words.noneMine : words.noneWaiting)}
          </p>
        )}
        <Rows {...section} rows={waiting} />
      </section>
      <Section {...section} title={words.answered} rows={of('answered')} />
      <Section {...section} title={words.ended} rows={of('ended')} />
      <nav class="inquiry-doors" aria-label={t(words.title)}>
        <a class="btn side" href={`/${office}/staff/questions/replies`}>
          {t(words.ready)}
        </a>
        {isHead(office) && (
          <>
            <a class="btn side" href={`/${office}/staff/questions/rota`}>
              {t(words.rota)}
            </a>
            <a class="btn side" href={`/${office}/staff/questions/figures`}>
              {t(words.figures)}
            </a>
          </>
        )}
      </nav>
    </Screen>
  )
}

type ScopesProps = {
  scope: Scope
  teamId: string
  choose: (scope: Scope) => void
  children: ComponentChildren
}

function Scopes({ scope, teamId, choose, children }: ScopesProps) {
  return (
    <fieldset class="chips">
      <legend class="hide">{t(words.which)}</legend>
      {scopes.map((one) => (
        <button
          key={one}
          class="chip"
          type="button"
          aria-pressed={scope === one}
          onClick={() => choose(one)}
        >
          {t(one === 'team' ? teamName(teamId) : words[one])}
        </button>
      ))}
      {children}
    </fieldset>
  )
}

type Shown = { office: string; now: Instant; rows: InquiryRow[] }

function Section({ title, ...shown }: Shown & { title: Text }) {
  if (shown.rows.length === 0) return null
  return (
    <section class="stack-s">
      <h2>{t(title)}</h2>
      <Rows {...shown} />
    </section>
  )
}

function Rows({ office, now, rows }: Shown) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Row office={office} now={now} row={row} />
        </li>
      ))}
    </ul>
  )
}

function Row({ office, now, row }: { office: string; now: Instant; row: InquiryRow }) {
  const { text, late } = tellTime(row, now)
  const isDanger = row.why === 'danger' && row.answerBy !== null
  return (
    <a
      class={`qrow inquiry-row${isDanger ? ' in-danger' : ''}`}
      href={`/${office}/staff/questions/${row.id}`}
    >
      <span class="l">
        <b>{nameOf(row)}</b>
        <small class={late ? 'late' : ''}>{text}</small>
      </span>
      {isDanger && (
        <span class="state stop">
          <Icon name="triangle-alert" />
          {t(whyWords.danger)}
        </span>
      )}
      <VolunteerMark volunteer={row.volunteer} />
      <span class="inquiry-excerpt">{row.excerpt || t(words.takenBack)}</span>
      <small class="inquiry-about">
        {t(teamName(row.teamId))}
        {row.state === 'open' && ` · ${takenBy(row)}`}
      </small>
    </a>
  )
}
