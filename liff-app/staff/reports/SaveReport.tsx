import type { ReportView } from '@phrom/shared/reports/views.ts'
import { reportDesk as words } from '@phrom/shared/words/reports.ts'
import { useState } from 'preact/hooks'
import { language, t } from '../../words.ts'
import { saveFile } from '../save-file.ts'
import type { Digits } from './use-digits.ts'

/** Paper, in the digits that the office writes, and a workbook that is made here and goes to this computer alone. */
export function SaveReport({
  report,
  digits,
  choose,
}: {
  report: ReportView
  digits: Digits
  choose: (digits: Digits) => void
}) {
  const [said, setSaid] = useState<'saved' | 'notSaved' | undefined>()
  async function save() {
    try {
      const [{ workbookOfSheets }, { reportSheets }] = await Promise.all([
        import('../workbook.ts'),
        import('./save-report.ts'),
      ])
      const file = await workbookOfSheets(reportSheets(report, language.value))
      saveFile(file, `phrom-report-${report.kind}-${report.from}.xlsx`)
      setSaid('saved')
    } catch {
      setSaid('notSaved')
    }
  }
  return (
    <div class="report-save">
      {language.value === 'th' && (
        <div class="field">
          <label for="report-digits">{t(words.digits)}</label>
          <select
            id="report-digits"
            class="input"
            value={digits}
            onChange={(event) => choose(event.currentTarget.value === 'thai' ? 'thai' : 'arabic')}
          >
            <option value="arabic">{t(words.arabic)}</option>
            <option value="thai">{t(words.thai)}</option>
          </select>
        </div>
      )}
      <div class="log-acts">
        <button class="btn main" type="button" onClick={() => window.print()}>
          {t(words.print)}
        </button>
        <button class="btn side" type="button" onClick={() => void save()}>
          {t(words.save)}
        </button>
      </div>
      <p class="small quiet">{t(words.printHow)}</p>
      <p role="status">{said && t(words[said])}</p>
    </div>
  )
}
