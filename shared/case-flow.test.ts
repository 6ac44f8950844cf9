import { expect, test } from 'vitest'
import {
  type Actor,
  afterPapersTaken,
  type CaseEventType,
  type CaseState,
  caseEventTypes,
  caseStates,
  looksAt,
  stateAfter,
  turnOf,
  whyNotStep,
} from './case-flow.ts'

const nothingOpen = { undecided: 0, returned: 0, booked: false }
const actors: Actor[] = ['citizen', 'staff', 'system']
const ended: CaseState[] = ['closed', 'withdrawn', 'declined', 'expired', 'handed_over']

function allowed(state: CaseState, event: CaseEventType, by: Actor, standing = nothingOpen) {
  return whyNotStep(state, event, by, standing) === undefined
}

test('walks from the first photo to a booking', () => {
  let state: CaseState = 'draft'
  for (const [event, by] of [
    ['page_added', 'citizen'],
    ['submitted', 'citizen'],
    ['document_accepted', 'staff'],
    ['approved', 'staff'],
    ['booked', 'citizen'],
  ] as const) {
    expect(whyNotStep(state, event, by, nothingOpen)).toBeUndefined()
    state = stateAfter(state, event)
  }
  expect(state).toBe('approved')
})

test('asks again only after every paper was looked at and one was returned', () => {
  const ask = (undecided: number, returned: number) =>
    whyNotStep('submitted', 'returned', 'staff', { undecided, returned, booked: false })
  expect(ask(1, 1)).toBe('papers_undecided')
  expect(ask(0, 0)).toBe('nothing_returned')
  expect(ask(0, 1)).toBeUndefined()
})

test('approves only when every paper was accepted', () => {
  const approve = (undecided: number, returned: number) =>
    whyNotStep('submitted', 'approved', 'staff', { undecided, returned, booked: false })
  expect(approve(1, 0)).toBe('papers_undecided')
  expect(approve(0, 1)).toBe('something_returned')
  expect(approve(0, 0)).toBeUndefined()
})

test('books once, and moves or cancels only what is booked', () => {
  const booked = { ...nothingOpen, booked: true }
  expect(whyNotStep('approved', 'booked', 'citizen', booked)).toBe('already_booked')
  expect(whyNotStep('approved', 'booking_moved', 'citizen', nothingOpen)).toBe('not_booked')
  expect(whyNotStep('approved', 'booking_cancelled', 'citizen', nothingOpen)).toBe('not_booked')
  expect(allowed('approved', 'booking_moved', 'citizen', booked)).toBe(true)
})

test('asks of a case only what the step depends on', () => {
  for (const event of caseEventTypes) {
    for (const state of caseStates) {
      for (const by of actors) {
        const answers = (standings: (typeof nothingOpen)[]) =>
          new Set(standings.map((standing) => whyNotStep(state, event, by, standing)))
        const papers = [0, 1].flatMap((undecided) =>
          [0, 1].map((returned) => ({ ...nothingOpen, undecided, returned })),
        )
        const visits = [true, false].map((booked) => ({ ...nothingOpen, booked }))
        if (looksAt(event) !== 'papers') expect(answers(papers).size).toBe(1)
        if (looksAt(event) !== 'visit') expect(answers(visits).size).toBe(1)
      }
    }
  }
})

test('lets nobody but staff decide on a paper', () => {
  for (const event of ['document_accepted', 'document_returned', 'returned'] as const) {
    expect(whyNotStep('submitted', event, 'citizen', nothingOpen)).toBe('forbidden')
  }
  expect(whyNotStep('submitted', 'approved', 'citizen', nothingOpen)).toBe('forbidden')
})

test('lets nothing happen to a case that has ended', () => {
  for (const state of ended) {
    for (const event of caseEventTypes) {
      for (const by of actors) expect(allowed(state, event, by)).toBe(false)
    }
  }
})

test('has for every open state somebody whose turn it is', () => {
  for (const state of caseStates) {
    const anyStep = caseEventTypes.some((event) => actors.some((by) => allowed(state, event, by)))
    expect(turnOf(state, false) === 'ended').toBe(!anyStep)
  }
})

test('without photos a check ends: with the originals, or with the case where the service wants a check before', () => {
  for (const state of ['submitted', 'returned'] as const) {
    expect(afterPapersTaken(state, 'recommended')).toBe('originals_instead')
    expect(afterPapersTaken(state, 'required')).toBe('withdrawn')
  }
  for (const state of ['draft', 'approved', ...ended] as const) {
    expect(afterPapersTaken(state, 'required')).toBeUndefined()
  }
  for (const precheck of ['required', 'recommended'] as const) {
    const next = afterPapersTaken('returned', precheck)
    expect(next && allowed('returned', next, 'citizen')).toBe(true)
  }
})

test('where staff go to the person no counter is booked, and a visit is planned once before it is moved, begun or put off', () => {
  const waits = { ...nothingOpen, atHome: true }
  const planned = { ...waits, booked: true }
  for (const event of ['booked', 'booking_held', 'waiting_began', 'arrived'] as const) {
    expect(whyNotStep('approved', event, 'citizen', waits)).toBe('at_home')
  }
  expect(whyNotStep('approved', 'home_visit_planned', 'staff', nothingOpen)).toBe('not_at_home')
  expect(whyNotStep('approved', 'home_visit_planned', 'citizen', waits)).toBe('forbidden')
  expect(whyNotStep('submitted', 'home_visit_planned', 'staff', waits)).toBe('wrong_step')
  expect(whyNotStep('approved', 'home_visit_planned', 'staff', waits)).toBeUndefined()
  expect(whyNotStep('approved', 'home_visit_planned', 'staff', planned)).toBe('already_planned')
  for (const event of ['home_visit_moved', 'home_visit_started', 'home_visit_cancelled'] as const) {
    expect(whyNotStep('approved', event, 'staff', waits)).toBe('not_planned')
    expect(whyNotStep('approved', event, 'staff', planned)).toBeUndefined()
  }
  expect(whyNotStep('approved', 'home_visit_cancelled', 'citizen', planned)).toBeUndefined()
  expect([turnOf('approved', false, true), turnOf('approved', true, true)]).toEqual([
    'office',
    'ready',
  ])
})
