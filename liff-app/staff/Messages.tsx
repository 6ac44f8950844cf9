import './day/day-figures.css'
import './messages.css'
import { showCode } from '@phrom/shared/case-code.ts'
import type { MessageFigures, MessageName } from '@phrom/shared/message-views.ts'
import { clockOf, dayOf, showClock, showShortDay } from '@phrom/shared/time.ts'
import { complaintMessageNames } from '@phrom/shared/words/complaints.ts'
import { inquiryMessageNames } from '@phrom/shared/words/inquiries.ts'
import { messages } from '@phrom/shared/words/messages.ts'
import { newsWords } from '@phrom/shared/words/news.ts'
import {
  asideWords,
  heldWords,
  pauseWords,
  messageWords as words,
} from '@phrom/shared/words/staff-messages.ts'
import { isVolunteerMessage, volunteerMessageNames } from '@phrom/shared/words/volunteers.ts'
import { useRef, useState } from 'preact/hooks'
import { ask, client, write } from '../api.ts'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { language, t } from '../words.ts'
import { ScrollTable } from './ScrollTable.tsx'
import { Tabs } from './Tabs.tsx'

type Set = (figures: MessageFigures) => void

/** The office's messages: what the month still holds, what waits, and what did not go. */
export default function Messages({ office }: { office: string }) {
  const figures = useLoad<MessageFigures>(office, () =>
    ask(() => client.api.offices[':office'].staff.messages.$get({ param: { office } })),
  )
  if (figures.error) return <Failed error={figures.error} reload={figures.reload} />
  if (!figures.value) return <Waiting />
  const { month, pause, held, aside, days } = figures.value
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="messages" />}>
      {pause && (
        <p class="notice turn" role="status">
          {t(pauseWords[pause.why], { clock: clock(pause.since) })}
        </p>
      )}
      <a class="btn side" href={`/${office}/staff/news`}>
        {t(newsWords.title)}
      </a>
      <Month month={month} />
      <Held held={held} />
      <Aside office={office} aside={aside} set={figures.set} />
      <Days days={days} />
    </Screen>
  )
}

/** As it stands on its card, but for the one that counts. */
function nameOf(kind: MessageName): string {
  if (kind === 'staff_reply' || kind === 'inquiry_late') return t(inquiryMessageNames[kind])
  if (isVolunteerMessage(kind)) return t(volunteerMessageNames[kind])
  if (isOfComplaint(kind)) return t(complaintMessageNames[kind])
  return t(kind === 'returned' ? words.toFix : messages[kind].head)
}
const isOfComplaint = (kind: MessageName): kind is keyof typeof complaintMessageNames =>
  kind in complaintMessageNames
const clock = (at: string) => showClock(clockOf(at), language.value)

function Month({ month }: { month: MessageFigures['month'] }) {
  if (!month) return <p class="blank-state">{t(words.notAsked)}</p>
  const { quota, used, toCome } = month
  const left = quota === null ? null : Math.max(0, quota - used)
  return (
    <section class="stack-s">
      <h2>{t(words.month)}</h2>
      {left !== null && (
        <p class={left < toCome ? 'notice turn' : undefined}>
          {t(left < toCome ? words.short : words.enough)}
        </p>
      )}
      <dl class="figures">
        <div>
          <dt>{t(words.used)}</dt>
          <dd>{quota === null ? t(words.noLimit, { used }) : t(words.ofLimit, { used, quota })}</dd>
        </div>
        {left !== null && (
          <div>
            <dt>{t(words.left)}</dt>
            <dd>{left}</dd>
          </div>
        )}
        <div>
          <dt>{t(words.toCome)}</dt>
          <dd>{toCome}</dd>
        </div>
      </dl>
      {quota !== null && (
        <meter
          class="month-meter"
          aria-label={t(words.used)}
          min={0}
          max={Math.max(1, quota)}
          value={used}
        />
      )}
      <p class="hint">
        {t(words.asOf, { clock: clock(month.checkedAt) })}
        <br />
        {t(words.free)}
      </p>
    </section>
  )
}

function Held({ held }: { held: MessageFigures['held'] }) {
  return (
    <section class="stack-s">
      <h2 id="held">{t(words.held)}</h2>
      {held.length === 0 ? (
        <p>{t(words.nothingHeld)}</p>
      ) : (
        <ScrollTable labelledby="held" look="log-table">
          <thead>
            <tr>
              <th scope="col">{t(words.kind)}</th>
              <th scope="col">{t(words.reason)}</th>
              <th scope="col">{t(words.count)}</th>
            </tr>
          </thead>
          <tbody>
            {held.map(({ kind, why, count }) => (
              <tr key={`${kind} ${why}`}>
                <th scope="row">{nameOf(kind)}</th>
                <td>{t(heldWords[why])}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  )
}

function Aside({
  office,
  aside,
  set,
}: {
  office: string
  aside: MessageFigures['aside']
  set: Set
}) {
  const { busy, problem, send } = useSend()
  const [note, setNote] = useState('')
  const place = useRef<HTMLParagraphElement>(null)
  const again = (messageId: string) =>
    send(async () => {
      const at = client.api.offices[':office'].staff.messages[':messageId'].again
      const param = { office, messageId }
      set(await write<MessageFigures>((options) => at.$post({ param }, options)))
      setNote(t(words.isAgain))
      // The button that was pressed goes.
      place.current?.focus()
    })
  return (
    <section class="stack-s">
      <h2>{t(words.aside)}</h2>
      <p role="status" tabIndex={-1} ref={place}>
        {note}
      </p>
      <ProblemNote text={problem} />
      {aside.length === 0 ? (
        <p>{t(words.nothingAside)}</p>
      ) : (
        <>
          <p class="hint">{t(words.asideHint)}</p>
          <ul class="rows">
            {aside.map(({ id, kind, at, why, caseId, code }) => (
              <li key={id} class="aside-row">
                <p>
                  <b>{nameOf(kind)}</b>
                  <br />
                  {code && <a href={`/${office}/staff/cases/${caseId}`}>{showCode(code)}</a>}{' '}
                  {showShortDay(dayOf(at), language.value)} {clock(at)}
                </p>
                <p class="hint">{t(asideWords[why])}</p>
                {(why === 'unknown' || why === 'month') && (
                  <button
                    type="button"
                    class="btn side"
                    disabled={busy}
                    aria-label={code ? t(words.againIs, { code: showCode(code) }) : undefined}
                    onClick={() => void again(id)}
                  >
                    {t(words.again)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Days({ days }: { days: MessageFigures['days'] }) {
  return (
    <section class="stack-s">
      <h2 id="days">{t(words.days)}</h2>
      {days.length === 0 ? (
        <p>{t(words.noDays)}</p>
      ) : (
        <ScrollTable labelledby="days" look="log-table">
          <thead>
            <tr>
              <th scope="col">{t(words.day)}</th>
              <th scope="col">{t(words.pushes)}</th>
              <th scope="col">{t(words.replies)}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, pushes, replies }) => (
              <tr key={day}>
                <th scope="row">{showShortDay(day, language.value)}</th>
                <td>{pushes}</td>
                <td>{replies}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  )
}
