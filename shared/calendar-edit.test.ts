import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, type Closure, defaultOpenings, defaultSettings } from './calendar.ts'
import { editsBetween, isSame, rebase, withoutDay, withPlaces } from './calendar-edit.ts'
import { type Slot, slotsOfDay } from './slots.ts'
import { addDays } from './time.ts'

const monday = '2026-11-23'
const plain: Calendar = {
  openings: defaultOpenings('id-card', { morning: 8, afternoon: 6 }),
  extras: [],
  closures: [],
  settings: defaultSettings,
}
const closure: Closure = {
  ...{ id: 'c', team: null, firstDay: monday, lastDay: addDays(monday, 4), hours: null },
  reason: { th: 'ประชุม', en: 'Meeting' },
}
const closed = { ...plain, closures: [closure] }
const holding = (minutes: number): Calendar => ({
  ...plain,
  settings: { ...defaultSettings, holdMinutes: minutes },
})

describe('of two who change a calendar', () => {
  test('the changes of both stand, where they are of different things', () => {
    const { calendar, both } = rebase(plain, closed, holding(20))
    expect(calendar).toEqual({ ...holding(20), closures: [closure] })
    expect(both).toEqual([])
  })
  test('the later one keeps what both changed, and is told', () => {
    const mine = { ...closed, closures: [{ ...closure, lastDay: monday }] }
    const theirs = { ...closed, closures: [] }
    const { calendar, both } = rebase(closed, mine, theirs)
    expect(calendar.closures).toEqual(mine.closures)
    expect(both).toEqual([{ of: 'closures', before: closure, after: mine.closures[0] }])
    expect(rebase(plain, holding(15), holding(20)).both).toEqual([
      { of: 'settings', setting: 'holdMinutes' },
    ])
  })
  test('both wanting the same is no clash', () => {
    expect(rebase(plain, holding(20), holding(20))).toEqual({ calendar: holding(20), both: [] })
  })
  test('nothing of either is lost, whatever they change', () => {
    const ids = ['a', 'b', 'c', 'd']
    const closures = fc
      .uniqueArray(
        fc.record({ id: fc.constantFrom(...ids), day: fc.integer({ min: 1, max: 3 }) }),
        {
          selector: ({ id }) => id,
        },
      )
      .map((list) =>
        list.map(({ id, day }) => ({ ...closure, id, lastDay: addDays(monday, 4 + day) })),
      )
    const calendars = fc
      .record({ closures, hold: fc.integer({ min: 1, max: 3 }) })
      .map((given) => ({
        ...holding(given.hold),
        closures: given.closures,
      }))
    fc.assert(
      fc.property(calendars, calendars, calendars, (base, mine, theirs) => {
        const { calendar } = rebase(base, mine, theirs)
        const [wanted, got] = [editsBetween(base, mine), editsBetween(base, calendar)]
        for (const edit of wanted) expect(got).toContainEqual(edit)
        for (const edit of editsBetween(base, theirs)) {
          const mineToo = wanted.some(
            (own) =>
              own.of === edit.of &&
              (own.of === 'settings' ||
                edit.of === 'settings' ||
                (own.after ?? own.before)?.id === (edit.after ?? edit.before)?.id),
          )
          if (!mineToo) expect(got).toContainEqual(edit)
        }
      }),
    )
  })
})

test('the order of fields is no change', () => {
  const turned = Object.fromEntries(Object.entries(closure).reverse()) as Closure
  expect(editsBetween(closed, { ...plain, closures: [turned] })).toEqual([])
})

describe('the places of one slot of one day', () => {
  const morning = slotsOfDay(plain, 'id-card', monday)[0] as Slot
  const places = (calendar: Calendar, day: string) =>
    slotsOfDay(calendar, 'id-card', day).map(({ capacity }) => capacity)
  const three = { capacity: 3, walkIns: 1, volunteers: 0 }
  test('change on that day alone', () => {
    const changed = withPlaces(plain, morning, three, 'x')
    expect(places(changed, monday)).toEqual([3, 6])
    expect(places(changed, '2026-11-24')).toEqual([8, 6])
    expect(places(changed, addDays(monday, 7))).toEqual([8, 6])
  })
  test('changed again are one change, and changed back none', () => {
    const once = withPlaces(plain, morning, three, 'x')
    const twice = withPlaces(once, morning, { ...three, capacity: 5 }, 'y')
    expect(twice.extras).toMatchObject([{ id: 'x', capacity: 5 }])
    expect(isSame(withPlaces(twice, morning, morning, 'z'), plain)).toBe(true)
  })
  test('of an evening that was opened for that day stay its own', () => {
    const evening = {
      ...{ id: 'e', team: 'id-card', day: monday, from: '16:30', to: '18:30' },
      ...{ slotMinutes: 60, capacity: 2, walkIns: 0, volunteers: 0 },
    }
    const open = { ...plain, extras: [evening] }
    const last = slotsOfDay(open, 'id-card', monday).at(-1) as Slot
    const changed = withPlaces(open, last, three, 'x')
    expect(places(changed, monday)).toEqual([8, 6, 2, 3])
    expect(isSame(withPlaces(changed, last, last, 'z'), open)).toBe(true)
  })
})

test.each([
  [closure.firstDay, [['c', addDays(monday, 1), addDays(monday, 4)]]],
  [closure.lastDay, [['c', monday, addDays(monday, 3)]]],
  [
    addDays(monday, 2),
    [
      ['c', monday, addDays(monday, 1)],
      ['x', addDays(monday, 3), addDays(monday, 4)],
    ],
  ],
  [addDays(monday, 7), [['c', monday, addDays(monday, 4)]]],
])('a closure without %s leaves its other days closed', (day, left) => {
  const parts = withoutDay(closure, day, 'x')
  expect(parts.map(({ id, firstDay, lastDay }) => [id, firstDay, lastDay])).toEqual(left)
})
