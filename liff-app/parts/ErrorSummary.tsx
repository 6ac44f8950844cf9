import { citizen } from '@phrom/shared/words/citizen.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../words.ts'

/** `label` names the field where there are several; the words follow a switch of the language. */
export type FieldError = { field: string; text: Text; label?: Text }

/** What is wrong, at the top, with the focus; each line leads to its field. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div class="errors" role="alert" tabIndex={-1} ref={box}>
      <b>{t(citizen.fix)}</b>
      {errors.map(({ field, text, label }) => (
        <a
          key={field}
          href={`#${field}`}
          onClick={(event) => {
            event.preventDefault()
            document.getElementById(field)?.focus()
          }}
        >
          {label ? `${t(label)}: ${t(text)}` : t(text)}
        </a>
      ))}
    </div>
  )
}
