import { figureWords } from '@phrom/shared/words/day-figures.ts'
import { inquiryWords } from '@phrom/shared/words/inquiries.ts'
import { ownAnswerWords } from '@phrom/shared/words/own-answers.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { staffDay } from '@phrom/shared/words/staff-day.ts'
import { messageWords } from '@phrom/shared/words/staff-messages.ts'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'
import { isHead } from './day/is-head.ts'
import { inquiriesWaiting } from './inquiries/inquiries-waiting.ts'

/** The doors of admin mode, at the bottom of each list. */
export function Tabs({
  office,
  at,
}: {
  office: string
  at: 'queue' | 'questions' | 'day' | 'days' | 'figures' | 'messages' | 'answers' | 'rules'
}) {
  const home = `/${office}/staff`
  const { count } = inquiriesWaiting.value
  return (
    <nav class="tabs" aria-label={t(staff.queue)}>
      <a href={home} aria-current={at === 'queue' ? 'page' : undefined}>
        <Icon name="list-checks" />
        {t(staff.queue)}
      </a>
      <a href={`${home}/questions`} aria-current={at === 'questions' ? 'page' : undefined}>
        <Icon name="circle-help" />
        {t(inquiryWords.tab)}
        {count > 0 && (
          <>
            <b class="tab-count" aria-hidden="true">
              {count}
            </b>
            <span class="hide">{t(inquiryWords.waitingCount, { n: count })}</span>
          </>
        )}
      </a>
      <a href={`${home}/day`} aria-current={at === 'day' ? 'page' : undefined}>
        <Icon name="users" />
        {t(staffDay.tab)}
      </a>
      <a href={`${home}/days`} aria-current={at === 'days' ? 'page' : undefined}>
        <Icon name="calendar" />
        {t(staff.today)}
      </a>
      {isHead(office) && (
        <a href={`${home}/day-figures`} aria-current={at === 'figures' ? 'page' : undefined}>
          <Icon name="chart-column" />
          {t(figureWords.tab)}
        </a>
      )}
      {isHead(office) && (
        <a href={`${home}/messages`} aria-current={at === 'messages' ? 'page' : undefined}>
          <Icon name="send" />
          {t(messageWords.tab)}
        </a>
      )}
      <a href={`${home}/answers`} aria-current={at === 'answers' ? 'page' : undefined}>
        <Icon name="circle-help" />
        {t(ownAnswerWords.tab)}
      </a>
      <a href={`${home}/rules`} aria-current={at === 'rules' ? 'page' : undefined}>
        <Icon name="scale" />
        {t(staff.rules)}
      </a>
      <a href={`/${office}`}>
        <Icon name="user-round" />
        {t(staff.citizenSide)}
      </a>
    </nav>
  )
}
