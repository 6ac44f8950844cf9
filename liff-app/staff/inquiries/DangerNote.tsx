import './inquiries.css'
import { inquiryWords as words } from '@phrom/shared/words/inquiries.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { inquiriesWaiting, useInquiriesWaiting } from './inquiries-waiting.ts'
import { clock } from './tell-inquiry.ts'

/** Above every screen of staff: somebody may be in danger. Heard as soon as it comes; it says nothing of who or why. */
export function DangerNote({ office, openId }: { office: string; openId: string | undefined }) {
  useInquiriesWaiting(office)
  const danger = inquiriesWaiting.value.danger.filter(({ id }) => id !== openId)
  const isUrgent = danger.some(({ takenName }) => takenName === null)
  return (
    <div class={`danger-notes${isUrgent ? ' urgent' : ''}`} aria-live="assertive">
      {danger.map(({ id, since, takenName }) =>
        takenName ? (
          <div class="notice turn" key={id}>
            <Icon name="info" />
            <p>
              {t(words.dangerTaken, { name: takenName })}{' '}
              <a href={`/${office}/staff/questions/${id}`}>{t(words.dangerRead)}</a>
            </p>
          </div>
        ) : (
          <div class="notice stop danger-note" key={id}>
            <Icon name="triangle-alert" />
            <p>
              <b>{t(words.dangerTitle)}</b> {t(words.dangerSince, { time: clock(since) })}
            </p>
            <a class="btn side" href={`/${office}/staff/questions/${id}`}>
              {t(words.dangerOpen)}
            </a>
          </div>
        ),
      )}
    </div>
  )
}
