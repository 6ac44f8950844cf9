import writeExcelFile from 'write-excel-file/universal'

/** A column of a table: its head, and its width in letters. */
export type Column = { head: string; width: number }
export type TableRow = readonly (string | number | null)[]

// What XML cannot hold would make the file unreadable.
const notInXml = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** A table as a file of Excel. Text stays text, whatever it begins with; numbers can be added up. */
export function workbookOf(
  columns: readonly Column[],
  rows: readonly TableRow[],
  sheet: string,
): Promise<Blob> {
  const heads = columns.map(({ head }) => ({
    ...{ type: String, value: head, fontWeight: 'bold' as const, wrap: true },
  }))
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === null || value === '') return null
      if (typeof value === 'number') return { type: Number, value }
      return { type: String, value: value.replace(notInXml, ' '), wrap: true }
    }),
  )
  const widths = columns.map(({ width }) => ({ width }))
  const options = { columns: widths, sheet, stickyRowsCount: 1 }
  return writeExcelFile([heads, ...cells], options).toBlob()
}
