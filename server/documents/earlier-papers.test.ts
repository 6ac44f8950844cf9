import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { childName, letter, startTestServer } from '../testing.ts'

const birth = 'birth-certificate'
const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()

async function setup() {
  const server = await startTestServer()
  const { ask, cases, givenCase, setClock } = server
  const put = (
    person: 'malee' | 'somchai',
    id: string,
    key: string,
    headers: Record<string, string> = {},
  ) => ask(person, 'PUT', `${cases}/${id}/documents/${key}/pages/${uuidv7()}`, photo, headers)
  const earlier = async (person: 'malee' | 'somchai', id: string, key: string) =>
    (await ask(person, 'GET', `${cases}/${id}/documents/${key}/earlier`)).json as unknown as {
      papers: { caseId: string; sentOn: string; pages: string[] }[]
    }
  /** A child's change of name with both papers, sent; staff have accepted these of them. */
  async function checked(accepted: string[], headers: Record<string, string> = {}) {
    const id = await givenCase('malee', 'draft', childName)
    await put('malee', id, letter)
    const page = await put('malee', id, birth, headers)
    await ask('malee', 'POST', `${cases}/${id}/submit`, { consents: [] })
    const at = `/offices/bangphrom/staff/cases/${id}`
    for (const key of accepted) await ask('suda', 'POST', `${at}/documents/${key}/accept`)
    return { id, page: page.json as unknown as { id: string; earlier: unknown } }
  }
  const draft = (person: 'malee' | 'somchai' = 'malee') => givenCase(person, 'draft', childName)
  return { ...server, put, earlier, checked, draft, setClock }
}

test('offers an accepted paper for the next case, with the day on which it was sent', async () => {
  const { earlier, checked, draft } = await setup()
  const { id, page } = await checked([letter, birth])
  const next = await draft()
  expect(await earlier('malee', next, birth)).toEqual({
    papers: [
      expect.objectContaining({ caseId: id, key: birth, sentOn: '2026-11-20', pages: [page.id] }),
    ],
  })
})

test('never offers what was handed in, what was not accepted, or what is another’s', async () => {
  const { earlier, checked, draft } = await setup()
  await checked([letter])
  const [mine, other] = [await draft(), await draft('somchai')]
  expect(await earlier('malee', mine, letter)).toEqual({ papers: [] })
  expect(await earlier('malee', mine, birth)).toEqual({ papers: [] })
  await checked([letter, birth])
  expect(await earlier('somchai', other, birth)).toEqual({ papers: [] })
  expect(await earlier('somchai', mine, birth)).toMatchObject({ code: 'not_found' })
})

test('a page that is used again says so to staff, keeps its age over any number of cases, and is on record as agreed to', async () => {
  const { ask, cases, earlier, checked, draft, setClock, db } = await setup()
  const first = await checked([letter, birth])
  // The sessions last on, so that only the papers grow older.
  await db.updateTable('session').set({ expiresAt: '2027-01-01T00:00:00.000Z' }).execute()
  setClock('2026-12-14T02:00:00.000Z')
  const second = await checked([letter, birth], { 'phrom-earlier': first.page.id })
  const { code } = await db
    .selectFrom('serviceCase')
    .select('code')
    .where('id', '=', first.id)
    .executeTakeFirstOrThrow()
  expect(second.page.earlier).toEqual({ code, sentOn: '2026-11-20' })
  const seen = await ask('suda', 'GET', `/offices/bangphrom/staff/cases/${second.id}`)
  expect(JSON.stringify(seen.json)).toContain(`"earlier":{"code":"${code}","sentOn":"2026-11-20"}`)
  expect((await ask('malee', 'GET', `${cases}/${second.id}`)).json.consents).toContain(
    'papers.reuse',
  )
  expect((await ask('malee', 'GET', `${cases}/${first.id}`)).json.consents).not.toContain(
    'papers.reuse',
  )
  const { papers } = await earlier('malee', await draft(), birth)
  expect(papers.map(({ sentOn }) => sentOn)).toEqual(['2026-11-20', '2026-11-20'])
})

test('a page that names another’s page, another kind, or one that is gone, is a page like any other', async () => {
  const { put, checked, draft, db } = await setup()
  const { page } = await checked([letter, birth])
  const [mine, other] = [await draft(), await draft('somchai')]
  const naming = { 'phrom-earlier': page.id }
  expect((await put('somchai', other, birth, naming)).json.earlier).toBeNull()
  expect((await put('malee', mine, letter, naming)).json.earlier).toBeNull()
  await db.deleteFrom('page').where('id', '=', page.id).execute()
  expect(await put('malee', mine, birth, naming)).toMatchObject({
    status: 201,
    json: { earlier: null },
  })
  expect((await put('malee', mine, birth, { 'phrom-earlier': 'x' })).status).toBe(422)
})
