import type { Answers } from '@phrom/shared/answers.ts'
import type { CaseView } from '@phrom/shared/case.ts'
import type { HomeVisitDesk, Tour, TourBody } from '@phrom/shared/home-visits.ts'
import { v7 as uuidv7 } from 'uuid'
import { idToken, type PersonName, startTestServer } from '../testing.ts'

export const desk = '/offices/bangphrom/staff/home-visits'
export const tours = `${desk}/tours`
/** The office of these tests stands here. */
const officeAt = { latitude: 13.75, longitude: 100.5 }
export const nearby = { latitude: 13.76, longitude: 100.51 }
/** Some 110 km away. */
export const farAway = { latitude: 14.75, longitude: 100.5 }

/** Somebody bedridden whose card has expired; their daughter asks. */
export const bedridden: Answers = {
  cannotTravel: true,
  inDistrict: true,
  reason: 'expired',
  birthDate: '1960-01-31',
  canSitForPhoto: true,
  relativePresent: true,
}
export const place = {
  address: '12/3 ซอยริมคลอง 4',
  subDistrict: 'บางพร้อมเหนือ',
  landmark: 'ตรงข้ามวัด',
  wishes: ['tue-morning', 'thu-morning'],
  hardships: ['stairs'],
  hardNote: '',
}
const consents = ['papers.others', 'home.person', 'home.position', 'line.messages']
/** The Tuesday after. */
export const tuesday = '2026-11-24'

/** A server whose first office goes to homes within 15 km. */
export async function startHomeVisits() {
  const server = await startTestServer()
  const { cases, config } = server
  for (const office of config.offices) office.position = officeAt
  let tokens = new Map<PersonName, string>()
  /** Whoever was signed in days ago signs in again. */
  async function tokenOf(person: PersonName): Promise<string> {
    const known = tokens.get(person)
    if (known) return known
    const { json } = await server.ask(undefined, 'POST', '/session', {
      idToken: await idToken(person),
    })
    tokens.set(person, String(json.token))
    return String(json.token)
  }
  async function ask(person: PersonName | undefined, method: string, path: string, body?: unknown) {
    const signedIn = person && { authorization: `Bearer ${await tokenOf(person)}` }
    return server.ask(undefined, method, path, body, signedIn ?? {})
  }

  const draftOf = (change: object = {}) => ({
    ...{ serviceId: 'id-card-home-visit', answers: bedridden, language: 'th', consents },
    contact: { name: 'มาลี ใจดี', phone: '081-234-5678' },
    home: { ...place, position: nearby },
    ...change,
  })
  const draft = (person: PersonName, change: object = {}, id = uuidv7()) =>
    ask(person, 'PUT', `${cases}/${id}`, draftOf(change)).then((answer) => ({ ...answer, id }))
  /** A request whose check is done; answers the case. */
  async function approved(person: PersonName = 'malee', change: object = {}): Promise<string> {
    const { id } = await draft(person, change)
    await ask(person, 'POST', `${cases}/${id}/submit`, { consents: [] })
    await ask('suda', 'POST', `/offices/bangphrom/staff/cases/${id}/approve`)
    return id
  }
  const planOf = (ids: string[], change: Partial<TourBody> = {}): TourBody => ({
    ...{ day: tuesday, period: 'morning', goes: ['เจ้าหน้าที่'], revision: null },
    stops: ids.map((caseId, i) => ({
      caseId,
      start: `${9 + i}:00`.padStart(5, '0'),
      end: `${9 + i}:45`.padStart(5, '0'),
    })),
    ...change,
  })
  const plan = (ids: string[], change: Partial<TourBody> = {}) =>
    ask('suda', 'POST', tours, planOf(ids, change))
  /** Plans a tour that is taken. */
  async function planned(ids: string[], change: Partial<TourBody> = {}): Promise<Tour> {
    const { status, json } = await plan(ids, change)
    if (status !== 201) throw new Error(JSON.stringify(json))
    return json as unknown as Tour
  }
  return {
    ...server,
    ask,
    setClock: (now: string) => {
      tokens = new Map()
      server.setClock(now)
    },
    draft,
    draftOf,
    approved,
    plan,
    planOf,
    planned,
    view: async (id: string, person: PersonName = 'malee') =>
      (await ask(person, 'GET', `${cases}/${id}`)).json as unknown as CaseView,
    seen: async () => (await ask('suda', 'GET', desk)).json as unknown as HomeVisitDesk,
    start: (stop: string, by: PersonName = 'suda') =>
      ask(by, 'POST', `${desk}/stops/${stop}/start`),
    end: (stop: string, change: object = {}) =>
      ask('suda', 'POST', `${desk}/stops/${stop}/end`, { ...served, ...change }),
  }
}

const served = {
  ...{ caseId: null, outcome: 'served', reason: null, missing: null, remark: '', fee: null },
  ...{ receipt: '', isConfirmed: true, more: false },
}
