import { type ReportText, textsOf } from '@phrom/shared/reports/reports.ts'
import type { ReportView } from '@phrom/shared/reports/views.ts'
import { reportTextWords, reportDesk as words } from '@phrom/shared/words/reports.ts'
import { fillBoth, type Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { useKey } from '../../parts/use-key.ts'
import { t } from '../../words.ts'
import { useErrors } from '../day/use-errors.ts'
import type { ReportAct } from './ReportPage.tsx'
import { lettersOver, merged, theirs, typeInto } from './typed-texts.ts'
import type { Typing } from './use-typed-texts.ts'

type Props = {
  office: string
  report: ReportView
  act: ReportAct
  busy: boolean
  typed: Typing
}

const none = {}
const idOf = (field: ReportText) => `report-${field}`

/** What a head writes into a draft; of a report that is final what was typed here and never kept. */
export function ReportTextForm({ office, report, act, busy, typed }: Props) {
  const { kind, from, state, edition, revision, texts } = report
  const [wrong, setWrong] = useState<{ [field: string]: Text | undefined }>({})
  const keyFor = useKey()
  const fields = textsOf[kind]
  const over = (field: ReportText) => lettersOver(typed.texts[field]?.text ?? texts[field] ?? '')
  // What was found stands until all of it is mended: a summary that changes takes the focus from who types.
  const errors = useErrors(fields.some((field) => over(field) > 0) ? wrong : none)
  const waits = fields.filter((field) => typed.texts[field] !== undefined)
  if (state !== 'draft' || edition === null) {
    return waits.length === 0 ? null : <Unkept fields={waits} typed={typed} />
  }
  async function submit(event: Event) {
    event.preventDefault()
    const wanted = merged(kind, typed.texts, texts)
    const long = fields.flatMap((field) => {
      const n = lettersOver(wanted[field] ?? '')
      return n > 0 ? [[idOf(field), tooLong(n)] as const] : []
    })
    setWrong(Object.fromEntries(long))
    if (long.length > 0) return
    const json = { edition: edition ?? 1, revision, texts: wanted }
    const param = { office, kind, from }
    const at = client.api.offices[':office'].staff.reports[':kind'][':from'].texts
    const send = () =>
      write<ReportView>((options) => at.$put({ param, json }, options), keyFor(json))
    if (await act(send, words.kept, words.changed)) typed.keep({})
  }
  return (
    <details class="report-write" open>
      <summary>
        <h2>{t(words.write)}</h2>
      </summary>
      <form class="stack" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        {fields.map((field) => (
          <Field
            key={field}
            field={field}
            report={report}
            typed={typed}
            wrong={over(field) > 0 ? tooLong(over(field)) : undefined}
          />
        ))}
        {waits.length > 0 && <p class="small">{t(words.keptHere)}</p>}
        <button class="btn main" type="submit" disabled={busy}>
          {t(words.keep)}
        </button>
      </form>
    </details>
  )
}

function tooLong(letters: number): Text {
  return fillBoth(words.tooLong, { n: letters.toLocaleString('en') })
}

function Field({
  field,
  report: { texts, changedBy },
  typed,
  wrong,
}: {
  field: ReportText
  report: ReportView
  typed: Typing
  wrong: Text | undefined
}) {
  const id = idOf(field)
  const other = theirs(typed.texts, texts, field)
  const change = (text: string) => typed.keep(typeInto(typed.texts, texts, field, text))
  const described = [`${id}-hint`, wrong && `${id}-problem`, other !== undefined && `${id}-theirs`]
  return (
    <div class={`field${wrong ? ' wrong' : ''}`}>
      <label for={id}>{t(reportTextWords[field].title)}</label>
      <p class="hint" id={`${id}-hint`}>
        {t(reportTextWords[field].hint)}
      </p>
      {wrong && (
        <p class="err" id={`${id}-problem`}>
          {t(wrong)}
        </p>
      )}
      <textarea
        id={id}
        class={`input${wrong ? ' bad' : ''}`}
        rows={4}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={described.filter(Boolean).join(' ')}
        value={typed.texts[field]?.text ?? texts[field] ?? ''}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {other !== undefined && (
        <div class="notice turn report-theirs" id={`${id}-theirs`}>
          <div class="stack-s">
            <p>{t(words.theirs, { by: changedBy ?? t(words.somebody) })}</p>
            <blockquote>{other === '' ? t(words.theirsEmpty) : other}</blockquote>
            <button class="btn side" type="button" onClick={() => change(other)}>
              {t(words.takeTheirs)}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}

function Unkept({ fields, typed }: { fields: readonly ReportText[]; typed: Typing }) {
  return (
    <div class="notice turn">
      <div class="stack-s">
        <p>{t(words.keptHere)}</p>
        {fields.map((field) => (
          <div key={field}>
            <b>{t(reportTextWords[field].title)}</b>
            <blockquote>{typed.texts[field]?.text}</blockquote>
          </div>
        ))}
      </div>
    </div>
  )
}
