import type { CaseView } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import type { CopyDeskRow } from '@phrom/shared/copy-orders.ts'
import { minutesAtCounter } from '@phrom/shared/tickets.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { staffCopies as words } from '@phrom/shared/words/staff-copies.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { useErrors } from '../day/use-errors.ts'
import { tellRecord } from './DeskRow.tsx'
import { readBaht } from './read-baht.ts'

type Props = {
  office: string
  row: CopyDeskRow
  close: () => void
  done: (told: string) => Promise<void>
}
type Wrong = Partial<Record<'handout-looked' | 'handout-paid' | 'handout-receipt', Text>>

/** Who stands at the counter: card and face are looked at, the fee is taken, the copies are given. */
export function HandOutForm({ office, row, close, done }: Props) {
  const [looked, setLooked] = useState(false)
  const [paid, setPaid] = useState(String(row.fee))
  const [receipt, setReceipt] = useState('')
  const [wrong, setWrong] = useState<Wrong>({})
  const errors = useErrors(wrong)
  const { busy, problem, send } = useSend()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  async function submit(event: Event) {
    event.preventDefault()
    const baht = readBaht(paid)
    const found: Wrong = {
      ...(!looked && { 'handout-looked': words.lookedNeeded }),
      ...(baht === undefined && { 'handout-paid': words.paidNeeded }),
      ...(baht && receipt.trim() === '' && { 'handout-receipt': words.receiptNeeded }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0 || baht === undefined) return
    await send(async () => {
      const at = client.api.offices[':office'].staff.cases[':caseId'].order['hand-out']
      const param = { office, caseId: row.caseId }
      const json = { looked: true, paid: baht, receipt } as const
      const { order } = await write<CaseView>((options) => at.$post({ param, json }, options))
      const minutes =
        row.pickupAt && order?.handed
          ? minutesAtCounter({ startedAt: row.pickupAt, endedAt: order.handed.at, awaySeconds: 0 })
          : 0
      await done(t(words.handedNow, { code: showCode(row.code), minutes: Math.max(1, minutes) }))
    })
  }
  const text = (
    name: 'paid' | 'receipt',
    label: Text,
    value: string,
    set: (to: string) => void,
  ) => (
    <div class={`field${wrong[`handout-${name}`] ? ' wrong' : ''}`}>
      <label for={`handout-${name}`}>{t(label)}</label>
      <input
        id={`handout-${name}`}
        class="input"
        autocomplete="off"
        maxLength={40}
        inputMode={name === 'paid' ? 'numeric' : 'text'}
        aria-invalid={wrong[`handout-${name}`] ? 'true' : undefined}
        value={value}
        onInput={(event) => set((event.target as HTMLInputElement).value)}
      />
    </div>
  )
  return (
    <form class="card stack" onSubmit={submit} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {t(words.atCounter)}
      </h2>
      <p>
        <b>{row.name}</b> <span class="code">{showCode(row.code)}</span>
        <br />
        {tellRecord(row)} · {t(words.copies, { n: row.copies })} ·{' '}
        {row.fee === 0 ? t(citizen.free) : t(citizen.baht, { n: row.fee })}
      </p>
      <ErrorSummary errors={errors} />
      <ProblemNote text={problem} />
      <Checkbox id="handout-looked" text={t(words.looked)} checked={looked} change={setLooked} />
      <div class="pair">
        {text('paid', words.paid, paid, setPaid)}
        {text('receipt', words.receipt, receipt, setReceipt)}
      </div>
      <button class="btn main" type="submit" disabled={busy}>
        {t(words.handOut)}
      </button>
      <button class="btn text" type="button" onClick={close}>
        {t(words.backToList)}
      </button>
    </form>
  )
}
