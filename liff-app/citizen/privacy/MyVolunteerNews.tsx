import type { MyVolunteerNews as News } from '@phrom/shared/my-data.ts'
import { privacy as words } from '@phrom/shared/words/privacy.ts'
import { officeName } from '../../parts/office-names.ts'
import { language, t } from '../../words.ts'
import { Part } from './Part.tsx'
import { showOn } from './use-my-data.tsx'

/** News that stands in the app for a volunteer, and when they opened it, which the office sees. */
export function MyVolunteerNews({ news }: { news: News[] }) {
  if (news.length === 0) return null
  return (
    <Part title={t(words.volunteerNews)}>
      <ul class="stack-s">
        {news.map(({ officeId, at, text, readAt }) => (
          <li key={`${officeId} ${at} ${text.th}`} style={{ overflowWrap: 'anywhere' }}>
            {text[language.value]}
            <br />
            <span class="small quiet">
              {t(words.inquiryAt, { office: t(officeName(officeId)), day: showOn(at) })} ·{' '}
              {readAt
                ? t(words.volunteerNewsRead, { day: showOn(readAt) })
                : t(words.volunteerNewsUnread)}
            </span>
          </li>
        ))}
      </ul>
      <p class="small quiet">{t(words.volunteerNewsKept)}</p>
    </Part>
  )
}
