import './volunteer-news.css'
import { dayOf, showDay } from '@phrom/shared/time.ts'
import { newsInAppWords as words } from '@phrom/shared/words/volunteer-news.ts'
import { useEffect } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { Failed, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { useNews } from './use-news.ts'

/** A piece of news. Opened here it counts as read; without a network it counts as soon as there is one. */
export default function OneNews({ office = '', id = '' }: { office?: string; id?: string }) {
  const list = useNews(office)
  const news = list.value?.find((one) => one.id === id)
  const isUnread = news?.readAt === null
  useEffect(() => {
    if (!isUnread) return
    const at = client.api.offices[':office'].volunteer.news[':newsId'].read
    const param = { office, newsId: id }
    const key = crypto.randomUUID()
    const tell = () =>
      void write((options) => at.$post({ param }, options), key).catch(() => undefined)
    tell()
    addEventListener('online', tell)
    return () => removeEventListener('online', tell)
  }, [isUnread, office, id])
  if (list.error) return <Failed error={list.error} reload={list.reload} />
  if (!list.value) return <Waiting />
  const back = { href: `/${office}/volunteer/news`, word: t(words.all) }
  if (!news) {
    return (
      <Screen title={t(words.gone)} back={back}>
        <p>{t(words.goneDo)}</p>
      </Screen>
    )
  }
  return (
    <Screen
      title={t(words.from, { day: showDay(dayOf(news.at), language.value) })}
      short={t(words.title)}
      back={back}
    >
      <p class="address volunteer-news-whole">{news.text[language.value]}</p>
      <a class="btn side" href={`/${office}/volunteer/ask`}>
        {t(words.ask)}
      </a>
    </Screen>
  )
}
