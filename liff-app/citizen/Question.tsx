import { type AnswerValue, wrongAnswers } from '@phrom/shared/answers.ts'
import { type Question as Asked, nextQuestion, questions } from '@phrom/shared/checklist.ts'
import type { DateParts } from '@phrom/shared/formats/date.ts'
import type { Fact } from '@phrom/shared/services/service.ts'
import { months } from '@phrom/shared/time.ts'
import { showLaw, whyAsked } from '@phrom/shared/why-asked.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { noOf, yesOf } from '../parts/answers.ts'
import { ErrorSummary, type FieldError } from '../parts/ErrorSummary.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { language, t } from '../words.ts'
import { partsOf, readAnswer, type Typed } from './answer-input.ts'
import { saveDraft } from './draft.ts'
import { decoded, pathsOf } from './paths.ts'
import { questionProgress } from './progress.ts'
import { type Filling, judgedOn, today, WithService } from './use-service.tsx'

/** One question to a screen. */
export default function Question({
  office = '',
  service = '',
  key: _,
  ...rest
}: {
  office?: string
  service?: string
  key?: string
  params?: Record<string, string>
}) {
  const { path } = useLocation()
  const key = decoded(path.split('/').at(-1) ?? '')
  return (
    <WithService office={office} id={service} {...rest}>
      {(filling) => <OneQuestion key={key} filling={filling} of={key} />}
    </WithService>
  )
}

function OneQuestion({ filling, of }: { filling: Filling; of: string }) {
  const { office, service, draft, day } = filling
  const paths = pathsOf(office, service.id)
  const { route } = useLocation()
  const all = questions(service, draft.answers, day)
  const place = all.findIndex(({ key }) => key === of)
  const asked = all[place]
  const [typed, setTyped] = useState<Typed>(() => typedAs(asked?.fact, draft.answers[of]))
  const [errors, setErrors] = useState<FieldError[]>([])
  if (!asked) {
    // An earlier answer was changed, and this is no longer asked.
    const next = nextQuestion(service, draft.answers, day)
    route(next ? paths.question(next.key) : paths.list, true)
    return null
  }
  const before = all[place - 1]

  async function answer(event: Event) {
    event.preventDefault()
    if (!asked) return
    const kept = asked.fact.secret && typed.text === '' && typed.chosen !== undefined
    const given = kept
      ? { value: typed.chosen as AnswerValue }
      : readAnswer(service, of, asked.fact, typed, draft.answers, today())
    if ('problem' in given) return setErrors([{ field: 'answer', text: given.problem }])
    const answers = { ...draft.answers, [of]: given.value }
    await saveDraft(office, service.id, { answers })
    // What was right before may contradict this answer.
    const [wrong] = Object.keys(wrongAnswers(service, answers, today()))
    const then = judgedOn(service, answers)
    const rest = questions(service, answers, then)
    const at = rest.findIndex(({ key }) => key === of)
    const next =
      rest.slice(at + 1).find(({ key }) => answers[key] === undefined) ??
      nextQuestion(service, answers, then)
    route(wrong ? paths.question(wrong) : next ? paths.question(next.key) : paths.list)
  }

  const title = t(asked.fact)
  return (
    <Screen
      title={title}
      short={
        errors.length > 0
          ? t(citizen.fixTitle, { title: t(service.shortTitle) })
          : t(service.shortTitle)
      }
      noHeading
      back={{ href: before ? paths.question(before.key) : paths.intro }}
      place={t(citizen.questionOf, { n: place + 1, total: all.length })}
      progress={questionProgress(service.id, place, all.length)}
      bottom={
        <button class="btn main" type="submit" form="question">
          {t(citizen.next)}
        </button>
      }
    >
      <ErrorSummary errors={errors} />
      <form id="question" class="stack-l" onSubmit={answer} noValidate>
        <fieldset
          class={`stack field${errors.length > 0 ? ' wrong' : ''}`}
          aria-describedby={errors.length > 0 ? 'wrong help' : 'help'}
        >
          <legend>
            {asked.role && <span class="hint">{t(citizen.about, { who: t(asked.role) })}</span>}
            <h1>{title}</h1>
          </legend>
          {asked.fact.help && (
            <p class="hint" id="help">
              {t(asked.fact.help)}
            </p>
          )}
          {errors.map(({ text }) => (
            <p class="err" id="wrong" key={text.en}>
              {t(text)}
            </p>
          ))}
          <Fields asked={asked} typed={typed} change={setTyped} />
        </fieldset>
        <Why filling={filling} of={of} />
      </form>
    </Screen>
  )
}

