import type { DisplayView } from '@phrom/shared/ticket-views.ts'
import { useEffect, useState } from 'preact/hooks'

type Call = DisplayView['called'][number]

/** Screens of one browser hear each other without the network. */
const channelOf = (office: string) =>
  'BroadcastChannel' in globalThis ? new BroadcastChannel(`phrom-calls:${office}`) : undefined

/** Tells the display on this machine’s second screen who is called here. */
export function tellDisplay(office: string, call: Call): void {
  const channel = channelOf(office)
  channel?.postMessage(call)
  channel?.close()
}

/** Calls that counters of this machine made while nobody answers, the newest first; none once somebody does. */
export function useCallsHere(office: string, isLost: boolean): readonly Call[] {
  const [calls, setCalls] = useState<readonly Call[]>([])
  useEffect(() => {
    if (!isLost) return setCalls([])
    const channel = channelOf(office)
    channel?.addEventListener('message', ({ data }: MessageEvent<Call>) =>
      setCalls((before) => [data, ...before.filter(({ ticket }) => ticket !== data.ticket)]),
    )
    return () => channel?.close()
  }, [office, isLost])
  return calls
}
