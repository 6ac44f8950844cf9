import type { DocumentView, StaffCaseView } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { checklist, type Paper, pictures, questions } from '@phrom/shared/checklist.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed } from '@phrom/shared/services/versions.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { dayToJudge } from '@phrom/shared/visit-day.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { caseWords, paperWords } from '@phrom/shared/words/states.ts'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client, write } from '../api.ts'
import { tellAnswer } from '../parts/answers.ts'
import { Icon } from '../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { SameAnswers } from '../parts/SameAnswers.tsx'
import { Screen } from '../parts/Screen.tsx'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { t } from '../words.ts'
import { CheckSheet, type Decision } from './CheckSheet.tsx'
import { Hold } from './Hold.tsx'
import { isTyping, Viewer } from './Viewer.tsx'

/** One case: its answers, its papers at full size, a decision on each, and the end of the check. */
export function CaseCheck({ office, id }: { office: string; id: string }) {
  const opened = useLoad(`${office}/${id}`, async () => {
    const view = await ask<StaffCaseView>(() =>
      client.api.offices[':office'].staff.cases[':caseId'].$get({ param: { office, caseId: id } }),
    )
    const versions = await loadVersions(view.serviceId)
    const service = versionNamed(versions ?? [], view.serviceVersion)
    if (!service) throw new Error('no such service')
    return { view, service }
  })
  if (opened.error) return <Failed error={opened.error} reload={opened.reload} />
  if (!opened.value) return <Waiting />
  return <Check office={office} {...opened.value} reload={opened.reload} />
}

type Props = { office: string; view: StaffCaseView; service: Service; reload: () => void }

function Check({ office, view, service, reload }: Props) {
  const { route } = useLocation()
  const { busy, problem, send } = useSend()
  const today = dayToJudge(service, view.answers, {
    today: dayOf(toInstant(Date.now())),
    booked: view.booking?.day,
    sent: view.submittedAt ? dayOf(view.submittedAt) : undefined,
  })
  const list = checklist(service, view.answers, today)
  const shown = pictures(list).flatMap((paper) => {
    const document = view.documents.find(({ key, pages }) => key === paper.key && pages.length > 0)
    return document ? [{ paper, document }] : []
  })
  const firstOpen = shown.find(({ document }) => document.state === 'received') ?? shown[0]
  const [key, setKey] = useState(firstOpen?.paper.key)
  const current = shown.find(({ paper }) => paper.key === key)
  const open = shown.filter(({ document }) => document.state === 'received').length
  const returned = shown.filter(({ document }) => document.state === 'returned').length
  const checking = view.state === 'submitted'
  const at = client.api.offices[':office'].staff.cases[':caseId']
  const param = { office, caseId: view.id }

  // Whatever the server says, the latest is shown: somebody else may have been faster.
  const decide = (of: string, decision: Decision) =>
    send(async () => {
      const where = { param: { ...param, key: of } }
      if (decision === 'accept')
        await write((options) => at.documents[':key'].accept.$post(where, options))
      else
        await write((options) =>
          at.documents[':key'].return.$post({ ...where, json: decision }, options),
        )
      const next = shown.find(
        ({ paper, document }) => paper.key !== of && document.state === 'received',
      )
      if (next) setKey(next.paper.key)
    }).finally(reload)
  const finish = () =>
    send(() =>
      returned > 0
        ? write((options) => at.return.$post({ param }, options))
        : write((options) => at.approve.$post({ param }, options)),
    ).then((done) => (done ? route(`/${office}/staff`) : reload()))

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || !['ArrowUp', 'ArrowDown'].includes(event.key)) return
      event.preventDefault()
      const place = shown.findIndex(({ paper }) => paper.key === key)
      const next = shown[place + (event.key === 'ArrowDown' ? 1 : -1)]
      if (next) setKey(next.paper.key)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  const bottom = checking ? (
    open > 0 ? (
      <p class="note">{t(staff.decideAll, { n: open })}</p>
    ) : (
      <>
        <p class="note">{t(staff.tellsNow)}</p>
        <button class="btn main" type="button" disabled={busy} onClick={finish}>
          {returned > 0 ? t(staff.returnCase, { n: returned }) : t(staff.approve)}
        </button>
      </>
    )
  ) : (
    <p class="note">{t(staff.nothingToCheck)}</p>
  )
  return (
    <Screen
      title={`${showCode(view.code)} ${t(service.title)}`}
      short={t(service.shortTitle)}
      back={{ href: `/${office}/staff`, word: t(staff.queue) }}
      bottom={bottom}
    >
      <ProblemNote text={problem} />
      <SameAnswers service={service} answers={view.answers} />
      <p>
        <b>{view.contact?.name}</b>{' '}
        <span class="num">{view.contact && showPhone(view.contact.phone)}</span>{' '}
        <span class="state wait">{t(caseWords[view.state].name)}</span>
      </p>
      <div class="review">
        <div class="stack">
          <PaperList shown={shown} current={key} choose={setKey} />
          <AnswerList view={view} service={service} today={today} />
          <Hold office={office} caseId={view.id} />
        </div>
        {current ? (
          <Viewer
            key={current.paper.key}
            name={t(current.paper.requirement)}
            document={current.document}
            path={`/api/offices/${office}/staff/cases/${view.id}/documents/${encodeURIComponent(current.paper.key)}`}
          />
        ) : (
          <p class="blank-state">{t(staff.noPapers)}</p>
        )}
        {current && (
          <CheckSheet
            key={`${current.paper.key}/${current.document.state}`}
            paper={current.paper}
            document={current.document}
            language={view.language}
            active={checking && !busy}
            decide={(decision) => decide(current.paper.key, decision)}
          />
        )}
      </div>
      <p class="small quiet">{t(staff.keys)}</p>
    </Screen>
  )
}

function PaperList({
  shown,
  current,
  choose,
}: {
  shown: { paper: Paper; document: DocumentView }[]
  current: string | undefined
  choose: (key: string) => void
}) {
  const looks = { accepted: 'ok', returned: 'turn', received: 'wait', todo: '' } as const
  return (
    <section class="stack-s">
      <h2>{t(staff.papers)}</h2>
      <ul class="rows papers-list">
        {shown.map(({ paper, document }) => (
          <li key={paper.key}>
            <button
              class="row bare"
              type="button"
              aria-pressed={paper.key === current}
              onClick={() => choose(paper.key)}
            >
              <span>
                {t(paper.requirement)} {paper.owner && <small>{t(paper.owner)}</small>}
              </span>
              <span class={`state ${looks[document.state]}`}>
                <Icon
                  name={
                    document.state === 'accepted'
                      ? 'check'
                      : document.state === 'returned'
                        ? 'undo-2'
                        : 'circle'
                  }
                />
                {t(paperWords[document.state])}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AnswerList({
  view,
  service,
  today,
}: {
  view: StaffCaseView
  service: Service
  today: string
}) {
  return (
    <details class="why">
      <summary>
        <Icon name="list-checks" />
        <span>{t(staff.answers)}</span>
      </summary>
      <dl class="answers">
        {questions(service, view.answers, today).map(({ key, fact, role }) => (
          <div key={key}>
            <dt>{role ? `${t(fact)} (${t(role)})` : t(fact)}</dt>
            <dd>{tellAnswer(fact, view.answers[key])}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
