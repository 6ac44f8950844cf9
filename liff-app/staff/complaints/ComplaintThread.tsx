import { showCode } from '@phrom/shared/case-code.ts'
import type { ComplaintThread as Thread } from '@phrom/shared/complaint-views.ts'
import { mayAct } from '@phrom/shared/complaints.ts'
import { dayOf, showDate, showLongDate } from '@phrom/shared/time.ts'
import {
  complaintWords,
  kindWords,
  stateWords,
  topicWords,
  deskWords as words,
} from '@phrom/shared/words/complaints.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client, ProblemError, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { AnswerForm } from './AnswerForm.tsx'
import type { Act } from './act.ts'
import { ComplaintActs } from './ComplaintActs.tsx'
import { ComplaintLog } from './ComplaintLog.tsx'
import { SortForm } from './SortForm.tsx'
import { tellDue } from './tell-complaint.ts'

/** One complaint: what was written, by when it is answered, and what may be done with it. */
export function ComplaintThread({ office, id }: { office: string; id: string }) {
  const one = useLoad<Thread>(`${office} ${id}`, () => read(office, id))
  if (one.error) return <Failed error={one.error} reload={one.reload} />
  if (!one.value) return <Waiting />
  return <Shown office={office} thread={one.value} set={one.set} />
}

function read(office: string, complaintId: string): Promise<Thread> {
  const param = { office, complaintId }
  return ask(() => client.api.offices[':office'].staff.complaints[':complaintId'].$get({ param }))
}

type Props = { office: string; thread: Thread; set: (thread: Thread) => void }

function Shown({ office, thread, set }: Props) {
  const { route } = useLocation()
  const { busy, problem, send } = useSend()
  const [note, setNote] = useState('')
  const list = `/${office}/staff/complaints`
  const { state, kind, topic, id } = thread
  const act: Act = (call, said, key) =>
    send(async () => {
      setNote('')
      try {
        const next = await write<Thread | null>(call, key)
        // Whoever keeps away from it sees it no more.
        if (!next) return route(list)
        set(next)
        setNote(said)
      } catch (error) {
        const code = error instanceof ProblemError ? error.problem.code : ''
        if (code === 'changed_meanwhile' || code === 'wrong_step') set(await read(office, id))
        throw error
      }
    })
  const form = { office, thread, act, busy }
  const { sorting } = thread
  return (
    <Screen
      title={t(words.one, { code: showCode(thread.code) })}
      back={{ href: list, word: t(words.back) }}
    >
      <p class={note ? 'notice ok' : 'hide'} role="status">
        {note}
      </p>
      <ProblemNote text={problem} />
      <div class="complaint">
        <div class="complaint-part">
          <h2>
            {t(complaintWords.about, { kind: t(kindWords[kind]), topic: t(topicWords[topic]) })}
          </h2>
          <Standing thread={thread} />
          <ComplaintLog thread={thread} />
        </div>
        <div class="complaint-part">
          <Facts office={office} thread={thread} />
          {state === 'received' && sorting && <SortForm {...form} sorting={sorting} />}
          {mayAct('answer', state) && <AnswerForm {...form} />}
          {state !== 'ended' && <ComplaintActs {...form} />}
        </div>
      </div>
    </Screen>
  )
}

function Standing({ thread }: { thread: Thread }) {
  const due = tellDue(thread, dayOf(thread.now))
  return (
    <p class="inquiry-head">
      <span class={`state ${due.look}`}>
        <Icon name={due.look === 'stop' ? 'triangle-alert' : 'clock'} />
        {t(stateWords[thread.state].name)}
        {due.text && ` · ${due.text}`}
      </span>
      {thread.reopened > 0 && (
        <span class="small">{t(words.reopenedTimes, { n: thread.reopened })}</span>
      )}
    </p>
  )
}

function Facts({ office, thread }: { office: string; thread: Thread }) {
  const { caseId, caseCode, dueOn, officer, onDay, readers, teamId } = thread
  const day = (one: string) => showDate(one, language.value)
  const facts: [string, string][] = [
    [t(words.from), thread.name ?? t(words.anonymous)],
    [t(words.received), day(dayOf(thread.receivedAt))],
    ...(onDay ? [[t(words.day), day(onDay)] as [string, string]] : []),
    ...(officer ? [[t(words.officer), officer] as [string, string]] : []),
    [t(words.team), teamId ? t(teamName(teamId)) : t(words.noTeam)],
    ...(dueOn ? [[t(words.dueOn), showLongDate(dueOn, language.value)] as [string, string]] : []),
  ]
  return (
    <section class="card stack-s">
      <dl class="answers">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd style={{ overflowWrap: 'anywhere' }}>{value}</dd>
          </div>
        ))}
        {caseId && caseCode && (
          <div>
            <dt>{t(words.caseOf)}</dt>
            <dd>
              <a href={`/${office}/staff/cases/${caseId}`}>{showCode(caseCode)}</a>
            </dd>
          </div>
        )}
      </dl>
      {readers.length > 0 && (
        <p class="small quiet">{t(words.readers, { names: readers.join(' · ') })}</p>
      )}
    </section>
  )
}
