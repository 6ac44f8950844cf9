import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answerDue,
  type ComplaintAct,
  type ComplaintState,
  complaintActs,
  complaintFigure,
  complaintStates,
  complaintTerms,
  isTermOver,
  leavesALead,
  type Member,
  mayAct,
  mayBeDue,
  maySee,
  namedIn,
  nearness,
  objectUntil,
  stateAfter,
  waitsForStaff,
} from './complaints.ts'
import { addDays, dayOf, instantAt } from './time.ts'

const friday = '2026-11-20'
const at = (day: string, clock = '09:00') => instantAt(day, clock)

test('a complaint goes from hand to hand, and back where the citizen does not agree', () => {
  const way: [ComplaintAct, ComplaintState][] = [
    ['sort', 'sorted'],
    ['look_into', 'looking'],
    ['note', 'looking'],
    ['hand_over', 'sorted'],
    ['add', 'sorted'],
    ['answer', 'answered'],
    ['object', 'reopened'],
    ['sort', 'reopened'],
    ['hand_over', 'reopened'],
    ['look_into', 'looking'],
    ['answer', 'answered'],
    ['agree', 'ended'],
  ]
  let state: ComplaintState = 'received'
  for (const [act, next] of way) {
    expect([act, state, mayAct(act, state)]).toEqual([act, state, true])
    state = stateAfter(act, state)
    expect([act, state]).toEqual([act, next])
  }
})

test('nothing is done with what has ended, and nothing is answered before somebody has sorted it', () => {
  for (const act of complaintActs) expect(mayAct(act, 'ended')).toBe(false)
  expect(mayAct('answer', 'received')).toBe(false)
})

/** Any acts in any order; those that may not be done change nothing. */
const histories = fc.array(fc.constantFrom(...complaintActs), { maxLength: 40 })

test('whatever is done, it ends only by the citizen’s word or when the term is over after an answer', () => {
  fc.assert(
    fc.property(histories, (acts) => {
      let state: ComplaintState = 'received'
      let answers = 0
      for (const act of acts) {
        if (!mayAct(act, state)) continue
        const before = state
        state = stateAfter(act, state)
        if (act === 'answer') answers += 1
        if (state === 'ended') {
          expect(['agree', 'term_over']).toContain(act)
          expect(before).toBe('answered')
          expect(answers).toBeGreaterThan(0)
        }
      }
    }),
  )
})

test('whatever is done, what was reopened waits for staff until they answer', () => {
  fc.assert(
    fc.property(histories, (acts) => {
      let state: ComplaintState = 'received'
      let isReopened = false
      for (const act of acts) {
        if (!mayAct(act, state)) continue
        state = stateAfter(act, state)
        if (act === 'object') isReopened = true
        if (act === 'answer') isReopened = false
        if (isReopened) expect(waitsForStaff(state)).toBe(true)
      }
    }),
  )
})

test('from every state there is a way to the end', () => {
  const reached = new Set<ComplaintState>(['ended'])
  for (const _ of complaintStates) {
    for (const state of complaintStates) {
      const leads = complaintActs.some(
        (act) => mayAct(act, state) && reached.has(stateAfter(act, state)),
      )
      if (leads) reached.add(state)
    }
  }
  expect([...reached].sort()).toEqual([...complaintStates].sort())
})

test('the day on which a term begins does not count, and its last day does', () => {
  expect(answerDue(at(friday, '23:59'))).toBe('2026-12-05')
  const until = objectUntil(at(friday))
  expect(until).toBe('2026-12-05')
  expect(isTermOver(until, at('2026-12-05', '23:59'))).toBe(false)
  expect(isTermOver(until, at('2026-12-06', '00:00'))).toBe(true)
  expect(isTermOver(null, at('2099-01-01'))).toBe(false)
})

test('staff are warned three days before, and late from the day after', () => {
  const due = '2026-12-05'
  expect(
    ['2026-12-01', '2026-12-02', '2026-12-05', '2026-12-06'].map((day) => nearness(due, day)),
  ).toEqual(['later', 'soon', 'soon', 'late'])
})

test.each([
  ['yesterday', addDays(friday, 9), false],
  ['today', addDays(friday, 10), true],
  ['the last day of sixty', addDays(friday, complaintTerms.longest), true],
  ['a day more', addDays(friday, complaintTerms.longest + 1), false],
])('an answer may be due on %s: it is judged', (_, day, expected) => {
  expect(mayBeDue(day, at(friday), at(addDays(friday, 10)))).toBe(expected)
})

