import { stateOf, type WordingWarning } from '@phrom/shared/own-answers.ts'
import {
  ownAnswerStateWords,
  warningWords,
  ownAnswerWords as words,
} from '@phrom/shared/words/own-answers.ts'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { Bubbles } from '../news/Bubbles.tsx'
import { type AnswerDraft, readDraft } from './answer-draft.ts'
import { shownAnswer, today } from './tell-answer.ts'

type Props = {
  draft: AnswerDraft
  warnings: WordingWarning[]
  busy: boolean
  problem: string | undefined
  back: () => void
  save: () => void
}

/** The answer as the chat shows it, and what would keep it from being given. */
export function AnswerPreview({ draft, warnings, busy, problem, back, save }: Props) {
  const { body } = readDraft(draft, today())
  return (
    <Screen
      title={t(words.looking)}
      back={{ act: back, word: t(words.back) }}
      bottom={
        <button class="btn main" type="button" disabled={busy} onClick={save}>
          {t(words.save)}
        </button>
      }
    >
      <ProblemNote text={problem} />
      <Bubbles text={shownAnswer(draft.answer, body?.link ?? null)} />
      {body && <p>{t(ownAnswerStateWords[stateOf(body, today())])}</p>}
      {warnings.length > 0 && (
        <section class="notice turn stack-s">
          <h2>{t(words.warnings)}</h2>
          <ul class="answer-wordings">
            {warnings.map(({ wording, is, what }) => (
              <li key={wording}>{t(warningWords[is], { wording, what })}</li>
            ))}
          </ul>
          <p>{t(words.canSave)}</p>
        </section>
      )}
    </Screen>
  )
}
