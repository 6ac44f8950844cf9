import { isSeveral } from '@phrom/shared/training/question.ts'
import type { AttemptView, QuestionView } from '@phrom/shared/training/views.ts'
import { questionWords, quizWords as words } from '@phrom/shared/words/volunteer-course.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { Marked } from './Marked.tsx'
import { coursePaths } from './paths.ts'
import { tellScope, titleOf } from './tell-course.ts'

type Props = {
  office: string
  scope: string
  attempt: AttemptView
  place: number
  question: QuestionView
  answered: (attempt: AttemptView) => void
  next: () => void
}

/** One question to a screen: who the neighbour is, what may be chosen, and after the answer why. */
export function QuizQuestion({ office, scope, attempt, place, question, answered, next }: Props) {
  const { kind, serviceId, facts, marked } = question
  const [chosen, setChosen] = useState<number[]>([])
  const [errors, setErrors] = useState<FieldError[]>([])
  // The same answer under the same key, however often it has to be sent.
  const [key, setKey] = useState(() => crypto.randomUUID())
  const { busy, problem, send } = useSend()
  const several = isSeveral(kind)
  const isLast = place === attempt.questions.length - 1

  function choose(option: number, isOn: boolean) {
    setKey(crypto.randomUUID())
    setErrors([])
    const others = several ? chosen.filter((one) => one !== option) : []
    setChosen(isOn ? [...others, option] : others)
  }

  async function answer(event: Event) {
    event.preventDefault()
    if (chosen.length === 0) return setErrors([{ field: 'option', text: words.noneChosen }])
    await send(async () =>
      answered(
        await write<AttemptView>(
          (options) =>
            client.api.offices[':office'].volunteer.training.attempts[':attemptId'].answers[
              ':place'
            ].$put(
              { param: { office, attemptId: attempt.id, place: String(place) }, json: { chosen } },
              options,
            ),
          key,
        ),
      ),
    )
  }

  return (
    <Screen
      title={t(questionWords[kind])}
      short={t(words.title)}
      noHeading
      back={{ href: coursePaths(office).training, word: t(words.leave) }}
      place={t(words.questionOf, { n: place + 1, all: attempt.questions.length })}
      progress={(place + (marked ? 1 : 0)) / attempt.questions.length}
      bottom={
        marked ? (
          <button class="btn main" type="button" onClick={next}>
            {t(isLast ? words.seeResult : words.next)}
          </button>
        ) : (
          <button class="btn main" type="submit" form="quiz" disabled={busy}>
            {t(words.answer)}
          </button>
        )
      }
    >
      <ErrorSummary errors={errors} />
      <ProblemNote text={problem} />
      <p class="small quiet">{tellScope(scope)}</p>
      <p class="lead">{t(words.wants, { service: titleOf(serviceId) })}</p>
      {(facts.length > 0 || kind === 'may') && (
        <section class="card stack-s">
          <h2>{t(words.neighbour)}</h2>
          <ul class="learn-facts">
            {facts.map((fact) => (
              <li key={fact.en}>{t(fact)}</li>
            ))}
            {kind === 'may' && <li>{t(words.restIsWell)}</li>}
          </ul>
        </section>
      )}
      {marked ? (
        <Marked question={question} marked={marked} />
      ) : (
        <form id="quiz" onSubmit={answer} noValidate>
          <fieldset class={`stack field${errors.length > 0 ? ' wrong' : ''}`}>
            <legend>
              <h1>{t(questionWords[kind])}</h1>
            </legend>
            <p class="hint">{t(several ? words.chooseAll : words.chooseOne)}</p>
            {errors.map(({ text }) => (
              <p class="err" key={text.en}>
                {t(text)}
              </p>
            ))}
            <div class="choices">
              {question.options.map(({ text, who }, i) => (
                <label class="choice" key={`${text.en} ${who?.en ?? ''}`}>
                  <input
                    id={i === 0 ? 'option' : undefined}
                    type={several ? 'checkbox' : 'radio'}
                    name="option"
                    checked={chosen.includes(i)}
                    onChange={(event) => choose(i, (event.target as HTMLInputElement).checked)}
                  />
                  <span>
                    {t(text)}
                    {who && <small>{t(who)}</small>}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        </form>
      )}
    </Screen>
  )
}
