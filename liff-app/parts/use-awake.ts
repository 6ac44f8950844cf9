import { useEffect } from 'preact/hooks'

/** A screen that hangs on a wall does not go dark, where the browser can help it. */
export function useAwake(): void {
  useEffect(() => {
    let isCurrent = true
    let lock: WakeLockSentinel | undefined
    async function stayAwake() {
      if (document.hidden || !('wakeLock' in navigator)) return
      // A battery that is nearly empty says no.
      const next = await navigator.wakeLock.request('screen').catch(() => undefined)
      if (isCurrent) lock = next
      else await next?.release()
    }
    void stayAwake()
    document.addEventListener('visibilitychange', stayAwake)
    return () => {
      isCurrent = false
      document.removeEventListener('visibilitychange', stayAwake)
      void lock?.release()
    }
  }, [])
}
