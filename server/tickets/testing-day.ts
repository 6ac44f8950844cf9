import { instantAt } from '@phrom/shared/time.ts'
import { monday, type PersonName, people, startTestServer } from '../testing.ts'

/** The first Monday at the office, in the morning, with two counters that nobody has opened yet. */
export async function startDay() {
  const server = await startTestServer()
  const { ask, cases, givenCase, signIn } = server
  const office = '/offices/bangphrom'
  const staff = `${office}/staff`
  const at = (clock: string) => server.setClock(instantAt(monday, clock))

  // Between the booking on Friday and the visit on Monday lie more hours than a session lasts.
  for (const person of Object.keys(people) as PersonName[]) await signIn(person)
  await server.db.updateTable('session').set({ expiresAt: '2026-12-31T00:00:00.000Z' }).execute()

  async function setUp(name: string, teams = ['general-registration']): Promise<string> {
    const { json } = await ask('anan', 'POST', `${staff}/counters`, { name, teams })
    const counters = json.counters as unknown as { id: string; name: string }[]
    return counters.find((counter) => counter.name === name)?.id ?? ''
  }
  const counters = [await setUp('1'), await setUp('2')] as const

  /** A case of that person, booked for this Monday. */
  async function booked(person: PersonName, start = '08:00'): Promise<string> {
    const id = await givenCase(person)
    const { status } = await ask(person, 'POST', `${cases}/${id}/booking`, { day: monday, start })
    if (status !== 201) throw new Error(`not booked: ${status}`)
    return id
  }
  const codeOf = async (id: string) =>
    (
      await server.db
        .selectFrom('serviceCase')
        .select('code')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).code
  const comes = async (id: string, priority = 'none') =>
    ask('suda', 'POST', `${staff}/arrivals`, { code: await codeOf(id), priority })
  const walksIn = (name: string, priority = 'none') =>
    ask('suda', 'POST', `${staff}/tickets`, { serviceId: 'change-first-name', name, priority })
  const press = (
    person: PersonName,
    counter: string,
    what: string,
    body?: object,
    headers?: Record<string, string>,
  ) => ask(person, 'POST', `${staff}/counters/${counter}/${what}`, body, headers)
  const day = async () => (await ask('suda', 'GET', `${staff}/day`)).json as unknown as Day
  return {
    ...server,
    office,
    staff,
    at,
    counters,
    setUp,
    booked,
    codeOf,
    comes,
    walksIn,
    press,
    day,
  }
}

type Ticket = { id: string; ticket: string; state: string; name: string; counterId: string | null }
type Day = { day: string } & Record<
  'waiting' | 'atCounters' | 'parked' | 'passedOver',
  Ticket[]
> & {
    counters: { id: string; name: string; isOpen: boolean; staffName: string | null }[]
  }

export const served = {
  caseId: null,
  outcome: 'served',
  reason: null,
  missing: null,
  remark: '',
  fee: null,
  receipt: '',
  isConfirmed: true,
} as const
