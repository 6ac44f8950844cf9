import { type Answers, type AnswerValue, wrongAnswers } from '@phrom/shared/answers.ts'
import type { Question } from '@phrom/shared/checklist.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { adviceWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { useState } from 'preact/hooks'
import { readAnswer, type Typed } from '../../citizen/answer-input.ts'
import { today } from '../../citizen/use-service.tsx'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { QuestionFields, typedAs } from '../../parts/QuestionFields.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { advisePaths } from './paths.ts'

type Props = {
  office: string
  service: Service
  answers: Answers
  asked: Question
  place: number
  total: number
  before: string | undefined
  answered: (answers: Answers) => void
}

/** One question about a neighbour to a screen. */
export function AdviseQuestion(props: Props) {
  const { office, service, answers, asked, place, total, before, answered } = props
  const { key, fact, role } = asked
  const [typed, setTyped] = useState<Typed>(() => typedAs(fact, answers[key]))
  const [errors, setErrors] = useState<FieldError[]>([])
  const paths = advisePaths(office, service.id)

  function answer(event: Event) {
    event.preventDefault()
    const kept = fact.secret && typed.text === '' && typed.chosen !== undefined
    const given = kept
      ? { value: typed.chosen as AnswerValue }
      : readAnswer(service, key, fact, typed, answers, today())
    if ('problem' in given) return setErrors([{ field: 'answer', text: given.problem }])
    const all = { ...answers, [key]: given.value }
    // What was right before may contradict this answer: it is asked again.
    const wrong = new Set(Object.keys(wrongAnswers(service, all, today())))
    answered(Object.fromEntries(Object.entries(all).filter(([one]) => !wrong.has(one))))
  }

  return (
    <Screen
      title={t(fact)}
      short={t(service.shortTitle)}
      noHeading
      back={{ href: before ? paths.question(before) : paths.home }}
      place={t(citizen.questionOf, { n: place + 1, total })}
      progress={(place + 1) / (total + 1)}
      bottom={
        <button class="btn main" type="submit" form="advise">
          {t(citizen.next)}
        </button>
      }
    >
      <ErrorSummary errors={errors} />
      <p class="small quiet">
        {t(words.forNeighbour)} · {t(service.shortTitle)}
      </p>
      <form id="advise" class="stack-l" onSubmit={answer} noValidate>
        <fieldset
          class={`stack field${errors.length > 0 ? ' wrong' : ''}`}
          aria-describedby={errors.length > 0 ? 'wrong help' : 'help'}
        >
          <legend>
            {role && <span class="hint">{t(citizen.about, { who: t(role) })}</span>}
            <h1>{t(fact)}</h1>
          </legend>
          {fact.help && (
            <p class="hint" id="help">
              {t(fact.help)}
            </p>
          )}
          {errors.map(({ text }) => (
            <p class="err" id="wrong" key={text.en}>
              {t(text)}
            </p>
          ))}
          <QuestionFields id="answer" fact={fact} typed={typed} change={setTyped} />
        </fieldset>
      </form>
    </Screen>
  )
}