test('what is reopened after the longest term gets the usual one all the same', () => {
  const late = at(addDays(friday, 100))
  expect(mayBeDue(answerDue(late), at(friday), late)).toBe(true)
  expect(mayBeDue(addDays(answerDue(late), 1), at(friday), late)).toBe(false)
})

const member = (id: string, role: Member['role'], teamId = 'a'): Member => ({
  ...{ id, role, teamId, name: id },
})
const office = [
  member('head', 'head'),
  member('admin', 'admin'),
  member('own', 'staff'),
  member('other', 'staff', 'b'),
]
const seers = (state: ComplaintState, excluded: string[], staff = office, teamId = 'a') =>
  staff
    .filter((one) =>
      maySee({ state, teamId: state === 'received' ? null : teamId, excluded }, one, staff),
    )
    .map(({ id }) => id)

test('new ones are for heads and admins; once sorted the team sees them, but never whom it is about', () => {
  expect(seers('received', [])).toEqual(['head', 'admin'])
  expect(seers('sorted', [])).toEqual(['head', 'admin', 'own'])
  expect(seers('sorted', ['own', 'head'])).toEqual(['admin'])
})

test('about all who lead it is the admins’; without an admin, the heads’', () => {
  expect(seers('received', ['head', 'admin'])).toEqual(['admin'])
  expect(seers('received', ['head'], [member('head', 'head')])).toEqual(['head'])
  expect(leavesALead(['head'], office)).toBe(true)
  expect(leavesALead(['head', 'admin'], office)).toBe(false)
})

test('whoever is kept from it, somebody who leads sees it, and nobody else of those', () => {
  const staffs = fc
    .uniqueArray(fc.constantFrom<string>('1', '2', '3', '4', '5', '6'), { minLength: 1 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constant(id),
            teamId: fc.constantFrom('a', 'b'),
            role: fc.constantFrom<Member['role']>('staff', 'head', 'admin'),
          }),
        ),
      ),
    )
  fc.assert(
    fc.property(
      staffs,
      fc.subarray(['1', '2', '3', '4', '5', '6']),
      fc.constantFrom(...complaintStates),
      (staff, excluded, state) => {
        const seen = seers(state, excluded, staff)
        const leads = staff.filter(({ role }) => role !== 'staff').map(({ id }) => id)
        expect(leads.length === 0 || seen.some((id) => leads.includes(id))).toBe(true)
        const others = seen.filter((id) => excluded.includes(id))
        if (leavesALead(excluded, staff)) expect(others).toEqual([])
        else expect(others.every((id) => leads.includes(id))).toBe(true)
      },
    ),
  )
})

test.each([
  ['ช่อง 3 คุณสุดา พูดไม่ดี', ['1']],
  ['เจ้าหน้าที่ชื่อ สุ ดา ตั้งใจ', ['1']],
  ['Mr Anan was rude', ['2']],
  ['เจ้าหน้าที่ผู้หญิงใส่แว่น', []],
  ['', []],
])('who is named in words is found: %s', (words, expected) => {
  const staff = [
    { id: '1', name: 'นางสาวสุดา ตั้งใจ' },
    { id: '2', name: 'Anan Robkob' },
    { id: '3', name: 'กก' },
    { id: '4', name: 'เจ้าหน้าที่ 2' },
  ]
  expect(namedIn(words, staff)).toEqual(expected)
})

test('figures judge what has ended or should have, and take the middle of the days', () => {
  const row = (from: number, to: number | null, reopened = 0) => ({
    receivedAt: at(addDays(friday, from)),
    endedAt: to === null ? null : at(addDays(friday, to), '23:00'),
    reopened,
  })
  const today = dayOf(at(addDays(friday, 40)))
  const rows = [row(0, 4), row(0, 9, 1), row(5, 5), row(9, null, 2), row(10, null), row(39, null)]
  expect(complaintFigure(rows, today)).toEqual({
    ...{ received: 6, ended: 3, judged: 4, reopened: 2, medianDays: 4, mostDays: 9 },
  })
  expect(complaintFigure([row(0, 1), row(0, 4)], today).medianDays).toBe(2.5)
  const eleven = Array.from({ length: 11 }, (_, took) => row(0, took))
  expect(complaintFigure(eleven, today)).toMatchObject({ medianDays: 5, mostDays: 9 })
  expect(complaintFigure([], today)).toEqual({
    ...{ received: 0, ended: 0, judged: 0, reopened: 0, medianDays: null, mostDays: null },
  })
})
