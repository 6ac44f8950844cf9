import type { CaseView } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import {
  type CopyDeskRow,
  type NotReadyReason,
  notReadyReasons,
} from '@phrom/shared/copy-orders.ts'
import { notReadyWords } from '@phrom/shared/words/copy-orders.ts'
import { staffCopies as words } from '@phrom/shared/words/staff-copies.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'

type Props = { office: string; row: CopyDeskRow; done: (told: string) => Promise<void> }

/** Takes back that copies lie ready, with why. */
export function NotReady({ office, row, done }: Props) {
  const [reason, setReason] = useState<NotReadyReason | ''>('')
  const [isMissing, setMissing] = useState(false)
  const { busy, problem, send } = useSend()
  const id = `not-ready-${row.caseId}`
  async function submit(event: Event) {
    event.preventDefault()
    setMissing(reason === '')
    if (reason === '') return document.getElementById(id)?.focus()
    await send(async () => {
      const at = client.api.offices[':office'].staff.cases[':caseId'].order['not-ready']
      const param = { office, caseId: row.caseId }
      await write<CaseView>((options) => at.$post({ param, json: { reason } }, options))
      await done(t(words.notReadyTold, { code: showCode(row.code) }))
    })
  }
  return (
    <details class="why not-ready">
      <summary>
        <Icon name="undo-2" />
        <span>
          {t(words.notReady)}
          <span class="hide"> {row.name}</span>
        </span>
      </summary>
      <form class="stack-s" onSubmit={submit} noValidate>
        <ProblemNote text={problem} />
        <div class={`field${isMissing ? ' wrong' : ''}`}>
          <label for={id}>{t(words.notReadyWhy)}</label>
          {isMissing && (
            <p class="err" id={`${id}-err`}>
              {t(words.notReadyNeeded)}
            </p>
          )}
          <select
            id={id}
            class="input"
            value={reason}
            aria-invalid={isMissing ? 'true' : undefined}
            aria-describedby={isMissing ? `${id}-err` : undefined}
            onChange={({ currentTarget: { value } }) => {
              setReason(value as NotReadyReason | '')
              setMissing(false)
            }}
          >
            <option value="" />
            {notReadyReasons.map((one) => (
              <option key={one} value={one}>
                {t(notReadyWords[one].name)}
              </option>
            ))}
          </select>
        </div>
        <button class="btn side" type="submit" disabled={busy}>
          {t(words.notReadyDo)}
        </button>
      </form>
    </details>
  )
}
