/**
 * Android may close the web view while the camera is open, and the photo with it. The phone notes where it was, and forgets it as
 * soon as the same page is seen again; a note that is still there at a start tells of a window that was closed.
 */
const key = 'phrom-camera'

export function noteCamera(path: string): void {
  try {
    localStorage.setItem(key, path)
  } catch {
    // Without storage nothing is told, and nothing else depends on it.
  }
}

export function forgetCamera(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // As above.
  }
}

function recall(): string | undefined {
  try {
    const path = localStorage.getItem(key) ?? ''
    return /^\/[\w/@%.-]+$/.test(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** The address of the paper that was being photographed when the window was closed. */
export const cameraLostAt = recall()
forgetCamera()
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') forgetCamera()
})
