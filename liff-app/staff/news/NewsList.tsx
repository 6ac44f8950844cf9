import type { NewsView } from '@phrom/shared/news.ts'
import { newsStateWords, newsWords as words } from '@phrom/shared/words/news.ts'
import { staffVolunteerNewsWords as volunteerWords } from '@phrom/shared/words/volunteer-news.ts'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { tellAt, tellTo } from './tell-news.ts'

/** What was written, whom it is for, when it leaves and how many got it. */
export function NewsList({ office }: { office: string }) {
  const list = useLoad<NewsView[]>(office, () =>
    ask(() => client.api.offices[':office'].staff.news.$get({ param: { office } })),
  )
  if (list.error) return <Failed error={list.error} reload={list.reload} />
  if (!list.value) return <Waiting />
  const home = `/${office}/staff`
  return (
    <Screen
      title={t(words.title)}
      back={{ href: `${home}/messages`, word: t(words.toMessages) }}
      bottom={
        <a class="btn main" href={`${home}/news/new`}>
          <Icon name="pencil" />
          {t(words.begin)}
        </a>
      }
    >
      <p>{t(words.lead)}</p>
      {list.value.length === 0 ? (
        <p class="blank-state">{t(words.none)}</p>
      ) : (
        <ul class="rows">
          {list.value.map((news) => (
            <li key={news.id}>
              <a class="row bare" href={`${home}/news/${news.id}`}>
                <span class="news-row">
                  <b>{news.title}</b>
                  <small>
                    {news.reminderOf && `${t(volunteerWords.reminder)} · `}
                    {tellTo(news.to)}
                  </small>
                  <small>
                    {t(newsStateWords[news.state])}
                    {news.sendAt && ` · ${tellAt(news.sendAt)}`}
                  </small>
                  {news.got > 0 && <small>{t(words.gotBy, { n: news.got })}</small>}
                  {news.read && <small>{t(volunteerWords.readOf, news.read)}</small>}
                  {news.heldAt && <small class="news-held">{t(words.heldNote)}</small>}
                </span>
                <Icon name="chevron-right" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Screen>
  )
}