/** The fields as they were left; a secret answer is never shown again. */
function typedAs(fact: Fact | undefined, value: AnswerValue | undefined): Typed {
  const written = fact?.type === 'number' || (fact?.type === 'text' && !fact.secret)
  return {
    ...(value !== undefined && { chosen: value }),
    parts: partsOf(value),
    text: written && value !== undefined ? String(value) : '',
  }
}

function Fields({
  asked,
  typed,
  change,
}: {
  asked: Asked
  typed: Typed
  change: (typed: Typed) => void
}) {
  const { fact } = asked
  if (fact.type === 'date') {
    return (
      <DateFields
        birth={fact.id === 'birthDate'}
        parts={typed.parts}
        change={(parts) => change({ ...typed, parts })}
      />
    )
  }
  if (fact.type === 'number' || fact.type === 'text') {
    return (
      <>
        {fact.secret && <p class="hint">{t(citizen.secretHint)}</p>}
        {fact.secret && typed.chosen !== undefined && <p class="hint">{t(citizen.secretKept)}</p>}
        <input
          id="answer"
          class="input"
          aria-label={t(fact)}
          inputMode={fact.type === 'number' ? 'numeric' : 'text'}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={40}
          value={typed.text}
          onInput={(event) => change({ ...typed, text: (event.target as HTMLInputElement).value })}
        />
      </>
    )
  }
  return (
    <Choices asked={asked} value={typed.chosen} change={(chosen) => change({ ...typed, chosen })} />
  )
}

function Choices({
  asked,
  value,
  change,
}: {
  asked: Asked
  value: AnswerValue | undefined
  change: (value: AnswerValue) => void
}) {
  const options: { value: AnswerValue; text: string }[] =
    asked.fact.type === 'boolean'
      ? [
          { value: true, text: t(yesOf(asked.fact)) },
          { value: false, text: t(noOf(asked.fact)) },
        ]
      : (asked.fact.options ?? []).map((option) => ({ value: option.id, text: t(option) }))
  return (
    <div class="choices">
      {options.map((option, i) => (
        <label class="choice" key={String(option.value)}>
          <input
            id={i === 0 ? 'answer' : undefined}
            type="radio"
            name="answer"
            checked={option.value === value}
            onChange={() => change(option.value)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  )
}

function DateFields({
  birth,
  parts,
  change,
}: {
  birth: boolean
  parts: DateParts
  change: (parts: DateParts) => void
}) {
  const field = (name: keyof DateParts) => (event: Event) =>
    change({ ...parts, [name]: (event.target as HTMLInputElement).value })
  return (
    <>
      <p class="hint">{t(citizen.yearHint)}</p>
      <div class="trio">
        <label>
          <span class="small">{t(citizen.day)}</span>
          <input
            id="answer"
            class="input"
            inputMode="numeric"
            autocomplete={birth ? 'bday-day' : 'off'}
            value={parts.day}
            onInput={field('day')}
          />
        </label>
        <label>
          <span class="small">{t(citizen.month)}</span>
          <select class="input" value={parts.month} onChange={field('month')}>
            <option value="">{t(citizen.chooseMonth)}</option>
            {months[language.value].long.map((name, i) => (
              <option key={name} value={String(i + 1)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="small">{t(citizen.year)}</span>
          <input
            class="input"
            inputMode="numeric"
            autocomplete={birth ? 'bday-year' : 'off'}
            value={parts.year}
            onInput={field('year')}
          />
        </label>
      </div>
    </>
  )
}

function Why({ filling, of }: { filling: Filling; of: string }) {
  const { texts, law } = whyAsked(filling.service, of)
  const laws = law.map((basis) => showLaw(basis, language.value)).filter((text) => text !== '')
  return (
    <details class="why">
      <summary>
        <Icon name="circle-help" />
        <span>{t(citizen.why)}</span>
      </summary>
      {texts.length === 0 && <p>{t(citizen.whyPapers)}</p>}
      {texts.slice(0, 3).map((text) => (
        <p key={text.en}>{t(text)}</p>
      ))}
      {laws.length > 0 && (
        <p class="quiet">{t(citizen.lawIs, { law: [...new Set(laws)].join(' · ') })}</p>
      )}
    </details>
  )
}
