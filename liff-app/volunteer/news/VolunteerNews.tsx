import './volunteer-news.css'
import type { VolunteerNews as News } from '@phrom/shared/news.ts'
import { dayOf, showDay } from '@phrom/shared/time.ts'
import { newsInAppWords as words } from '@phrom/shared/words/volunteer-news.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { ThanksCard } from './ThanksCard.tsx'
import { useNews } from './use-news.ts'

/** The office's news for its volunteers, the newest first, and the month's thanks. */
export default function VolunteerNews({ office = '' }: { office?: string }) {
  const news = useNews(office)
  if (news.error) return <Failed error={news.error} reload={news.reload} />
  if (!news.value) return <Waiting />
  return (
    <Screen title={t(words.title)} back={{ href: `/${office}/volunteer`, word: t(words.home) }}>
      <ThanksCard office={office} />
      {news.value.length === 0 ? (
        <p class="blank-state">{t(words.none)}</p>
      ) : (
        <ul class="rows">
          {news.value.map((one) => (
            <li key={one.id}>
              <Row office={office} news={one} />
            </li>
          ))}
        </ul>
      )}
    </Screen>
  )
}

function Row({ office, news }: { office: string; news: News }) {
  const { id, text, at, readAt } = news
  const isNew = readAt === null
  return (
    <a class="row bare" href={`/${office}/volunteer/news/${id}`}>
      <span class="volunteer-news-row">
        {isNew && (
          <span class="state turn">
            <Icon name="info" />
            {t(words.isNew)}
          </span>
        )}
        <span class="volunteer-news-text" lang={language.value}>
          {beginningOf(text[language.value])}
        </span>
        <small>{showDay(dayOf(at), language.value)}</small>
      </span>
      <Icon name="chevron-right" />
    </a>
  )
}

const excerptLetters = 100

/** As much as is read at a glance; cut at a space where one is near. */
function beginningOf(text: string): string {
  if (text.length <= excerptLetters) return text
  const cut = text.slice(0, excerptLetters)
  const space = cut.lastIndexOf(' ')
  return `${space > excerptLetters / 2 ? cut.slice(0, space) : cut}…`
}
