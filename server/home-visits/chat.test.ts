import { chatPlace as words } from '@phrom/shared/words/home-visits.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { startWebhook } from '../line/testing-line.ts'
import { type PersonName, people } from '../testing.ts'
import { bedridden, farAway, nearby, place } from './testing-home.ts'

const beginning = (text: { th: string }) => text.th.split('{')[0] ?? ''

/** A server whose first office goes to homes within 15 km, with its chat. */
async function startChat() {
  const server = await startWebhook()
  const { ask, cases, config, event, post, workOff, replies, db } = server
  for (const office of config.offices) office.position = { latitude: 13.75, longitude: 100.5 }
  let events = 0
  /** Somebody sends a location, or taps a button; answers what was said to it. */
  async function says(person: PersonName, change: object) {
    events += 1
    const source = { type: 'user', userId: people[person] }
    await post([event(`e${events}`, { source, ...change })])
    await workOff()
    return replies()
      .find(({ replyToken }) => replyToken === `reply-e${events}`)
      ?.messages.at(-1)
  }
  const located = (person: PersonName, at: object) =>
    says(person, { message: { type: 'location', id: `l${events}`, address: 'ที่นี่', ...at } })
  async function draft(person: PersonName, consents: string[]): Promise<string> {
    const id = uuidv7()
    const body = { serviceId: 'id-card-home-visit', answers: bedridden, language: 'th', consents }
    await ask(person, 'PUT', `${cases}/${id}`, { ...body, home: place })
    return id
  }
  const kept = () =>
    db
      .selectFrom('homeRequest')
      .select(['caseId', 'latitude', 'longitude', 'positionFrom'])
      .execute()
  return { ...server, says, located, draft, kept }
}

test('a location is kept for the case that may hold one, and the last one counts', async () => {
  const { located, draft, kept, logged, db } = await startChat()
  const id = await draft('malee', ['home.position'])
  expect((await located('malee', nearby))?.text).toContain(beginning(words.kept))
  const finer = { latitude: 13.761234567, longitude: 100.5 }
  expect((await located('malee', finer))?.text).toContain(beginning(words.kept))
  const position = { latitude: 13.76123, longitude: 100.5, positionFrom: 'chat' }
  expect(await kept()).toEqual([{ caseId: id, ...position }])
  expect(logged.join()).not.toContain('13.76')
  const bodies = await db.selectFrom('webhookEvent').select('body').execute()
  expect(JSON.stringify(bodies)).not.toContain('13.76')
})

test('without consent, without a case, or outside the district nothing is kept, and how it goes is said', async () => {
  const { located, draft, kept } = await startChat()
  expect((await located('malee', nearby))?.text).toBe(words.noCase.th)
  await draft('malee', [])
  const asked = await located('malee', nearby)
  expect(asked?.text).toBe(words.consent.th)
  expect(asked?.quickReply?.items[0]?.action.uri).toContain('/home?case=')
  await draft('somchai', ['home.position'])
  expect((await located('somchai', farAway))?.text).toBe(words.outside.th)
  expect((await located('somchai', { latitude: 95, longitude: 0 }))?.text).toBe(words.noCase.th)
  expect((await kept()).map(({ latitude }) => latitude)).toEqual([null, null])
})

test('of several cases the person says which; of another’s, and of what no button said, nothing is taken', async () => {
  const { located, says, draft, kept } = await startChat()
  const mine = [await draft('malee', ['home.position']), await draft('malee', ['home.position'])]
  const theirs = await draft('somchai', ['home.position'])
  const asked = await located('malee', nearby)
  expect(asked?.text).toBe(words.which.th)
  const taps = asked?.quickReply?.items.map(({ action }) => action.data ?? '') ?? []
  expect(taps).toHaveLength(2)
  expect((await kept()).every(({ latitude }) => latitude === null)).toBe(true)

  const tap = (data: string) =>
    says('malee', { type: 'postback', postback: { data }, message: undefined })
  await tap(`place:${theirs}:13.76,100.51`)
  await tap(`place:${mine[0]}:northwest`)
  await tap('place:')
  expect((await kept()).every(({ latitude }) => latitude === null)).toBe(true)
  expect((await tap(taps[0] ?? ''))?.text).toContain(beginning(words.kept))
  const known = (await kept()).filter(({ latitude }) => latitude !== null)
  expect(known.map(({ caseId }) => caseId)).toEqual([taps[0]?.split(':')[1]])
})
