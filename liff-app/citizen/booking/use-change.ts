import type { CaseView } from '@phrom/shared/case.ts'
import type { ProblemCode } from '@phrom/shared/problem.ts'
import { useRef, useState } from 'preact/hooks'
import { ProblemError, write } from '../../api.ts'
import { useSend } from '../../parts/use-send.tsx'

type Call = (options: {
  headers: Record<string, string>
}) => Promise<Response & { json(): Promise<CaseView> }>

/**
 * Changes a case, one change at a time: `what` names it. Whoever taps again because no answer came sends the same again, and it is done
 * once. `whenRefused` comes before the refusal is told.
 */
export function useChange(
  set: (view: CaseView) => void,
  whenRefused: (code: ProblemCode) => Promise<void>,
) {
  const { busy, problem, send } = useSend()
  const [refused, setRefused] = useState<ProblemCode | undefined>()
  const last = useRef({ what: '', key: '' })

  async function change(what: string, call: Call): Promise<boolean> {
    setRefused(undefined)
    if (last.current.what !== what) last.current = { what, key: crypto.randomUUID() }
    const { key } = last.current
    return send(async () => {
      try {
        const changed = await write(call, key)
        last.current = { what: '', key: '' }
        set(changed)
      } catch (error) {
        if (error instanceof ProblemError) {
          last.current = { what: '', key: '' }
          setRefused(error.problem.code)
          await whenRefused(error.problem.code).catch(() => undefined)
        }
        throw error
      }
    })
  }
  return { busy, problem, refused, change }
}
