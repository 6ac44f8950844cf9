import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SlotView } from '../case.ts'
import { judgeRows, type ListRow, type ReadyRow } from './judge-rows.ts'
import { planRows } from './plan.ts'
import { samePerson } from './same-person.ts'

const days = ['2026-11-24', '2026-11-25', '2026-11-26']
const [tuesday = '', wednesday = '', thursday = ''] = days
const slot = (day: string, start: '08:00' | '13:00', free: number): SlotView => ({
  ...{ day, start, end: start === '08:00' ? '12:00' : '16:00', free },
  ...(free === 0 && { problem: 'slot_full' as const }),
})
const row = (id: string, day: string | null = tuesday, part: ReadyRow['part'] = ''): ReadyRow => ({
  ...{ id, name: id, phone: '0812345678', day, part },
})
const told = (plan: ReturnType<typeof planRows>) =>
  plan.rows.map(({ at }) => at && `${at.day.slice(8)} ${at.start.slice(0, 2)}`)

test('everybody comes on their own day, in the half that they want', () => {
  const slots = [slot(tuesday, '08:00', 1), slot(tuesday, '13:00', 2)]
  const plan = planRows([row('a', tuesday, 'afternoon'), row('b'), row('c')], slots, [], 'all')
  expect([told(plan), plan.isWhole]).toEqual([['24 13', '24 08', '24 13'], true])
})

test('all or nothing: who finds no place is shown, and nothing can be booked', () => {
  const slots = [slot(tuesday, '08:00', 1), slot(wednesday, '08:00', 5)]
  const plan = planRows([row('a'), row('b')], slots, [], 'all')
  expect([told(plan), plan.isWhole]).toEqual([['24 08', null], false])
})

test('who finds no place comes on the nearest day, after all others have theirs', () => {
  const slots = [slot(tuesday, '08:00', 1), slot(wednesday, '08:00', 1), slot(thursday, '13:00', 1)]
  const plan = planRows([row('a'), row('b'), row('c', wednesday)], slots, [], 'fit')
  expect([told(plan), plan.isWhole]).toEqual([['24 08', '26 13', '25 08'], true])
  expect(plan.rows.map(({ moved }) => moved)).toEqual([false, true, false])
})

test('a class of forty over three days: even shares, in the order of the list', () => {
  const pupils = Array.from({ length: 40 }, (_, i) => row(`p${i}`, null))
  const slots = days.flatMap((day) => [slot(day, '08:00', 8), slot(day, '13:00', 8)])
  const plan = planRows(pupils, slots, days, 'all')
  const perDay = days.map((day) => plan.rows.filter(({ at }) => at?.day === day).length)
  expect([perDay, plan.isWhole]).toEqual([[14, 13, 13], true])
  const times = plan.rows.map(({ at }) => `${at?.day} ${at?.start}`)
  expect(times).toEqual([...times].sort())
})

test('where one day of three is nearly full, the other two take its pupils', () => {
  const pupils = Array.from({ length: 9 }, (_, i) => row(`p${i}`, null))
  const slots = [slot(tuesday, '08:00', 1), slot(wednesday, '08:00', 5), slot(thursday, '08:00', 5)]
  const plan = planRows(pupils, slots, days, 'all')
  expect(days.map((day) => plan.rows.filter(({ at }) => at?.day === day).length)).toEqual([1, 4, 4])
})

test('whatever is wanted, no slot is given more often than it is free, and nobody twice', () => {
  const anySlots = fc
    .tuple(
      ...days.flatMap((day) =>
        [fc.nat(5), fc.nat(5)].map((free) => free.map((n) => [day, n] as const)),
      ),
    )
    .map((list) => list.map(([day, free], i) => slot(day, i % 2 === 0 ? '08:00' : '13:00', free)))
  const anyRow = fc.record({
    day: fc.constantFrom(null, ...days),
    part: fc.constantFrom('' as const, 'morning' as const, 'afternoon' as const),
  })
  fc.assert(
    fc.property(
      anySlots,
      fc.array(anyRow, { maxLength: 40 }),
      fc.subarray(days),
      fc.constantFrom('all' as const, 'fit' as const),
      (slots, wants, chosen, rule) => {
        const rows = wants.map(({ day, part }, i) => row(`r${i}`, day, part))
        const plan = planRows(rows, slots, chosen, rule)
        expect(plan.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
        expect(planRows(rows, slots, chosen, rule)).toEqual(plan)
        for (const one of slots) {
          const given = plan.rows.filter(({ at }) => at?.day === one.day && at.start === one.start)
          expect(given.length).toBeLessThanOrEqual(one.free)
        }
        const free = slots.reduce((sum, one) => sum + one.free, 0)
        const placed = plan.rows.filter(({ at }) => at !== null).length
        if (rule === 'fit') expect(placed).toBe(Math.min(free, rows.length))
        else {
          for (const [i, { at }] of plan.rows.entries()) {
            const wanted = rows[i]?.day
            if (at && wanted) expect(at.day).toBe(wanted)
            if (at && !wanted) expect(chosen).toContain(at.day)
          }
        }
        expect(plan.isWhole).toBe(rows.length > 0 && placed === rows.length)
      },
    ),
  )
})

const typed = (change: Partial<ListRow> = {}): ListRow => ({
  ...{ id: 'x', name: 'มาลี ใจดี', phone: '0812345678', day: '24/11/2569', part: '', agreed: true },
  ...change,
})
const known = {
  ...{ today: '2026-11-20', days: [] as string[], booked: new Set<string>() },
  slots: [slot(tuesday, '08:00', 3), slot(wednesday, '08:00', 0), slot(thursday, '08:00', 1)],
}
const wrong = (rows: ListRow[], change = {}) =>
  judgeRows(rows, { ...known, ...change }).map(({ problems }) => problems.map(({ field }) => field))

test.each([
  ['nothing wrong', typed(), []],
  ['no name', typed({ name: '' }), ['name']],
  ['a bad telephone', typed({ phone: '0812' }), ['phone']],
  ['no day', typed({ day: '' }), ['day']],
  ['a day that is none', typed({ day: '31/2/2569' }), ['day']],
  ['a day that is over', typed({ day: '19/11/2569' }), ['day']],
  ['a closed day', typed({ day: '29/11/2569' }), ['day']],
  ['a full day', typed({ day: '25/11/2569' }), ['day']],
  ['a day too far ahead', typed({ day: '24/11/2570' }), ['day']],
  ['no consent', typed({ agreed: false }), ['agreed']],
  [
    'nothing at all',
    typed({ name: '', phone: '', day: '', agreed: false }),
    ['name', 'phone', 'day', 'agreed'],
  ],
])('a row with %s', (_what, one, fields) => {
  expect(wrong([one])).toEqual([fields])
  expect(judgeRows([one], known)[0]?.ready === null).toBe(fields.length > 0)
})

test('the same person twice is told at the second, one who is booked already at once', () => {
  const again = typed({ id: 'y', name: 'นางสาวมาลี  ใจดี', phone: '๐๘๑ ๒๓๔ ๕๖๗๘' })
  expect(wrong([typed(), again])).toEqual([[], ['name']])
  const booked = new Set([samePerson({ name: 'มาลี ใจดี', phone: '081-234-5678' })])
  expect(wrong([typed()], { booked })).toEqual([['name']])
})

test('a row without a day takes one of those for all', () => {
  expect(wrong([typed({ day: '' })], { days: [tuesday] })).toEqual([[]])
})
