import type { CaseView } from '@phrom/shared/case.ts'
import { type DeclineReason, declineReasons } from '@phrom/shared/copy-orders.ts'
import { declineWords } from '@phrom/shared/words/copy-orders.ts'
import { staffCopies as words } from '@phrom/shared/words/staff-copies.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { useErrors } from '../day/use-errors.ts'
import type { OrderProps } from './OrderCheck.tsx'

/** Why it cannot be made, and what the applicant will read. */
export function DeclineForm({ office, view, set, hasCodes }: OrderProps & { hasCodes: boolean }) {
  const [reason, setReason] = useState<DeclineReason | ''>('')
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<Record<string, Text | undefined>>({})
  const errors = useErrors(wrong)
  const { busy, problem, send } = useSend()
  const offered = declineReasons.filter((id) => hasCodes || id !== 'codes-disagree')

  async function submit(event: Event) {
    event.preventDefault()
    if (reason === '') return setWrong({ 'decline-reason': words.declineNeeded })
    if (reason === 'other' && note.trim() === '') {
      return setWrong({ 'decline-note': words.noteNeeded })
    }
    setWrong({})
    const at = client.api.offices[':office'].staff.cases[':caseId'].order.decline
    await send(async () => {
      const param = { office, caseId: view.id }
      const json = { reason, note }
      const after = await write<CaseView>((options) => at.$post({ param, json }, options))
      set({ ...view, ...after })
    })
  }
  return (
    <details class="why">
      <summary>
        <Icon name="x" />
        <span>{t(words.declineTitle)}</span>
      </summary>
      <form class="stack" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        <ProblemNote text={problem} />
        <div class={`field${wrong['decline-reason'] ? ' wrong' : ''}`}>
          <label for="decline-reason">{t(words.declineWhy)}</label>
          <select
            id="decline-reason"
            class="input"
            value={reason}
            onChange={(event) =>
              setReason((event.target as HTMLSelectElement).value as DeclineReason | '')
            }
          >
            <option value="" />
            {offered.map((id) => (
              <option key={id} value={id}>
                {t(declineWords[id].name)}
              </option>
            ))}
          </select>
        </div>
        {reason && (
          <p class="hint">
            {t(declineWords[reason].why)} {t(declineWords[reason].doThis)}
          </p>
        )}
        <div class={`field${wrong['decline-note'] ? ' wrong' : ''}`}>
          <label for="decline-note">{t(words.declineNote)}</label>
          <textarea
            id="decline-note"
            class="input"
            rows={2}
            maxLength={300}
            value={note}
            onInput={(event) => setNote((event.target as HTMLTextAreaElement).value)}
          />
        </div>
        <button class="btn side" type="submit" disabled={busy}>
          {t(words.decline)}
        </button>
      </form>
    </details>
  )
}
