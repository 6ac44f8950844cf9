import {
  confirmationProblems,
  confirmerLimit,
  noteLimit,
} from '@phrom/shared/rule-confirmations.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { ruleDesk } from '@phrom/shared/words/rule-desk.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { dayIn, partsOf } from '../../citizen/answer-input.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { DateFields } from '../../parts/QuestionFields.tsx'
import { t } from '../../words.ts'

export type Given = { by: string; day: string; note: string }

type Props = {
  id: string
  /** Who confirmed the statement before: one registrar often confirms many. */
  confirmer: string
  busy: boolean
  save: (given: Given) => void
  cancel: () => void
}

/** Who confirmed it, on which day, and a note. */
export function ConfirmForm({ id, confirmer, busy, save, cancel }: Props) {
  const today = dayOf(toInstant(Date.now()))
  const [by, setBy] = useState(confirmer)
  const [parts, setParts] = useState(() => partsOf(today))
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<ReturnType<typeof confirmationProblems>>({})
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const given = { by, day: dayIn(parts) ?? '', note }
  const submit = (event: Event) => {
    event.preventDefault()
    const found = confirmationProblems(given, today)
    setWrong(found)
    if (Object.keys(found).length === 0) save(given)
  }
  const fieldOf = { by: `${id}-by`, day: `${id}-day`, note: `${id}-note` }
  const problemOf = (field: keyof Given) => {
    const problem = wrong[field]
    return problem && <p class="err">{t(ruleDesk[problem])}</p>
  }
  return (
    <form class="stack confirm-form" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={(Object.keys(wrong) as (keyof Given)[]).flatMap((field) => {
          const problem = wrong[field]
          return problem ? [{ field: fieldOf[field], text: ruleDesk[problem] }] : []
        })}
      />
      <div class={`field${wrong.by ? ' wrong' : ''}`}>
        <label for={fieldOf.by}>{t(ruleDesk.confirmer)}</label>
        <p class="hint" id={`${fieldOf.by}-hint`}>
          {t(ruleDesk.confirmerHint)}
        </p>
        {problemOf('by')}
        <input
          id={fieldOf.by}
          ref={first}
          class="input"
          autocomplete="off"
          maxLength={confirmerLimit}
          aria-describedby={`${fieldOf.by}-hint`}
          aria-invalid={wrong.by ? 'true' : undefined}
          value={by}
          onInput={(event) => setBy((event.target as HTMLInputElement).value)}
        />
      </div>
      <fieldset class={`field${wrong.day ? ' wrong' : ''}`}>
        <legend>{t(ruleDesk.confirmedDay)}</legend>
        {problemOf('day')}
        <DateFields id={fieldOf.day} hint={false} parts={parts} change={setParts} />
      </fieldset>
      <div class={`field${wrong.note ? ' wrong' : ''}`}>
        <label for={fieldOf.note}>{t(ruleDesk.note)}</label>
        {problemOf('note')}
        <textarea
          id={fieldOf.note}
          class="input"
          rows={2}
          maxLength={noteLimit}
          value={note}
          onInput={(event) => setNote((event.target as HTMLTextAreaElement).value)}
        />
      </div>
      <div class="acts">
        <button class="btn main" type="submit" disabled={busy}>
          {t(ruleDesk.save)}
        </button>
        <button class="btn side" type="button" onClick={cancel}>
          {t(ruleDesk.cancel)}
        </button>
      </div>
    </form>
  )
}
