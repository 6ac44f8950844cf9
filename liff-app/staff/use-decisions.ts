import type { CaseView, DocumentView } from '@phrom/shared/case.ts'
import type { ReturnBody } from '@phrom/shared/requests.ts'
import { useEffect, useState } from 'preact/hooks'
import { client, write } from '../api.ts'
import { useSend } from '../parts/use-send.tsx'

export type Decision = 'accept' | ReturnBody
/** A decision that was just made, and how the paper stood before it. */
export type Undoable = { document: DocumentView; state: 'accepted' | 'returned' }

/** Long enough to see that it was the wrong key. */
const undoMilliseconds = 10_000

/** The decisions on the papers of one case. `changed` gets the case as it is then; `failed` is told that it has to be read anew. */
export function useDecisions(
  office: string,
  caseId: string,
  { changed, failed }: { changed: (view: CaseView) => void; failed: () => void },
) {
  const { busy, problem, send } = useSend()
  const [last, setLast] = useState<Undoable | undefined>()
  const param = { office, caseId }
  const at = client.api.offices[':office'].staff.cases[':caseId']

  useEffect(() => {
    if (!last) return
    const timer = setTimeout(() => setLast(undefined), undoMilliseconds)
    return () => clearTimeout(timer)
  }, [last])

  const post = (key: string, decision: Decision) => {
    const where = { param: { ...param, key } }
    return decision === 'accept'
      ? write<CaseView>((options) => at.documents[':key'].accept.$post(where, options))
      : write<CaseView>((options) =>
          at.documents[':key'].return.$post({ ...where, json: decision }, options),
        )
  }
  // Whatever the server says, the latest is shown: somebody else may have been faster.
  const told = async (work: () => Promise<CaseView>) => {
    const done = await send(async () => changed(await work()))
    if (!done) failed()
    return done
  }
  return {
    busy,
    problem,
    last,
    async decide(document: DocumentView, decision: Decision): Promise<boolean> {
      const done = await told(() => post(document.key, decision))
      if (done) setLast({ document, state: decision === 'accept' ? 'accepted' : 'returned' })
      return done
    },
    /** The paper stands as before: decided otherwise, or waiting. */
    async undo({ document }: Undoable): Promise<boolean> {
      setLast(undefined)
      const { key, state, reasons, note, marks } = document
      const where = { param: { ...param, key } }
      return told(() => {
        if (state === 'accepted') return post(key, 'accept')
        if (state === 'returned') return post(key, { reasons, note, marks })
        return write<CaseView>((options) => at.documents[':key'].undo.$post(where, options))
      })
    },
    /** Ends the check. */
    async finish(returned: number): Promise<boolean> {
      const done = await send(() =>
        returned > 0
          ? write((options) => at.return.$post({ param }, options))
          : write((options) => at.approve.$post({ param }, options)),
      )
      if (!done) failed()
      return done
    },
  }
}
