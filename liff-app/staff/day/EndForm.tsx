import type { EndBody } from '@phrom/shared/requests.ts'
import { atEveryCounter, missablesFor } from '@phrom/shared/services/not-served.ts'
import type { NotServedReason } from '@phrom/shared/tickets.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { tellFee } from '../../citizen/tell-fee.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { t } from '../../words.ts'
import { type EndDraft, type EndField, emptyEnd, readEnd } from './end-draft.ts'
import { PanelForm } from './PanelForm.tsx'
import { useErrors } from './use-errors.ts'
import type { Matter } from './use-matter.ts'

type Props = {
  matter: Pick<Matter, 'caseId' | 'serviceId' | 'opened'>
  busy: boolean
  close: () => void
  end: (body: EndBody) => Promise<boolean>
}
type Wrong = Partial<Record<EndField, Text>>

/** What came of one matter of a visit. */
export function EndForm({ matter, busy, close, end }: Props) {
  const [draft, setDraft] = useState<EndDraft>(emptyEnd)
  const [wrong, setWrong] = useState<Wrong>({})
  const opened = matter.opened.value
  const missable = opened ? missablesFor(draft.reason, opened.service, opened.list) : []
  const change = (part: Partial<EndDraft>) => setDraft((before) => ({ ...before, ...part }))

  async function submit() {
    const read = readEnd(draft, matter, missable)
    if ('wrong' in read) return setWrong(read.wrong)
    setWrong({})
    if (await end(read.body)) close()
  }
  const errors = useErrors({
    'end-outcome': wrong.outcome,
    'end-fee': wrong.fee,
    'end-receipt': wrong.receipt,
    'end-reason': wrong.reason,
    'end-missing': wrong.missing,
    'end-remark': wrong.remark,
  })
  const field = { draft, change, wrong }
  return (
    <PanelForm
      title={words.endTitle}
      send={words.endNow}
      busy={busy}
      submit={() => void submit()}
      close={close}
    >
      <ErrorSummary errors={errors} />
      <fieldset class="choices pair">
        <legend class="hide">{t(words.endTitle)}</legend>
        {(['served', 'not_served'] as const).map((outcome, i) => (
          <label class="choice" key={outcome}>
            <input
              id={i === 0 ? 'end-outcome' : undefined}
              type="radio"
              name="outcome"
              checked={draft.outcome === outcome}
              onChange={() => change({ outcome })}
            />
            <span>{t(outcome === 'served' ? words.served : words.notServed)}</span>
          </label>
        ))}
      </fieldset>
      {draft.outcome === 'served' && (
        <div class="pair">
          <TextField
            {...field}
            name="fee"
            label={words.fee}
            hint={opened && t(words.feeByRules, { fee: tellFee(opened.list.fee.baht) })}
          />
          <TextField {...field} name="receipt" label={words.receipt} />
        </div>
      )}
      {draft.outcome === 'not_served' && (
        <>
          <SelectField
            {...field}
            name="reason"
            label={words.why}
            options={(opened?.service.notServed ?? atEveryCounter).map((id) => ({
              id,
              text: t(notServed[id]),
            }))}
            choose={(reason) =>
              change({ reason: (reason || undefined) as NotServedReason | undefined, missing: '' })
            }
          />
          {missable.length > 0 && (
            <SelectField
              {...field}
              name="missing"
              label={draft.reason === 'not-entitled' ? words.whichStop : words.which}
              options={missable.map(({ id, name, owner }) => ({
                id,
                text: owner ? `${t(name)} · ${t(owner)}` : t(name),
              }))}
              choose={(missing) => change({ missing })}
            />
          )}
        </>
      )}
      {draft.outcome && (
        <>
          <TextField {...field} name="remark" label={words.remark} />
          <Checkbox
            id="end-confirmed"
            text={t(words.confirmed)}
            checked={draft.isConfirmed}
            change={(isConfirmed) => change({ isConfirmed })}
          />
          {matter.caseId === null && (
            <Checkbox
              id="end-more"
              text={t(words.more)}
              checked={draft.more}
              change={(more) => change({ more })}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}

type FieldProps = {
  draft: EndDraft
  change: (part: Partial<EndDraft>) => void
  wrong: Wrong
  label: Text
}
const most = { fee: 10, receipt: 40, remark: 300 }

function TextField({
  draft,
  change,
  wrong,
  name,
  label,
  hint,
}: FieldProps & { name: 'fee' | 'receipt' | 'remark'; hint?: string | undefined }) {
  const id = `end-${name}`
  const problem = wrong[name]
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <label for={id}>{t(label)}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        class={`input${problem ? ' bad' : ''}`}
        autocomplete="off"
        maxLength={most[name]}
        inputMode={name === 'fee' ? 'numeric' : 'text'}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={hint && `${id}-hint`}
        value={draft[name]}
        onInput={(event) => change({ [name]: (event.target as HTMLInputElement).value })}
      />
    </div>
  )
}

function SelectField({
  draft,
  wrong,
  name,
  label,
  options,
  choose,
}: Omit<FieldProps, 'change'> & {
  name: 'reason' | 'missing'
  options: readonly { id: string; text: string }[]
  choose: (id: string) => void
}) {
  const id = `end-${name}`
  const problem = wrong[name]
  return (
    <div class={`field${problem ? ' wrong' : ''}`}>
      <label for={id}>{t(label)}</label>
      <select
        id={id}
        class={`input${problem ? ' bad' : ''}`}
        aria-invalid={problem ? 'true' : undefined}
        value={draft[name] ?? ''}
        onChange={(event) => choose((event.target as HTMLSelectElement).value)}
      >
        <option value="">{t(words.choose)}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
