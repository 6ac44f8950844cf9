import type { DateParts } from '@phrom/shared/formats/date.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import type { FieldError } from '../../parts/ErrorSummary.tsx'
import { DateFields } from '../../parts/QuestionFields.tsx'
import { t } from '../../words.ts'
import type { Wrong } from './read-fields.ts'

type Props = {
  id: string
  label: string
  hint?: string | undefined
  problem: Text | undefined
  value: string
  change: (value: string) => void
  kind?: 'number' | 'text'
  lang?: 'th' | 'en'
}

/** A field with its label, and what is wrong with it beside it. */
export function Field({ id, label, hint, problem, value, change, kind = 'number', lang }: Props) {
  const told = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="err" id={`${id}-problem`}>
          {t(problem)}
        </p>
      )}
      <input
        id={id}
        class={`input${problem ? ' bad' : ''}`}
        autocomplete="off"
        lang={lang}
        maxLength={kind === 'text' ? 200 : 20}
        inputMode={kind === 'number' ? 'decimal' : 'text'}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={told || undefined}
        value={value}
        onInput={(event) => change((event.target as HTMLInputElement).value)}
      />
    </div>
  )
}

/** A day in three fields; the first has the id. */
export function DayField({
  id,
  label,
  hint,
  problem,
  parts,
  change,
}: Pick<Props, 'id' | 'label' | 'hint' | 'problem'> & {
  parts: DateParts
  change: (parts: DateParts) => void
}) {
  return (
    <fieldset class={`field${problem ? ' wrong' : ''}`} aria-describedby={`${id}-about`}>
      <legend>{label}</legend>
      <div id={`${id}-about`}>
        {hint && <p class="hint">{hint}</p>}
        {problem && <p class="err">{t(problem)}</p>}
      </div>
      <DateFields id={id} hint={false} parts={parts} change={change} />
    </fieldset>
  )
}

/** What is wrong, for the summary: fields are named `${prefix}-${field}`. */
export function errorsOf(prefix: string, wrong: Wrong, labels: Record<string, Text>): FieldError[] {
  return Object.entries(wrong).map(([field, text]) => {
    const label = labels[field]
    return { field: `${prefix}-${field}`, text, ...(label && { label }) }
  })
}
