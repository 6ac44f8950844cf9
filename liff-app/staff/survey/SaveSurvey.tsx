import { type Period, showPeriod } from '@phrom/shared/figures/periods.ts'
import type { SurveyResults } from '@phrom/shared/survey-figures.ts'
import { surveyDesk as words } from '@phrom/shared/words/survey-desk.ts'
import { useState } from 'preact/hooks'
import { language, t } from '../../words.ts'
import { saveFile } from '../save-file.ts'
import type { Column, TableRow } from '../workbook.ts'
import { surveyColumns, surveySheet, surveyTextColumns, surveyTextSheet } from './survey-rows.ts'

/** Paper, and workbooks that are made here and go to this computer alone. */
export function SaveSurvey({ results }: { results: SurveyResults }) {
  const [said, setSaid] = useState<'saved' | 'notSaved' | undefined>()
  const { period, texts } = results
  async function save(name: string, columns: Column[], rows: TableRow[]) {
    try {
      const { workbookOf } = await import('../workbook.ts')
      const sheet = showPeriod(period, language.value)
      saveFile(await workbookOf(columns, rows, sheet), `phrom-${name}-${fileNameOf(period)}.xlsx`)
      setSaid('saved')
    } catch {
      setSaid('notSaved')
    }
  }
  const own = language.value
  const figures = () => save('survey', surveyColumns(own), surveySheet(results, own))
  const written = () => save('survey-texts', surveyTextColumns(own), surveyTextSheet(texts, own))
  return (
    <>
      <div class="log-acts">
        <button class="btn main" type="button" onClick={() => window.print()}>
          {t(words.print)}
        </button>
        <button class="btn side" type="button" onClick={() => void figures()}>
          {t(words.save)}
        </button>
        {texts.length > 0 && (
          <button class="btn side" type="button" onClick={() => void written()}>
            {t(words.saveTexts)}
          </button>
        )}
      </div>
      <p role="status">{said && t(words[said])}</p>
    </>
  )
}

/** The month, or the year that counts from October: `2026-11`, `2026-10_2027-09`. */
function fileNameOf({ kind, from, to }: Period): string {
  return kind === 'month' ? from.slice(0, 7) : `${from.slice(0, 7)}_${to.slice(0, 7)}`
}
