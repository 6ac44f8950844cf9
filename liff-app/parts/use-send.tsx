import { useState } from 'preact/hooks'
import { tellError } from './load.tsx'

/** Sends something once at a time; what went wrong is told, and trying again is always safe. */
export function useSend() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | undefined>()
  async function send(work: () => Promise<unknown>): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
      return true
    } catch (error) {
      setProblem(tellError(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, send }
}

export function ProblemNote({ text }: { text: string | undefined }) {
  return text ? (
    <div class="notice stop" role="alert">
      <p>{text}</p>
    </div>
  ) : null
}
