import type { NewsBody, NewsTo, NewsView } from '@phrom/shared/news.ts'
import { addMinutes, type Instant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { type Answer, type PersonName, people, startTestServer } from '../../testing.ts'
import { setBlocked, setFollowing } from '../friendship-store.ts'
import { lookAfterMessages } from '../look-after.ts'
import { verifyMessages } from '../verify.ts'
import { reachOf, viewOf } from './news-view.ts'
import { sendNews } from './send-news.ts'

export const office = '/offices/bangphrom/staff/news'
export const service = { audience: 'service', serviceId: 'change-first-name' } as const
export const text = {
  th: 'วันศุกร์สำนักงานปิดบ่าย',
  en: 'The office closes on Friday afternoon',
}
const body: NewsBody = {
  ...{ title: 'ปิดบ่ายวันศุกร์', text, to: { audience: 'all' } },
  ...{ when: { is: 'now' }, takesKept: false, revision: 0 },
}

type Multicast = { to: string[]; messages: { type: string; text?: string; contents?: unknown }[] }

/** A server with news to write, people who follow the office, and what LINE got. */
export async function startNews() {
  const server = await startTestServer()
  const { db, deps, line, ask, setClock, signIn } = server

  async function personOf(name: PersonName): Promise<string> {
    await signIn(name)
    const row = await db
      .selectFrom('person')
      .select('id')
      .where('lineUserId', '=', people[name])
      .executeTakeFirstOrThrow()
    return row.id
  }
  async function follow(name: PersonName, language: 'th' | 'en' = 'th', officeId = 'bangphrom') {
    const personId = await personOf(name)
    await setFollowing(db, { officeId, personId, language, at: deps.now() })
  }
  async function block(name: PersonName) {
    const at = addMinutes(deps.now(), 1)
    await setBlocked(db, { officeId: 'bangphrom', personId: await personOf(name), at })
  }
  /** Strangers who follow the office. */
  async function followers(count: number, language: 'th' | 'en' = 'th') {
    for (let i = 0; i < count; i++) {
      const id = uuidv7()
      const lineUserId = `U${id.replaceAll('-', '')}`
      await db.insertInto('person').values({ id, lineUserId, name: '' }).execute()
      await setFollowing(db, { officeId: 'bangphrom', personId: id, language, at: deps.now() })
    }
  }
  const put = (person: PersonName, change: Partial<NewsBody> = {}, id = uuidv7(), at = office) =>
    ask(person, 'PUT', `${at}/${id}`, { ...body, ...change })
  /** News that was written, or the test ends. */
  async function write(change: Partial<NewsBody> = {}, person: PersonName = 'anan') {
    return written(await put(person, change))
  }
  const multicasts = () => line.pushed.map(({ body }) => body as Multicast)
  return {
    ...server,
    personOf,
    follow,
    followers,
    block,
    put,
    write,
    multicasts,
    // Past what a session lives, as the clock of a test may be.
    find: (id: string) => viewOf(db, 'bangphrom', id),
    reach: (to: NewsTo) => reachOf(db, 'bangphrom', { to, when: { is: 'now' } }, deps.now()),
    stop: (id: string, person: PersonName = 'anan') => ask(person, 'POST', `${office}/${id}/stop`),
    send: () => sendNews(deps),
    lookAfter: () => lookAfterMessages(deps),
    /** LINE says the month's limit and use. */
    async setMonth(value: number, used: number) {
      line.setQuota({ value, used })
      await lookAfterMessages(deps)
    },
    /** What others will likely want of it. */
    keep: (count: number) =>
      db
        .updateTable('lineMonth')
        .set({ forecast: JSON.stringify({ 1: count }) })
        .execute(),
    month: () =>
      db
        .selectFrom('lineMonth')
        .selectAll()
        .where('officeId', '=', 'bangphrom')
        .orderBy('month', 'desc')
        .executeTakeFirstOrThrow(),
    batches: () => db.selectFrom('newsBatch').selectAll().orderBy('id').execute(),
    recipients: () => db.selectFrom('newsRecipient').selectAll().execute(),
    wrong: () => verifyMessages(db),
    /** Whom LINE was asked to tell, by their own names. */
    told: () =>
      multicasts().flatMap(({ to }) =>
        to.map((id) => Object.entries(people).find(([, line]) => line === id)?.[0] ?? id),
      ),
    pass: (minutes: number) => setClock(addMinutes(deps.now(), minutes)),
    setClock: (at: Instant) => setClock(at),
  }
}

function written({ status, json }: Answer): NewsView {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(json)}`)
  return json as unknown as NewsView
}
