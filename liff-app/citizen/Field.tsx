import type { Text } from '@phrom/shared/words/text.ts'
import { t } from '../words.ts'

type Props = {
  id: string
  label: string
  hint?: string
  value: string
  error?: Text | undefined
  autocomplete?: string
  inputMode?: 'tel'
  /** Letters; one that takes more than a line is higher. */
  most?: number
  lines?: number
  change: (value: string) => void
}

/** A field with its label, its hint and what is wrong with it. */
export function Field(props: Props) {
  const { id, label, hint, value, error, autocomplete = 'off', inputMode, most, lines } = props
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const shared = {
    id,
    class: `input${error ? ' bad' : ''}`,
    value,
    autocomplete,
    inputMode,
    maxLength: most,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
    onInput: (event: Event) => props.change((event.target as HTMLInputElement).value),
  }
  return (
    <div class={`field${error ? ' wrong' : ''}`}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="err" id={`${id}-error`}>
          {t(error)}
        </p>
      )}
      {lines ? <textarea {...shared} rows={lines} /> : <input {...shared} />}
    </div>
  )
}
