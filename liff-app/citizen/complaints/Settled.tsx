import type { ComplaintView } from '@phrom/shared/complaint-views.ts'
import { showLongDate } from '@phrom/shared/time.ts'
import { complaintWords as words } from '@phrom/shared/words/complaints.ts'
import { useState } from 'preact/hooks'
import { ask, client, ProblemError, write } from '../../api.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { type WrongField, wrongText } from './complaint-draft.ts'
import { TextArea } from './TextArea.tsx'
import { useWords } from './use-words.ts'

type Props = {
  office: string
  view: ComplaintView
  show: (view: ComplaintView, said: string) => void
}

/** Only whoever complained says that it is settled; or that it is not, and why. */
export function Settled({ office, view, show }: Props) {
  const [isObjecting, setObjecting] = useState(false)
  const [wrong, setWrong] = useState<WrongField[]>([])
  const typed = useWords(`${office}:${view.id}:objection`)
  const { busy, problem, send } = useSend()
  const at = client.api.offices[':office'].complaints[':complaintId']
  const param = { office, complaintId: view.id }
  const { round, objectUntil } = view

  /** On an old screen something newer may stand: it is shown, and what was typed stays. */
  const act = (call: () => Promise<void>) =>
    send(async () => {
      try {
        await call()
      } catch (error) {
        const code = error instanceof ProblemError ? error.problem.code : ''
        if (code === 'changed_meanwhile' || code === 'wrong_step') {
          show(await ask<ComplaintView>(() => at.$get({ param })), '')
        }
        throw error
      }
    })
  const agree = () =>
    act(async () => {
      const json = { round }
      show(
        await write((options) => at.agreement.$post({ param, json }, options)),
        t(words.agreedNow),
      )
    })
  function object(event: Event) {
    event.preventDefault()
    const found = wrongText(typed.text, 'objection').map((one) =>
      typed.text.trim() === '' ? { ...one, text: words.objectMissing } : one,
    )
    setWrong(found)
    if (found.length > 0) return
    void act(async () => {
      const json = { round, text: typed.text.trim() }
      const next = await write(
        (options) => at.objections.$post({ param, json }, options),
        typed.keyFor(JSON.stringify(json)),
      )
      typed.clear()
      show(next, t(words.reopened))
    })
  }
  return (
    <section class="card stack">
      <h2>{t(words.settled)}</h2>
      {objectUntil && (
        <p>{t(words.agreeHint, { day: showLongDate(objectUntil, language.value) })}</p>
      )}
      <ProblemNote text={problem} />
      {isObjecting ? (
        <form class="stack" onSubmit={object} noValidate>
          <ErrorSummary errors={wrong} />
          <TextArea
            id="objection"
            label={words.objectWhy}
            problem={wrong[0]?.text}
            rows={5}
            value={typed.text}
            change={typed.change}
          />
          <button class="btn main" type="submit" disabled={busy}>
            {t(words.objectSend)}
          </button>
          <button class="btn text" type="button" onClick={() => setObjecting(false)}>
            {t(words.cancel)}
          </button>
        </form>
      ) : (
        <>
          <button class="btn main" type="button" disabled={busy} onClick={() => void agree()}>
            {t(words.agree)}
          </button>
          <button class="btn side" type="button" onClick={() => setObjecting(true)}>
            {t(words.object)}
          </button>
        </>
      )}
    </section>
  )
}
