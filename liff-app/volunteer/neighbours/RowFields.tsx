import type { JudgedRow, ListRow } from '@phrom/shared/neighbours/judge-rows.ts'
import type { DayPart } from '@phrom/shared/neighbours/read-list.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'

type Props = {
  at: number
  judged: JudgedRow
  /** Whether what is wrong is told yet. */
  tells: boolean
  change: (to: Partial<ListRow>) => void
  remove: () => void
}

export const fieldId = (row: ListRow, field: string) => `${field}-${row.id}`

/** One person in whose row nothing is to be put right but perhaps the consent: short, so that a long list can be read through. */
export function ShortRow({
  at,
  judged,
  tells,
  change,
  remove,
  edit,
}: Props & { edit: () => void }) {
  const { row, problems } = judged
  const notAgreed = tells ? problems.find(({ field }) => field === 'agreed')?.text : undefined
  const n = at + 1
  const part = row.part === '' ? '' : t(words[row.part])
  return (
    <fieldset class="neighbour-row">
      <legend>{t(words.person, { n })}</legend>
      <p>
        <b>{row.name}</b>
        <br />
        <span class="num">{row.phone}</span>
        {row.day && ` · ${row.day}`} {part}
      </p>
      {notAgreed && <p class="err">{t(notAgreed)}</p>}
      <Checkbox
        id={fieldId(row, 'agreed')}
        text={t(words.agreed)}
        checked={row.agreed}
        change={(agreed) => change({ agreed })}
      />
      <div class="neighbour-acts">
        <button class="btn text" type="button" onClick={edit}>
          <Icon name="pencil" />
          {t(words.editRow, { n })}
        </button>
        <button class="btn text" type="button" onClick={remove}>
          <Icon name="trash-2" />
          {t(words.removeRow, { n })}
        </button>
      </div>
    </fieldset>
  )
}

/** One person of the list, to be filled in or put right. */
export function RowFields({ at, judged, tells, change, remove }: Props) {
  const { row, problems } = judged
  const problem = (field: string) =>
    tells ? problems.find((one) => one.field === field)?.text : undefined
  const text = (
    field: 'name' | 'phone' | 'day',
    { mode = 'text', complete = 'off' }: { mode?: 'text' | 'tel'; complete?: string } = {},
  ) => {
    const id = fieldId(row, field)
    const wrong = problem(field)
    return (
      <div class={`field${wrong ? ' wrong' : ''}`}>
        <label for={id}>{t(words[field])}</label>
        {wrong && (
          <p class="err" id={`${id}-error`}>
            {t(wrong)}
          </p>
        )}
        <input
          id={id}
          class={`input${wrong ? ' bad' : ''}`}
          value={row[field]}
          autocomplete={complete}
          inputMode={mode}
          maxLength={200}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          onInput={(event) => change({ [field]: (event.target as HTMLInputElement).value })}
        />
      </div>
    )
  }
  const agreed = fieldId(row, 'agreed')
  const notAgreed = problem('agreed')
  return (
    <fieldset class="neighbour-row">
      <legend>{t(words.person, { n: at + 1 })}</legend>
      {text('name')}
      {text('phone', { mode: 'tel' })}
      <div class="neighbour-when">
        {text('day')}
        <div class="field">
          <label for={fieldId(row, 'part')}>{t(words.part)}</label>
          <select
            id={fieldId(row, 'part')}
            class="input"
            value={row.part}
            onChange={(event) =>
              change({ part: (event.target as HTMLSelectElement).value as DayPart })
            }
          >
            <option value="">{t(words.anyPart)}</option>
            <option value="morning">{t(words.morning)}</option>
            <option value="afternoon">{t(words.afternoon)}</option>
          </select>
        </div>
      </div>
      <div class={`field${notAgreed ? ' wrong' : ''}`}>
        {notAgreed && <p class="err">{t(notAgreed)}</p>}
        <Checkbox
          id={agreed}
          text={t(words.agreed)}
          checked={row.agreed}
          change={(on) => change({ agreed: on })}
        />
      </div>
      <button class="btn text" type="button" onClick={remove}>
        <Icon name="trash-2" />
        {t(words.removeRow, { n: at + 1 })}
      </button>
    </fieldset>
  )
}
