import type { CaseView } from '@phrom/shared/case.ts'
import type { OrderCheckView, PickupPeriod } from '@phrom/shared/copy-orders.ts'
import { isDay, partOfDay, showDay, showSpan } from '@phrom/shared/time.ts'
import { periodWords } from '@phrom/shared/words/copy-orders.ts'
import { staffCopies as words } from '@phrom/shared/words/staff-copies.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { useErrors } from '../day/use-errors.ts'
import type { OrderProps } from './OrderCheck.tsx'
import { readBaht } from './read-baht.ts'

type Wrong = { 'order-fee'?: Text; 'order-fee-reason'?: Text }

/** Day, part of the day and fee, as wished and as the rules make it unless the officer says otherwise. */
export function ApproveForm({
  office,
  view,
  service,
  set,
  check,
}: OrderProps & { check: OrderCheckView }) {
  const { answers, order } = view
  const isChange = view.state === 'ordered'
  const wished = {
    day: String(answers[service.order?.day ?? ''] ?? ''),
    period: answers[service.order?.period ?? ''] as PickupPeriod | undefined,
  }
  const said = order?.approved
  const start = said
    ? { day: said.day, period: partOfDay(said.start) as PickupPeriod }
    : { day: wished.day, period: wished.period ?? 'morning' }
  const [day, setDay] = useState(
    check.days.some((one) => one.day === start.day) ? start.day : (check.days[0]?.day ?? ''),
  )
  const periods = check.days.find((one) => one.day === day)?.periods ?? []
  const [chosen, setPeriod] = useState<PickupPeriod>(start.period)
  const period = periods.some((one) => one.period === chosen) ? chosen : periods[0]?.period
  const [fee, setFee] = useState(String(said?.fee ?? check.fee ?? ''))
  const [feeReason, setFeeReason] = useState(said?.feeReason ?? '')
  const [wrong, setWrong] = useState<Wrong>({})
  const errors = useErrors(wrong)
  const { busy, problem, send } = useSend()
  const baht = readBaht(fee)
  const isOther = check.fee !== null && baht !== undefined && baht !== check.fee

  async function submit(event: Event) {
    event.preventDefault()
    const found: Wrong = {
      ...(baht === undefined && { 'order-fee': words.feeNeeded }),
      ...(isOther && feeReason.trim() === '' && { 'order-fee-reason': words.feeReasonNeeded }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0 || baht === undefined || !period) return
    const json = { day, period, fee: baht, feeReason: isOther ? feeReason : '' }
    const at = client.api.offices[':office'].staff.cases[':caseId'].order.approve
    await send(async () => {
      const param = { office, caseId: view.id }
      const after = await write<CaseView>((options) => at.$post({ param, json }, options))
      set({ ...view, ...after })
    })
  }
  const isWishedOpen = check.days.some((one) => one.day === wished.day)
  return (
    <form class="card stack" onSubmit={submit} noValidate>
      <h2>{t(isChange ? words.changeTitle : words.approveTitle)}</h2>
      <ErrorSummary errors={errors} />
      <ProblemNote text={problem} />
      {isDay(wished.day) && (
        <p>
          {t(words.wished, {
            day: showDay(wished.day, language.value),
            period: wished.period ? t(periodWords[wished.period]) : '',
          })}
          {!isWishedOpen && !isChange && <b class="err"> {t(words.wishedClosed)}</b>}
        </p>
      )}
      <div class="field">
        <label for="order-day">{t(words.day)}</label>
        <select
          id="order-day"
          class="input"
          value={day}
          onChange={(event) => setDay((event.target as HTMLSelectElement).value)}
        >
          {check.days.map((one) => (
            <option key={one.day} value={one.day}>
              {showDay(one.day, language.value)}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="choices">
        <legend>{t(words.part)}</legend>
        {periods.map((one) => (
          <label class="choice" key={one.period}>
            <input
              type="radio"
              name="order-period"
              checked={one.period === period}
              onChange={() => setPeriod(one.period)}
            />
            <span>
              {t(periodWords[one.period])} {showSpan(one.start, one.end, language.value)}
            </span>
          </label>
        ))}
      </fieldset>
      <div class={`field${wrong['order-fee'] ? ' wrong' : ''}`}>
        <label for="order-fee">{t(words.fee)}</label>
        {check.fee !== null && (
          <p class="hint" id="order-fee-hint">
            {t(words.feeByRules, { baht: check.fee })}
          </p>
        )}
        <input
          id="order-fee"
          class="input"
          inputMode="numeric"
          autocomplete="off"
          maxLength={10}
          aria-invalid={wrong['order-fee'] ? 'true' : undefined}
          aria-describedby={check.fee !== null ? 'order-fee-hint' : undefined}
          value={fee}
          onInput={(event) => setFee((event.target as HTMLInputElement).value)}
        />
      </div>
      {isOther && (
        <div class={`field${wrong['order-fee-reason'] ? ' wrong' : ''}`}>
          <label for="order-fee-reason">{t(words.feeReason)}</label>
          <textarea
            id="order-fee-reason"
            class="input"
            rows={2}
            maxLength={200}
            aria-invalid={wrong['order-fee-reason'] ? 'true' : undefined}
            value={feeReason}
            onInput={(event) => setFeeReason((event.target as HTMLTextAreaElement).value)}
          />
        </div>
      )}
      <button class={`btn ${isChange ? 'side' : 'main'}`} type="submit" disabled={busy || !period}>
        {t(isChange ? words.change : words.approve)}
      </button>
    </form>
  )
}
