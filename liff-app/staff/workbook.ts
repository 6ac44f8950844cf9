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

/** Text, or a number as it is to be shown. */
export type SheetCell = string | null | { value: number; format: string }
export type WorkbookSheet = {
  name: string
  widths: number[]
  /** Above the table, the first in bold. */
  titles: string[][]
  heads?: string[]
  rows: SheetCell[][]
}

/** Several sheets in one file. Text stays text, whatever it begins with. */
export function workbookOfSheets(sheets: readonly WorkbookSheet[]): Promise<Blob> {
  return writeExcelFile(
    sheets.map(({ name, widths, titles, heads, rows }) => ({
      // Excel takes no more letters, and not these.
      sheet: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
      columns: widths.map((width) => ({ width })),
      data: [
        ...titles.map((row, i) => row.map((text) => textCell(text, i === 0, false))),
        ...(heads ? [heads.map((text) => textCell(text, true, true))] : []),
        ...rows.map((row) =>
          row.map((cell) => {
            if (cell === null || cell === '') return null
            if (typeof cell === 'string') return textCell(cell, false, true)
            return { type: Number, value: cell.value, format: cell.format }
          }),
        ),
      ],
    })),
  ).toBlob()
}

function textCell(text: string, isBold: boolean, wrap: boolean) {
  return {
    ...{ type: String, value: text.replace(notInXml, ' '), wrap },
    ...(isBold && { fontWeight: 'bold' as const }),
  }
}
