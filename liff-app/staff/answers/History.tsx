import type { OwnAnswerRecord } from '@phrom/shared/own-answers.ts'
import { clockOf, dayOf, showClock, showShortDay } from '@phrom/shared/time.ts'
import { ownAnswerWords as words } from '@phrom/shared/words/own-answers.ts'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'

/** Who wrote an answer and who changed it since. */
export function History({ changes }: { changes: OwnAnswerRecord['changes'] }) {
  return (
    <details class="why">
      <summary>
        <Icon name="clock" />
        <span>{t(words.history)}</span>
      </summary>
      <ul class="answer-wordings">
        {changes.map(({ revision, at, by }) => (
          <li key={revision}>
            {t(words.change, {
              day: showShortDay(dayOf(at), language.value),
              clock: showClock(clockOf(at), language.value),
              by,
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
