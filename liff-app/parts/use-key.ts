import { useRef } from 'preact/hooks'

/** A key for what is sent: the same thing after a lost answer goes under the same one, and something else under another. */
export function useKey(): (sent: unknown) => string {
  const last = useRef({ sent: '', key: '' })
  return (what) => {
    const sent = JSON.stringify(what ?? null)
    if (last.current.key === '' || last.current.sent !== sent) {
      last.current = { sent, key: crypto.randomUUID() }
    }
    return last.current.key
  }
}
