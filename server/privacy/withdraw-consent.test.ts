import { expect, test } from 'vitest'
import { letter } from '../testing.ts'
import { photo, startWithPhotos } from './testing-privacy.ts'

test('without the consent to messages nothing more is sent, and what waits stays here', async () => {
  const { withPhoto, take, ask, db, cases } = await startWithPhotos()
  const id = await withPhoto()
  const { json } = await take(id, 'line.messages')
  expect(json.consents).toEqual(['papers.others', 'papers.precheck'])
  await ask('suda', 'POST', `/offices/bangphrom/staff/cases/${id}/documents/${letter}/accept`)
  await ask('suda', 'POST', `/offices/bangphrom/staff/cases/${id}/approve`)
  const messages = await db.selectFrom('outbox').select(['nextAttemptAt', 'lastError']).execute()
  expect(messages).toEqual([{ nextAttemptAt: null, lastError: 'consent withdrawn' }])
  // The app shows all as before.
  expect((await ask('malee', 'GET', `${cases}/${id}`)).json.state).toBe('approved')
})

test.each([
  ['a draft stays a draft', 'draft', 'draft'],
  ['an approved case keeps its booking', 'approved', 'approved'],
] as const)(
  'without the consent to photos they are deleted at once: %s',
  async (_name, to, then) => {
    const { withPhoto, take, filesOf, pageAt, ask } = await startWithPhotos()
    const id = await withPhoto(to)
    expect(filesOf(id)).toHaveLength(1)
    const { json } = await take(id, 'papers.precheck')
    expect([json.state, json.booking !== null]).toEqual([then, to === 'approved'])
    expect(filesOf(id)).toEqual([])
    if (to === 'draft') {
      expect((await ask('malee', 'PUT', pageAt(id), photo)).json.code).toBe('consent_needed')
    }
  },
)

test('a check under way ends without photos, and the originals come instead; both consents are on record', async () => {
  const { withPhoto, take, db, everything } = await startWithPhotos()
  const id = await withPhoto()
  const { json } = await take(id, 'papers.precheck')
  expect(json.state).toBe('approved')
  const again = await take(id, 'papers.precheck')
  expect(again.status).toBe(200)
  const record = await db
    .selectFrom('consentRecord')
    .select(['what', 'version', 'textHash'])
    .where('purpose', '=', 'papers.precheck')
    .orderBy('what')
    .execute()
  expect(record.map(({ what }) => what)).toEqual(['given', 'withdrawn'])
  expect(record.every(({ version, textHash }) => version && textHash.length === 43)).toBe(true)
  expect(await everything()).not.toContain('"pageCount":1')
})

test('nobody takes back another’s consent, or one that there is not', async () => {
  const { withPhoto, take, filesOf } = await startWithPhotos()
  const id = await withPhoto()
  expect((await take(id, 'papers.precheck', 'somchai')).status).toBe(404)
  expect((await take(id, 'everything')).status).toBe(404)
  expect(filesOf(id)).toHaveLength(1)
})
