import type { HookPage } from '@phrom/shared/system-views.ts'
import { type HookEvent, hookAddress, hookEvents, systemLimits } from '@phrom/shared/systems.ts'
import { hookEventWords } from '@phrom/shared/words/hook-events.ts'
import { systemWords as words } from '@phrom/shared/words/systems.ts'
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
import { HookSecret } from './HookSecret.tsx'
import { newSecret } from './new-secret.ts'
import { hookApi } from './systems-api.ts'

/** Enters an address that is told of events, and shows this once what deliveries are signed with. */
export function NewHook({ office }: { office: string }) {
  const [url, setUrl] = useState('')
  const [events, setEvents] = useState<HookEvent[]>([])
  const [errors, setErrors] = useState<FieldError[]>([])
  const [made, setMade] = useState<{ id: string; secret: string } | undefined>()
  const { busy, problem, send } = useSend()
  const keyOf = useKey()
  const last = useRef({ typed: '', id: '', secret: '' })
  if (made) {
    const page = { href: `/${office}/staff/systems/addresses/${made.id}` }
    return <HookSecret title={t(words.secretReady)} secret={made.secret} page={page} />
  }
  function add(event: Event) {
    event.preventDefault()
    // Whether it may be plain http is for the server to say: on one's own machine it may.
    const found: FieldError[] = [
      ...(hookAddress(url.trim(), true) ? [] : [{ field: 'hook-url', text: words.urlWrong }]),
      ...(events.length === 0 ? [{ field: 'event-0', text: words.eventMissing }] : []),
    ]
    setErrors(found)
    if (found.length > 0) return
    // The same again after a lost answer is the same address with the same secret; changed, it is another.
    const typed = JSON.stringify([url, events])
    if (last.current.typed !== typed) last.current = { typed, id: uuidv7(), secret: newSecret() }
    const { id: hookId, secret } = last.current
    const json = { url: url.trim(), events, secret }
    void send(async () => {
      await write<HookPage>(
        (options) => hookApi.$put({ param: { office, hookId }, json }, options),
        keyOf([hookId, json]),
      )
      setMade({ id: hookId, secret })
    })
  }
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text
  const eventError = errorOf('event-0')
  return (
    <Screen
      title={t(words.newHook)}
      back={{ href: `/${office}/staff/systems`, word: t(words.back) }}
      bottom={
        <button class="btn main" type="submit" form="new-hook" disabled={busy}>
          {t(words.add)}
        </button>
      }
    >
      <ProblemNote text={problem} />
      <ErrorSummary errors={errors} />
      <form id="new-hook" class="stack system-form" onSubmit={add} noValidate>
        <TextField
          id="hook-url"
          label={t(words.url)}
          hint={t(words.urlHint)}
          value={url}
          error={errorOf('hook-url')}
          most={systemLimits.url}
          change={setUrl}
        />
        <fieldset class={`field${eventError ? ' wrong' : ''}`} aria-describedby="events-about">
          <legend>{t(words.toldOf)}</legend>
          <div id="events-about">{eventError && <p class="err">{t(eventError)}</p>}</div>
          <button class="btn text" type="button" onClick={() => setEvents([...hookEvents])}>
            {t(words.all)}
          </button>
          <div class="choices system-events">
            {hookEvents.map((one, i) => (
              <Checkbox
                key={one}
                id={`event-${i}`}
                text={t(hookEventWords[one])}
                note={one}
                checked={events.includes(one)}
                change={(isIn) =>
                  setEvents(
                    hookEvents.filter((each) => (each === one ? isIn : events.includes(each))),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
      </form>
    </Screen>
  )
}
