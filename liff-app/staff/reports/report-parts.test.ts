import type { ReportFigures } from '@phrom/shared/reports/figures.ts'
import type { ReportView } from '@phrom/shared/reports/views.ts'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { workbookOfSheets } from '../workbook.ts'
import { reportParts, reportTitle, showCell, showNumber } from './report-parts.ts'
import { reportSheets } from './save-report.ts'

const did = {
  ...{ people: 653, cases: 700, visits: 1200, unserved: 60 },
  ...{ notServed: 5, minutes: 9, satisfaction: 97.22 },
}
const figures: ReportFigures = {
  office: { th: 'สำนักงานเขตบางพร้อม', en: 'Bang Phrom District Office' },
  countedAt: '2027-06-30T18:00:00.000Z',
  before: { from: '2027-01-01', to: '2027-03-31' },
  figures: [
    {
      ...{ id: 'people', unit: 'count', value: 653, before: 10, count: 653, target: null },
      parts: [{ id: 'total', unit: 'count', value: 663 }],
    },
    {
      ...{ id: 'not-served', unit: 'percent', value: 5, before: 20, count: 1200 },
      ...{ target: { most: 5 }, parts: [] },
    },
    {
      ...{ id: 'waiting', unit: 'minutes', value: 8, before: null, count: 9, target: null },
      parts: [{ id: 'shorter', unit: 'percent', value: 59.99 }],
    },
    {
      ...{ id: 'counter-minutes', unit: 'minutes', value: 9, before: 11, count: 9 },
      target: { most: 10 },
      parts: [
        { id: 'p90', unit: 'minutes', value: 14, before: 20 },
        { id: 'within-target', unit: 'percent', value: 70, before: 45.5 },
      ],
    },
    {
      ...{ id: 'satisfaction', unit: 'percent', value: 97.22, before: 90, count: 36 },
      target: { least: 90 },
      parts: [
        { id: 'very-good', unit: 'percent', value: 77.78 },
        { id: 'good', unit: 'percent', value: 19.44 },
        { id: 'fair', unit: 'percent', value: 2.78 },
        { id: 'answers', unit: 'count', value: 36 },
      ],
    },
  ],
  all: { name: { th: 'รวม', en: 'In all' }, ...did },
  teams: [{ name: { th: 'งานทะเบียนทั่วไป', en: 'General registration' }, ...did }],
  services: [{ name: { th: 'จดทะเบียนสมรส', en: 'Marriage' }, ...did, satisfaction: null }],
  months: [
    { month: '2027-04', people: 500, total: 510 },
    { month: '2027-06', people: 153, total: 663 },
  ],
  notServed: Array.from({ length: 20 }, (_, i) => ({
    name: { th: `เหตุ ${i}`, en: `${i}` },
    count: 3,
  })),
  returned: [],
  quota: { quota: 300, used: 12 },
}
const formula = '=HYPERLINK("https://x.example";"กด")'
const view = {
  ...{ kind: 'quarterly', from: '2027-04-01', to: '2027-06-30', state: 'final', edition: 1 },
  ...{ editions: [], reason: null, revision: 2, madeAt: null, madeBy: null, finalAt: null },
  ...{ finalBy: null, changedAt: null, changedBy: null, figures },
  texts: { done: `จัดอบรม\n${formula}`, obstacles: formula },
} satisfies ReportView

test('the quarter reads as the offices’ own form does', () => {
  expect(reportTitle(view, 'th')).toBe('รายงานผลการดำเนินงาน รายไตรมาส ไตรมาส 3 ปีงบประมาณ 2570')
  expect(showNumber(view, 'th')).toBe('รายไตรมาส ฉบับที่ 3/2570')
  expect(showNumber(view, 'en')).toBe('Quarterly no. 3/2027')
  const [first] = reportParts(view, 'th')
  expect(first?.lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
    '1 เมษายน 2570 ถึง 30 มิถุนายน 2570',
    'มีผู้เข้าใช้บริการรายใหม่ 653 ราย ยอดสะสมตั้งแต่เริ่ม 663 ราย',
    'มีเรื่องที่ส่งเข้ามาในช่วงนี้ 700 เรื่อง นับทุกเรื่องของทั้งรายใหม่และรายเดิม',
    'มีผู้มาติดต่อที่ช่องบริการ 1,200 เรื่อง ไม่สามารถดำเนินการได้ 60 เรื่อง',
    'ความพึงพอใจในการให้บริการ อยู่ในระดับดีมาก คิดเป็นร้อยละ 77.78 ระดับดี คิดเป็นร้อยละ 19.44 และระดับปานกลาง คิดเป็นร้อยละ 2.78',
  ])
  expect(reportParts(view, 'th').map(({ title }) => title)).toEqual([
    'ผลการดำเนินงาน',
    'ผลตามตัวชี้วัด',
    'แยกตามงานและบริการ',
    'เหตุที่ไม่สามารถดำเนินการได้',
    'เอกสารที่ส่งกลับ และเหตุ',
    'เรื่องร้องเรียนและข้อความ',
    'ปัจจัยสนับสนุนการดำเนินงาน',
    'อุปสรรคต่อการดำเนินงาน',
    'หลักฐานอ้างอิง',
  ])
})

