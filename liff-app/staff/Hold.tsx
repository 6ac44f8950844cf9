import { addDays, dayOf, showDate, toInstant } from '@phrom/shared/time.ts'
import { holdWords as words } from '@phrom/shared/words/hold.ts'
import { useState } from 'preact/hooks'
import { ask, client, me, write } from '../api.ts'
import { ErrorSummary, type FieldError } from '../parts/ErrorSummary.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useLoad } from '../parts/load.tsx'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { language, t } from '../words.ts'

type Held = { until: string | null; reason: string | null }
const choices = [30, 90, 180, 365]

/** For heads and admins: keeps a case that a complaint needs from being deleted, or lets its times run again. */
export function Hold({ office, caseId }: { office: string; caseId: string }) {
  const role = me.value?.staffOf.find(({ officeId }) => officeId === office)?.role
  return role && role !== 'staff' ? <HoldForm office={office} caseId={caseId} /> : null
}

function HoldForm({ office, caseId }: { office: string; caseId: string }) {
  const at = client.api.offices[':office'].staff.cases[':caseId'].hold
  const param = { office, caseId }
  const held = useLoad<Held>(`${office}/${caseId}`, () => ask(() => at.$get({ param })))
  const [days, setDays] = useState(90)
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const { busy, problem, send } = useSend()
  const { value, set } = held
  if (!value) return null

  const lift = () => send(async () => set(await write((options) => at.$delete({ param }, options))))
  function keep(event: Event) {
    event.preventDefault()
    if (reason.trim() === '') return setErrors([{ field: 'hold-reason', text: words.needed }])
    setErrors([])
    const until = addDays(dayOf(toInstant(Date.now())), days)
    const json = { until, reason: reason.trim() }
    void send(async () => set(await write((options) => at.$put({ param, json }, options))))
  }
  return (
    <details class="why">
      <summary>
        <Icon name="lock" />
        <span>{t(words.title)}</span>
      </summary>
      <div class="stack">
        <ProblemNote text={problem} />
        {value.until ? (
          <>
            <p>
              {t(words.until, {
                day: showDate(value.until, language.value),
                reason: value.reason ?? '',
              })}
            </p>
            <button class="btn side" type="button" disabled={busy} onClick={lift}>
              {t(words.lift)}
            </button>
          </>
        ) : (
          <form class="stack" onSubmit={keep} noValidate>
            <p>{t(words.say)}</p>
            <ErrorSummary errors={errors} />
            <label class="field">
              <span>{t(words.days)}</span>
              <select
                class="input"
                value={days}
                onChange={(event) => setDays(Number((event.target as HTMLSelectElement).value))}
              >
                {choices.map((n) => (
                  <option key={n} value={n}>
                    {t(words.count, { n })}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>{t(words.reason)}</span>
              <textarea
                id="hold-reason"
                class="input"
                rows={2}
                maxLength={300}
                value={reason}
                onInput={(event) => setReason((event.target as HTMLTextAreaElement).value)}
              />
            </label>
            <button class="btn side" type="submit" disabled={busy}>
              {t(words.keep)}
            </button>
          </form>
        )}
      </div>
    </details>
  )
}
