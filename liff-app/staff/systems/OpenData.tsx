import { type Licence, licenceIds, licences, type OpenDataView } from '@phrom/shared/open-data.ts'
import { openDataWords as words } from '@phrom/shared/words/open-data.ts'
import { systemWords } from '@phrom/shared/words/systems.ts'
import { useState } from 'preact/hooks'
import { ask, client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useKey } from '../../parts/use-key.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { OpenPreview } from './OpenPreview.tsx'
import { tellMoment } from './tell-system.ts'

const api = client.api.offices[':office'].staff['open-data']

/** Whether the office publishes its counts, under which licence, and what is or would be public. */
export function OpenData({ office }: { office: string }) {
  const param = { office }
  const loaded = useLoad<OpenDataView>(office, () => ask(() => api.$get({ param })))
  const [chosen, choose] = useState<Licence | undefined>()
  const { busy, problem, send } = useSend()
  const keyOf = useKey()
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  const { isOn, revision, changes, address, months } = loaded.value
  const licence = chosen ?? loaded.value.licence
  const set = (on: boolean) =>
    send(async () => {
      const json = { isOn: on, licence, revision }
      loaded.set(await write((options) => api.$put({ param, json }, options), keyOf(json)))
    }).then((isDone) => {
      // What somebody else has set meanwhile is shown; the choice of licence stays.
      if (!isDone) loaded.reload()
    })
  return (
    <Screen
      title={t(words.title)}
      back={{ href: `/${office}/staff/systems`, word: t(systemWords.back) }}
      bottom={
        isOn ? undefined : (
          <button class="btn main" type="button" disabled={busy} onClick={() => void set(true)}>
            {t(words.switchOn)}
          </button>
        )
      }
    >
      <p>{t(words.say)}</p>
      <ProblemNote text={problem} />
      <p role="status">
        <span class={`state ${isOn ? 'ok' : 'none'}`}>
          <Icon name={isOn ? 'check' : 'x'} />
          {t(isOn ? words.isOn : words.isOff)}
        </span>
      </p>
      {isOn ? (
        <p>
          {t(words.onSay)}{' '}
          <a class="system-url" href={address}>
            {address}
          </a>
        </p>
      ) : (
        <p class="hint">{t(words.offSay)}</p>
      )}
      <fieldset class="field system-form">
        <legend>{t(words.licence)}</legend>
        <p class="hint">{t(words.licenceHint)}</p>
        <div class="choices">
          {licenceIds.map((id) => (
            <label class="choice" key={id}>
              <input
                type="radio"
                name="licence"
                checked={licence === id}
                onChange={() => choose(id)}
              />
              <span lang="en">{licences[id].name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {isOn && licence !== loaded.value.licence && (
        <button class="btn side" type="button" disabled={busy} onClick={() => void set(true)}>
          {t(words.save)}
        </button>
      )}
      {isOn && (
        <details class="why">
          <summary>
            <span>{t(words.switchOff)}</span>
          </summary>
          <div class="stack-s">
            <p>{t(words.offMeans)}</p>
            <button class="btn risk" type="button" disabled={busy} onClick={() => void set(false)}>
              {t(words.switchOff)}
            </button>
          </div>
        </details>
      )}
      <OpenPreview months={months} />
      {changes.length > 0 && (
        <section class="stack-s">
          <h2>{t(words.changes)}</h2>
          <ul class="rows">
            {changes.map((one) => (
              <li class="row bare" key={one.at}>
                <span>
                  <b>{t(one.isOn ? words.isOn : words.isOff)}</b>
                  <small>{t(words.changed, { by: one.by, day: tellMoment(one.at) })}</small>
                  <small lang="en">{licences[one.licence].name}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  )
}
