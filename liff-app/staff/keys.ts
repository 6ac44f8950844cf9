import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

const kept = 'phrom:keys'

/** Whether keys do anything: a choice of this device. */
export const keysOn = signal(readChoice())

function readChoice(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off'
  } catch {
    return true
  }
}

export function switchKeys(on: boolean): void {
  keysOn.value = on
  try {
    localStorage.setItem(kept, on ? 'on' : 'off')
  } catch {
    // A device that keeps nothing still switches for now.
  }
}

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/** The key by the letter that stands on it: with a Thai keyboard, on which A writes ฟ, by its place. */
export function keyOf({ key, code, shiftKey }: Press): string {
  if (/^Arrow/.test(key)) return shiftKey ? `Shift+${key}` : key
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  if (/^[0-9?+-]$/.test(key) || key === 'Escape') return key
  if (key === '=') return '+'
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]
  if (letter ?? digit) return (letter ?? digit) as string
  if (code === 'Slash' && shiftKey) return '?'
  if (code === 'Equal' || code === 'NumpadAdd') return '+'
  return code === 'Minus' || code === 'NumpadSubtract' ? '-' : key
}

/** Keys are for the desk, never for who is writing, choosing from a list, or reading a dialog. */
function isElsewhere(event: KeyboardEvent): boolean {
  const { tagName, type } = event.target as HTMLInputElement
  const writes = tagName === 'INPUT' && type !== 'checkbox' && type !== 'radio'
  return (
    writes || /^(TEXTAREA|SELECT)$/.test(tagName) || document.querySelector('dialog[open]') !== null
  )
}

/** Does what belongs to a key, as long as the part of the screen is shown that asks for it. */
export function useKeys(acts: Record<string, (() => void) | undefined>): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!keysOn.value || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event))
        return
      const act = latest.current[keyOf(event)]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
