import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CaseState, caseStates } from './case-flow.ts'
import { days } from './dates.ts'
import {
  caseDue,
  type Kept,
  nextStep,
  papersDue,
  type Told,
  defaultRetention as usual,
} from './retention.ts'
import { addDays, type Day, instantAt } from './time.ts'

const start = '2026-03-02'
const at = (day: Day) => instantAt(day, '10:00')
const kept = (state: CaseState, more: Partial<Kept> = {}): Kept => ({
  state,
  submittedAt: state === 'draft' ? null : at(start),
  changedAt: at(start),
  endedAt: null,
  visit: undefined,
  ...more,
})
const later = '2026-08-01'

test.each([
  ['a draft a week after its last change', kept('draft'), 8],
  ['a withdrawn case a week after it', kept('withdrawn', { endedAt: at(start) }), 8],
  ['a closed case thirty days after it', kept('closed', { endedAt: at(start) }), 31],
  ['a visit thirty days after its day', kept('approved', { visit: start }), 31],
  ['what waits for the citizen after ninety days', kept('returned'), 91],
])('lets the photos go of %s', (_name, item, after) => {
  expect(papersDue(item, usual, later)).toBe(addDays(start, after))
})

test.each([
  ['is being checked', kept('submitted')],
  ['has a visit ahead', kept('approved', { visit: '2026-09-01' })],
])('has no time for a case that %s', (_name, item) => {
  expect(papersDue(item, usual, later)).toBeUndefined()
  expect(caseDue(item, usual, later)).toBeUndefined()
})

test('counts from the end of a case, whatever touched it afterwards', () => {
  const item = kept('closed', { endedAt: at(start), changedAt: at('2026-06-01') })
  expect(papersDue(item, usual, later)).toBe(addDays(start, 31))
  expect(caseDue(item, usual, later)).toBe(addDays(start, 366))
})

test('keeps the answers of a case that was never sent for thirty days after it ran out', () => {
  const item = kept('expired', { submittedAt: null, endedAt: at(start) })
  expect(caseDue(item, usual, later)).toBe(addDays(start, 31))
})

const someDay = fc.integer({ min: 0, max: 400 }).map((n) => addDays(start, n))
const told = fc.option(
  fc.record<Told>({
    deleteOn: someDay,
    reachedOn: fc.option(someDay, { nil: undefined }),
    failed: fc.boolean(),
  }),
  { nil: undefined },
)

test('deletes only what is due, and only whole days after the notice has come', () => {
  fc.assert(
    fc.property(
      fc.option(someDay, { nil: undefined }),
      told,
      fc.integer({ min: 3, max: 20 }),
      someDay,
      (due, notice, whole, today) => {
        const step = nextStep(due, notice, whole, today)
        if (step.do === 'delete') {
          expect(due !== undefined && today >= due).toBe(true)
          expect(today >= (notice?.deleteOn ?? '9')).toBe(true)
          expect(days(notice?.reachedOn ?? today, today)).toBeGreaterThan(whole)
        }
        if (step.do === 'tell') expect(days(today, step.deleteOn)).toBeGreaterThan(whole)
      },
    ),
  )
})

test('goes on to the end: what is due is told, and what was told and heard is deleted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 3, max: 20 }),
      (ahead, whole) => {
        const due = addDays(start, ahead)
        let heard: Told | undefined
        for (let day = 0; day < 100; day++) {
          const today = addDays(start, day)
          const step = nextStep(due, heard, whole, today)
          if (step.do === 'tell') {
            heard = { deleteOn: step.deleteOn, reachedOn: today, failed: false }
          }
          if (step.do === 'delete') {
            // As soon as both allow it, and not a day later.
            expect(day).toBe(Math.max(ahead, whole + 1))
            return
          }
        }
        expect.unreachable()
      },
    ),
  )
})

test('has a time for every state but the one in which the office has work to do', () => {
  const timed = caseStates.filter((state) => papersDue(kept(state), usual, later) !== undefined)
  expect(caseStates.filter((state) => !timed.includes(state))).toEqual([
    'submitted',
    'ordered',
    'ready',
  ])
})
