import { commonAnswerWords as words } from '@phrom/shared/words/volunteer-asks.ts'
import { t } from '../../words.ts'

/** The questions to the staff of which an answer was made, as long as their words are kept. */
export function FromQuestions({ office, ids }: { office: string; ids: string[] }) {
  if (ids.length === 0) return null
  return (
    <p>
      {ids.map((id) => (
        <a key={id} href={`/${office}/staff/questions/${id}`}>
          {t(words.from)}
        </a>
      ))}
    </p>
  )
}
