import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

/** As a spreadsheet reads it. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of csv
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('begins with the mark by which Excel reads Thai, and ends every row as the standard says', () => {
  expect(
    csvOf([
      ['ข้อ', 'บริการ'],
      [1, 'สมรส'],
    ]),
  ).toBe('\ufeffข้อ,บริการ\r\n1,สมรส\r\n')
})

test.each([
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '  =1',
  '\r=1',
  '＝1',
  '|calc',
])('keeps a spreadsheet from running %j', (text) => {
  expect(read(csvOf([[text, 'x']]))[0]).toEqual([`'${text}`, 'x'])
})

test('gives back every text as it was, whatever stands in it', () => {
  const row = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 })
  const texts = fc.array(row, { minLength: 1 })
  fc.assert(
    fc.property(texts, (rows) => {
      const back = read(csvOf(rows)).map((row) => row.map((text) => text.replace(/^'/, '')))
      expect(back).toEqual(rows.map((row) => row.map((text) => text.replace(/^'/, ''))))
    }),
  )
})
