// A spreadsheet runs a cell that begins like this as a formula; white space before it is skipped.
const formula = /^[\s\u00a0\ufeff]*[=+\-@|%\t\r＝＋－＠]/

/**
 * A table as text that a spreadsheet opens: RFC 4180, with the mark by which Excel knows that Thai is UTF-8. A cell that would
 * be run as a formula gets an apostrophe before it.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n;]|^'/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
