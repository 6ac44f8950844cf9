import type { NewsView } from '@phrom/shared/news.ts'
import { newsStateWords, newsWords as words } from '@phrom/shared/words/news.ts'
import { staffVolunteerNewsWords as volunteerWords } from '@phrom/shared/words/volunteer-news.ts'
import { useEffect } from 'preact/hooks'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { Bubbles } from './Bubbles.tsx'
import { StopNews } from './StopNews.tsx'
import { tellAt, tellTo } from './tell-news.ts'
import { WhoHasRead } from './WhoHasRead.tsx'

const lookAgainMs = 5_000

type Props = {
  office: string
  news: NewsView
  show: (news: NewsView) => void
  reload: () => void
}

/** What became of news that has begun to leave. */
export function NewsResult({ office, news, show, reload }: Props) {
  const isSending = news.state === 'sending'
  useEffect(() => {
    if (!isSending) return
    const timer = setInterval(reload, lookAgainMs)
    return () => clearInterval(timer)
  }, [isSending, reload])
  const counts = [
    [words.got, news.got],
    [words.waiting, news.waiting],
    [words.unknown, news.unknown],
    [words.refused, news.refused],
  ] as const
  return (
    <Screen
      title={news.title}
      back={{ href: `/${office}/staff/news`, word: t(words.title) }}
      short={t(words.title)}
    >
      <p role="status">
        <b>{t(newsStateWords[news.state])}</b>
        {news.sendAt && ` · ${tellAt(news.sendAt)}`}
        <br />
        {news.reminderOf && `${t(volunteerWords.reminder)} · `}
        {tellTo(news.to)}
      </p>
      {news.heldAt && <p class="notice turn">{t(words.heldNote)}</p>}
      <section class="stack-s">
        <h2>{t(words.result)}</h2>
        <dl class="figures">
          {counts.map(
            ([name, n]) =>
              (n > 0 || name === words.got) && (
                <div key={name.en}>
                  <dt>{t(name)}</dt>
                  <dd>{t(words.persons, { n })}</dd>
                </div>
              ),
          )}
        </dl>
      </section>
      {news.to.audience === 'volunteers' &&
        news.reminderOf === null &&
        news.state !== 'stopped' && (
          <WhoHasRead office={office} id={news.id} hasLeft={news.state === 'sent'} />
        )}
      <Bubbles text={news.text} />
      <p class="hint">{t(words.writtenBy, { by: news.changedBy })}</p>
      {(isSending || news.state === 'scheduled') && (
        <StopNews office={office} id={news.id} stopped={show} />
      )}
    </Screen>
  )
}
