import { type OpeningReasonId, openingReasons } from '@phrom/shared/openings.ts'
import { openingReasonWords, viewer } from '@phrom/shared/words/viewer.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../api.ts'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { t } from '../words.ts'

/** Asked before the papers of a case that has ended are opened; what is said stays on record. */
export function GiveReason({
  office,
  caseId,
  given,
}: {
  office: string
  caseId: string
  given: () => void
}) {
  const [reason, setReason] = useState<OpeningReasonId | undefined>()
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, problem, send } = useSend()
  const give = async () => {
    if (!reason || (reason === 'own' && words.trim() === '')) return setMissing(true)
    const json = { reason, words }
    const at = client.api.offices[':office'].staff.cases[':caseId']['opening-reasons']
    const done = await send(() =>
      write((options) => at.$post({ param: { office, caseId }, json }, options)),
    )
    if (done) given()
  }
  return (
    <section class="card stack give-reason">
      <h2>{t(viewer.ended)}</h2>
      <ProblemNote text={problem} />
      <fieldset class="stack-s">
        <legend>{t(viewer.whyOpen)}</legend>
        {openingReasons.map((id) => (
          <label class="choice" key={id}>
            <input
              type="radio"
              name="opening-reason"
              checked={reason === id}
              onChange={() => setReason(id)}
            />
            <span>{t(openingReasonWords[id])}</span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>{t(viewer.ownReason)}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={300}
          value={words}
          onInput={(event) => setWords((event.target as HTMLTextAreaElement).value)}
        />
      </label>
      {missing && (
        <p class="err" role="alert">
          {t(viewer.needOpeningReason)}
        </p>
      )}
      <p class="small quiet">{t(viewer.whyOpenNote)}</p>
      <button class="btn main" type="button" disabled={busy} onClick={give}>
        {t(viewer.openPapers)}
      </button>
    </section>
  )
}
