import { type ReadList, readList, readRows } from '@phrom/shared/neighbours/read-list.ts'
import { neighbourLimits } from '@phrom/shared/neighbours/requests.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'

type Props = {
  /** How many more the list may hold. */
  room: number
  pasted: string
  keepPasted: (text: string) => void
  add: (read: ReadList) => void
}
type Told = { text: Text; values?: Record<string, number> }

/** A list from elsewhere: pasted, or out of a file of Excel. */
export function AddRows({ room, pasted, keepPasted, add }: Props) {
  const [told, setTold] = useState<Told>()
  const [reading, setReading] = useState(false)

  function take(read: ReadList) {
    const { rows, beyond } = read
    if (rows.length === 0 && beyond === 0) return setTold({ text: words.nothingRead })
    add(read)
    const n = rows.length
    setTold(
      beyond > 0
        ? { text: words.beyond, values: { most: neighbourLimits.rows, n, beyond } }
        : { text: words.added, values: { n } },
    )
  }
  async function fromFile(event: Event) {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    if (!file) return
    setReading(true)
    setTold(undefined)
    const { readExcel, TooBig } = await import('./read-excel.ts')
    try {
      take(readRows(await readExcel(file), room))
    } catch (error) {
      setTold({ text: error instanceof TooBig ? words.excelBig : words.excelBad })
    } finally {
      setReading(false)
      // The same file may be chosen again once it is put right.
      input.value = ''
    }
  }
  return (
    <details class="why" open={pasted !== ''}>
      <summary>
        <Icon name="list-checks" />
        <span>{t(words.paste)}</span>
      </summary>
      <div class="stack">
        <div class="field">
          <label for="pasted">{t(words.paste)}</label>
          <p class="hint" id="pasted-hint">
            {t(words.pasteHint)}
          </p>
          <textarea
            id="pasted"
            class="input"
            rows={6}
            aria-describedby="pasted-hint"
            value={pasted}
            onInput={(event) => keepPasted((event.target as HTMLTextAreaElement).value)}
          />
        </div>
        <button
          class="btn side"
          type="button"
          onClick={() => {
            take(readList(pasted, room))
          }}
        >
          <Icon name="plus" />
          {t(words.addPasted)}
        </button>
        <div class="field">
          <label for="excel">{t(words.excel)}</label>
          <p class="hint" id="excel-hint">
            {t(words.excelHint)}
          </p>
          <input
            id="excel"
            class="input"
            type="file"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby="excel-hint"
            onChange={(event) => void fromFile(event)}
          />
        </div>
        <p role="status">{reading ? t(words.excelReading) : told && t(told.text, told.values)}</p>
      </div>
    </details>
  )
}
