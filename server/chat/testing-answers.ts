import type { OwnAnswerBody, OwnAnswerRecord } from '@phrom/shared/own-answers.ts'
import { addMinutes } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { type Answer, type PersonName, people, startTestServer } from '../testing.ts'
import { type Asked, keepAsked } from './asked/asked.ts'

export const office = '/offices/bangphrom/staff/answers'
export const parking: OwnAnswerBody = {
  ...{ title: 'ที่จอดรถ', wordings: ['มีที่จอดรถไหม', 'ที่จอดรถอยู่ตรงไหน', 'is there parking'] },
  answer: { th: 'จอดรถได้ที่ชั้นใต้ดิน', en: 'You can park in the basement.' },
  ...{ link: null, fromDay: null, toDay: null, isOn: true, fromInquiry: null, revision: 0 },
}

/** A server with own answers to write and questions to keep. */
export async function startAnswers() {
  const server = await startTestServer()
  const { db, deps, ask, signIn } = server

  async function personOf(name: PersonName): Promise<string> {
    await signIn(name)
    const row = await db
      .selectFrom('person')
      .select('id')
      .where('lineUserId', '=', people[name])
      .executeTakeFirstOrThrow()
    return row.id
  }
  const put = (person: PersonName, change: object = {}, id = uuidv7(), at = office) =>
    ask(person, 'PUT', `${at}/${id}`, { ...parking, ...change })
  /** An answer that was written, or the test ends. */
  async function write(change: Partial<OwnAnswerBody> = {}, id = uuidv7()) {
    return written(await put('anan', change, id))
  }
  let count = 0
  /** A question that the chat got just now and gave to people. */
  async function asked(personId: string, change: Partial<Asked> = {}): Promise<Asked> {
    count += 1
    const row: Asked = {
      ...{ officeId: 'bangphrom', id: `event-${count}`, personId, at: deps.now(), language: 'th' },
      ...{ text: 'มีที่จอดรถไหม', kind: 'none', serviceId: null, action: 'human', source: 'none' },
      ...{ ownAnswerId: null, confidence: 0.5, ...change },
    }
    await db.transaction().execute((tx) => keepAsked(tx, row))
    return row
  }
  return {
    ...server,
    personOf,
    put,
    write,
    asked,
    rows: () => db.selectFrom('asked').selectAll().orderBy('at').orderBy('id').execute(),
    minutesAgo: (minutes: number) => addMinutes(deps.now(), -minutes),
    daysAgo: (days: number) => addMinutes(deps.now(), -days * 24 * 60),
  }
}

function written({ status, json }: Answer): OwnAnswerRecord {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(json)}`)
  return json as unknown as OwnAnswerRecord
}
