import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { ErrorSummary, type FieldError } from '../parts/ErrorSummary.tsx'
import { Icon } from '../parts/Icon.tsx'
import type { IconName } from '../parts/icons.ts'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { t } from '../words.ts'

type Props = {
  /** Names the field of the reason. */
  id: string
  icon: IconName
  words: Record<'title' | 'say' | 'choose' | 'reason' | 'needed' | 'send' | 'undo', Text>
  options: readonly { value: string; text: string }[]
  /** Chosen until somebody chooses another. */
  usual: string
  /** What was chosen and is not undone, in words; it stands in the place of the form. */
  standing: string | undefined
  send: (value: string, reason: string) => Promise<unknown>
  undo: () => Promise<unknown>
}

/** One of several, with the reason for it, folded away until somebody wants it; and the way to undo it. */
export function ReasonedChoice({ id, icon, words, options, usual, standing, send, undo }: Props) {
  const [changed, setChanged] = useState<string | undefined>()
  const chosen = changed ?? usual
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const sending = useSend()

  function submit(event: Event) {
    event.preventDefault()
    if (reason.trim() === '') return setErrors([{ field: id, text: words.needed }])
    setErrors([])
    void sending.send(() => send(chosen, reason.trim()))
  }
  return (
    <details class="why">
      <summary>
        <Icon name={icon} />
        <span>{t(words.title)}</span>
      </summary>
      <div class="stack">
        <ProblemNote text={sending.problem} />
        {standing ? (
          <>
            <p>{standing}</p>
            <button
              class="btn side"
              type="button"
              disabled={sending.busy}
              onClick={() => sending.send(undo)}
            >
              {t(words.undo)}
            </button>
          </>
        ) : (
          <form class="stack" onSubmit={submit} noValidate>
            <p>{t(words.say)}</p>
            <ErrorSummary errors={errors} />
            <label class="field">
              <span>{t(words.choose)}</span>
              <select
                class="input"
                value={chosen}
                onChange={(event) => setChanged((event.target as HTMLSelectElement).value)}
              >
                {options.map(({ value, text }) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>{t(words.reason)}</span>
              <textarea
                id={id}
                class="input"
                rows={2}
                maxLength={300}
                value={reason}
                onInput={(event) => setReason((event.target as HTMLTextAreaElement).value)}
              />
            </label>
            <button class="btn side" type="submit" disabled={sending.busy}>
              {t(words.send)}
            </button>
          </form>
        )}
      </div>
    </details>
  )
}
