import type { Answers, AnswerValue } from '@phrom/shared/answers.ts'
import type { Question } from '@phrom/shared/checklist.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import type { Day } from '@phrom/shared/time.ts'
import { ruleDesk } from '@phrom/shared/words/rule-desk.ts'
import { useState } from 'preact/hooks'
import { readAnswer, type Typed } from '../../citizen/answer-input.ts'
import { QuestionFields, typedAs } from '../../parts/QuestionFields.tsx'
import { t } from '../../words.ts'

type Props = {
  service: Service
  asked: Question
  answers: Answers
  day: Day
  change: (value: AnswerValue | undefined) => void
}

/** The id of a question's first field, to which a reason leads. */
export function fieldOf(key: string): string {
  return `try-${key}`
}

/** One question among the others: its answer counts as soon as it can be read. */
export function TryQuestion({ service, asked, answers, day, change }: Props) {
  const { key, fact, role } = asked
  const [typed, setTyped] = useState<Typed>(() => typedAs(fact, answers[key]))
  const [left, setLeft] = useState(false)
  const read = readAnswer(service, key, fact, typed, answers, day)
  const given = isGiven(typed)
  const problem = left && given && 'problem' in read ? read.problem : undefined
  const answer = (now: Typed) => {
    setTyped(now)
    const value = readAnswer(service, key, fact, now, answers, day)
    change('value' in value ? value.value : undefined)
  }
  return (
    <fieldset
      class={`field card try-question${problem ? ' wrong' : ''}`}
      onFocusOut={(event) => {
        const next = event.relatedTarget
        setLeft(!(next instanceof Node && event.currentTarget.contains(next)))
      }}
    >
      <legend>{t(fact)}</legend>
      {role && <p class="hint">{t(ruleDesk.about, { who: t(role) })}</p>}
      {fact.help && <p class="hint">{t(fact.help)}</p>}
      <QuestionFields id={fieldOf(key)} fact={fact} typed={typed} change={answer} />
      {problem && (
        <p class="err" role="alert">
          {t(problem)}
        </p>
      )}
      {given && (
        <button class="back" type="button" onClick={() => answer(typedAs(undefined, undefined))}>
          {t(ruleDesk.clearOne)} <span class="hide">{t(fact)}</span>
        </button>
      )}
    </fieldset>
  )
}

function isGiven({ chosen, parts, text }: Typed): boolean {
  return chosen !== undefined || text !== '' || Object.values(parts).some((part) => part !== '')
}
