import { firstScreen } from '@phrom/shared/words/first-screen.ts'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { Leaving, ProblemError } from '../api.ts'
import { t } from '../words.ts'
import { bringMissingParts } from './lazy-part.ts'
import { Screen } from './Screen.tsx'

export type Loaded<T> = { value?: T; error?: unknown; reload: () => void; set: (value: T) => void }

/** Loads when the key changes, and again on `reload`. */
export function useLoad<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; value?: T; error?: unknown }>({ key })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let current = true
    load().then(
      (value) => current && setState({ key, value }),
      (error) => current && setState({ key, error }),
    )
    return () => {
      current = false
    }
  }, [key, round])
  const reload = useCallback(() => {
    void bringMissingParts()
    setRound((count) => count + 1)
  }, [])
  const set = useCallback((value: T) => setState({ key, value }), [key])
  return state.key === key ? { ...state, reload, set } : { reload, set }
}

/** Nothing for half a second, then bones; after eight seconds words. */
export function Waiting() {
  const [stage, setStage] = useState(0)
  useEffect(() => {
    const timers = [setTimeout(() => setStage(1), 500), setTimeout(() => setStage(2), 8000)]
    return () => timers.forEach(clearTimeout)
  }, [])
  if (stage === 0) return <div class="screen" />
  return (
    <Screen title={t(firstScreen.loading)} noHeading>
      <p class="hide" role="status">
        {t(firstScreen.loading)}
      </p>
      <div class="bones stack" aria-hidden="true">
        <div style={{ height: '32px', width: '70%' }} />
        <div style={{ height: '120px' }} />
        <div style={{ height: '120px' }} />
      </div>
      {stage === 2 && <p>{t(firstScreen.slow)}</p>}
    </Screen>
  )
}

/** In one sentence what happened, what is safe and what to do. */
export function tellError(error: unknown): string {
  if (error instanceof ProblemError) return t(error.problem.detail)
  return `${t(firstScreen.noAnswer)} · ${t(firstScreen.noAnswerDo)}`
}

export function Failed({ error, reload }: { error: unknown; reload: () => void }) {
  if (error instanceof Leaving) return <Waiting />
  const problem = error instanceof ProblemError ? error.problem : undefined
  return (
    <Screen
      title={problem ? (tellError(error).split(' · ')[0] ?? '') : t(firstScreen.noAnswer)}
      bottom={
        problem?.status === 403 || problem?.status === 404 ? (
          <a class="btn main" href={`/${location.pathname.split('/')[1]}`}>
            {t(firstScreen.home)}
          </a>
        ) : (
          <button class="btn main" type="button" onClick={reload}>
            {t(firstScreen.tryAgain)}
          </button>
        )
      }
    >
      <p role="alert">
        {problem ? tellError(error).split(' · ').slice(1).join(' ') : t(firstScreen.noAnswerDo)}
      </p>
      {problem?.requestId && (
        <p class="small quiet">{t(firstScreen.reference, { id: problem.requestId })}</p>
      )}
    </Screen>
  )
}
