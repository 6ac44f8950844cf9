import type { Text } from '@phrom/shared/words/text.ts'
import { t } from '../../words.ts'

type Props = {
  id: string
  label: Text
  hint?: Text
  problem: Text | undefined
  value: string
  rows?: number
  change: (value: string) => void
}

/** Words to the office. What is too long is told and not cut off: so it has no limit of its own. */
export function TextArea({ id, label, hint, problem, value, rows = 8, change }: Props) {
  const told = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <label for={id}>{t(label)}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {t(hint)}
        </p>
      )}
      {problem && (
        <p class="err" id={`${id}-problem`}>
          {t(problem)}
        </p>
      )}
      <textarea
        id={id}
        class={`input${problem ? ' bad' : ''}`}
        rows={rows}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={told || undefined}
        value={value}
        onInput={(event) => change((event.target as HTMLTextAreaElement).value)}
      />
    </div>
  )
}
