import { newsLimits } from '@phrom/shared/news.ts'
import { type Instant, showClock, showShortDay } from '@phrom/shared/time.ts'
import { newsWords as words } from '@phrom/shared/words/news.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { staffVolunteerNewsWords as volunteerWords } from '@phrom/shared/words/volunteer-news.ts'
import type { FieldError } from '../../parts/ErrorSummary.tsx'
import { language, t } from '../../words.ts'
import { Field } from '../calendar/Field.tsx'
import { ServiceField } from '../day/ServiceField.tsx'
import { clocks, daysFrom, type NewsDraft } from './news-draft.ts'
import { VolunteerFields } from './VolunteerFields.tsx'

type Props = {
  office: string
  draft: NewsDraft
  change: (to: Partial<NewsDraft>) => void
  errors: FieldError[]
  now: Instant
}

/** What news says, whom it is for, and when it leaves. */
export function NewsFields({ office, draft, change, errors, now }: Props) {
  const wrong = (field: string) => errors.find((error) => error.field === field)?.text
  const radio = (name: string, text: Text, on: boolean, choose: () => void, hint?: Text) => (
    <label class="choice">
      <input type="radio" name={name} checked={on} onChange={choose} />
      <span>
        {t(text)}
        {hint && <small>{t(hint)}</small>}
      </span>
    </label>
  )
  return (
    <>
      <Field
        id="news-title"
        kind="text"
        label={t(words.name)}
        hint={t(words.nameHint)}
        problem={wrong('news-title')}
        value={draft.title}
        change={(title) => change({ title: title.slice(0, newsLimits.title) })}
      />
      <Words
        id="th"
        label={words.textTh}
        problem={wrong('news-th')}
        value={draft.text.th}
        change={(th) => change({ text: { ...draft.text, th } })}
      />
      <Words
        id="en"
        label={words.textEn}
        problem={wrong('news-en')}
        value={draft.text.en}
        change={(en) => change({ text: { ...draft.text, en } })}
      />
      <fieldset class="choices">
        <legend>{t(words.whom)}</legend>
        {radio('whom', words.all, draft.audience === 'all', () => change({ audience: 'all' }))}
        {radio(
          'whom',
          words.ofService,
          draft.audience === 'service',
          () => change({ audience: 'service' }),
          words.ofServiceHint,
        )}
        {radio(
          'whom',
          volunteerWords.toVolunteers,
          draft.audience === 'volunteers',
          () => change({ audience: 'volunteers' }),
          volunteerWords.toVolunteersHint,
        )}
      </fieldset>
      {draft.audience === 'volunteers' && (
        <VolunteerFields office={office} draft={draft} change={change} />
      )}
      {draft.audience === 'service' && (
        <ServiceField
          id="news-service"
          label={words.service}
          value={draft.serviceId}
          change={(serviceId) => change({ serviceId })}
          problem={wrong('news-service')}
        />
      )}
      <fieldset class="choices">
        <legend>{t(words.when)}</legend>
        {radio('when', words.now, draft.when === 'now', () => change({ when: 'now' }))}
        {radio('when', words.later, draft.when === 'at', () => change({ when: 'at' }))}
      </fieldset>
      {draft.when === 'at' && (
        <div class="news-time">
          <Choose
            id="news-day"
            label={words.day}
            value={draft.day}
            all={daysFrom(now)}
            tell={(day) => showShortDay(day, language.value)}
            change={(day) => change({ day })}
          />
          <Choose
            id="news-clock"
            label={words.clock}
            problem={wrong('news-clock')}
            value={draft.clock}
            all={clocks()}
            tell={(clock) => showClock(clock, language.value)}
            change={(clock) => change({ clock })}
          />
        </div>
      )}
    </>
  )
}

type Typed = {
  id: string
  label: Text
  problem?: Text | undefined
  value: string
  change: (value: string) => void
}

function Words({ id, label, problem, value, change }: Typed & { id: 'th' | 'en' }) {
  const field = `news-${id}`
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <label for={field}>{t(label)}</label>
      <p class="hint" id={`${field}-hint`}>
        {t(words.textHint, { most: newsLimits.text.toLocaleString('en') })}
      </p>
      {problem && (
        <p class="err" id={`${field}-problem`}>
          {t(problem)}
        </p>
      )}
      <textarea
        id={field}
        class={`input${problem ? ' bad' : ''}`}
        lang={id}
        rows={6}
        maxLength={newsLimits.text}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${field}-hint ${field}-problem` : `${field}-hint`}
        value={value}
        onInput={(event) => change((event.target as HTMLTextAreaElement).value)}
      />
    </div>
  )
}

/** One of a few; what was chosen before stays in the list although it would not be offered any more. */
function Choose({
  id,
  label,
  problem,
  value,
  change,
  all,
  tell,
}: Typed & { all: string[]; tell: (value: string) => string }) {
  const offered = all.includes(value) ? all : [value, ...all]
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <label for={id}>{t(label)}</label>
      {problem && (
        <p class="err" id={`${id}-problem`}>
          {t(problem)}
        </p>
      )}
      <select
        id={id}
        class={`input${problem ? ' bad' : ''}`}
        value={value}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem && `${id}-problem`}
        onChange={(event) => change((event.target as HTMLSelectElement).value)}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {tell(one)}
          </option>
        ))}
      </select>
    </div>
  )
}
