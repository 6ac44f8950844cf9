import type { VolunteerRow } from '@phrom/shared/volunteer-views.ts'
import { groupKinds } from '@phrom/shared/volunteers.ts'
import { expect, test } from 'vitest'
import { staffAt, startVolunteers } from './testing-volunteers.ts'
import { verifyVolunteers } from './verify.ts'

const many = 600

/** So many volunteers of 30 groups in four areas, as a large district has them. */
async function startWithMany() {
  const server = await startVolunteers()
  const { db, deps } = server
  const number = (i: number) => String(i).padStart(4, '0')
  const persons = Array.from({ length: many }, (_, i) => ({
    ...{ id: `p${number(i)}`, lineUserId: `Utest${number(i)}`, name: `line ${i}` },
  }))
  const at = deps.now()
  const rows = persons.map(({ id: personId }, i) => ({
    ...{ officeId: 'bangphrom', id: `00000000-0000-7000-8000-00000000${number(i)}`, personId },
    ...{ state: 'active' as const, name: `อาสา ที่${number(i)}`, phone: `081-000-${number(i)}` },
    ...{
      groupKind: groupKinds[i % 3] ?? 'firm',
      groupName: `กลุ่ม ${i % 30}`,
      area: `แขวง ${i % 4}`,
    },
    ...{ joinedAt: at, confirmedAt: at, confirmedBy: 'suda', revision: 1 },
    ...{ endedAt: null, endedBy: null, endedWhy: null, inviteId: null },
    ...{ language: null, consentVersion: null, consentHash: null, forgottenAt: null },
  }))
  for (let i = 0; i < many; i += 100) {
    await db
      .insertInto('person')
      .values(persons.slice(i, i + 100))
      .execute()
    await db
      .insertInto('volunteer')
      .values(rows.slice(i, i + 100))
      .execute()
  }
  return server
}

test('six hundred volunteers stand in the directory, page by page, each once and in order', async () => {
  const { find, db } = await startWithMany()
  const names: string[] = []
  let after: string | null = null
  for (;;) {
    const page: Awaited<ReturnType<typeof find>> = await find({ after })
    expect(page.found).toBe(many)
    expect(page.volunteers.length).toBeLessThanOrEqual(50)
    names.push(...page.volunteers.map(({ name }) => name))
    after = page.volunteers.at(-1)?.id ?? null
    if (!page.more) break
  }
  expect(names).toHaveLength(many)
  expect(new Set(names).size).toBe(many)
  expect(names).toEqual([...names].sort())
  expect(await verifyVolunteers(db)).toEqual([])
})

test('the directory is searched by name, number, group, area, kind and state', async () => {
  const { find } = await startWithMany()
  const searches = [
    [{ text: 'ที่0042' }, 1],
    [{ text: '081-000-0042' }, 1],
    [{ text: '0810000042' }, 1],
    [{ text: '๐๘๑-๐๐๐-๐๐๔๒' }, 1],
    [{ text: 'ที่000 แขวง 3' }, 2],
    [{ groupKind: 'school' }, 200],
    [{ groupName: 'กลุ่ม 7' }, 20],
    [{ groupKind: 'community', area: 'แขวง 0' }, 50],
    [{ text: 'ไม่มีใคร' }, 0],
    [{ text: "%_' --" }, 0],
    [{ state: 'waiting' }, 0],
  ] as const
  for (const [change, found] of searches) {
    const page = await find(change)
    expect([change, page.found]).toEqual([change, found])
    expect(page.volunteers).toHaveLength(Math.min(found, 50))
    // What it can be narrowed down to is not narrowed itself.
    expect([page.groups.length, page.areas.length]).toEqual([30, 4])
  }
})

test('heads take the list with them, all of it, and that they did is on record; staff do not', async () => {
  const { ask, db } = await startWithMany()
  expect((await ask('suda', 'POST', `${staffAt}/export`)).json).toMatchObject({ code: 'forbidden' })
  expect(await db.selectFrom('volunteerRecord').selectAll().execute()).toEqual([])
  const key = { 'idempotency-key': crypto.randomUUID() }
  for (let i = 0; i < 2; i++) {
    const { json } = await ask('anan', 'POST', `${staffAt}/export`, undefined, key)
    const rows = json.rows as unknown as VolunteerRow[]
    expect(rows).toHaveLength(many)
    expect(rows[599]).toMatchObject({ name: 'อาสา ที่0599', phone: '081-000-0599' })
  }
  const records = await db.selectFrom('volunteerRecord').selectAll().execute()
  expect(records).toMatchObject([{ what: 'exported', staffName: 'anan', volunteerId: null }])
})

test('a page after somebody of another office is none', async () => {
  const { ask, find } = await startWithMany()
  const [first] = (await find()).volunteers
  const body = { text: '', state: null, groupKind: null, groupName: null, area: null }
  const there = '/offices/khlongphrom/staff/volunteers/find'
  const { status } = await ask('wipa', 'POST', there, { ...body, after: first?.id })
  expect(status).toBe(404)
  const own = await ask('wipa', 'POST', there, { ...body, after: null })
  expect(own.json).toMatchObject({ found: 0, volunteers: [] })
})
