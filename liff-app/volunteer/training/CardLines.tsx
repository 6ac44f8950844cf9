import type { CardLine } from '@phrom/shared/training/cards.ts'
import { chapterWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { t } from '../../words.ts'

/** The lines of a card, large enough to be read aloud to somebody. */
export function CardLines({ lines }: { lines: readonly CardLine[] }) {
  return (
    <ul class="card learn-lines">
      {lines.map((line) => (
        <li key={`${line.text.en} ${line.who?.en ?? ''} ${line.when?.en ?? ''}`}>
          <Line line={line} />
        </li>
      ))}
    </ul>
  )
}

export function Line({ line: { text, who, when, instead, confirm } }: { line: CardLine }) {
  return (
    <>
      <b>{t(text)}</b>
      {who && <small>{t(words.of, { who: t(who) })}</small>}
      {when && <small>{t(words.when, { when: t(when) })}</small>}
      {instead && <small>{t(words.instead, { instead: t(instead) })}</small>}
      {confirm && <small class="quiet">{t(words.askOffice)}</small>}
    </>
  )
}
