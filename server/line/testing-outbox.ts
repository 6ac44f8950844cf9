import type { messagingApi } from '@line/bot-sdk'
import { addMinutes } from '@phrom/shared/time.ts'
import type { CaseMessageKind } from '../database/tables.ts'
import { insertMessage, type MessageData } from '../messages/store.ts'
import { type PersonName, people, startTestServer } from '../testing.ts'
import { sendDue } from './outbox.ts'

type Told = Partial<MessageData>
type Options = Parameters<typeof insertMessage>[4]

/** A server with an empty outbox, cases of two people to write about, and what LINE got. */
export async function startOutbox() {
  const server = await startTestServer()
  const { db, deps, line, givenCase, setClock } = server
  const cases = { malee: await givenCase('malee'), somchai: await givenCase('somchai') }
  await db.deleteFrom('outbox').execute()

  async function personOf(name: PersonName): Promise<string> {
    const row = await db
      .selectFrom('person')
      .select('id')
      .where('lineUserId', '=', people[name])
      .executeTakeFirstOrThrow()
    return row.id
  }

  async function give(
    person: keyof typeof cases,
    kind: CaseMessageKind,
    told: Told = {},
    options?: Options,
  ): Promise<string> {
    const of = { officeId: 'bangphrom', id: cases[person], personId: await personOf(person) }
    const data = { papers: [], returned: [], ...told }
    const id = await deps.write((tx) =>
      insertMessage({ tx, now: deps.now() }, of, kind, data, options),
    )
    if (!id) throw new Error('no consent')
    return id
  }

  const rows = () => db.selectFrom('outbox').selectAll().orderBy('id').execute()
  return {
    ...server,
    cases,
    give,
    rows,
    personOf,
    send: () => sendDue(deps),
    /** So many minutes pass. */
    pass: (minutes: number) => setClock(addMinutes(deps.now(), minutes)),
    find: async (id: string) => (await rows()).find((row) => row.id === id),
    /** The heads of the cards in each push, in the order in which LINE got them. */
    heads: () => line.pushed.map(({ body }) => (body as Sent).messages.map(headOf)),
    to: () => line.pushed.map(({ body }) => (body as Sent).to),
  }
}

type Sent = { to: string; messages: messagingApi.FlexMessage[] }

/** What stands largest on a card. */
export function headOf(message: messagingApi.Message): string {
  const words: string[] = []
  JSON.stringify('contents' in message ? message.contents : {}, (key, value) => {
    if (key === 'text') words.push(value)
    return value
  })
  return words[0] ?? ''
}
