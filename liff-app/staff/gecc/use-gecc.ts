import type { GeccAttested, GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import { useState } from 'preact/hooks'
import { ask, client, ProblemError, write } from '../../api.ts'
import { useSend } from '../../parts/use-send.tsx'

type Call = (options: {
  headers: Record<string, string>
}) => Promise<Response & { json(): Promise<GeccAttested> }>

export function readGecc(office: string): Promise<GeccView> {
  return ask(() => client.api.offices[':office'].staff.gecc.$get({ param: { office } }))
}

/** Does something with a criterion, and says it; what somebody else did meanwhile is shown first, and what was typed stays. */
export type Act = (call: Call, said: string, key?: string) => Promise<boolean>

export function useGecc(office: string, view: GeccView, set: (view: GeccView) => void) {
  const { busy, problem, send } = useSend()
  const [note, setNote] = useState('')
  const act: Act = (call, said, key) =>
    send(async () => {
      setNote('')
      try {
        set({ ...view, ...(await write<GeccAttested>(call, key)) })
        setNote(said)
      } catch (error) {
        const code = error instanceof ProblemError ? error.problem.code : ''
        if (code === 'changed_meanwhile' || code === 'not_found') set(await readGecc(office))
        throw error
      }
    })
  return { act, busy, problem, note }
}
