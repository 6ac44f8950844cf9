import type { Position } from '@phrom/shared/home-visits.ts'
import { homePlace as words } from '@phrom/shared/words/home-visits.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'

const patienceMs = 15_000

/** Asks the phone where it is: only when somebody taps, and once. `metres`: how far off it may be. */
export function usePosition(take: (position: Position) => void) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Text | undefined>()
  const [metres, setMetres] = useState<number | undefined>()
  function ask() {
    setProblem(undefined)
    if (!('geolocation' in navigator)) return setProblem(words.takeFailed)
    setBusy(true)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setBusy(false)
        setMetres(Math.ceil(accuracy))
        take({ latitude, longitude })
      },
      ({ code, PERMISSION_DENIED }) => {
        setBusy(false)
        setProblem(code === PERMISSION_DENIED ? words.takeDenied : words.takeFailed)
      },
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: 0 },
    )
  }
  return { busy, problem, metres, ask }
}
