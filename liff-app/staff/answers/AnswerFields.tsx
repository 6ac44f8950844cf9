import { ownAnswerLimits as limits } from '@phrom/shared/own-answers.ts'
import { ownAnswerWords as words } from '@phrom/shared/words/own-answers.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import type { FieldError } from '../../parts/ErrorSummary.tsx'
import { t } from '../../words.ts'
import { DayField, Field } from '../calendar/Field.tsx'
import type { AnswerDraft } from './answer-draft.ts'

type Props = {
  draft: AnswerDraft
  change: (to: Partial<AnswerDraft>) => void
  errors: FieldError[]
  /** The words came from people: what is personal in them must not stay. */
  isFromPeople: boolean
}

/** What an answer says, to which questions, and when. */
export function AnswerFields({ draft, change, errors, isFromPeople }: Props) {
  const wrong = (field: string) => errors.find((error) => error.field === `answer-${field}`)?.text
  const { answer } = draft
  const left = (text: string) =>
    t(words.answerHint, { n: Math.max(0, limits.answer - text.length) })
  return (
    <>
      <Field
        id="answer-title"
        kind="text"
        label={t(words.name)}
        hint={t(words.nameHint)}
        problem={wrong('title')}
        value={draft.title}
        change={(title) => change({ title: title.slice(0, limits.title) })}
      />
      <Lines
        id="wordings"
        label={words.wordings}
        hint={`${t(words.wordingsHint, { most: limits.wordings })}${isFromPeople ? ` ${t(words.fromPeople)}` : ''}`}
        problem={wrong('wordings')}
        rows={8}
        value={draft.wordings}
        change={(wordings) => change({ wordings })}
      />
      <Lines
        id="th"
        lang="th"
        label={words.answerTh}
        hint={left(answer.th)}
        problem={wrong('th')}
        rows={4}
        most={limits.answer}
        value={answer.th}
        change={(th) => change({ answer: { ...answer, th } })}
      />
      <Lines
        id="en"
        lang="en"
        label={words.answerEn}
        hint={left(answer.en)}
        problem={wrong('en')}
        rows={4}
        most={limits.answer}
        value={answer.en}
        change={(en) => change({ answer: { ...answer, en } })}
      />
      <Field
        id="answer-link"
        kind="text"
        label={t(words.link)}
        hint={t(words.linkHint)}
        problem={wrong('link')}
        value={draft.link}
        change={(link) => change({ link })}
      />
      <DayField
        id="answer-from"
        label={t(words.fromDay)}
        hint={t(words.daysHint)}
        problem={wrong('from')}
        parts={draft.from}
        change={(from) => change({ from })}
      />
      <DayField
        id="answer-to"
        label={t(words.toDay)}
        problem={wrong('to')}
        parts={draft.to}
        change={(to) => change({ to })}
      />
      <Checkbox
        id="answer-on"
        text={t(words.isOn)}
        checked={draft.isOn}
        change={(isOn) => change({ isOn })}
      />
    </>
  )
}

type LinesProps = {
  id: string
  lang?: 'th' | 'en'
  label: Text
  hint: string
  problem: Text | undefined
  rows: number
  most?: number
  value: string
  change: (value: string) => void
}

function Lines({ id, lang, label, hint, problem, rows, most, value, change }: LinesProps) {
  const field = `answer-${id}`
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <label for={field}>{t(label)}</label>
      <p class="hint" id={`${field}-hint`}>
        {hint}
      </p>
      {problem && (
        <p class="err" id={`${field}-problem`}>
          {t(problem)}
        </p>
      )}
      <textarea
        id={field}
        class={`input${problem ? ' bad' : ''}`}
        lang={lang}
        rows={rows}
        maxLength={most}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${field}-hint ${field}-problem` : `${field}-hint`}
        value={value}
        onInput={(event) => change((event.target as HTMLTextAreaElement).value)}
      />
    </div>
  )
}
