import { type CalendarSettings, type Cutoff, calendarLimits } from '@phrom/shared/calendar.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { clockOf, dayOf, showClock, showDate } from '@phrom/shared/time.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { useState } from 'preact/hooks'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { language, t } from '../../words.ts'
import { rulePaths } from '../rules/paths.ts'
import { type Draft, edit, mayEdit } from './draft.ts'
import { errorsOf, Field } from './Field.tsx'
import { readCount, type Wrong } from './read-fields.ts'
import { settingWords } from './tell-calendar.ts'
import { useNote } from './use-note.tsx'

type Props = { office: string; team: string; draft: Draft }

/** Until when one may book and cancel, how far ahead, how much at once; and who changed the calendar. */
export function Settings({ office, team, draft }: Props) {
  const { settings } = draft.calendar
  const isAdmin = mayEdit(office, null)
  const { note, noted } = useNote()
  return (
    <div class="stack-l">
      {!isAdmin && <p class="notice wait">{t(words.adminsOnly)}</p>}
      <SettingsForm
        // What somebody else changed meanwhile is shown; what is typed and not yet noted is not.
        key={JSON.stringify(settings)}
        settings={settings}
        readOnly={!isAdmin}
        save={(wanted) => {
          edit(office, (now) => ({ ...now, settings: wanted }))
          noted()
        }}
      />
      {note}
      <details class="cal-part">
        <summary>
          <h2>{t(words.weights)}</h2>
        </summary>
        <p class="hint">{t(words.weightsLead)}</p>
        <ul class="cal-list">
          {serviceList
            .filter((service) => service.team === team)
            .map(({ id, title }) => (
              <li key={id}>
                <a href={rulePaths(office).page(id, 'office')}>{t(title)}</a>
              </li>
            ))}
        </ul>
      </details>
      <section class="stack-s">
        <h2>{t(words.changes)}</h2>
        {draft.record.changes.length === 0 && <p class="quiet">{t(words.noChanges)}</p>}
        <ul class="cal-list">
          {draft.record.changes.map(({ revision, at, by }) => (
            <li key={revision}>
              {t(words.changed, {
                by,
                day: showDate(dayOf(at), language.value),
                clock: showClock(clockOf(at), language.value),
              })}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const counts = ['holdMinutes', 'mostPerPerson', 'mostEverywhere', 'volunteerDays'] as const
type TypedCutoff = { unit: Cutoff['unit'] | ''; count: string }

function SettingsForm({
  settings,
  readOnly,
  save,
}: {
  settings: CalendarSettings
  readOnly: boolean
  save: (settings: CalendarSettings) => void
}) {
  const typedOf = (cutoff: Cutoff | null): TypedCutoff => ({
    unit: cutoff?.unit ?? '',
    count: cutoff ? String(cutoff.count) : '',
  })
  const [cutoffs, setCutoffs] = useState({
    lead: typedOf(settings.lead),
    lastMoment: typedOf(settings.lastMoment),
  })
  const [horizon, setHorizon] = useState(
    settings.horizonDays === null ? '' : String(settings.horizonDays),
  )
  const [typed, setTyped] = useState({
    holdMinutes: String(settings.holdMinutes),
    mostPerPerson: String(settings.mostPerPerson),
    mostEverywhere: String(settings.mostEverywhere),
    volunteerDays: String(settings.volunteerDays),
  })
  const [wrong, setWrong] = useState<Wrong>({})

  function submit(event: Event) {
    event.preventDefault()
    const found: Wrong = {}
    const number = (field: string, text: string, limit: keyof typeof calendarLimits): number => {
      const read = readCount(text, calendarLimits[limit])
      if ('problem' in read) found[field] = read.problem
      return 'value' in read ? read.value : 0
    }
    const cutoff = (field: keyof typeof cutoffs): Cutoff | null => {
      const { unit, count } = cutoffs[field]
      return unit === '' ? null : { unit, count: number(field, count, unit) }
    }
    const counted = (field: keyof typeof typed) => number(field, typed[field], field)
    const wanted: CalendarSettings = {
      lead: cutoff('lead'),
      lastMoment: cutoff('lastMoment') ?? settings.lastMoment,
      horizonDays: horizon.trim() === '' ? null : number('horizonDays', horizon, 'horizonDays'),
      holdMinutes: counted('holdMinutes'),
      mostPerPerson: counted('mostPerPerson'),
      mostEverywhere: counted('mostEverywhere'),
      volunteerDays: counted('volunteerDays'),
    }
    setWrong(found)
    if (Object.keys(found).length === 0) save(wanted)
  }
  const cutoffField = (field: keyof typeof cutoffs) => {
    const { unit, count } = cutoffs[field]
    const set = (change: Partial<TypedCutoff>) =>
      setCutoffs({ ...cutoffs, [field]: { ...cutoffs[field], ...change } })
    return (
      <fieldset class="cal-cutoff">
        <legend>{t(settingWords[field])}</legend>
        <div class="cal-fields">
          {unit !== '' && (
            <Field
              id={`rule-${field}`}
              label={t(words.count)}
              problem={wrong[field]}
              value={count}
              change={(value) => set({ count: value })}
            />
          )}
          <select
            class="input"
            aria-label={t(settingWords[field])}
            value={unit}
            onChange={(event) =>
              set({ unit: (event.target as HTMLSelectElement).value as TypedCutoff['unit'] })
            }
          >
            {field === 'lead' && <option value="">{t(words.asService)}</option>}
            <option value="hours">{t(words.hoursBefore)}</option>
            <option value="workingDays">{t(words.workingDaysBefore)}</option>
          </select>
        </div>
      </fieldset>
    )
  }
  return (
    <form class="stack cal-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errorsOf('rule', wrong, settingWords)} />
      <fieldset class="stack" disabled={readOnly}>
        <legend class="hide">{t(words.settings)}</legend>
        {cutoffField('lead')}
        {cutoffField('lastMoment')}
        <div class="cal-fields">
          <Field
            id="rule-horizonDays"
            label={t(words.horizon)}
            hint={t(words.horizonHint)}
            problem={wrong.horizonDays}
            value={horizon}
            change={setHorizon}
          />
          {counts.map((field) => (
            <Field
              key={field}
              id={`rule-${field}`}
              label={t(settingWords[field])}
              problem={wrong[field]}
              value={typed[field]}
              change={(value) => setTyped({ ...typed, [field]: value })}
            />
          ))}
        </div>
        {!readOnly && (
          <div class="cal-acts">
            <button class="btn side" type="submit">
              {t(words.keepSettings)}
            </button>
          </div>
        )}
      </fieldset>
    </form>
  )
}
