import { type QueueSettings, queueLimits } from '@phrom/shared/tickets.ts'
import { officeServiceWords } from '@phrom/shared/words/office-service.ts'
import { queueWords as words } from '@phrom/shared/words/queue-settings.ts'
import { useState } from 'preact/hooks'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { t } from '../../words.ts'
import { errorsOf, Field } from '../calendar/Field.tsx'
import { readCount, type Wrong } from '../calendar/read-fields.ts'
import { rulePaths } from '../rules/paths.ts'
import { isAdmin } from './is-head.ts'
import { PanelForm } from './PanelForm.tsx'

type Counted = keyof typeof queueLimits
const counted = Object.keys(queueLimits) as Counted[]

type Props = {
  office: string
  settings: QueueSettings
  busy: boolean
  save: (settings: QueueSettings) => Promise<boolean>
  close: () => void
}

/** How the office runs its queue; heads read it, admins change it. */
export function QueueForm({ office, settings, busy, save, close }: Props) {
  const [typed, setTyped] = useState(
    () =>
      Object.fromEntries(counted.map((id) => [id, String(settings[id])])) as Record<
        Counted,
        string
      >,
  )
  const [comesBack, setComesBack] = useState(settings.comesBack)
  const [wrong, setWrong] = useState<Wrong>({})
  const mayChange = isAdmin(office)

  async function submit() {
    const found: Wrong = {}
    const wanted: QueueSettings = { ...settings, comesBack }
    for (const id of counted) {
      const read = readCount(typed[id], queueLimits[id])
      if ('problem' in read) found[id] = read.problem
      else wanted[id] = read.value
    }
    setWrong(found)
    if (Object.keys(found).length === 0 && (await save(wanted))) close()
  }
  return (
    <PanelForm
      title={words.title}
      {...(mayChange && { send: words.save })}
      busy={busy}
      isReadThrough
      submit={() => void submit()}
      close={close}
    >
      <ErrorSummary errors={errorsOf('queue', wrong, words)} />
      <p class="quiet">{t(mayChange ? words.from : officeServiceWords.adminsOnly)}</p>
      <fieldset class="stack" disabled={!mayChange}>
        <legend class="hide">{t(words.title)}</legend>
        {counted.map((id) => (
          <Field
            key={id}
            id={`queue-${id}`}
            label={t(words[id])}
            hint={t(words[`${id}Hint`])}
            problem={wrong[id]}
            value={typed[id]}
            change={(value) => setTyped((before) => ({ ...before, [id]: value }))}
          />
        ))}
        <fieldset class="choices">
          <legend>{t(words.comesBack)}</legend>
          {(['last', 'first'] as const).map((place) => (
            <label class="choice" key={place}>
              <input
                type="radio"
                name="comes-back"
                checked={comesBack === place}
                onChange={() => setComesBack(place)}
              />
              <span>{t(words[place])}</span>
            </label>
          ))}
        </fieldset>
      </fieldset>
      <a class="btn text" href={rulePaths(office).home}>
        {t(words.perService)}
      </a>
    </PanelForm>
  )
}
