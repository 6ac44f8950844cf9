import { readCode, showCode } from '@phrom/shared/case-code.ts'
import type { CopyDeskRow } from '@phrom/shared/copy-orders.ts'
import { staffCopies as words } from '@phrom/shared/words/staff-copies.ts'
import { staffDay } from '@phrom/shared/words/staff-day.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useEffect, useState } from 'preact/hooks'
import { client, startLine, write } from '../../api.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { useErrors } from '../day/use-errors.ts'
import { HandOutForm } from './HandOutForm.tsx'

type Props = { office: string; rows: readonly CopyDeskRow[]; reload: () => Promise<void> }

/** Somebody has come for their copies: by the QR on their phone, scanned with LINE or a scanner, or by its code. */
export function Pickup({ office, rows, reload }: Props) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<Text>()
  const [here, setHere] = useState<string>()
  const [told, setTold] = useState('')
  const [mayScan, setMayScan] = useState(false)
  const errors = useErrors({ 'pickup-code': wrong })
  const { busy, problem, send } = useSend()
  useEffect(() => {
    // Where LINE cannot be reached a code is typed.
    startLine()
      .then(() => import('../../line.ts'))
      .then(({ mayScanCode }) => setMayScan(mayScanCode()))
      .catch(() => undefined)
  }, [])
  async function begin(read: string) {
    const code = readCode(read)
    setTyped(code ? showCode(code) : read)
    setWrong(code ? undefined : staffDay.codeWrong)
    if (!code) return
    setTold('')
    await send(async () => {
      const at = client.api.offices[':office'].staff.copies.pickups
      const param = { office }
      const { caseId } = await write<{ caseId: string }>((options) =>
        at.$post({ param, json: { code } }, options),
      )
      await reload()
      setHere(caseId)
    })
  }
  async function scanWithLine() {
    const { scanCode } = await import('../../line.ts')
    const read = await scanCode()
    if (read) await begin(read)
  }
  const row = rows.find(({ caseId }) => caseId === here)
  if (row) {
    return (
      <HandOutForm
        office={office}
        row={row}
        close={() => setHere(undefined)}
        done={async (text) => {
          setTold(text)
          setTyped('')
          setHere(undefined)
          await reload()
        }}
      />
    )
  }
  return (
    <form
      class="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void begin(typed)
      }}
    >
      <h2>{t(words.pickup)}</h2>
      <p role="status">{told}</p>
      <ErrorSummary errors={errors} />
      <ProblemNote text={problem} />
      <div class={`field${wrong ? ' wrong' : ''}`}>
        <label for="pickup-code">{t(words.pickupCode)}</label>
        <p class="hint" id="pickup-hint">
          {t(words.pickupHint)}
        </p>
        <input
          id="pickup-code"
          class="input code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={40}
          lang="en"
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby="pickup-hint"
          value={typed}
          onInput={(event) => setTyped((event.target as HTMLInputElement).value)}
        />
      </div>
      <div class="pair">
        {mayScan && (
          <button
            class="btn side"
            type="button"
            disabled={busy}
            onClick={() => void scanWithLine()}
          >
            <Icon name="camera" />
            {t(staffDay.scan)}
          </button>
        )}
        <button class="btn main" type="submit" disabled={busy}>
          {t(words.open)}
        </button>
      </div>
    </form>
  )
}
