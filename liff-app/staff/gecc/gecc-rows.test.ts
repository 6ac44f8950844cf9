import { geccCriteria } from '@phrom/shared/gecc/all.ts'
import type { GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import { type GeccMeasure, geccMeasureIds, geccMeasures } from '@phrom/shared/gecc/measures.ts'
import type { Measurements } from '@phrom/shared/gecc/standing.ts'
import { geccWords as words } from '@phrom/shared/words/gecc.ts'
import { languages } from '@phrom/shared/words/text.ts'
import { expect, test } from 'vitest'
import { geccColumns, geccRows, geccSheet } from './gecc-rows.ts'
import { tellMeasured, tellNeed, tellVerdict } from './tell-measure.ts'

const nothing = Object.fromEntries(
  geccMeasureIds.map((id) => [id, { value: null, cases: 0 }]),
) as Measurements
const view = (measured: Partial<Measurements> = {}): GeccView => ({
  ...{ today: '2026-11-20', from: '2026-10-01', measured: { ...nothing, ...measured } },
  attestations: {
    p10: {
      ...{ id: 'a', day: '2026-11-19', note: '=1+1', by: 'อนันต์', photos: ['b', 'c'] },
      at: '2026-11-19T02:00:00.000Z',
    },
  },
})
const row = (id: string, measured: Partial<Measurements> = {}) =>
  geccRows(view(measured), 'th').find(({ criterion }) => criterion.id === id)

test('the sheet has every criterion in the order of the form, each line as wide as its heads, numbers as numbers', () => {
  for (const language of languages) {
    const lines = geccSheet(view(), language)
    expect(lines.map(([, , , , what]) => what)).toEqual(geccCriteria.map((one) => one[language]))
    const widths = new Set(lines.map((line) => line.length))
    expect(widths).toEqual(new Set([geccColumns(language).length]))
    expect(lines[9]?.slice(-1)).toEqual([2])
    const named = lines.map(([part, number]) => `${part} ${number}`)
    expect(new Set(named).size).toBe(lines.length)
  }
})

test('what nobody has looked at has no tick; what is attested has one, with who saw it and when', () => {
  expect(row('p9')).toMatchObject({ box: null, state: 'missing', evidence: '', by: '' })
  expect(row('r1.1')?.name).toBe('1.1 (ผลลัพธ์)')
  expect(row('p10')).toMatchObject({
    ...{ box: 'has', state: 'attested', evidence: '=1+1', by: 'อนันต์', photos: ['b', 'c'] },
    seenOn: '19\u00a0พ.ย. 2569',
  })
})

test('a figure stands as evidence where it says something, also that it is not so', () => {
  expect(row('q7.2', { satisfaction: { value: 74, cases: 1200 } })).toMatchObject({
    ...{ box: 'hasNot', state: 'missing', value: 74 },
    evidence: 'พอใจ 74% จาก 1,200 คำตอบ ในปีงบประมาณนี้',
  })
  expect(row('q7.2', { satisfaction: { value: 92.5, cases: 40 } })).toMatchObject({
    ...{ box: 'has', state: 'proved', value: 92.5 },
  })
  expect(row('q7.2', { satisfaction: { value: 100, cases: 2 } })).toMatchObject({
    ...{ box: null, evidence: '' },
  })
})

test('every measure can be told in both languages, with what it needs where it proves something', () => {
  for (const language of languages) {
    for (const id of geccMeasureIds) {
      const told = tellMeasured(id, { value: 1234, cases: 5678 }, language)
      expect(told, id).not.toMatch(/[{}]/)
      expect(told.includes('1,234'), id).toBe(geccMeasures[id].unit !== 'none')
      const need = tellNeed(id, language)
      expect(need ?? '', id).not.toMatch(/[{}]/)
      expect(need === undefined, id).toBe(geccMeasures[id].judged === 'not')
    }
  }
  const none: GeccMeasure = 'satisfaction'
  expect(tellMeasured(none, { value: null, cases: 0 }, 'en')).toBe(
    'satisfaction: not enough data yet',
  )
})

test.each([
  ['satisfaction', { value: 74, cases: 50 }, words.fail],
  ['satisfaction', { value: 100, cases: 4 }, words.few],
  ['satisfaction', { value: 90, cases: 50 }, words.pass],
  ['tickets', { value: 2, cases: 2 }, words.few],
  ['rules-confirmed', { value: 3, cases: 46 }, words.notYet],
  ['replies-in-time', { value: 98, cases: 300 }, words.notYet],
  ['complaints-overdue', { value: 2, cases: 90 }, words.notYet],
  ['complaints-overdue', { value: 0, cases: 0 }, words.few],
  ['replies-in-time', { value: 98, cases: 3 }, words.few],
] as const)('%s of %o is told as it is', (id, measured, told) => {
  expect(tellVerdict(id, measured)).toEqual(told)
})
