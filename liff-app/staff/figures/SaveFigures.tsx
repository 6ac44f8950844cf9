import type { FiguresView } from '@phrom/shared/figures/views.ts'
import { figurePage as words } from '@phrom/shared/words/figures.ts'
import { useState } from 'preact/hooks'
import { language, t } from '../../words.ts'
import { saveFile } from '../save-file.ts'
import { figureColumns, figureSheet } from './figure-rows.ts'

/** Paper, and a workbook that is made here and goes to this computer alone. */
export function SaveFigures({ view }: { view: FiguresView }) {
  const [said, setSaid] = useState<'saved' | 'notSaved' | undefined>()
  const { kind, from } = view.period
  async function save() {
    try {
      const { workbookOf } = await import('../workbook.ts')
      const own = language.value
      const file = await workbookOf(figureColumns(own), figureSheet(view, own), from)
      saveFile(file, `phrom-figures-${kind}-${from}.xlsx`)
      setSaid('saved')
    } catch {
      setSaid('notSaved')
    }
  }
  return (
    <div class="not-printed">
      <div class="log-acts">
        <button class="btn side" type="button" onClick={() => window.print()}>
          {t(words.print)}
        </button>
        <button class="btn side" type="button" onClick={() => void save()}>
          {t(words.save)}
        </button>
      </div>
      <p role="status">{said && t(words[said])}</p>
    </div>
  )
}
