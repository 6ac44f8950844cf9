import type { Calendar } from '@phrom/shared/calendar.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { verifyBookings } from '../bookings/verify.ts'
import { type PersonName, startTestServer } from '../testing.ts'
import { verifyNeighbours } from './verify.ts'

export const path = '/offices/bangphrom/volunteer/neighbours'
export const tuesday = '2026-11-24'

const renewal = {
  ...{ cardExpiry: '2026-12-01', birthDate: '1990-11-21' },
  ...{ cardInHand: true, nameChanged: false, canCome: true },
}

type Row = { id: string; name: string; phone: string; day: string; start: string; agreed: true }
const names = ['มาลัย', 'สมหมาย', 'บุญมี', 'ประเสริฐ', 'วิไล', 'สมศรี', 'อุดม', 'จันทร์']

/** So many neighbours, each with a name and a telephone of their own. */
export function rowsOf(count: number, change: Partial<Row> = {}): Row[] {
  return Array.from({ length: count }, (_, i) => ({
    id: uuidv7(),
    name: `${names[i % names.length]} บ้านเลขที่${'ก'.repeat(1 + Math.floor(i / names.length))}`,
    phone: `08${String(10_000_000 + i)}`,
    ...{ day: tuesday, start: '08:00', agreed: true },
    ...change,
  }))
}

export const bodyOf = (rows: object[], change: object = {}) => ({
  ...{ serviceId: 'id-card-renewal', language: 'th', rows },
  ...change,
})

/** A server where somchai is a volunteer; the ID card team has `capacity` places in each slot, `volunteers` of them kept for volunteers. */
export async function startWithVolunteer(
  places: { capacity: number; volunteers: number },
  settings: Partial<Calendar['settings']> = {},
) {
  const server = await startTestServer()
  const { ask, db } = server
  const at = '/offices/bangphrom/staff/calendar'
  const { json } = await ask('pranee', 'GET', at)
  const { calendar, revision } = json as unknown as { calendar: Calendar; revision: number }
  const changed: Calendar = {
    ...calendar,
    openings: calendar.openings.map((one) => ({ ...one, ...places })),
    settings: { ...calendar.settings, mostPerPerson: 1000, mostEverywhere: 1000, ...settings },
  }
  const set = await ask('pranee', 'PUT', at, { calendar: changed, revision })
  expect(set.status).toBe(200)
  const volunteerId = await server.givenVolunteer('somchai')
  const book = (rows: object[], change: object = {}, headers: Record<string, string> = {}) =>
    ask('somchai', 'POST', path, bodyOf(rows, change), headers)
  /** What the volunteer gives to the neighbour. */
  async function secretOf(caseId: string): Promise<string> {
    const { json } = await ask('somchai', 'POST', `${path}/slips`, { cases: [caseId] })
    return (json as unknown as { secret: string }[])[0]?.secret ?? ''
  }
  /** An ID card appointment that a citizen makes for themselves. */
  async function citizenBooks(person: PersonName, when: { day: string; start: string }) {
    const id = uuidv7()
    const cases = '/offices/bangphrom/cases'
    const draft = {
      ...{ serviceId: 'id-card-renewal', answers: renewal, language: 'th', consents: [] },
      contact: { name: 'มาลี ใจดี', phone: '0812345678' },
    }
    await ask(person, 'PUT', `${cases}/${id}`, draft)
    await ask(person, 'POST', `${cases}/${id}/submit`, { consents: [] })
    return { id, ...(await ask(person, 'POST', `${cases}/${id}/booking`, when)) }
  }
  async function allIsWell() {
    expect(await verifyBookings(db)).toEqual([])
    expect(await verifyNeighbours(db)).toEqual([])
  }
  return { ...server, volunteerId, book, secretOf, citizenBooks, allIsWell }
}
