import type { VolunteerView } from '@phrom/shared/volunteer-views.ts'
import { volunteerLimits } from '@phrom/shared/volunteers.ts'
import { staffVolunteers as shared } from '@phrom/shared/words/staff-volunteers.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'

type Props = {
  words: { open: Text; say: Text; sure: Text }
  send: (why: string) => Promise<VolunteerView>
  done: (next: VolunteerView) => void
}

/** What ends something for somebody: folded away, says what it means, and wants a reason. */
export function ReasonForm({ words, send: write, done }: Props) {
  const [why, setWhy] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const { busy, problem, send } = useSend()
  function end(event: Event) {
    event.preventDefault()
    const wrong = why.trim() === '' ? [{ field: 'why', text: shared.whyMissing }] : []
    setErrors(wrong)
    if (wrong.length > 0) return
    void send(async () => done(await write(why)))
  }
  return (
    <details class="why">
      <summary>
        <Icon name="x" />
        <span>{t(words.open)}</span>
      </summary>
      <form class="stack" onSubmit={end} noValidate>
        <p>{t(words.say)}</p>
        <ErrorSummary errors={errors} />
        <TextField
          id="why"
          label={t(shared.why)}
          hint={t(shared.whyHint)}
          value={why}
          error={errors[0]?.text}
          most={volunteerLimits.why}
          change={setWhy}
        />
        <ProblemNote text={problem} />
        <button class="btn risk" type="submit" disabled={busy}>
          {t(words.sure)}
        </button>
      </form>
    </details>
  )
}
