import '../news/volunteer-news.css'
import type { CommonAnswerView } from '@phrom/shared/own-answers.ts'
import { findAnswers } from '@phrom/shared/search/find-answers.ts'
import { askWords as words } from '@phrom/shared/words/volunteer-asks.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'

/** The office's own answers, found on the phone itself: what is typed is sent nowhere. */
export default function CommonAnswers({ office = '' }: { office?: string }) {
  const [typed, setTyped] = useState('')
  const loaded = useLoad<CommonAnswerView[]>(office, () =>
    ask(() => client.api.offices[':office'].volunteer.answers.$get({ param: { office } })),
  )
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  const back = { href: `/${office}/volunteer/ask`, word: t(words.title) }
  if (loaded.value.length === 0) {
    return (
      <Screen title={t(words.answers)} back={back}>
        <p class="blank-state">{t(words.noAnswers)}</p>
      </Screen>
    )
  }
  const found = findAnswers(typed, loaded.value)
  return (
    <Screen title={t(words.answers)} back={back}>
      <p>{t(words.answersLead)}</p>
      <search class="stack">
        <label class="find">
          <Icon name="search" />
          <span class="hide">{t(words.search)}</span>
          <input
            class="input"
            type="search"
            autocomplete="off"
            enterKeyHint="search"
            maxLength={300}
            placeholder={t(words.searchSuch)}
            value={typed}
            onInput={(event) => setTyped((event.target as HTMLInputElement).value)}
          />
        </label>
      </search>
      <p class="quiet" role="status">
        {typed.trim() !== '' &&
          (found.length > 0 ? t(words.found, { n: found.length }) : t(words.notFound))}
      </p>
      {found.map((answer) => (
        <Answer key={answer.id} answer={answer} />
      ))}
    </Screen>
  )
}

function Answer({ answer: { title, answer, link } }: { answer: CommonAnswerView }) {
  return (
    <article class="card stack-s">
      <h2>{title}</h2>
      <p class="volunteer-said">{answer[language.value]}</p>
      {link && (
        <a class="btn text" href={link} target="_blank" rel="noreferrer">
          {t(words.openLink)}
        </a>
      )}
    </article>
  )
}
