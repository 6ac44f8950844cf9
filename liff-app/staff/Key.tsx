import { keysOn } from './keys.ts'

/** The key that does the same as the button it stands on; for the eye alone, and only where keys are on. */
export function Key({ name }: { name: string }) {
  if (!keysOn.value) return null
  return (
    <span class="hotkey" aria-hidden="true">
      <kbd>{name}</kbd>
    </span>
  )
}
