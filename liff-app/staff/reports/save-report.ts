import type { ReportUnit } from '@phrom/shared/reports/figures.ts'
import type { ReportView } from '@phrom/shared/reports/views.ts'
import { reportWords as words } from '@phrom/shared/words/reports.ts'
import { fill, type Language } from '@phrom/shared/words/text.ts'
import type { SheetCell, WorkbookSheet } from '../workbook.ts'
import { type Cell, reportParts, reportTitle, showNumber } from './report-parts.ts'

const formats: Record<ReportUnit, string> = {
  count: '#,##0',
  percent: '0.00%',
  minutes: '#,##0',
  days: '#,##0',
}
const all = Number.POSITIVE_INFINITY

/** Text stays text; a share is a number that Excel shows in percent. */
function cellOf(cell: Cell): SheetCell {
  if (typeof cell === 'string') return cell
  const { value, unit } = cell
  if (value === null) return null
  return { value: unit === 'percent' ? value / 100 : value, format: formats[unit] }
}

/** A sheet for each table, under the title of the report, and one for what was written. */
export function reportSheets(view: ReportView, language: Language): WorkbookSheet[] {
  const title = reportTitle(view, language)
  const of = [fill(words.of, language, { office: view.figures.office[language] })]
  const head = [[title], [`${of} · ${showNumber(view, language)}`], []]
  const parts = reportParts(view, language, all)
  const texts = parts.flatMap(({ title, lines, text }) => {
    const own = [...lines, ...(text ? text.split('\n') : [])]
    return own.map((line, i) => [i === 0 ? title : '', line])
  })
  const tables = parts.flatMap(({ tables }) => tables)
  return [
    {
      ...{ name: fill(words.summary, language), widths: [36, 100], titles: head },
      rows: texts,
    },
    ...tables.map(({ id, title, columns, rows, note }) => ({
      // The same title stands over two tables, and a sheet's name but once.
      name: tables.some((one) => one.title === title && one.id !== id) ? `${title} ${id}` : title,
      widths: columns.map(({ width }) => width),
      titles: [...head, [title], ...(note ? [[note]] : [])],
      heads: columns.map(({ head }) => head),
      rows: rows.map((row) => row.map(cellOf)),
    })),
  ]
}
