import { type AnswerValue, wrongAnswers } from '@phrom/shared/answers.ts'
import { nextQuestion, questions } from '@phrom/shared/checklist.ts'
import { showLaw, whyAsked } from '@phrom/shared/why-asked.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ErrorSummary, type FieldError } from '../parts/ErrorSummary.tsx'
import { Icon } from '../parts/Icon.tsx'
import { QuestionFields, typedAs } from '../parts/QuestionFields.tsx'
import { Screen } from '../parts/Screen.tsx'
import { language, t } from '../words.ts'
import { dayIn, partsOf, readAnswer, readSecret, type Typed } from './answer-input.ts'
import { CardPicture } from './copies/CardPicture.tsx'
import { codesInHand, keepCode } from './copies/codes-in-hand.ts'
import { OpenDays } from './copies/OpenDays.tsx'
import { usePickupDays } from './copies/use-pickup-days.ts'
import { whyNotOrdered, whyNotSoMany } from './copies/why-not-ordered.ts'
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
  const isInHand = !service.order || codesInHand(draft.caseId)[of] !== undefined
  const [typed, setTyped] = useState<Typed>(() => {
    const { chosen, ...left } = typedAs(asked?.fact, draft.answers[of])
    // A code that this page no longer knows is typed again.
    const isGone = asked?.fact.secret && !isInHand
    return chosen === undefined || isGone ? left : { ...left, chosen }
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const pickups = usePickupDays(office, service)
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
    const wrongWith = (text: Text) => setErrors([{ field: 'answer', text }])
    if ('problem' in given) {
      const isNumber = /^\s*-?\d/.test(typed.text)
      return wrongWith((isNumber && whyNotSoMany(service, of, today())) || given.problem)
    }
    const answers = { ...draft.answers, [of]: given.value }
    const notOrdered = whyNotOrdered(service, of, answers, pickups, today())
    if (notOrdered) return wrongWith(notOrdered)
    const code = service.order && asked.fact.secret && !kept && readSecret(asked.fact, typed)
    if (code) keepCode(draft.caseId, of, code)
    await saveDraft(office, service.id, { answers })
    // What was right before may contradict this answer.
    const [wrong] = Object.keys(wrongAnswers(service, answers, today()))
    const then = judgedOn(service, answers)
    const rest = questions(service, answers, then)
    const at = rest.findIndex(({ key }) => key === of)
    const inHand = codesInHand(draft.caseId)
    const isOpen = ({ key, fact }: (typeof rest)[number]) =>
      answers[key] === undefined || (service.order && fact.secret && inHand[key] === undefined)
    const next = rest.slice(at + 1).find(isOpen) ?? nextQuestion(service, answers, then)
    // Codes that had to be typed again were missing at the very end.
    const onward = asked.fact.secret && draft.contact ? paths.check : paths.list
    route(wrong ? paths.question(wrong) : next ? paths.question(next.key) : onward)
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
          {asked.fact.secret && asked.fact.format && <CardPicture format={asked.fact.format} />}
          <QuestionFields id="answer" fact={asked.fact} typed={typed} change={setTyped} />
        </fieldset>
        {of === service.order?.day && (
          <OpenDays
            days={pickups ?? []}
            chosen={dayIn(typed.parts)}
            choose={(day) => setTyped({ ...typed, parts: partsOf(day) })}
          />
        )}
        <Why filling={filling} of={of} />
      </form>
    </Screen>
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
