import { expect, test } from 'vitest'
import type { FormatProblem } from '../formats/format.ts'
import { formatNotes, formatProblems, tellProblem } from './format-problems.ts'

test.each<[FormatProblem, string, string]>([
  [{ problem: 'digits', wanted: 13, typed: 12 }, 'ต้องมี 13 หลัก พิมพ์มา 12 หลัก', '13 digits'],
  [
    { problem: 'last_day', last: 28, month: 2, year: 2026 },
    'กุมภาพันธ์ 2569 มี 28 วัน',
    'February 2026',
  ],
  [{ problem: 'name_character', character: '<' }, '“<”', '“<”'],
  [
    { problem: 'year_short', typed: '69', buddhist: 2569, christian: 1969 },
    'พ.ศ. 2569 หรือ ค.ศ. 1969',
    'Buddhist year 2569',
  ],
])('tells %o', (problem, th, en) => {
  expect(tellProblem(problem)).toEqual({
    th: expect.stringContaining(th),
    en: expect.stringContaining(en),
  })
})

test('says everything in Thai and in English', () => {
  for (const { th, en } of [...Object.values(formatProblems), ...Object.values(formatNotes)]) {
    expect(th).toMatch(/[ก-๙]/)
    expect(en).not.toMatch(/[ก-๙]/)
    expect(th.match(/\{\w+\}/g)?.sort()).toEqual(en.match(/\{\w+\}/g)?.sort())
  }
})
