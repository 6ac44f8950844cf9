import { asDefined } from '@phrom/shared/office-service.ts'
import { expect, test } from 'vitest'
import { allChapters, startTraining } from './testing-training.ts'

const before = '2025-01-10T02:00:00.000Z'
const after = '2025-01-24T02:00:00.000Z'
const [old, now] = ['2025-01-22', '2026-11-20']

test('a law that changes asks again for that service, and the certificate says until when it is fresh', async () => {
  const { setClock, pass, view, start } = await startTraining()
  setClock(before)
  await pass(...allChapters)
  // It is known already from which day the other law holds.
  expect((await view()).certificate).toMatchObject({ freshUntil: '2025-01-22', isFresh: true })

  setClock(after)
  const changed = await view()
  expect(changed.changed).toEqual([
    { serviceId: 'marriage-registration', before: old, now, office: null },
  ])
  expect(changed.certificate).toMatchObject({ isFresh: false, freshUntil: '2026-01-09' })
  const refresher = await start('service:marriage-registration')
  expect([refresher.questions.length, refresher.needed]).toEqual([3, 3])

  await pass('service:marriage-registration')
  const refreshed = await view()
  expect(refreshed.changed).toEqual([])
  expect(refreshed.certificate).toMatchObject({ isFresh: true, issuedOn: '2025-01-10' })
})

test('what the office tells beside the law asks again too, and only if it tells something else', async () => {
  const { ask, pass, view } = await startTraining()
  await pass('id-card')
  const path = '/offices/bangphrom/staff/services/id-card-lost'
  const set = async (change: object, revision: number) => {
    const body = { ...asDefined, ...change, revision }
    const { status, json } = await ask('pranee', 'PUT', path, body)
    expect(status, JSON.stringify(json)).toBe(200)
  }
  await set({ places: 2 }, 0)
  expect((await view()).changed).toEqual([])
  const note = { th: 'ทำได้ถึง 15.00 น.', en: 'Until 15:00' }
  await set({ places: 2, note }, 1)
  const nothing = { note: { th: '', en: '' }, minutes: null }
  expect((await view()).changed).toMatchObject([
    { serviceId: 'id-card-lost', office: { before: nothing, now: { note, minutes: null } } },
  ])
  await pass('service:id-card-lost')
  expect((await view()).changed).toEqual([])
})

test('a quiz that is open when the law changes is not gone on with', async () => {
  const { setClock, start, pass, view } = await startTraining()
  setClock(before)
  await pass('general-registration')
  const open = await start('service:marriage-registration')
  setClock(after)
  const anew = await start('service:marriage-registration')
  expect(anew.id).not.toBe(open.id)
  expect((await view()).changed).toHaveLength(1)
  await pass('service:marriage-registration')
  expect((await view()).changed).toEqual([])
})

test('a quiz whose last answer comes after the change teaches what was asked, not what holds since', async () => {
  const { setClock, start, answerAll, view } = await startTraining()
  setClock(before)
  const open = await start('service:marriage-registration')
  setClock(after)
  expect((await answerAll(open)).isPassed).toBe(true)
  expect((await view()).changed).toMatchObject([{ before: old, now }])
})

test('cards that were read before a change are to be read again', async () => {
  const { setClock, ask, view } = await startTraining()
  setClock(before)
  const path = '/offices/bangphrom/volunteer/training/services/marriage-registration'
  await ask('somchai', 'PUT', path, { version: old })
  expect((await view()).chapters[1]?.read).toEqual(['marriage-registration'])
  setClock(after)
  expect((await view()).chapters[1]?.read).toEqual([])
})

test('after a year a chapter is to be taken again, and then it is fresh', async () => {
  const { later, pass, view } = await startTraining()
  await pass(...allChapters)
  await later('2027-11-20T02:00:00.000Z')
  const old = await view()
  expect(old.chapters.map(({ isOld }) => isOld)).toEqual([true, true, true])
  expect(old.certificate?.isFresh).toBe(false)
  await pass(...allChapters)
  expect((await view()).certificate).toMatchObject({ isFresh: true, freshUntil: '2028-11-19' })
})
