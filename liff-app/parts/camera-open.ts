import { signal } from '@preact/signals'

/**
 * Android may close the web view while the camera is open, and the photo with it. The phone notes where it was, and forgets it when the
 * same window is seen again; a note that is still there at a start tells of a window that was closed. Signing in loads the app anew,
 * so reading the note does not forget it: only the paper's own screen does, or a day.
 */
const key = 'phrom-camera'
const keptMs = 24 * 60 * 60 * 1000

export function noteCamera(path: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ path, at: Date.now() }))
  } catch {
    // Without storage nothing is told, and nothing else depends on it.
  }
}

export function forgetCamera(): void {
  cameraLostAt.value = undefined
  try {
    localStorage.removeItem(key)
  } catch {
    // As above.
  }
}

function recall(): string | undefined {
  try {
    const { path, at } = JSON.parse(localStorage.getItem(key) ?? '{}')
    const isOurs = typeof path === 'string' && /^\/[\w@%.-]+(\/[\w@%.-]+)*$/.test(path)
    return isOurs && Math.abs(Date.now() - at) < keptMs ? path : undefined
  } catch {
    return undefined
  }
}

/** The address of the paper that was being photographed when the window was closed. */
export const cameraLostAt = signal(recall())
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') forgetCamera()
})
