import type { OfficeService, OfficeServiceRecord } from '@phrom/shared/office-service.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { clockOf, dayOf, showClock, showDate } from '@phrom/shared/time.ts'
import { officeServiceWords as words } from '@phrom/shared/words/office-service.ts'
import { fillBoth } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { ask, client, me, write } from '../../api.ts'
import { readNumber } from '../../citizen/answer-input.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'

const limits = { minutes: { min: 1, max: 480 }, places: { min: 1, max: 10 } } as const

/** What this office sets for a service beside the law, and who changed it. */
export function OfficeSettings({ office, service }: { office: string; service: Service }) {
  const at = client.api.offices[':office'].staff.services[':service']
  const param = { office, service: service.id }
  const loaded = useLoad<OfficeServiceRecord>(`${office}/${service.id}/settings`, () =>
    ask(() => at.$get({ param })),
  )
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  const isAdmin = me.value?.staffOf.some(
    ({ officeId, role }) => officeId === office && role === 'admin',
  )
  return (
    <>
      <p>{t(words.lead)}</p>
      {!isAdmin && <p class="notice wait">{t(words.adminsOnly)}</p>}
      <Settings
        service={service}
        record={loaded.value}
        readOnly={!isAdmin}
        save={(settings, revision) =>
          write((options) => at.$put({ param, json: { ...settings, revision } }, options))
        }
        read={() => ask(() => at.$get({ param }))}
        show={loaded.set}
      />
      <History record={loaded.value} />
    </>
  )
}

// What a number field of a question is, for the same reading of what was typed.
const numberFact = { id: 'n', about: 'case', type: 'number', th: '', en: '' } as const

type Props = {
  service: Service
  record: OfficeServiceRecord
  readOnly: boolean
  save: (settings: OfficeService, revision: number) => Promise<OfficeServiceRecord>
  read: () => Promise<OfficeServiceRecord>
  show: (record: OfficeServiceRecord) => void
}

function Settings({ service, record, readOnly, save, read, show }: Props) {
  const [off, setOff] = useState(record.off)
  const [note, setNote] = useState(record.note)
  const [minutes, setMinutes] = useState(record.minutes === null ? '' : String(record.minutes))
  const [places, setPlaces] = useState(record.places === null ? '' : String(record.places))
  const [errors, setErrors] = useState<FieldError[]>([])
  const { busy, problem, send } = useSend()

  const number = (field: keyof typeof limits, typed: string) => {
    if (typed.trim() === '') return null
    const read = readNumber(typed, { ...numberFact, ...limits[field] })
    const fits =
      'value' in read && read.value >= limits[field].min && read.value <= limits[field].max
    return fits ? read.value : undefined
  }
  function submit(event: Event) {
    event.preventDefault()
    const numbers = { minutes: number('minutes', minutes), places: number('places', places) }
    const trimmed = { th: note.th.trim(), en: note.en.trim() }
    const found: FieldError[] = (Object.keys(limits) as (keyof typeof limits)[])
      .filter((field) => numbers[field] === undefined)
      .map((field) => ({ field, text: fillBoth(words.badNumber, limits[field]) }))
    if ((trimmed.th === '') !== (trimmed.en === '')) {
      found.push({ field: 'note-th', text: words.bothLanguages })
    }
    setErrors(found)
    if (found.length > 0) return
    const settings = {
      off,
      note: trimmed,
      minutes: numbers.minutes ?? null,
      places: numbers.places ?? null,
    }
    void send(async () => show(await save(settings, record.revision))).then(async (done) => {
      // What somebody else saved is shown below; what was typed here stays, and can be saved over it.
      if (!done) show(await read().catch(() => record))
    })
  }
  const numberField = (
    id: keyof typeof limits,
    value: string,
    change: (value: string) => void,
    defined: number,
  ) => (
    <label class="field">
      <span>{t(words[id])}</span>
      <span class="hint">{t(words.asDefined, { n: defined })}</span>
      <input
        id={id}
        class="input"
        inputMode="numeric"
        autocomplete="off"
        value={value}
        disabled={readOnly}
        onInput={(event) => change((event.target as HTMLInputElement).value)}
      />
    </label>
  )
  const noteField = (id: 'th' | 'en', label: string) => (
    <label class="field">
      <span>{label}</span>
      <span class="hint">{t(words.noteHint)}</span>
      <textarea
        id={`note-${id}`}
        class="input"
        lang={id}
        rows={2}
        maxLength={300}
        value={note[id]}
        disabled={readOnly}
        onInput={(event) => setNote({ ...note, [id]: (event.target as HTMLTextAreaElement).value })}
      />
    </label>
  )
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <ProblemNote text={problem} />
      <ErrorSummary errors={errors} />
      <fieldset class="stack" disabled={readOnly}>
        <Checkbox id="off" text={t(words.off)} checked={off} change={setOff} />
        <p class="hint">{t(words.offHint)}</p>
        {noteField('th', t(words.noteTh))}
        {noteField('en', t(words.noteEn))}
        {numberField('minutes', minutes, setMinutes, service.minutes.standard)}
        {numberField('places', places, setPlaces, service.places)}
        {!readOnly && (
          <button class="btn main" type="submit" disabled={busy}>
            {t(words.save)}
          </button>
        )}
      </fieldset>
    </form>
  )
}

function History({ record }: { record: OfficeServiceRecord }) {
  return (
    <section class="stack-s">
      <h2>{t(words.changes)}</h2>
      {record.changes.length === 0 && <p class="quiet">{t(words.noChanges)}</p>}
      <ul class="rows">
        {record.changes.map(({ revision, settings, at, by }) => (
          <li class="row bare" key={revision}>
            <span>
              <b>
                {t(words.changed, {
                  by,
                  day: showDate(dayOf(at), language.value),
                  clock: showClock(clockOf(at), language.value),
                })}
              </b>
              <small>
                {t(settings.off ? words.isOff : words.isOn)}
                {settings.minutes !== null && ` · ${t(words.minutes)} ${settings.minutes}`}
                {settings.places !== null && ` · ${t(words.places)} ${settings.places}`}
                {settings.note.th !== '' && ` · ${t(settings.note)}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
