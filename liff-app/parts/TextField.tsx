import type { Text } from '@phrom/shared/words/text.ts'
import { t } from '../words.ts'

type Props = {
  id: string
  label: string
  hint?: string | undefined
  value: string
  error: Text | undefined
  autocomplete?: string
  inputMode?: 'tel' | 'numeric'
  most?: number
  /** What was written here before by others, to choose from. */
  known?: readonly string[]
  change: (value: string) => void
}

/** One line of text with its label, a hint, and what is wrong with it. */
export function TextField({
  id,
  label,
  hint,
  value,
  error,
  autocomplete = 'off',
  inputMode,
  most = 200,
  known,
  change,
}: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
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
      <input
        id={id}
        class={`input${error ? ' bad' : ''}`}
        value={value}
        autocomplete={autocomplete}
        inputMode={inputMode}
        maxLength={most}
        list={known && `${id}-known`}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
        onInput={(event) => change((event.target as HTMLInputElement).value)}
      />
      {known && (
        <datalist id={`${id}-known`}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  )
}
