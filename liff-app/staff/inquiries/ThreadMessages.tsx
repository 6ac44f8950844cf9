import { showCode } from '@phrom/shared/case-code.ts'
import type { InquiryMessageView, InquiryThread } from '@phrom/shared/inquiry-views.ts'
import type { Instant } from '@phrom/shared/time.ts'
import {
  deliveryWords,
  inquiryWords,
  stepWords,
  threadWords as words,
} from '@phrom/shared/words/inquiries.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { t } from '../../words.ts'
import { moment } from './tell-inquiry.ts'

/** What was written, the first first, and what the app noted between. */
export function ThreadMessages({ thread }: { thread: InquiryThread }) {
  return (
    <section>
      <h2 class="hide">{t(words.messages)}</h2>
      <ol class="inquiry-messages">
        {thread.messages.map((message) => (
          <li key={message.id} class={`by-${message.sender}`}>
            {message.sender === 'system' ? (
              <p class="small quiet">{tellStep(message, thread.now)}</p>
            ) : (
              <Said message={message} now={thread.now} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Said({ message, now }: { message: InquiryMessageView; now: Instant }) {
  const { sender, text, staffName, at, delivery } = message
  const from = sender === 'citizen' ? t(words.fromCitizen) : staffName
  const isMissing = delivery !== null && delivery !== 'sent' && delivery !== 'waiting'
  return (
    <>
      <p class="small quiet">
        {from}
        {sender === 'note' && ` · ${t(words.note)}`} · {moment(at, now)}
      </p>
      {text === null ? (
        <p class="inquiry-bubble quiet">{t(inquiryWords.takenBack)}</p>
      ) : (
        <p class="inquiry-bubble">{text}</p>
      )}
      {delivery && (
        <p class={`small ${isMissing ? 'inquiry-missing' : 'quiet'}`}>
          {t(deliveryWords[delivery])}
        </p>
      )}
    </>
  )
}

function tellStep({ step, text, staffName, at }: InquiryMessageView, now: Instant): string {
  if (!step) return ''
  const what = {
    handed_over: () => t(teamName(text ?? '')),
    linked: () => showCode(text ?? ''),
    late_told: () => moment(text ?? at, now),
  }
  const told = step in what ? what[step as keyof typeof what]() : ''
  return `${t(stepWords[step], { by: staffName ?? '', what: told })} · ${moment(at, now)}`
}
