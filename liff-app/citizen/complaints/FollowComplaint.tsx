import { showCode } from '@phrom/shared/case-code.ts'
import type { ComplaintView } from '@phrom/shared/complaint-views.ts'
import { type Day, dayOf, showDate, showLongDate } from '@phrom/shared/time.ts'
import {
  kindWords,
  stateWords,
  topicWords,
  complaintWords as words,
} from '@phrom/shared/words/complaints.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { TurnState } from '../CaseCard.tsx'
import { pathsOf } from '../paths.ts'
import { AddMore } from './AddMore.tsx'
import { Settled } from './Settled.tsx'

/** How a complaint stands: its number, whose turn it is, what was written, and the citizen’s word on the answer. */
export default function FollowComplaint({
  office = '',
  id = '',
}: {
  office?: string
  id?: string
}) {
  const param = { office, complaintId: id }
  const one = useLoad<ComplaintView>(`${office} ${id}`, () =>
    ask(() => client.api.offices[':office'].complaints[':complaintId'].$get({ param })),
  )
  if (one.error) return <Failed error={one.error} reload={one.reload} />
  if (!one.value) return <Waiting />
  return <Follow office={office} view={one.value} set={one.set} />
}

const day = (at: Day) => showDate(at, language.value)
const turns = { answered: 'yours', ended: 'ended' } as const

type Props = { office: string; view: ComplaintView; set: (view: ComplaintView) => void }

function Follow({ office, view, set }: Props) {
  const { query } = useLocation()
  const { state } = view
  const [note, setNote] = useState(query.sent && state === 'received' ? t(words.sentNow) : '')
  const show = (next: ComplaintView, said: string) => {
    set(next)
    setNote(said)
  }
  const turn = state in turns ? turns[state as keyof typeof turns] : 'office'
  return (
    <Screen
      title={t(words.about, { kind: t(kindWords[view.kind]), topic: t(topicWords[view.topic]) })}
      back={{ href: pathsOf(office).complaints, word: t(words.mine) }}
    >
      <p class={note ? 'notice ok' : 'hide'} role="status">
        {note}
      </p>
      <p>
        <TurnState turn={turn} />
      </p>
      <section class="stack-s">
        <h2>{t(stateWords[state].name)}</h2>
        <p>{t(stateWords[state].say)}</p>
        {view.dueOn && <p>{t(words.dueOn, { day: showLongDate(view.dueOn, language.value) })}</p>}
        {state !== 'ended' && view.teamId && (
          <p class="quiet">{t(words.withTeam, { team: t(teamName(view.teamId)) })}</p>
        )}
        <Ended view={view} />
      </section>
      <div class="slip">
        <div class="part">
          <p class="quiet">{t(words.number)}</p>
          <p class="figure code">{showCode(view.code)}</p>
        </div>
      </div>
      <Written view={view} />
      {state === 'answered' && <Settled office={office} view={view} show={show} />}
      {state !== 'answered' && state !== 'ended' && (
        <AddMore office={office} view={view} show={show} />
      )}
    </Screen>
  )
}

function Ended({ view: { endedAt, endedHow } }: { view: ComplaintView }) {
  if (!endedAt) return null
  const said = endedHow === 'agreed' ? words.endedAgreed : words.endedTerm
  return <p>{t(said, { day: day(dayOf(endedAt)) })}</p>
}

function Written({ view }: { view: ComplaintView }) {
  const about = [
    view.name ? t(words.named, { name: view.name }) : t(words.withoutName),
    view.onDay && t(words.happened, { day: day(view.onDay) }),
    view.officer && t(words.aboutOfficer, { officer: view.officer }),
    view.caseCode && t(words.aboutCase, { code: showCode(view.caseCode) }),
  ].filter(Boolean)
  return (
    <section class="stack">
      <h2>{t(words.messages)}</h2>
      {view.entries.map(({ id, at, what, text }) => (
        <article key={id} class={`card stack-s${what === 'answered' ? ' mine us' : ''}`}>
          <h3 class="small-head">
            {t(what === 'answered' ? words.byOffice : words.byYou)}{' '}
            <span class="quiet">{day(dayOf(at))}</span>
          </h3>
          <p class="address">{text}</p>
        </article>
      ))}
      <p class="small quiet">
        <Icon name="lock" /> {about.join(' · ')}
      </p>
    </section>
  )
}
