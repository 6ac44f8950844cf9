import type { InquiryThread } from '@phrom/shared/inquiry-views.ts'
import { commonAnswerWords as words } from '@phrom/shared/words/volunteer-asks.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { isHead } from '../day/is-head.ts'

/** From a question that was answered: the way to an answer for all, and to those that were made of it. */
export function KeepAnswer({ office, thread }: { office: string; thread: InquiryThread }) {
  const { id, ownAnswers, lastReplyId } = thread
  const answers = `/${office}/staff/answers`
  return (
    <div class="stack-s">
      {ownAnswers.map((answer) => (
        <p key={answer.id} class="small">
          {t(words.isKept)} <a href={`${answers}/${answer.id}`}>{answer.title}</a>
        </p>
      ))}
      {isHead(office) && lastReplyId !== null && ownAnswers.length === 0 && (
        <a class="btn side" href={`${answers}/new/thread/${id}`}>
          <Icon name="plus" />
          {t(words.keep)}
        </a>
      )}
    </div>
  )
}
