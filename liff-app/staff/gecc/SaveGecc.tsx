import type { GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import { geccWords as words } from '@phrom/shared/words/gecc.ts'
import { useState } from 'preact/hooks'
import { language, t } from '../../words.ts'
import { saveFile } from '../save-file.ts'
import { geccColumns, geccSheet } from './gecc-rows.ts'

type Props = { view: GeccView; print: () => void; isGetting: boolean }

/** Paper, and a workbook that is made here and goes to this computer alone. */
export function SaveGecc({ view, print, isGetting }: Props) {
  const [said, setSaid] = useState<'fileSaved' | 'notSaved' | undefined>()
  async function save() {
    try {
      const own = language.value
      const { workbookOf } = await import('../workbook.ts')
      const file = await workbookOf(geccColumns(own), geccSheet(view, own), 'GECC')
      saveFile(file, `phrom-gecc-${view.today}.xlsx`)
      setSaid('fileSaved')
    } catch {
      setSaid('notSaved')
    }
  }
  return (
    <>
      <div class="log-acts">
        <button class="btn side" type="button" disabled={isGetting} onClick={print}>
          {t(words.print)}
        </button>
        <button class="btn side" type="button" onClick={() => void save()}>
          {t(words.saveFile)}
        </button>
      </div>
      <p role="status">{isGetting ? t(words.printing) : said && t(words[said])}</p>
    </>
  )
}
