import { useEffect, useState } from 'preact/hooks'

export type Polled<T> = {
  value?: T
  /** When the value came, by `performance.now()`. */
  at: number
  /** The last question was not answered: the value may be old. */
  error?: unknown
}

/** Asks again so long after each answer while the page is seen, and at once when it is seen again. Without a key it asks nothing. */
export function usePolled<T>(
  key: string | undefined,
  everyMs: number,
  load: () => Promise<T>,
): Polled<T> & { set: (value: T) => void } {
  const [state, setState] = useState<Polled<T> & { key: string | undefined }>({ key, at: 0 })
  useEffect(() => {
    if (key === undefined) return
    let isCurrent = true
    let isAsking = false
    let timer: ReturnType<typeof setTimeout> | undefined
    async function ask() {
      clearTimeout(timer)
      if (isAsking || document.hidden) return
      isAsking = true
      try {
        const value = await load()
        if (isCurrent) setState({ key, value, at: performance.now() })
      } catch (error) {
        if (isCurrent)
          setState((last) => ({ ...(last.key === key ? last : { at: 0 }), key, error }))
      }
      isAsking = false
      if (isCurrent) timer = setTimeout(ask, everyMs)
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    addEventListener('online', ask)
    return () => {
      isCurrent = false
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', ask)
      removeEventListener('online', ask)
    }
  }, [key, everyMs])
  const set = (value: T) => setState({ key, value, at: performance.now() })
  return state.key === key ? { ...state, set } : { at: 0, set }
}
