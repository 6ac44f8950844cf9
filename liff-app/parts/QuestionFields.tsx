import type { AnswerValue } from '@phrom/shared/answers.ts'
import type { DateParts } from '@phrom/shared/formats/date.ts'
import type { Fact } from '@phrom/shared/services/service.ts'
import { months } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { partsOf, type Typed } from '../citizen/answer-input.ts'
import { language, t } from '../words.ts'
import { noOf, yesOf } from './answers.ts'

/** The fields as they were left; a secret answer is never shown again. */
export function typedAs(fact: Fact | undefined, value: AnswerValue | undefined): Typed {
  const written = fact?.type === 'number' || (fact?.type === 'text' && !fact.secret)
  return {
    ...(value !== undefined && { chosen: value }),
    parts: partsOf(value),
    text: written && value !== undefined ? String(value) : '',
  }
}

/** The fields of one question, of whichever type; the first of them has the id. */
export function QuestionFields({
  id,
  fact,
  typed,
  change,
}: {
  id: string
  fact: Fact
  typed: Typed
  change: (typed: Typed) => void
}) {
  if (fact.type === 'date') {
    return (
      <DateFields
        id={id}
        parts={typed.parts}
        change={(parts) => change({ ...typed, parts })}
        birth={fact.id === 'birthDate'}
      />
    )
  }
  if (fact.type === 'number' || fact.type === 'text') {
    return (
      <>
        {fact.secret && <p class="hint">{t(citizen.secretHint)}</p>}
        {fact.secret && typed.chosen !== undefined && <p class="hint">{t(citizen.secretKept)}</p>}
        <input
          id={id}
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
    <Choices
      id={id}
      fact={fact}
      value={typed.chosen}
      change={(chosen) => change({ ...typed, chosen })}
    />
  )
}

function Choices({
  id,
  fact,
  value,
  change,
}: {
  id: string
  fact: Fact
  value: AnswerValue | undefined
  change: (value: AnswerValue) => void
}) {
  const options: { value: AnswerValue; text: string }[] =
    fact.type === 'boolean'
      ? [
          { value: true, text: t(yesOf(fact)) },
          { value: false, text: t(noOf(fact)) },
        ]
      : (fact.options ?? []).map((option) => ({ value: option.id, text: t(option) }))
  return (
    <div class="choices">
      {options.map((option, i) => (
        <label class="choice" key={String(option.value)}>
          <input
            id={i === 0 ? id : undefined}
            type="radio"
            name={id}
            checked={option.value === value}
            onChange={() => change(option.value)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  )
}

/** A day by its number, its month by name, and its year in the Buddhist era. */
export function DateFields({
  id,
  birth = false,
  hint = true,
  parts,
  change,
}: {
  id: string
  birth?: boolean
  /** An example of how a day is written. */
  hint?: boolean
  parts: DateParts
  change: (parts: DateParts) => void
}) {
  const field = (name: keyof DateParts) => (event: Event) =>
    change({ ...parts, [name]: (event.target as HTMLInputElement).value })
  return (
    <>
      {hint && <p class="hint">{t(citizen.yearHint)}</p>}
      <div class="trio">
        <label>
          <span class="small">{t(citizen.day)}</span>
          <input
            id={id}
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