test('what the form asks of the indicator stands before what was done where it is written; the year has its quarters', () => {
  const quarters = [
    { from: '2027-04-01', people: 653, cases: 700, veryGood: 77.78, good: 19.44, fair: null },
  ]
  const parts = reportParts(
    {
      ...{ ...view, kind: 'yearly', from: '2026-10-01', to: '2027-09-30' },
      texts: { target: '100', achieved: '100.00', steps: 'จัดทำ LINE' },
      figures: { ...figures, quarters },
    },
    'th',
  )
  expect(parts.slice(0, 4).map(({ title, text }) => [title, text])).toEqual([
    ['เป้าหมาย (ร้อยละ)', '100'],
    ['ผลงานที่ทำได้ (ร้อยละ)', '100.00'],
    ['ขั้นตอนการดำเนินงาน', 'จัดทำ LINE'],
    ['ผลการดำเนินงาน', ''],
  ])
  const table = parts[3]?.tables.find(({ id }) => id === 'quarters')
  expect(table?.rows.map((row) => row.map((cell) => showCell(cell, 'th', true)))).toEqual([
    ['ไตรมาส 3 ปีงบประมาณ 2570', '653', '700', '77.78', '19.44', '–'],
  ])
})

test('an indicator says its target, whether it is reached, and nothing where nothing was counted', () => {
  const table = reportParts(view, 'th').find(({ id }) => id === 'indicators')?.tables[0]
  const shown = table?.rows.map((row) =>
    row.map((cell) => showCell(cell, 'th').replaceAll('\u00a0', ' ')),
  )
  expect(shown).toEqual([
    ['ผู้เข้าใช้บริการรายใหม่', '', '653', '10', ''],
    ['ผู้มาติดต่อที่ไม่สามารถดำเนินการได้', 'ไม่เกิน ร้อยละ 5', 'ร้อยละ 5.00', 'ร้อยละ 20.00', 'ได้'],
    ['เวลารอคิว (ค่ากลาง)', '', '8 นาที', '–', ''],
    ['เวลารอของคนที่จองลดลงจากคนที่ไม่ได้จอง', 'ร้อยละ 60 ขึ้นไป', 'ร้อยละ 59.99', '', 'ยังไม่ได้'],
    ['เวลาให้บริการที่ช่อง (ค่ากลาง)', 'ไม่เกิน 10 นาที', '9 นาที', '11 นาที', 'ได้'],
    ['เวลาให้บริการที่ช่อง (90 ใน 100 คนไม่เกินนี้)', '', '14 นาที', '20 นาที', ''],
    ['ให้บริการเสร็จใน 10 นาที', '', 'ร้อยละ 70.00', 'ร้อยละ 45.50', ''],
    ['ความพึงพอใจ ระดับดีขึ้นไป', 'ร้อยละ 90 ขึ้นไป', 'ร้อยละ 97.22', 'ร้อยละ 90.00', 'ได้'],
  ])
})

test('levels add up to a hundred, reasons to all of them', () => {
  const parts = reportParts(view, 'en')
  const sum = (id: string) =>
    parts
      .flatMap(({ tables }) => tables)
      .find((table) => table.id === id)
      ?.rows.reduce((all, [, cell]) => all + (typeof cell === 'object' ? (cell.value ?? 0) : 0), 0)
  expect(sum('levels')).toBeCloseTo(100)
  expect(sum('notServed')).toBe(60)
  expect(parts.find(({ id }) => id === 'returned')?.lines).toEqual(['None'])
})

test('a workbook holds numbers that can be added up, and a formula that somebody wrote as text', async () => {
  const file = await workbookOfSheets(reportSheets(view, 'th'))
  const entries = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const read = (name: string) => strFromU8(entries[name] ?? new Uint8Array())
  const sheets = Object.keys(entries).filter((name) => /^xl\/worksheets\/\w+\.xml$/.test(name))
  expect(sheets).toHaveLength(8)
  const cells = sheets.map(read).join()
  expect(cells).toContain('<v>0.05</v>')
  expect(cells).toContain('<v>1200</v>')
  expect(cells).not.toMatch(/<f[ >]/)
  expect(read('xl/sharedStrings.xml') + cells).toContain('=HYPERLINK(')
})
