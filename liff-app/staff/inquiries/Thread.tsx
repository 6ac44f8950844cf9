import { showCode } from '@phrom/shared/case-code.ts'
import { showPhone } from '@phrom/shared/formats.ts'
import type { InquiryThread } from '@phrom/shared/inquiry-views.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { inquiryWords, whyWords, threadWords as words } from '@phrom/shared/words/inquiries.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { usePolled } from '../../parts/use-polled.ts'
import { t } from '../../words.ts'
import { KeepAnswer } from './KeepAnswer.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { ThreadActs } from './ThreadActs.tsx'
import { ThreadMessages } from './ThreadMessages.tsx'
import { clock, nameOf, takenBy, tellTime } from './tell-inquiry.ts'
import { VolunteerMark } from './VolunteerMark.tsx'

const everyMs = 5_000

/** One question: what was written, the reply, and what else can be done with it. */
export function Thread({ office, id }: { office: string; id: string }) {
  const [round, setRound] = useState(0)
  const param = { office, inquiryId: id }
  const { value, error, set } = usePolled(`${office} ${id} ${round}`, everyMs, () =>
    ask<InquiryThread>(() =>
      client.api.offices[':office'].staff.inquiries[':inquiryId'].$get({ param }),
    ),
  )
  const news = useNews(value)
  if (error && !value) return <Failed error={error} reload={() => setRound(round + 1)} />
  if (!value) return <Waiting />
  const { state, isForgotten, now } = value
  const isOver = state === 'ended'
  return (
    <Screen
      title={t(words.title, { name: nameOf(value) })}
      back={{ href: `/${office}/staff/questions`, word: t(words.back) }}
      bottom={
        !isOver && (
          <button class="btn main" type="submit" form="reply">
            <Icon name="send" />
            {t(words.send)}
          </button>
        )
      }
    >
      <div class="inquiry">
        <div class="inquiry-said">
          {error !== undefined && (
            <p class="notice turn" role="status">
              {t(inquiryWords.stale, { time: clock(now) })}
            </p>
          )}
          <About office={office} thread={value} />
          <p class="hide" role="status">
            {news}
          </p>
          {isForgotten && <p class="notice">{t(words.wasForgotten)}</p>}
          <ThreadMessages thread={value} />
          {value.readers.length > 0 && (
            <p class="small quiet">{t(words.readers, { names: value.readers.join(' · ') })}</p>
          )}
        </div>
        <div class="inquiry-does">
          {isOver ? (
            <p class="notice">{t(words.isEnded)}</p>
          ) : (
            <ReplyForm office={office} thread={value} show={set} />
          )}
          {!isForgotten && <KeepAnswer office={office} thread={value} />}
          {!isForgotten && <ThreadActs office={office} thread={value} show={set} />}
        </div>
      </div>
    </Screen>
  )
}

/** Says so when the person has written more while somebody looks. */
function useNews(thread: InquiryThread | undefined): string {
  const count = thread?.messages.filter(({ sender }) => sender === 'citizen').length
  const before = useRef(count)
  const [isNew, setIsNew] = useState(false)
  useEffect(() => {
    if (count === undefined) return
    setIsNew(before.current !== undefined && count > before.current)
    before.current = count
  }, [count])
  return isNew ? t(words.newMessage) : ''
}

function About({ office, thread }: { office: string; thread: InquiryThread }) {
  const { why, serviceId, teamId, caseId, code, phone, state, answerBy } = thread
  const { text, late } = tellTime(thread, thread.now)
  const service = serviceList.find((one) => one.id === serviceId)
  return (
    <div class="inquiry-head">
      {state === 'open' && <span class={`state ${late ? 'stop' : 'wait'}`}>{text}</span>}
      <span class={`state${why === 'danger' && answerBy ? ' stop' : ''}`}>{t(whyWords[why])}</span>
      <VolunteerMark volunteer={thread.volunteer} />
      <span>{t(teamName(teamId))}</span>
      <span>{takenBy(thread)}</span>
      {service && <span>{t(service.title)}</span>}
      {caseId && code && (
        <a href={`/${office}/staff/cases/${caseId}`}>
          {t(words.linkedTo, { code: showCode(code) })}
        </a>
      )}
      {phone && <a href={`tel:${phone}`}>{t(words.call, { phone: showPhone(phone) })}</a>}
    </div>
  )
}
