import type { HookPage, SystemsView } from '@phrom/shared/system-views.ts'
import { hookEventWords } from '@phrom/shared/words/hook-events.ts'
import { systemWords as words } from '@phrom/shared/words/systems.ts'
import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, write } from '../../api.ts'
import { Failed, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useKey } from '../../parts/use-key.ts'
import { usePolled } from '../../parts/use-polled.ts'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { Deliveries } from './Deliveries.tsx'
import { HookState } from './HookRow.tsx'
import { HookSecret } from './HookSecret.tsx'
import { newSecret } from './new-secret.ts'
import { hookApi } from './systems-api.ts'
import { tellDay, tellMoment } from './tell-system.ts'

const everyMs = 3_000

/** One address: whether what is sent arrives, and what was sent last. */
export function OneHook({ office, id }: { office: string; id: string }) {
  const param = { office, hookId: id }
  const polled = usePolled<HookPage>(`${office}/${id}`, everyMs, () =>
    ask(() => hookApi.$get({ param })),
  )
  const { route } = useLocation()
  const { busy, problem, send } = useSend()
  const keyOf = useKey()
  const fresh = useRef(newSecret())
  const [tests, setTests] = useState(0)
  const [secret, setSecret] = useState<{ value: string; until: string } | undefined>()
  const home = `/${office}/staff/systems`
  if (secret) {
    const page = { act: () => setSecret(undefined) }
    const { value, until } = secret
    return <HookSecret title={t(words.secretNew)} secret={value} formerUntil={until} page={page} />
  }
  if (!polled.value && polled.error)
    return <Failed error={polled.error} reload={() => location.reload()} />
  if (!polled.value) return <Waiting />
  const { hook, deliveries } = polled.value
  const { url, state, events, failingSince, switchedOffAt, formerUntil } = hook
  const isTesting = deliveries.some(({ type, attempts }) => type === 'test' && attempts === 0)
  const sendTest = () =>
    send(async () => {
      const next = await write<HookPage>(
        (options) => hookApi.test.$post({ param }, options),
        keyOf(['test', tests]),
      )
      polled.set(next)
      setTests(tests + 1)
    })
  const switchOn = () =>
    send(async () => {
      const next = write<HookPage>(
        (options) => hookApi['switch-on'].$post({ param }, options),
        keyOf(['on', switchedOffAt]),
      )
      polled.set(await next)
    })
  const renew = () =>
    send(async () => {
      const value = fresh.current
      const next = await write<HookPage>(
        (options) => hookApi.secret.$put({ param, json: { secret: value } }, options),
        keyOf(['secret', value]),
      )
      polled.set(next)
      fresh.current = newSecret()
      setSecret({ value, until: tellDay(next.hook.formerUntil ?? next.now) })
    })
  const stop = () =>
    send(async () => {
      await write<SystemsView>((options) => hookApi.stop.$post({ param }, options), keyOf('stop'))
      route(home)
    })
  const again = (deliveryId: string, attempt: string) =>
    send(async () => {
      const of = { param: { ...param, deliveryId } }
      const next = write<HookPage>(
        (options) => hookApi.deliveries[':deliveryId'].again.$post(of, options),
        keyOf(['again', deliveryId, attempt]),
      )
      polled.set(await next)
    })
  return (
    <Screen
      title={t(words.hookTitle)}
      back={{ href: home, word: t(words.back) }}
      bottom={
        state === 'off' ? (
          <button class="btn main" type="button" disabled={busy} onClick={() => void switchOn()}>
            {t(words.switchOn)}
          </button>
        ) : (
          <button class="btn main" type="button" disabled={busy} onClick={() => void sendTest()}>
            {t(words.test)}
          </button>
        )
      }
    >
      <p class="system-url">
        <b>{url}</b>
      </p>
      <p>
        <HookState state={state} />
      </p>
      <ProblemNote text={problem} />
      <p role="status" class={isTesting ? 'notice plain' : 'hide'}>
        {isTesting && t(words.testSay)}
      </p>
      {state === 'failing' && failingSince && (
        <p class="notice turn">{t(words.failingSay, { at: tellMoment(failingSince) })}</p>
      )}
      {state === 'off' && switchedOffAt && (
        <p class="notice stop">{t(words.offSay, { at: tellMoment(switchedOffAt) })}</p>
      )}
      {formerUntil && (
        <p class="notice plain">{t(words.secretBoth, { day: tellDay(formerUntil) })}</p>
      )}
      <Deliveries deliveries={deliveries} busy={busy || state === 'off'} again={again} />
      <section class="stack-s">
        <h2>{t(words.toldOf)}</h2>
        <p>{events.map((one) => t(hookEventWords[one])).join(' · ')}</p>
        <p class="small quiet">
          {t(words.madeBy, { by: hook.createdBy, day: tellDay(hook.createdAt) })}
        </p>
      </section>
      <button class="btn side" type="button" disabled={busy} onClick={() => void renew()}>
        {t(words.newSecret)}
      </button>
      <details class="why">
        <summary>
          <span>{t(words.stop)}</span>
        </summary>
        <div class="stack-s">
          <p>{t(words.stopSay)}</p>
          <button class="btn risk" type="button" disabled={busy} onClick={() => void stop()}>
            {t(words.stop)}
          </button>
        </div>
      </details>
    </Screen>
  )
}
