import { guidePath } from '@phrom/shared/shared-list.ts'
import type { MarkedAnswer, QuestionView } from '@phrom/shared/training/views.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { questionWords, quizWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../../parts/Icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import { language, t } from '../../words.ts'

/** How a question was answered: each option with its rule, and where that comes from. */
export function Marked({ question, marked }: { question: QuestionView; marked: MarkedAnswer }) {
  const { isRight, law } = marked
  const verdict = useRef<HTMLParagraphElement>(null)
  useEffect(() => verdict.current?.focus(), [])
  return (
    <>
      <h1>{t(questionWords[question.kind])}</h1>
      <p class={`notice ${isRight ? 'ok' : 'turn'}`} role="status" tabIndex={-1} ref={verdict}>
        <Icon name={isRight ? 'check' : 'x'} />
        <b>{t(isRight ? words.isRight : words.isWrong)}</b>
      </p>
      <ul class="card learn-lines">
        {question.options.map(({ text, who }, i) => {
          const said = tellOption(marked, i)
          return (
            <li key={`${text.en} ${who?.en ?? ''}`}>
              {said && (
                <span class={`state ${said.look}`}>
                  <Icon name={said.icon} />
                  <span>{t(said.word)}</span>
                </span>
              )}
              <b>{t(text)}</b>
              {who && <small>{t(who)}</small>}
              {marked.why[i] && <small>{t(marked.why[i])}</small>}
            </li>
          )
        })}
      </ul>
      {law[language.value] !== '' && (
        <p class="small quiet">{t(words.source, { law: law[language.value] })}</p>
      )}
      <a
        class="more"
        href={guidePath(question.serviceId, language.value)}
        target="_blank"
        rel="noopener"
      >
        {t(words.guide)}
      </a>
    </>
  )
}

type Said = { look: 'ok' | 'turn' | 'stop'; icon: IconName; word: Text }

function tellOption({ chosen, right }: MarkedAnswer, place: number): Said | undefined {
  const [isChosen, isRight] = [chosen.includes(place), right.includes(place)]
  if (isChosen && isRight) return { look: 'ok', icon: 'check', word: words.chosenRight }
  if (isRight) return { look: 'turn', icon: 'check', word: words.missed }
  if (isChosen) return { look: 'stop', icon: 'x', word: words.chosenWrong }
  return undefined
}
