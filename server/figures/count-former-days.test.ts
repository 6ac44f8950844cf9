import { type Day, instantAt } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { monday } from '../testing.ts'
import { closeFormerDays } from '../tickets/close-day.ts'
import { countAgain } from './count-again.ts'
import { countForGood, countFormerDays } from './count-former-days.ts'
import * as store from './span-store.ts'
import { startFigures } from './testing-figures.ts'
import { rebuildFigures, verifyFigures } from './verify.ts'

const officeId = 'bangphrom'
const month = '2026-11'

async function startCounted() {
  const server = await startFigures()
  const { db, deps, setClock } = server
  await server.givenMonday()
  const listSpans = async () =>
    (await store.listSpans(db, officeId)).flatMap(({ span, countedAt }) => (countedAt ? span : []))
  const countsOn = async (day: Day) =>
    (await store.readCounts(db, { officeId, from: day, to: day })).get(day)
  /** The clock of that day, and the days before it counted. */
  const countAt = async (day: Day, clock: string) => {
    setClock(instantAt(day, clock))
    return countFormerDays(deps)
  }
  return { ...server, listSpans, countsOn, countAt }
}

test('a page reads the same before and after its days are counted for good', async () => {
  const { figures, countAt, setClock, deps, db } = await startCounted()
  setClock(instantAt('2026-12-02', '09:00'))
  await closeFormerDays(deps)
  const pages = ['day', 'month', 'quarter', 'year'].map((kind) => `?kind=${kind}&day=${monday}`)
  pages.push('?from=2026-11-19&to=2026-12-01', `?kind=month&day=${monday}&team=id-card`, '')
  const read = async () => Promise.all(pages.map(figures))
  const before = await read()
  expect(await countAt('2026-12-02', '09:00')).toBe(32)
  expect(await read()).toEqual(before)
  expect(await verifyFigures(db, deps.now())).toEqual([])
})

test('a day is counted when it is an hour over, and a month when all its days are', async () => {
  const { listSpans, countAt } = await startCounted()
  await countAt('2026-11-24', '00:59')
  expect(await listSpans()).not.toContain(monday)
  await countAt('2026-11-24', '01:00')
  expect((await listSpans()).at(-1)).toBe(monday)
  await countAt('2026-12-01', '00:30')
  expect(await listSpans()).not.toContain(month)
  await countAt('2026-12-01', '01:00')
  expect(await listSpans()).toContain(month)
  expect(await countAt('2026-12-01', '01:10')).toBe(0)
})

test('what is put on record of a day that is over has it counted again, with its month', async () => {
  const { deps, db, of, figures, listSpans, countAt } = await startCounted()
  await countAt('2026-12-01', '09:00')
  const shows = async () => of(await figures(`?kind=month&day=${monday}`), 'no-shows')?.value
  expect(await shows()).toBe(0)
  await closeFormerDays(deps)
  const spans = await listSpans()
  expect([spans.includes(monday), spans.includes(month)]).toEqual([false, false])
  expect(await shows()).toBe(50)
  expect(await countAt('2026-12-01', '09:10')).toBe(2)
  expect(await shows()).toBe(50)
  expect(await verifyFigures(db, deps.now())).toEqual([])
})

test('two servers that count at once count nothing twice', async () => {
  const { deps, db, setClock, countsOn } = await startCounted()
  setClock(instantAt('2026-12-01', '09:00'))
  const done = await Promise.all([
    countFormerDays(deps),
    countFormerDays(deps),
    countFormerDays(deps),
  ])
  expect(done.reduce((sum, one) => sum + one, 0)).toBe(31)
  const tickets = (await countsOn(monday))?.find(({ what }) => what === 'ticket')
  expect(tickets?.counts).toEqual({ booked: 1, 'walk-in': 1 })
  expect(await verifyFigures(db, deps.now())).toEqual([])
})

test('a day is not taken for counted by who looked before a late write', async () => {
  const { deps, db, setClock, listSpans } = await startCounted()
  setClock(instantAt('2026-11-24', '09:00'))
  const of = { officeId, span: monday }
  const late = (tx: Parameters<typeof countAgain>[0]) =>
    countAgain(tx, { officeId, day: monday }, deps.now())
  const seen = await store.takeSpan(db, of)
  await db.transaction().execute(late)
  expect(await store.setCounted(db, { ...of, revision: seen.revision }, deps.now())).toBe(false)
  expect(await listSpans()).toEqual([])
})

test('whoever counts while a late write is under way has it, or is counted again', async () => {
  const { deps, db, setClock, countsOn } = await startCounted()
  setClock(instantAt('2026-11-24', '09:00'))
  const of = { officeId, span: monday }
  const rows = async () => (await countsOn(monday))?.find(({ what }) => what === 'due')?.counts
  for (const inOrder of [true, false]) {
    await db.transaction().execute((tx) => store.setChanged(tx, of))
    let counting: Promise<boolean> | undefined
    await db.transaction().execute(async (tx) => {
      const say = () => countAgain(tx, { officeId, day: monday }, deps.now())
      const write = () =>
        tx
          .updateTable('booking')
          .set({ state: inOrder ? 'missed' : 'confirmed' })
          .where('start', '=', '13:00')
          .execute()
      if (inOrder) await write()
      else await say()
      counting = countForGood(db, of, deps.now())
      await new Promise((resolve) => setTimeout(resolve, 50))
      if (inOrder) await say()
      else await write()
    })
    await counting
    await countForGood(db, of, deps.now())
    expect(await rows()).toEqual(inOrder ? { came: 1, 'no-show': 1 } : { came: 1 })
  }
})

test('verify tells what was counted wrongly, and has it counted anew', async () => {
  const { deps, db, countAt } = await startCounted()
  await countAt('2026-12-01', '09:00')
  await db
    .updateTable('figureCount')
    .set({ counts: '{"booked":7}' })
    .where('what', '=', 'ticket')
    .execute()
  await db
    .deleteFrom('figureCount')
    .where('what', '=', 'wait-booked')
    .where('span', '=', month)
    .execute()
  const check = 'what was counted is not what is on record'
  const what = (span: string, count: string) => ({
    ...{ check, officeId },
    what: `${span} general-registration change-first-name ${count}`,
  })
  expect(await verifyFigures(db, deps.now())).toEqual([
    what(monday, 'ticket'),
    what(month, 'ticket'),
    what(month, 'wait-booked'),
  ])
  expect(await rebuildFigures(db, deps.now())).toBe(2)
  expect(await verifyFigures(db, deps.now())).toEqual([])
  expect(await rebuildFigures(db, deps.now())).toBe(0)
})
