import { mayConfirm, type RuleConfirmation } from '@phrom/shared/rule-confirmations.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { clockOf, dayOf, type Instant, showClock, showDate } from '@phrom/shared/time.ts'
import { listNames, ruleDesk } from '@phrom/shared/words/rule-desk.ts'
import { useState } from 'preact/hooks'
import { client, me, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { ConfirmForm } from './ConfirmForm.tsx'
import { Lines } from './Lines.tsx'
import type { Judged } from './ServiceRules.tsx'
import { tellLaw, tellSource } from './tell.tsx'

type Props = { office: string; service: Service; judged: Judged[]; reload: () => void }

/** Every statement that is not certain, with what is to be confirmed; heads tick it off, and take a tick back. */
export function ToConfirm({ office, service, judged, reload }: Props) {
  const role = me.value?.staffOf.find(({ officeId }) => officeId === office)?.role
  const [confirmer, setConfirmer] = useState('')
  // Kept here, because a statement that another head has just ticked moves to the other list, and its note with it.
  const [asked, setAsked] = useState<string>()
  const sending = useSend()
  if (judged.length === 0) return <p class="blank-state">{t(ruleDesk.nothingToConfirm)}</p>
  const isOpen = ({ standing }: Judged) => !standing || standing.outdated
  const open = judged.filter(isOpen)
  const done = judged.filter((item) => !isOpen(item))
  const rows = (items: Judged[]) => (
    <ul class="rows">
      {items.map((item) => (
        <li class="statement" key={item.statement.key}>
          <OneStatement
            {...{ office, service, reload, confirmer, setConfirmer, asked, setAsked }}
            {...sending}
            item={item}
            mayTick={mayConfirm(role)}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <p>
        {t(ruleDesk.confirmLead)} {!mayConfirm(role) && t(ruleDesk.onlyHeads)}
      </p>
      <section class="stack-s">
        <h2 id="left-to-confirm" tabIndex={-1}>
          {t(open.length > 0 ? ruleDesk.stillToConfirm : ruleDesk.allConfirmed, { n: open.length })}
        </h2>
        {open.length > 0 && rows(open)}
      </section>
      {done.length > 0 && (
        <section class="stack-s">
          <h2>{t(ruleDesk.alreadyConfirmed, { n: done.length })}</h2>
          {rows(done)}
        </section>
      )}
    </>
  )
}

function OneStatement({
  office,
  service,
  item,
  mayTick,
  reload,
  confirmer,
  setConfirmer,
  asked,
  setAsked,
  busy,
  problem,
  send,
}: Omit<Props, 'judged'> &
  ReturnType<typeof useSend> & {
    item: Judged
    mayTick: boolean
    confirmer: string
    setConfirmer: (name: string) => void
    /** The statement about which something was last sent. */
    asked: string | undefined
    setAsked: (key: string) => void
  }) {
  const { statement, standing, earlier } = item
  const [asking, setAsking] = useState<'tick' | 'take-back'>()
  const confirmed = standing && !standing.outdated
  const at = client.api.offices[':office'].staff.rules[':service'].confirmations
  const param = { office, service: service.id }
  // Whatever the server says, the latest is shown: another head may have been faster.
  const finish = (work: () => Promise<unknown>) => {
    setAsked(statement.key)
    return send(work).then((done) => {
      if (done) {
        setAsking(undefined)
        document.getElementById('left-to-confirm')?.focus({ preventScroll: true })
      }
      reload()
    })
  }
  return (
    <div class="stack-s">
      <p class="small quiet">{t(listNames[statement.list])}</p>
      <p class="what">
        <b>{t(statement.text)}</b>
      </p>
      <Lines service={service} lines={statement.lines} each={statement.each} />
      <p class={`notice ${confirmed ? 'ok' : 'turn'}`}>
        <span>
          <b>{t(ruleDesk.whatIsAsked)}</b>: {t(statement.what)}
        </span>
      </p>
      <From item={item} />
      <ProblemNote text={asked === statement.key ? problem : undefined} />
      {standing && (
        <div class="standing">
          {standing.outdated && (
            <p class="state stop">
              <Icon name="triangle-alert" />
              {t(ruleDesk.changedSince)}
            </p>
          )}
          <Recorded of={standing} />
        </div>
      )}
      {mayTick && !confirmed && asking !== 'tick' && (
        <button class="btn side narrow" type="button" onClick={() => setAsking('tick')}>
          <Icon name="check" />
          <span>
            {t(ruleDesk.tick)} <span class="hide">{t(statement.text)}</span>
          </span>
        </button>
      )}
      {asking === 'tick' && (
        <ConfirmForm
          id={`tick-${statement.key}`}
          confirmer={confirmer}
          busy={busy}
          cancel={() => setAsking(undefined)}
          save={(given) => {
            setConfirmer(given.by)
            const json = { ...given, version: service.version, statement: statement.key }
            return finish(() => write((options) => at.$post({ param, json }, options)))
          }}
        />
      )}
      {mayTick && confirmed && asking !== 'take-back' && (
        <button class="btn text narrow" type="button" onClick={() => setAsking('take-back')}>
          <span>
            {t(ruleDesk.takeBack)} <span class="hide">{t(statement.text)}</span>
          </span>
        </button>
      )}
      {confirmed && asking === 'take-back' && (
        <div class="stack-s">
          <p>{t(ruleDesk.takeBackSure)}</p>
          <div class="acts">
            <button
              class="btn risk"
              type="button"
              disabled={busy}
              onClick={() =>
                finish(() =>
                  write((options) =>
                    at[':confirmationId']['take-back'].$post(
                      { param: { ...param, confirmationId: standing.id } },
                      options,
                    ),
                  ),
                )
              }
            >
              {t(ruleDesk.takeBackNow)}
            </button>
            <button class="btn side" type="button" onClick={() => setAsking(undefined)}>
              {t(ruleDesk.keep)}
            </button>
          </div>
        </div>
      )}
      {earlier.length > 0 && (
        <details class="more-lines">
          <summary>
            {t(ruleDesk.history)} <span class="num">({earlier.length})</span>
          </summary>
          <ul class="stack-s">
            {earlier.map((record) => (
              <li key={record.id}>
                <Recorded of={record} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** The law and the sources behind a statement, for whoever wants to look them up. */
function From({ item: { statement } }: { item: Judged }) {
  const { basis, src, key } = statement
  return (
    <details class="more-lines">
      <summary>
        {t(ruleDesk.seen)} <span class="hide">{t(statement.text)}</span>
      </summary>
      <div class="stack-s small">
        {basis !== undefined && (
          <p>
            {t(ruleDesk.law)}: {tellLaw(basis)}
          </p>
        )}
        {src.map((id) => (
          <p key={id} lang="en">
            {tellSource(id)}
          </p>
        ))}
        <code class="raw" lang="en">
          {key}
        </code>
      </div>
    </details>
  )
}

function Recorded({ of }: { of: RuleConfirmation }) {
  return (
    <div class="small">
      <p>
        {t(ruleDesk.confirmedBy, { name: of.by, day: showDate(of.day, language.value) })}
        {of.note && <span class="quoted">“{of.note}”</span>}
      </p>
      <p class="quiet">
        {t(ruleDesk.recordedBy, { name: of.recordedBy, time: showMoment(of.recordedAt) })}
      </p>
      {of.takenBack && (
        <p class="quiet">
          {t(ruleDesk.takenBackBy, { name: of.takenBack.by, time: showMoment(of.takenBack.at) })}
        </p>
      )}
    </div>
  )
}

function showMoment(at: Instant): string {
  return `${showDate(dayOf(at), language.value)} ${showClock(clockOf(at), language.value)}`
}
