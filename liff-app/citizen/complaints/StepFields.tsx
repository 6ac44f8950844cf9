import { complaintKinds, complaintLimits, complaintTopics } from '@phrom/shared/complaints.ts'
import {
  kindWords,
  topicHints,
  topicWords,
  complaintWords as words,
} from '@phrom/shared/words/complaints.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import type { ComponentChildren } from 'preact'
import { Icon } from '../../parts/Icon.tsx'
import { DateFields } from '../../parts/QuestionFields.tsx'
import { t } from '../../words.ts'
import type { ComplaintDraft, Step, WrongField } from './complaint-draft.ts'
import { TextArea } from './TextArea.tsx'

type Props = {
  step: Step
  draft: ComplaintDraft
  wrong: WrongField[]
  change: (part: Partial<ComplaintDraft>) => void
}

/** The fields of one screen of what is written to the office. */
export function StepFields({ step, draft, wrong, change }: Props) {
  const wrongIn = (id: string) => wrong.find(({ field }) => field === id)?.text
  switch (step) {
    case 'kind':
      return (
        <Choices
          id="kind"
          legend={words.kindTitle}
          wrong={wrongIn('kind')}
          value={draft.kind}
          options={complaintKinds.map((kind) => ({
            ...{ value: kind, text: kindWords[kind], note: kindNotes[kind] },
          }))}
          change={(kind) => change({ kind })}
        />
      )
    case 'topic':
      return (
        <Choices
          id="topic"
          legend={words.topicTitle}
          wrong={wrongIn('topic')}
          value={draft.topic}
          options={complaintTopics.map((topic) => ({
            ...{ value: topic, text: topicWords[topic], note: topicHints[topic] },
          }))}
          change={(topic) => change({ topic })}
        />
      )
    case 'words':
      return <WordFields draft={draft} wrongIn={wrongIn} change={change} />
    case 'name':
      return <NameFields draft={draft} wrongIn={wrongIn} change={change} />
  }
}

const kindNotes = {
  complaint: words.kindComplaint,
  suggestion: words.kindSuggestion,
  praise: words.kindPraise,
}

type Fields = Pick<Props, 'draft' | 'change'> & { wrongIn: (id: string) => Text | undefined }

function WordFields({ draft, wrongIn, change }: Fields) {
  const isOpen = draft.officer !== '' || draft.caseCode !== '' || draft.parts.day !== ''
  return (
    <>
      <TextArea
        id="text"
        label={draft.kind === 'complaint' ? words.text : words.textOther}
        hint={words.textHint}
        problem={wrongIn('text')}
        value={draft.text}
        change={(text) => change({ text })}
      />
      <details
        class="why"
        open={isOpen || wrongIn('day') !== undefined || wrongIn('case-code') !== undefined}
      >
        <summary>
          <Icon name="plus" />
          <span>{t(words.details)}</span>
        </summary>
        <div class="stack" style={{ paddingTop: 'var(--s-2)' }}>
          <fieldset
            class={`field${wrongIn('day') ? ' wrong' : ''}`}
            aria-describedby={wrongIn('day') ? 'day-problem' : undefined}
          >
            <legend>{t(words.day)}</legend>
            <Wrong id="day" text={wrongIn('day')} />
            <DateFields
              id="day"
              hint={false}
              parts={draft.parts}
              change={(parts) => change({ parts })}
            />
          </fieldset>
          <Line
            id="officer"
            label={words.officer}
            hint={words.officerHint}
            problem={undefined}
            most={complaintLimits.officer}
            value={draft.officer}
            change={(officer) => change({ officer })}
          />
          <Line
            id="case-code"
            label={words.caseCode}
            hint={words.caseHint}
            problem={wrongIn('case-code')}
            most={40}
            value={draft.caseCode}
            change={(caseCode) => change({ caseCode })}
          />
        </div>
      </details>
    </>
  )
}

function NameFields({ draft, wrongIn, change }: Fields) {
  const { isNamed } = draft
  const options = [
    { value: 'without', text: words.without, note: words.withoutSay },
    { value: 'with', text: words.withName, note: words.withNameSay },
  ] as const
  return (
    <>
      <Choices
        id="with-name"
        legend={words.nameTitle}
        wrong={wrongIn('with-name')}
        value={isNamed === undefined ? undefined : isNamed ? 'with' : 'without'}
        options={options}
        change={(value) => change({ isNamed: value === 'with' })}
      />
      {isNamed === false && draft.caseCode.trim() !== '' && (
        <p class="notice turn">
          <Icon name="info" />
          <span>{t(words.withoutCode)}</span>
        </p>
      )}
      {isNamed && (
        <Line
          id="name"
          label={words.name}
          problem={wrongIn('name')}
          most={complaintLimits.name}
          value={draft.name}
          change={(name) => change({ name })}
        />
      )}
      <p class="small quiet">
        {t(words.within)} · {t(words.kept)}
      </p>
    </>
  )
}

type ChoicesProps<Value extends string> = {
  id: string
  legend: Text
  wrong: Text | undefined
  value: Value | undefined
  options: readonly { value: Value; text: Text; note: Text }[]
  change: (value: Value) => void
}

function Choices<Value extends string>({
  id,
  legend,
  wrong,
  value,
  options,
  change,
}: ChoicesProps<Value>) {
  return (
    <fieldset
      class={`field${wrong ? ' wrong' : ''}`}
      aria-describedby={wrong ? `${id}-problem` : undefined}
    >
      <legend class="hide">{t(legend)}</legend>
      <Wrong id={id} text={wrong} />
      <div class="choices">
        {options.map((option, i) => (
          <label class="choice" key={option.value}>
            <input
              id={i === 0 ? id : undefined}
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => change(option.value)}
            />
            <span>
              {t(option.text)}
              <small>{t(option.note)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Wrong({ id, text }: { id: string; text: Text | undefined }): ComponentChildren {
  return text ? (
    <p class="err" id={`${id}-problem`}>
      {t(text)}
    </p>
  ) : null
}

type LineProps = {
  id: string
  label: Text
  hint?: Text
  problem: Text | undefined
  most: number
  value: string
  change: (value: string) => void
}

function Line({ id, label, hint, problem, most, value, change }: LineProps) {
  const told = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <label for={id}>{t(label)}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {t(hint)}
        </p>
      )}
      <Wrong id={id} text={problem} />
      <input
        id={id}
        class={`input${problem ? ' bad' : ''}`}
        maxLength={most}
        autocomplete={id === 'name' ? 'name' : 'off'}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={told || undefined}
        value={value}
        onInput={(event) => change((event.target as HTMLInputElement).value)}
      />
    </div>
  )
}
