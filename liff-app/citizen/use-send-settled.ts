import { useEffect, useRef, useState } from 'preact/hooks'
import { useSend } from '../parts/use-send.tsx'
import { settled } from './uploads.ts'

/** As `useSend`, once all pages of the case are at the office; a refused page stops it, and leaving the screen calls it off. */
export function useSendSettled(caseId: string) {
  const { busy, problem, send } = useSend()
  const [waits, setWaits] = useState(false)
  const leaving = useRef(new AbortController())
  useEffect(() => () => leaving.current.abort(), [])
  async function sendSettled(work: () => Promise<unknown>): Promise<boolean> {
    let sent = false
    await send(async () => {
      setWaits(true)
      const refused = await settled(caseId, leaving.current.signal).finally(() => setWaits(false))
      if (refused.length > 0) return
      await work()
      sent = true
    })
    return sent
  }
  return { busy, problem, send, sendSettled, waits }
}
