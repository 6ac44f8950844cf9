import type { ComplaintThread } from '@phrom/shared/complaint-views.ts'
import { complaintLimits } from '@phrom/shared/complaints.ts'
import { complaintWords, deskWords as words } from '@phrom/shared/words/complaints.ts'
import { fillBoth, type Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { client } from '../../api.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { t } from '../../words.ts'
import { useErrors } from '../day/use-errors.ts'
import type { Act } from './act.ts'
import { useTyped } from './use-typed.ts'

type Props = { office: string; thread: ComplaintThread; act: Act; busy: boolean }

/** The answer that the citizen agrees to, or not. */
export function AnswerForm({ office, thread, act, busy }: Props) {
  const { id, revision } = thread
  const typed = useTyped(`${office}:${id}:answer`)
  const [wrong, setWrong] = useState<Text | undefined>()
  const errors = useErrors({ 'answer-text': wrong })
  async function submit(event: Event) {
    event.preventDefault()
    const text = typed.text.trim()
    const over = text.length - complaintLimits.text
    const problem =
      text === ''
        ? words.answerMissing
        : over > 0
          ? fillBoth(complaintWords.textLong, { n: over })
          : undefined
    setWrong(problem)
    if (problem) return
    const json = { revision, text }
    const param = { office, complaintId: id }
    const at = client.api.offices[':office'].staff.complaints[':complaintId'].answers
    const key = typed.keyFor(JSON.stringify(json))
    const isSent = await act(
      (options) => at.$post({ param, json }, options),
      t(words.answerSent),
      key,
    )
    if (isSent) typed.clear()
  }
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <div class={`field${wrong ? ' wrong' : ''}`}>
        <label for="answer-text">{t(words.answer)}</label>
        <p class="hint" id="answer-hint">
          {t(words.answerHint)}
        </p>
        {wrong && (
          <p class="err" id="answer-problem">
            {t(wrong)}
          </p>
        )}
        <textarea
          id="answer-text"
          class={`input${wrong ? ' bad' : ''}`}
          rows={7}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'answer-hint answer-problem' : 'answer-hint'}
          value={typed.text}
          onInput={(event) => typed.change((event.target as HTMLTextAreaElement).value)}
        />
        {typed.text !== '' && <p class="hint">{t(words.keptHere)}</p>}
      </div>
      <button class="btn main" type="submit" disabled={busy}>
        {t(words.answerSend)}
      </button>
    </form>
  )
}
