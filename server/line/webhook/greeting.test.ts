import { topics } from '@phrom/shared/services/topics.ts'
import { expect, test } from 'vitest'
import { people } from '../../testing.ts'
import { sendDue } from '../outbox.ts'
import { startWebhook } from '../testing-line.ts'

const followed = { type: 'follow', follow: { isUnblocked: false }, message: undefined }
const back = { ...followed, follow: { isUnblocked: true } }
const left = { type: 'unfollow', replyToken: undefined, message: undefined }

const friendships = ({ db }: Awaited<ReturnType<typeof startWebhook>>) =>
  db
    .selectFrom('friendship')
    .innerJoin('person', 'person.id', 'friendship.personId')
    .select(['officeId', 'lineUserId', 'name', 'language', 'followedAt', 'blockedAt'])
    .execute()

test.each([
  ['th', 'th'],
  ['th-TH', 'th'],
  [undefined, 'th'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['ja', 'en'],
] as const)(
  'greets who follows in the language of their LINE: %s is %s',
  async (told, language) => {
    const server = await startWebhook()
    server.setLanguage(told)
    const at = server.deps.now()
    await server.post([server.event('e1', followed)])
    await server.workOff()
    const [answer, ...more] = server.replies()
    expect(more).toEqual([])
    expect(answer?.messages[0]?.text).toContain(
      { th: 'สวัสดี ที่นี่สำนักงานเขตทดสอบ', en: 'Hello from Test District Office' }[language],
    )
    expect(await friendships(server)).toEqual([
      ...[{ officeId: 'bangphrom', lineUserId: people.malee, name: '' }].map((of) => ({
        ...of,
        ...{ language, followedAt: at, blockedAt: null },
      })),
    ])
  },
)

test('opens the app at each main topic from below the greeting, within LINE’s limits', async () => {
  for (const language of ['th', 'en']) {
    const { setLanguage, post, event, workOff, replies } = await startWebhook()
    setLanguage(language)
    await post([event('e1', followed)])
    await workOff()
    const [message] = replies()[0]?.messages ?? []
    const actions = message?.quickReply?.items.map(({ action }) => action) ?? []
    const home = 'https://liff.line.me/2000000001-test/bangphrom'
    expect(actions.map(({ uri }) => uri)).toEqual([
      ...Object.keys(topics).map((topic) => `${home}/topics/${topic}`),
      `${home}/cases`,
    ])
    expect(actions.length).toBeLessThanOrEqual(13)
    for (const { label } of actions) expect(label.length).toBeLessThanOrEqual(20)
    expect(new Set(actions.map(({ label }) => label)).size).toBe(actions.length)
    expect(message?.text.length).toBeLessThanOrEqual(300)
  }
})

test('welcomes back who unblocks, and says nothing to who leaves', async () => {
  const server = await startWebhook()
  server.setLanguage('en')
  await server.post([server.event('e1', followed, 30), server.event('e2', left, 20)])
  await server.workOff()
  expect(server.replies()).toHaveLength(1)
  expect((await friendships(server))[0]?.blockedAt).not.toBeNull()
  await server.post([server.event('e3', back)])
  await server.workOff()
  expect(server.replies()[1]?.messages[0]?.text).toMatch(/^Welcome back/)
  expect((await friendships(server))[0]).toMatchObject({ blockedAt: null, language: 'en' })
})

test('believes the newest of follow and unfollow, whatever order they come in', async () => {
  const server = await startWebhook()
  await server.post([server.event('e2', left, 10)])
  await server.workOff()
  await server.post([server.event('e1', followed, 20)])
  await server.workOff()
  expect((await friendships(server))[0]?.blockedAt).not.toBeNull()
  // Nothing goes to who has left meanwhile.
  expect(server.replies()).toEqual([])
})

test('says nothing to what was written before the person left, and answers who writes again', async () => {
  const server = await startWebhook()
  server.setLanguage('th')
  await server.post([server.event('e1', followed, 60), server.event('e2', left, 20)])
  await server.workOff()
  await server.post([server.event('e3', {}, 40)])
  await server.workOff()
  expect(server.replies()).toHaveLength(1)
  // LINE does not always tell that somebody is back.
  await server.post([server.event('e4')])
  await server.workOff()
  expect(server.replies()).toHaveLength(2)
  expect((await friendships(server))[0]?.blockedAt).toBeNull()
})

test('applies what happened a day ago and replies nothing to it', async () => {
  const server = await startWebhook()
  const day = 24 * 3600
  const somchai = { source: { type: 'user', userId: people.somchai } }
  await server.post([
    server.event('e1', followed, day),
    server.event('e2', {}, day),
    server.event('e3', { ...left, ...somchai }, day),
  ])
  await server.workOff()
  expect(server.replies()).toEqual([])
  const rows = await friendships(server)
  expect(rows.map(({ lineUserId, blockedAt }) => [lineUserId, blockedAt === null])).toEqual(
    expect.arrayContaining([
      [people.malee, true],
      [people.somchai, false],
    ]),
  )
  const open = await server.db
    .selectFrom('webhookEvent')
    .select('id')
    .where('doneAt', 'is', null)
    .execute()
  expect(open).toEqual([])
})

test('uses a reply token once, and pushes no greeting where it is used up or late', async () => {
  const { post, event, workOff, line, later } = await startWebhook()
  line.answers.set('POST /v2/bot/message/reply', () => ({
    status: 400,
    json: { message: 'Invalid reply token' },
  }))
  await post([event('e1', followed)])
  await workOff()
  later(30)
  await workOff()
  const sent = line.asked.filter(({ path }) => path.startsWith('/v2/bot/message/'))
  expect(sent.map(({ path }) => path)).toEqual(['/v2/bot/message/reply'])
})

test('knows the friend and greets in Thai though LINE does not tell the language', async () => {
  const server = await startWebhook()
  server.line.answers.set('GET /v2/bot/profile/', () => ({ status: 500 }))
  await server.post([server.event('e1', followed)])
  await server.workOff()
  expect(server.replies()[0]?.messages[0]?.text).toMatch(/^สวัสดี/)
  expect(await friendships(server)).toHaveLength(1)
  expect(server.logged.join()).not.toContain(people.malee)
})

test('answers in the language that it knows, and asks LINE once where it does not', async () => {
  const { post, event, workOff, replies, line, setLanguage } = await startWebhook()
  setLanguage('en')
  const says = (id: string) => ({ message: { type: 'text', id, text: `hello ${id}` } })
  await post([event('e1', says('e1'), 2), event('e2', says('e2'), 1)])
  await workOff()
  expect(replies().map(({ messages }) => messages[0]?.text)).toEqual(
    Array(2).fill(expect.stringMatching(/Hello/)),
  )
  expect(line.asked.filter(({ path }) => path.startsWith('/v2/bot/profile/'))).toHaveLength(1)
})

test('keeps the name of who signed in before', async () => {
  const server = await startWebhook()
  await server.db
    .insertInto('person')
    .values({ id: 'p1', lineUserId: people.malee, name: 'มาลี' })
    .execute()
  await server.post([server.event('e1', followed)])
  await server.workOff()
  expect((await friendships(server))[0]?.name).toBe('มาลี')
})

/** A case of malee's whose messages are not pushed, for she has blocked the office. */
async function givenHeld() {
  const server = await startWebhook()
  const { deps, event, post, workOff, db, setLanguage } = server
  setLanguage('th')
  await post([event('e0', followed, 40), event('e1', left, 20)])
  await workOff()
  await server.givenCase('malee')
  await sendDue(deps)
  const states = () =>
    db.selectFrom('outbox').select(['kind', 'sentAt', 'sentBy', 'failedAt', 'heldAt']).execute()
  expect((await states()).map(({ sentAt }) => sentAt)).toEqual([null])
  const cards = () => server.replies().flatMap(({ messages }) => messages.filter(isCard))
  return { ...server, states, cards }
}
const isCard = (message: object) => 'altText' in message

test('says with the welcome back, and free, what was held while the person was away', async () => {
  const { post, event, workOff, states, cards, replies, line } = await givenHeld()
  expect(cards()).toEqual([])
  await post([event('e2', back)])
  await workOff()
  expect(cards()).toHaveLength(1)
  const [last] = replies().slice(-1)
  expect(last?.messages[0]?.text).toMatch(/^ยินดีต้อนรับกลับ/)
  // LINE shows the doors of the last message alone.
  expect(last?.messages.map(({ quickReply }) => quickReply !== undefined)).toEqual([false, true])
  expect(await states()).toMatchObject([{ sentBy: 'reply', failedAt: null }])
  expect(line.asked.filter(({ path }) => path.endsWith('/push'))).toEqual([])
  await post([event('e3')])
  await workOff()
  expect(cards()).toHaveLength(1)
})

test('gives what waits to whatever the person sends, and nothing where nothing waits', async () => {
  const { post, event, workOff, cards, replies, states } = await givenHeld()
  await post([event('e2', { message: { type: 'sticker', id: 's1' } })])
  await workOff()
  expect(replies().slice(-1)[0]?.messages).toHaveLength(1)
  expect(cards()).toHaveLength(1)
  expect(await states()).toMatchObject([{ sentBy: 'reply' }])
  await post([event('e3', { type: 'postback', postback: { data: 'x' }, message: undefined })])
  await workOff()
  expect(cards()).toHaveLength(1)
})

test('keeps what waits where LINE refuses the reply, and gives it with the next', async () => {
  const { post, event, workOff, cards, states, line, later } = await givenHeld()
  line.answers.set('POST /v2/bot/message/reply', () => ({ status: 400 }))
  await post([event('e2')])
  await workOff()
  expect(await states()).toMatchObject([{ sentAt: null, failedAt: null }])
  line.answers.delete('POST /v2/bot/message/reply')
  later(5)
  await post([event('e3', { message: { type: 'sticker', id: 's1' } })])
  await workOff()
  expect(cards()).toHaveLength(2)
  expect(await states()).toMatchObject([{ sentBy: 'reply' }])
})

test('never gives the same twice where LINE does not say whether it took the reply', async () => {
  const { post, event, workOff, cards, states, line, later } = await givenHeld()
  line.answers.set('POST /v2/bot/message/reply', () => ({ status: 500 }))
  await post([event('e2')])
  await workOff()
  line.answers.delete('POST /v2/bot/message/reply')
  later(5)
  await workOff()
  expect(cards()).toHaveLength(1)
  const [state] = await states()
  expect(state?.sentAt).toBeNull()
  expect(state?.failedAt).not.toBeNull()
})
