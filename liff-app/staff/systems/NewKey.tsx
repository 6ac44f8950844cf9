import type { SystemsView } from '@phrom/shared/system-views.ts'
import { scopes as allScopes, keyDays, type Scope, systemLimits } from '@phrom/shared/systems.ts'
import { scopeWords, systemWords as words } from '@phrom/shared/words/systems.ts'
import { useRef, useState } from 'preact/hooks'
import { write } from '../../api.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useKey } from '../../parts/use-key.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { uuidv7 } from '../../uuid.ts'
import { t } from '../../words.ts'
import { CopyField } from './CopyField.tsx'
import { newKey } from './new-secret.ts'
import { keyApi } from './systems-api.ts'

type Made = { name: string; key: string; apiUrl: string }

/** Makes a key, and shows it this once. */
export function NewKey({ office }: { office: string }) {
  const [made, setMade] = useState<Made | undefined>()
  const home = `/${office}/staff/systems`
  if (!made) return <KeyForm office={office} done={setMade} />
  return (
    <Screen
      title={t(words.keyReady)}
      back={{ href: home, word: t(words.back) }}
      bottom={
        <a class="btn main" href={home}>
          {t(words.done)}
        </a>
      }
    >
      <p class="notice turn">{t(words.keyOnce)}</p>
      <CopyField id="key" label={t(words.keyIs, { name: made.name })} value={made.key} />
      <CopyField id="api" label={t(words.askAt)} value={made.apiUrl} />
      <p>
        <a href="/api/systems/v1/openapi.json">{t(words.docs)}</a>
      </p>
    </Screen>
  )
}

function KeyForm({ office, done }: { office: string; done: (made: Made) => void }) {
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<Scope[]>([])
  const [days, setDays] = useState<(typeof keyDays)[number]>(365)
  const [errors, setErrors] = useState<FieldError[]>([])
  const { busy, problem, send } = useSend()
  const keyOf = useKey()
  const last = useRef({ typed: '', id: '', key: '' })
  function make(event: Event) {
    event.preventDefault()
    const found: FieldError[] = [
      ...(name.trim() === '' ? [{ field: 'key-name', text: words.nameMissing }] : []),
      ...(scopes.length === 0 ? [{ field: 'scope-0', text: words.scopeMissing }] : []),
    ]
    setErrors(found)
    if (found.length > 0) return
    // The same again after a lost answer is the same key; changed, it is another.
    const typed = JSON.stringify([name, scopes, days])
    if (last.current.typed !== typed) last.current = { typed, id: uuidv7(), key: newKey() }
    const { id: keyId, key } = last.current
    const json = { name, scopes, days, key }
    void send(async () => {
      const { apiUrl } = await write<SystemsView>(
        (options) => keyApi.$put({ param: { office, keyId }, json }, options),
        keyOf([keyId, json]),
      )
      done({ name, key, apiUrl })
    })
  }
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text
  const scopeError = errorOf('scope-0')
  return (
    <Screen
      title={t(words.newKey)}
      back={{ href: `/${office}/staff/systems`, word: t(words.back) }}
      bottom={
        <button class="btn main" type="submit" form="new-key" disabled={busy}>
          {t(words.make)}
        </button>
      }
    >
      <ProblemNote text={problem} />
      <ErrorSummary errors={errors} />
      <form id="new-key" class="stack system-form" onSubmit={make} noValidate>
        <TextField
          id="key-name"
          label={t(words.keyName)}
          hint={t(words.keyNameHint)}
          value={name}
          error={errorOf('key-name')}
          most={systemLimits.name}
          change={setName}
        />
        <fieldset class={`field${scopeError ? ' wrong' : ''}`} aria-describedby="scopes-about">
          <legend>{t(words.mayRead)}</legend>
          <div id="scopes-about">
            <p class="hint">{t(words.mayReadHint)}</p>
            {scopeError && <p class="err">{t(scopeError)}</p>}
          </div>
          <div class="choices">
            {allScopes.map((scope, i) => (
              <Checkbox
                key={scope}
                id={`scope-${i}`}
                text={t(scopeWords[scope].name)}
                note={t(scopeWords[scope].such)}
                checked={scopes.includes(scope)}
                change={(isIn) =>
                  setScopes(
                    allScopes.filter((one) => (one === scope ? isIn : scopes.includes(one))),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
        <fieldset class="field">
          <legend>{t(words.lasts)}</legend>
          <div class="choices">
            {keyDays.map((n) => (
              <label class="choice" key={n}>
                <input
                  type="radio"
                  name="key-days"
                  checked={days === n}
                  onChange={() => setDays(n)}
                />
                <span>{t(words.days, { n })}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </form>
    </Screen>
  )
}
