import {
  type EffectsView,
  type Measure,
  type MeasureProblem,
  measureLimits,
  measureProblems,
} from '@phrom/shared/improve/views.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'
import { measureProblemWords, improveWords as words } from '@phrom/shared/words/improve.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { client, ProblemError, write } from '../../api.ts'
import { dayIn, partsOf } from '../../citizen/answer-input.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { DateFields } from '../../parts/QuestionFields.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useKey } from '../../parts/use-key.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'

type Props = {
  office: string
  of: { team: string; service: string; cause: string }
  measure: Measure | null
  revision: number
  read: () => Promise<EffectsView>
  onSaved: (measure: Measure | null) => void
}

/** What the office does against a cause: written down, changed, or taken away. */
export function MeasureForm({ office, of, measure, revision, read, onSaved }: Props) {
  const today = dayOf(toInstant(Date.now()))
  const [isOpen, setOpen] = useState(false)
  const [what, setWhat] = useState(measure?.what ?? '')
  const [who, setWho] = useState(measure?.who ?? '')
  const [parts, setParts] = useState(() => partsOf(measure?.fromDay ?? today))
  const [wrong, setWrong] = useState<ReturnType<typeof measureProblems>>({})
  // What somebody else saved meanwhile; saving again puts this in its place.
  const [theirs, setTheirs] = useState<{ measure: Measure | null; by: string; revision: number }>()
  const { busy, problem, send } = useSend()
  const keyOf = useKey()
  const first = useRef<HTMLTextAreaElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) first.current?.focus()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const id = `measure-${of.team}-${of.service}-${of.cause}`.replace(/[^\w-]/g, '-')
  const fieldOf = { what: `${id}-what`, who: `${id}-who`, fromDay: `${id}-day` }
  const given = { what, who, fromDay: dayIn(parts) ?? '' }

  const put = (body: typeof given) =>
    send(async () => {
      const json = { ...of, ...body, revision: theirs?.revision ?? revision }
      const at = client.api.offices[':office'].staff.improve.measure
      try {
        const saved = await write(
          (options) => at.$put({ param: { office }, json }, options),
          keyOf(json),
        )
        setTheirs(undefined)
        setOpen(false)
        onSaved(saved.measure)
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'changed_meanwhile') {
          const { measure, changes } = await read()
          const [latest] = changes
          if (latest) setTheirs({ measure, by: latest.changedBy, revision: latest.revision })
        }
        throw error
      }
    })
  const submit = (event: Event) => {
    event.preventDefault()
    const found = measureProblems(given, today)
    setWrong(found)
    if (Object.keys(found).length === 0) void put(given)
  }
  if (!isOpen) {
    return (
      <button
        class="btn side improve-note not-printed"
        type="button"
        ref={opener}
        onClick={() => setOpen(true)}
      >
        {t(measure ? words.changeMeasure : words.noteMeasure)}
      </button>
    )
  }
  const textOf = (field: keyof typeof given) => {
    const found: MeasureProblem | undefined = wrong[field]
    return found && measureProblemWords[found]
  }
  const dayWrong = textOf('fromDay')
  const whatWrong = textOf('what')
  return (
    <form class="stack improve-form not-printed" onSubmit={submit} noValidate>
      <ProblemNote text={problem} />
      {theirs && (
        <p class="notice turn">
          {theirs.measure
            ? t(words.theirs, { by: theirs.by, what: theirs.measure.what })
            : t(words.theirsStopped, { by: theirs.by })}
        </p>
      )}
      <ErrorSummary
        errors={(Object.keys(wrong) as (keyof typeof given)[]).flatMap((field) => {
          const text = textOf(field)
          return text ? [{ field: fieldOf[field], text }] : []
        })}
      />
      <div class={`field${whatWrong ? ' wrong' : ''}`}>
        <label for={fieldOf.what}>{t(words.what)}</label>
        <p class="hint" id={`${fieldOf.what}-hint`}>
          {t(words.whatHint)}
        </p>
        {whatWrong && <p class="err">{t(whatWrong)}</p>}
        <textarea
          id={fieldOf.what}
          ref={first}
          class="input"
          rows={2}
          maxLength={measureLimits.what}
          aria-describedby={`${fieldOf.what}-hint`}
          aria-invalid={whatWrong ? 'true' : undefined}
          value={what}
          onInput={(event) => setWhat(event.currentTarget.value)}
        />
      </div>
      <TextField
        id={fieldOf.who}
        label={t(words.who)}
        value={who}
        most={measureLimits.who}
        error={textOf('who')}
        change={setWho}
      />
      <fieldset class={`field${dayWrong ? ' wrong' : ''}`}>
        <legend>{t(words.fromDay)}</legend>
        {dayWrong && <p class="err">{t(dayWrong)}</p>}
        <DateFields id={fieldOf.fromDay} hint={false} parts={parts} change={setParts} />
      </fieldset>
      <div class="acts">
        <button class="btn main" type="submit" disabled={busy}>
          {t(words.save)}
        </button>
        <button class="btn side" type="button" onClick={() => setOpen(false)}>
          {t(words.cancel)}
        </button>
        {measure && (
          <button
            class="btn side"
            type="button"
            disabled={busy}
            onClick={() => void put({ what: '', who: '', fromDay: measure.fromDay })}
          >
            {t(words.stop)}
          </button>
        )}
      </div>
    </form>
  )
}
