import { useEffect, useRef } from 'preact/hooks'
import { useKeys } from '../keys.ts'
import { addKey, burstMilliseconds, noBurst, scanned } from './scan-burst.ts'

/** The field into which a scanner may type. */
export const codeFieldId = 'arrive-code'

/**
 * Keys of the desk, beside a scanner that types: what a key does waits for the blink of an eye, and is not done where a next key follows
 * as no hand presses it.
 */
export function useDeskKeys(
  acts: Record<string, (() => void) | undefined>,
  takeCode: (code: string) => void,
): void {
  const latest = useRef(takeCode)
  latest.current = takeCode
  const burst = useRef(noBurst)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // Before the keys themselves are judged.
    const onKey = (event: KeyboardEvent) => {
      clearTimeout(waiting.current)
      const target = event.target as HTMLElement
      if (target.matches('input, textarea, select') && target.id !== codeFieldId) return
      if (event.key !== 'Enter') {
        burst.current = addKey(burst.current, event.code, event.timeStamp)
        return
      }
      const code = scanned(burst.current, event.timeStamp)
      burst.current = noBurst
      if (!code) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(code)
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => {
      clearTimeout(waiting.current)
      removeEventListener('keydown', onKey, { capture: true })
    }
  }, [])
  const later = (act: () => void) => () => {
    waiting.current = setTimeout(act, burstMilliseconds)
  }
  useKeys(Object.fromEntries(Object.entries(acts).map(([key, act]) => [key, act && later(act)])))
}
