import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { maskContact } from './chat/mask.ts'
import { levels, surveyItems, surveyState, WriteSurvey } from './survey.ts'
import {
  inScope,
  type LevelCounts,
  leastShown,
  levelShares,
  monthAfter,
  noLevels,
  type ScopeGroup,
  shownGroups,
  shownServices,
  shownTeams,
} from './survey-figures.ts'
import { surveyTopicOf } from './survey-topics.ts'

const visit = '2026-11-23'

test.each([
  [undefined, false, '2026-11-23', 'too_early'],
  [visit, false, '2026-11-23', 'open'],
  [visit, false, '2027-01-22', 'open'],
  [visit, false, '2027-01-23', 'over'],
  [visit, true, '2026-11-23', 'answered'],
  [visit, true, '2027-01-23', 'answered'],
] as const)(
  'a visit of %s that has answered (%s) is on %s: %s',
  (day, isAnswered, today, state) => {
    expect(surveyState(day, isAnswered, today)).toBe(state)
  },
)

test('the form has eleven items, and an answer may leave any of them empty', () => {
  expect(surveyItems).toHaveLength(11)
  const key = '00000000-0000-4000-8000-000000000000'
  const wish = { key, channel: 'line', face: 5, text: '' }
  expect(v.is(WriteSurvey, { ...wish, items: {} })).toBe(true)
  expect(v.is(WriteSurvey, { ...wish, items: { easy: 1, correct: 5 } })).toBe(true)
  expect(v.is(WriteSurvey, { ...wish, items: { easy: undefined } })).toBe(false)
  expect(v.is(WriteSurvey, { key, channel: 'line', text: '', items: {} })).toBe(false)
})

test('shares are those of the source: 28, 7 and 1 of 36', () => {
  const counts: LevelCounts = { count: 36, levels: { 5: 28, 4: 7, 3: 1, 2: 0, 1: 0 } }
  expect(levelShares(counts)).toEqual({
    ...{ veryGood: 77.78, good: 19.44, fair: 2.78, poor: 0, veryPoor: 0, content: 97.22 },
  })
  expect(levelShares(noLevels()).content).toBe(0)
})

test('months follow each other over the end of a year', () => {
  expect([monthAfter('2026-11', 2), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
})

const at = (count: number): LevelCounts => ({
  count,
  levels: { ...noLevels().levels, 5: count },
})
const group = fc.record({
  teamId: fc.constantFrom('a', 'b', 'c'),
  serviceId: fc.constantFrom('1', '2', '3', '4'),
  counts: fc.nat({ max: 12 }).map(at),
})
const groupings: fc.Arbitrary<ScopeGroup[]> = fc.uniqueArray(group, {
  selector: ({ teamId, serviceId }) => `${teamId} ${serviceId}`,
})

/** What somebody could find out by taking what is shown from its whole. */
function restOf(whole: number, shown: readonly { counts: LevelCounts | null }[]): number {
  return shown.reduce((rest, { counts }) => rest - (counts?.count ?? 0), whole)
}

test('no few come out by taking away what is shown from the whole', () => {
  fc.assert(
    fc.property(groupings, (groups) => {
      const whole = groups.reduce((sum, { counts }) => sum + counts.count, 0)
      const teams = shownTeams(groups)
      if (whole < leastShown) expect(teams).toEqual([])
      for (const { counts } of [...teams, ...shownServices(groups, null)]) {
        expect(counts?.count ?? leastShown).toBeGreaterThanOrEqual(leastShown)
      }
      const rest = teams.length === 0 ? 0 : restOf(whole, teams)
      expect(rest === 0 || rest >= leastShown).toBe(true)
      for (const { id, counts } of teams) {
        const services = shownServices(groups, id)
        if (!counts) expect(services).toEqual([])
        else {
          const left = restOf(counts.count, services)
          expect(left === 0 || left >= leastShown).toBe(true)
        }
      }
    }),
  )
})

test('a team or service that is asked for alone shows what the tables show, and no more', () => {
  fc.assert(
    fc.property(groupings, (groups) => {
      for (const { id, counts } of shownTeams(groups)) {
        expect(inScope(groups, { teamId: id, serviceId: null })).toEqual(counts)
      }
      for (const { id, teamId, counts } of shownServices(groups, null)) {
        expect(inScope(groups, { teamId, serviceId: id })).toEqual(counts)
      }
      expect(inScope(groups, { teamId: 'nowhere', serviceId: null })).toBeNull()
    }),
  )
})

test('where nobody is few, all are shown', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 99 })), (sizes) => {
      const shown = shownGroups(sizes.map((count, id) => ({ id, counts: at(count) })))
      expect(shown.map(({ counts }) => counts?.count)).toEqual(sizes)
    }),
  )
})

test('shares of the five levels make up the whole', () => {
  const some = fc.record({
    5: fc.nat(50),
    4: fc.nat(50),
    3: fc.nat(50),
    2: fc.nat(50),
    1: fc.nat(50),
  })
  fc.assert(
    fc.property(some, (given) => {
      const count = levels.reduce((sum, level) => sum + given[level], 0)
      const { veryGood, good, fair, poor, veryPoor } = levelShares({ count, levels: given })
      const sum = veryGood + good + fair + poor + veryPoor
      expect(Math.abs(sum - (count === 0 ? 0 : 100))).toBeLessThan(0.05)
    }),
  )
})

test.each([
  ['รอคิวนานมาก', 'wait'],
  ['เจ้าหน้าที่พูดจาสุภาพ', 'staff'],
  ['ที่จอดรถน้อย ห้องน้ำไม่สะอาด', 'place'],
  ['จองคิวในไลน์สะดวก ส่งรูปง่าย', 'app'],
  ['ถ่ายเอกสารหลายชุด', 'papers'],
  ['ค่าธรรมเนียมไม่มีใบเสร็จ', 'fee'],
  ['No parking, no seats', 'place'],
  ['A long time to wait', 'wait'],
  ['The platform', 'other'],
  ['ขอบคุณ', 'other'],
  ['', 'other'],
])('“%s” is about %s', (text, topic) => {
  expect(surveyTopicOf(text)).toBe(topic)
})

test('nobody can be reached by what is left of a text', () => {
  expect(maskContact('โทร ๐๘๑-๒๓๔-๕๖๗๘ หรือ x@y.co')).toBe('โทร ••• หรือ •••')
  expect(maskContact('รอ 45 นาที วันที่ 23/11/2569')).toBe('รอ 45 นาที วันที่ 23/11/2569')
  fc.assert(
    fc.property(fc.stringMatching(/^0[689]\d{8}$/), fc.string(), (phone, around) => {
      expect(maskContact(`${around} ${phone} ${around}`)).not.toContain(phone)
    }),
  )
})
