import type { SlotView } from '@phrom/shared/case.ts'
import type { JudgedRow, ListRow } from '@phrom/shared/neighbours/judge-rows.ts'
import { neighbourLimits } from '@phrom/shared/neighbours/requests.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { consentTexts } from '@phrom/shared/words/consents.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import { useState } from 'preact/hooks'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { AddRows } from './AddRows.tsx'
import { DaysField } from './DaysField.tsx'
import { type ListDraft, rowFrom } from './list-draft.ts'
import { neighbourPaths } from './paths.ts'
import { fieldId, RowFields, ShortRow } from './RowFields.tsx'

type Props = {
  office: string
  services: readonly string[]
  slots: readonly SlotView[]
  draft: ListDraft
  judged: JudgedRow[]
  change: (to: Partial<ListDraft>) => void
  clear: () => void
  goOn: () => void
}
const emptyRow = { name: '', phone: '', day: '', part: '' } as const

/** Who is to be booked for what; each row says what is wrong with it. */
export function ListStep({ office, services, slots, draft, judged, change, clear, goOn }: Props) {
  const [tells, setTells] = useState(false)
  const [errors, setErrors] = useState<FieldError[]>([])
  const [sure, setSure] = useState(false)
  /** Rows that somebody is typing in: they do not close under the fingers. */
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const opened = (id: string) => setOpen(new Set([...open, id]))
  const { rows } = draft
  const ready = judged.filter((one) => one.ready !== null).length
  const toMend = rows.length - ready
  const allAgreed = rows.length > 0 && rows.every(({ agreed }) => agreed)
  const setRow = (id: string) => (to: Partial<ListRow>) =>
    change({ rows: rows.map((row) => (row.id === id ? { ...row, ...to } : row)) })
  const isShort = ({ row, problems }: JudgedRow) =>
    !open.has(row.id) && problems.every(({ field }) => field === 'agreed')

  function check(event: Event) {
    event.preventDefault()
    setTells(true)
    const found: FieldError[] = []
    if (!draft.serviceId) found.push({ field: 'neighbour-service', text: words.noService })
    if (rows.length === 0) found.push({ field: 'add-row', text: words.noRows })
    for (const [at, { row, problems }] of judged.entries()) {
      for (const { field, text } of problems) {
        const n = { th: `${at + 1}. ${row.name}`, en: `${at + 1}. ${row.name}` }
        found.push({ field: fieldId(row, field), text, label: n })
      }
    }
    setErrors(found.slice(0, 12))
    if (found.length === 0) goOn()
  }
  return (
    <Screen
      title={t(words.listTitle)}
      back={{ href: neighbourPaths(office).home }}
      bottom={
        <>
          {rows.length > 0 && (
            <p class="note" role="status">
              {t(words.ready, { n: ready, all: rows.length })}
              {tells && toMend > 0 && ` · ${t(words.toMend, { n: toMend })}`}
            </p>
          )}
          <button class="btn main" type="submit" form="neighbours">
            {t(words.checkRows)}
          </button>
        </>
      }
    >
      <ErrorSummary errors={errors} />
      <form id="neighbours" class="stack-l" onSubmit={check} noValidate>
        <div class="field">
          <label for="neighbour-service">{t(words.service)}</label>
          <select
            id="neighbour-service"
            class="input"
            value={draft.serviceId}
            onChange={(event) =>
              change({ serviceId: (event.target as HTMLSelectElement).value, days: [] })
            }
          >
            <option value="">{t(words.chooseService)}</option>
            {serviceList
              .filter(({ id }) => services.includes(id))
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {t(title)}
                </option>
              ))}
          </select>
        </div>
        <AddRows
          room={neighbourLimits.rows - rows.length}
          pasted={draft.pasted}
          keepPasted={(pasted) => change({ pasted })}
          // What there is no room for waits in the field.
          add={({ rows: read, rest }) => {
            change({ rows: [...rows, ...read.map(rowFrom)], pasted: rest })
            setTells(true)
          }}
        />
        {draft.serviceId !== '' && rows.length > 0 && (
          <DaysField slots={slots} days={draft.days} change={(days) => change({ days })} />
        )}
        {rows.length > 0 && (
          <div class="stack-s">
            <p>{t(words.agreedSay, { text: `“${t(consentTexts['neighbour.booked'])}”` })}</p>
            {rows.length > 1 && (
              <Checkbox
                id="all-agreed"
                text={t(words.agreedAll)}
                checked={allAgreed}
                change={(agreed) => change({ rows: rows.map((row) => ({ ...row, agreed })) })}
              />
            )}
          </div>
        )}
        {judged.map((one, at) => {
          const { id } = one.row
          const set = setRow(id)
          const props = {
            ...{ at, judged: one, tells },
            remove: () => change({ rows: rows.filter((row) => row.id !== id) }),
          }
          return isShort(one) ? (
            <ShortRow key={id} {...props} change={set} edit={() => opened(id)} />
          ) : (
            <RowFields
              key={id}
              {...props}
              change={(to) => {
                opened(id)
                set(to)
              }}
            />
          )
        })}
        {rows.length < neighbourLimits.rows && (
          <button
            id="add-row"
            class="btn side"
            type="button"
            onClick={() => {
              const row = rowFrom(emptyRow)
              opened(row.id)
              change({ rows: [...rows, row] })
            }}
          >
            <Icon name="plus" />
            {t(words.addRow)}
          </button>
        )}
        {tells && ready > 0 && toMend > 0 && draft.serviceId !== '' && (
          <button class="btn side" type="button" onClick={goOn}>
            {t(words.notTheOthers, { n: ready })}
          </button>
        )}
        {rows.length > 1 &&
          (sure ? (
            <div class="notice turn stack-s" role="alert">
              <p>{t(words.clearSure, { n: rows.length })}</p>
              <button class="btn risk" type="button" onClick={clear}>
                {t(words.clearYes)}
              </button>
            </div>
          ) : (
            <button class="btn text" type="button" onClick={() => setSure(true)}>
              <Icon name="trash-2" />
              {t(words.clear)}
            </button>
          ))}
      </form>
    </Screen>
  )
}
