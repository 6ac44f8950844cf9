import { readCode, readScanned, showCode } from '@phrom/shared/case-code.ts'
import type { GivenView } from '@phrom/shared/ticket-views.ts'
import type { Priority } from '@phrom/shared/tickets.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { startLine } from '../../api.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { PanelForm } from './PanelForm.tsx'
import { PriorityField } from './PriorityField.tsx'
import { codeFieldId } from './use-desk-keys.ts'
import { useErrors } from './use-errors.ts'

type Props = {
  office: string
  /** What a scanner read; a new one takes the place of what was typed. */
  scan: { code: string; count: number }
  busy: boolean
  close: () => void
  arrive: (code: string, priority: Priority) => Promise<GivenView | undefined>
}

/** Somebody with a booking has come: by the code on the ticket, typed or scanned. */
export function Arrive({ office, scan, busy, close, arrive }: Props) {
  const [code, setCode] = useState(scan.code)
  const [priority, setPriority] = useState<Priority>('none')
  const [problem, setProblem] = useState<Text>()
  const [mayScan, setMayScan] = useState(false)
  const errors = useErrors({ [codeFieldId]: problem })
  const toPriority = useRef<HTMLDivElement>(null)
  const take = (read: string) => {
    const known = readScanned(read)
    setCode(known ? showCode(known) : read)
    setProblem(known ? undefined : words.codeWrong)
  }
  // What was scanned is not sent by itself: somebody may go first, which has to be said before.
  useEffect(() => {
    if (scan.count === 0) return
    take(scan.code)
    toPriority.current?.querySelector('select')?.focus()
  }, [scan.count])
  useEffect(() => {
    // Where LINE cannot be reached a code is typed.
    startLine()
      .then(() => import('../../line.ts'))
      .then(({ mayScanCode }) => setMayScan(mayScanCode()))
      .catch(() => undefined)
  }, [])

  async function submit() {
    const read = readCode(code)
    if (!read) return setProblem(words.codeWrong)
    setProblem(undefined)
    await arrive(read, priority)
  }
  async function scanWithLine() {
    const { scanCode } = await import('../../line.ts')
    const read = await scanCode()
    if (read) take(read)
  }
  return (
    <PanelForm
      title={words.arrive}
      send={words.hasCome}
      busy={busy}
      submit={() => void submit()}
      close={close}
    >
      <ErrorSummary errors={errors} />
      <div class={`field${problem ? ' wrong' : ''}`}>
        <label for={codeFieldId}>{t(words.code)}</label>
        <p class="hint" id="arrive-hint">
          {t(words.codeHint)}
        </p>
        <input
          id={codeFieldId}
          class={`input code${problem ? ' bad' : ''}`}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={40}
          lang="en"
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby="arrive-hint"
          value={code}
          onInput={(event) => setCode((event.target as HTMLInputElement).value)}
        />
      </div>
      {mayScan && (
        <button class="btn side" type="button" onClick={() => void scanWithLine()}>
          <Icon name="camera" />
          {t(words.scan)}
        </button>
      )}
      <div ref={toPriority}>
        <PriorityField id="arrive-priority" value={priority} change={setPriority} />
      </div>
      <a class="btn text" href={`/${office}/staff/days`}>
        {t(words.noCode)}
      </a>
    </PanelForm>
  )
}
