import type { Answers } from '@phrom/shared/answers.ts'
import { v7 as uuidv7 } from 'uuid'
import { monday, type PersonName, people, startTestServer } from '../testing.ts'

/** The numbers of an invented card, as somebody types them. */
export const codes = {
  citizenNumber: '1-1017-00230-70-8',
  laserCode: 'jc1-1234567-89',
  requestNumber: '๑๐๔๐-๐๒-๑๒๓๔๕๖๗๘',
}
/** What of them would be read anywhere if it were kept. */
export const secret = /1101700230708|1-1017-00230|JC1-?1234567|1040-?02-?12345678/i

const order: Answers = {
  ownRecord: true,
  cardInHand: true,
  cardExpired: false,
  identityWay: 'counter',
  copies: 2,
  purpose: 'bank',
  pickupDate: '2026-11-24',
  pickupPeriod: 'morning',
  pickupBy: 'self',
}
const consents = ['copies.lookup', 'line.messages']
const masked = { citizenNumber: '*', laserCode: 'XX0000000000', requestNumber: '0'.repeat(14) }
export const withCodes = { identityWay: 'card-codes', ...masked }

/** A server at which copies of one's own picture are ordered, made and fetched. */
export async function startOrders() {
  const server = await startTestServer()
  const { ask, cases } = server
  const staff = '/offices/bangphrom/staff'
  // Between an order and its pick-up lie more hours than a session lasts.
  for (const person of Object.keys(people)) await server.signIn(person as PersonName)
  await server.db.updateTable('session').set({ expiresAt: '2027-06-01T00:00:00.000Z' }).execute()

  async function draft(person: PersonName, change: Answers = {}, given: string[] = consents) {
    const id = uuidv7()
    await ask(person, 'PUT', `${cases}/${id}`, {
      serviceId: 'copy-face-photo',
      answers: { ...order, ...change },
      contact: { name: 'มาลี ใจดี', phone: '081-999-0000' },
      language: 'th',
      consents: given,
    })
    return id
  }
  const submit = (person: PersonName, id: string, given: object = {}) =>
    ask(person, 'POST', `${cases}/${id}/submit`, { consents: [], codes: given })
  /** An order that waits for the check; answers its id. */
  async function ordered(person: PersonName, change: Answers = {}, given: object = {}) {
    const id = await draft(person, change)
    const sent = await submit(person, id, given)
    if (sent.status !== 200) throw new Error(JSON.stringify(sent.json))
    return id
  }
  const press = (id: string, what: string, body?: object, by: PersonName = 'suda') =>
    ask(by, 'POST', `${staff}/cases/${id}/order/${what}`, body)
  const approval = { day: '2026-11-24', period: 'morning', fee: 20, feeReason: '' }
  const approve = (id: string, change: object = {}) =>
    press(id, 'approve', { ...approval, ...change })
  const makeReady = (...ids: string[]) =>
    ask('suda', 'POST', `${staff}/copies/ready`, { cases: ids })
  const view = async (person: PersonName, id: string) =>
    (await ask(person, 'GET', `${cases}/${id}`)).json
  const scan = (code: unknown) => ask('suda', 'POST', `${staff}/copies/pickups`, { code })
  /** An order that lies ready for Tuesday; answers its id and code. */
  async function ready(person: PersonName, change: Answers = {}, given: object = {}) {
    const id = await ordered(person, change, given)
    await approve(id)
    server.setClock(`${monday}T03:00:00.000Z`)
    await makeReady(id)
    return { id, code: (await view(person, id)).code }
  }
  const handOut = (id: string, change: object = {}) =>
    press(id, 'hand-out', { looked: true, paid: 20, receipt: 'ก 12/3456', ...change })
  /** Everything that stands in the database, as text. */
  async function everything(): Promise<string> {
    const tables = await server.db.introspection.getTables()
    const all: unknown[] = []
    for (const { name } of tables.filter(({ name }) => !/^kysely/.test(name))) {
      all.push(
        await server.db
          .selectFrom(name as 'office')
          .selectAll()
          .execute(),
      )
    }
    return JSON.stringify(all)
  }
  const told = async () =>
    (await server.db.selectFrom('outbox').select(['kind', 'data']).orderBy('id').execute()).map(
      ({ kind, data }) => ({ kind, ...JSON.parse(data) }),
    )
  return {
    ...server,
    ...{ staff, draft, submit, ordered, press, approve, makeReady, view, scan, ready, handOut },
    ...{ everything, told },
  }
}
