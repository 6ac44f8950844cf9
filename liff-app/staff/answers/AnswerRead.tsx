import type { OwnAnswerRecord } from '@phrom/shared/own-answers.ts'
import { ownAnswerWords as words } from '@phrom/shared/words/own-answers.ts'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { Bubbles } from '../news/Bubbles.tsx'
import { FromQuestions } from './FromQuestions.tsx'
import { History } from './History.tsx'
import { shownAnswer, tellValid } from './tell-answer.ts'

/** An answer for who may read it and not change it. */
export function AnswerRead({ office, answer }: { office: string; answer: OwnAnswerRecord }) {
  return (
    <Screen
      title={answer.title}
      short={t(words.title)}
      back={{ href: `/${office}/staff/answers`, word: t(words.tab) }}
    >
      <p>
        {tellValid(answer)}
        <br />
        {t(words.readOnly)}
      </p>
      <Bubbles text={shownAnswer(answer.answer, answer.link)} />
      <section class="stack-s">
        <h2>{t(words.wordings)}</h2>
        <ul class="answer-wordings">
          {answer.wordings.map((wording) => (
            <li key={wording}>{wording}</li>
          ))}
        </ul>
      </section>
      <FromQuestions office={office} ids={answer.fromInquiries} />
      <History changes={answer.changes} />
    </Screen>
  )
}
