import type { NewsReach } from '@phrom/shared/news.ts'
import { newsWords as words } from '@phrom/shared/words/news.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { t } from '../../words.ts'

/** News as the chat shows it, in both languages. */
export function Bubbles({ text, people }: { text: Text; people?: NewsReach['people'] }) {
  return (
    <div class="news-chat">
      {(['th', 'en'] as const).map((language) => (
        <figure key={language}>
          <figcaption>
            {t(language === 'th' ? words.inThai : words.inEnglish)}
            {people && ` · ${t(words.persons, { n: people[language] })}`}
          </figcaption>
          <p class="news-bubble" lang={language}>
            {text[language]}
          </p>
        </figure>
      ))}
    </div>
  )
}
