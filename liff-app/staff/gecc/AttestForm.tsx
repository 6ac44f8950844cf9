import type { GeccCriterion } from '@phrom/shared/gecc/criterion.ts'
import {
  attestationProblems,
  type GeccAttestation,
  geccLimits,
} from '@phrom/shared/gecc/standing.ts'
import type { Day } from '@phrom/shared/time.ts'
import { attestationProblemWords, geccWords as words } from '@phrom/shared/words/gecc.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { client } from '../../api.ts'
import { dayIn } from '../../citizen/answer-input.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { DateFields } from '../../parts/QuestionFields.tsx'
import { language, t } from '../../words.ts'
import { useErrors } from '../day/use-errors.ts'
import { tellNumber } from './gecc-rows.ts'
import { useDraft } from './use-draft.ts'
import type { Act } from './use-gecc.ts'

type Wrong = { day?: Text; note?: Text }
type Props = {
  office: string
  criterion: GeccCriterion
  before: GeccAttestation | undefined
  today: Day
  act: Act
  busy: boolean
  close: () => void
}

/** A person says that a criterion is fulfilled: on which day they looked, and what there is. */
export function AttestForm({ office, criterion, before, today, act, busy, close }: Props) {
  const draft = useDraft(`${office}:${criterion.id}`, before)
  const [dropped, setDropped] = useState<string[]>([])
  const [found, setFound] = useState<Wrong>({})
  const [wrong, setWrong] = useState<Wrong>({})
  const first = useRef<HTMLHeadingElement>(null)
  useEffect(() => first.current?.focus(), [])
  const fields = { day: `${criterion.id}-day`, note: `${criterion.id}-note` }
  // The summary takes the focus with every change: it stays as it was until nothing is wrong any more.
  const listed = Object.keys(wrong).length > 0 ? found : {}
  const errors = useErrors({ [fields.day]: listed.day, [fields.note]: listed.note })
  /** What is mended is no longer told of; nothing new is told while somebody types. */
  function change(part: Parameters<typeof draft.change>[0]) {
    draft.change(part)
    const { parts, note } = { ...draft, ...part }
    const still = problemsOf(dayIn(parts), note, today)
    setWrong({
      ...(wrong.day && still.day && { day: still.day }),
      ...(wrong.note && still.note && { note: still.note }),
    })
  }
  const at = client.api.offices[':office'].staff.gecc.criteria[':criterionId'].attestations
  async function submit(event: Event) {
    event.preventDefault()
    const day = dayIn(draft.parts)
    const problems = problemsOf(day, draft.note, today)
    setFound(problems)
    setWrong(problems)
    if (!day || Object.keys(problems).length > 0) return
    const keep = (before?.photos ?? []).filter((id) => !dropped.includes(id))
    const wanted = { of: before?.id ?? null, day, note: draft.note, keep }
    const { id, key } = draft.sending(JSON.stringify(wanted))
    const json = { ...wanted, id }
    const param = { office, criterionId: criterion.id }
    const isSaved = await act(
      (options) => at.$post({ param, json }, options),
      t(words.saved, { number: tellNumber(criterion, language.value) }),
      key,
    )
    if (!isSaved) return
    draft.clear()
    close()
  }
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <h4 tabIndex={-1} ref={first}>
        {t(before ? words.attestAgain : words.attest)}
      </h4>
      <ErrorSummary errors={errors} />
      <fieldset class={`field${wrong.day ? ' wrong' : ''}`}>
        <legend>{t(words.day)}</legend>
        {wrong.day && <p class="err">{t(wrong.day)}</p>}
        <DateFields
          id={fields.day}
          hint={false}
          parts={draft.parts}
          change={(parts) => change({ parts })}
        />
      </fieldset>
      <div class={`field${wrong.note ? ' wrong' : ''}`}>
        <label for={fields.note}>{t(words.note)}</label>
        <p class="hint" id={`${fields.note}-hint`}>
          {t(words.noteHint, { n: geccLimits.note.toLocaleString('en-US') })}
        </p>
        {wrong.note && (
          <p class="err" id={`${fields.note}-problem`}>
            {t(wrong.note)}
          </p>
        )}
        <textarea
          id={fields.note}
          class={`input${wrong.note ? ' bad' : ''}`}
          rows={4}
          aria-invalid={wrong.note ? 'true' : undefined}
          aria-describedby={`${fields.note}-hint${wrong.note ? ` ${fields.note}-problem` : ''}`}
          value={draft.note}
          onInput={(event) => change({ note: (event.target as HTMLTextAreaElement).value })}
        />
        <p class="hint">{t(words.keptHere)}</p>
      </div>
      {before && before.photos.length > 0 ? (
        <fieldset class="field">
          <legend>{t(words.keepPhotos)}</legend>
          <div class="choices">
            {before.photos.map((id, i) => (
              <Checkbox
                key={id}
                id={`${criterion.id}-keep-${i}`}
                text={t(words.keepPhoto, { n: i + 1 })}
                checked={!dropped.includes(id)}
                change={(isKept) =>
                  setDropped(isKept ? dropped.filter((one) => one !== id) : [...dropped, id])
                }
              />
            ))}
          </div>
        </fieldset>
      ) : (
        <p class="hint">{t(words.photoAfter)}</p>
      )}
      <div class="acts gecc-acts">
        <button class="btn main" type="submit" disabled={busy}>
          {t(words.save)}
        </button>
        <button class="btn side" type="button" onClick={close}>
          {t(before ? words.leave : words.cancel)}
        </button>
      </div>
    </form>
  )
}

function problemsOf(day: Day | undefined, note: string, today: Day): Wrong {
  const found = attestationProblems({ day: day ?? today, note }, today)
  const ofDay = day ? found.day : 'noDay'
  return {
    ...(ofDay && { day: attestationProblemWords[ofDay] }),
    ...(found.note && { note: attestationProblemWords[found.note] }),
  }
}
