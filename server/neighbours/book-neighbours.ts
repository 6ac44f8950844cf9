import { readName, readPhone } from '@phrom/shared/formats.ts'
import { type BookNeighboursBody, neighbourLimits } from '@phrom/shared/neighbours/requests.ts'
import { samePerson } from '@phrom/shared/neighbours/same-person.ts'
import type { NeighbourView } from '@phrom/shared/neighbours/views.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { v7 as uuidv7 } from 'uuid'
import { insertStandIn, takePerson } from '../auth/store.ts'
import { bookMany } from '../bookings/book-many.ts'
import { serviceToday } from '../cases/case-view.ts'
import { giveConsents } from '../cases/consents.ts'
import { insertWithCode } from '../cases/insert-case.ts'
import { insertEvent } from '../cases/tell-event.ts'
import type { Config } from '../config.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { isOff } from '../offices/find-service.ts'
import { Refusal } from '../refusal.ts'
import type { Volunteer } from '../volunteers/store.ts'
import { isForNeighbours } from './neighbour-services.ts'
import { hashOf, newSalt, secretOf } from './secret.ts'
import * as store from './store.ts'
import { viewsOf } from './view.ts'

/**
 * Books for many neighbours in one step: each has a case of their own, under a person who has no account in LINE, and all have a place or
 * none. Refuses service_off, already_booked with the rows that this volunteer has booked already or that are in the list twice,
 * too_many_bookings, and what `bookMany` refuses.
 */
export async function bookNeighbours(
  deps: ActionDeps,
  config: Pick<Config, 'offices'>,
  person: Person,
  volunteer: Volunteer,
  { serviceId, language, rows }: BookNeighboursBody,
): Promise<NeighbourView[]> {
  const { tx, now } = deps
  const { officeId } = volunteer
  const office = config.offices.find(({ id }) => id === officeId)
  const service = serviceToday(serviceId, now)
  if (!office || !isForNeighbours(service)) throw new Refusal('invalid', { fields: ['serviceId'] })
  if (await isOff(tx, officeId, serviceId)) throw new Refusal('service_off')
  // Two windows with the same list come one after the other, and the second finds what the first has booked.
  await takePerson(tx, person.id)
  await refuseBooked(deps, volunteer, serviceId, rows)
  const wanted: Parameters<typeof bookMany>[3][number][] = []
  for (const { id, name, phone, day, start } of rows) {
    const contact = { name: readName(name) ?? '', phone: readPhone(phone) ?? '' }
    const personId = await insertStandIn(tx, uuidv7())
    await insertApproved(deps, { officeId, id, personId, service, language, contact })
    const salt = newSalt()
    await store.insertNeighbour(tx, {
      ...{ officeId, caseId: id, volunteerId: volunteer.id, bookedAt: now, claimedAt: null },
      ...{ salt, secretHash: hashOf(secretOf(office, salt)) },
    })
    wanted.push({ caseId: id, personId, day, start })
  }
  await bookMany(deps, officeId, service, wanted)
  const ids = rows.map(({ id }) => id)
  return viewsOf(tx, officeId, await store.listTheirs(tx, officeId, volunteer.id, ids))
}

async function refuseBooked(
  { tx }: ActionDeps,
  { officeId, id }: Volunteer,
  serviceId: string,
  rows: BookNeighboursBody['rows'],
): Promise<void> {
  const standing = await store.listStanding(tx, officeId, id)
  if (standing.length + rows.length > neighbourLimits.standing) {
    throw new Refusal('too_many_bookings')
  }
  const known = new Set(
    standing
      .filter((row) => row.serviceId === serviceId)
      .map((row) => samePerson({ name: row.contactName ?? '', phone: row.contactPhone ?? '' })),
  )
  const fields: string[] = []
  for (const [at, row] of rows.entries()) {
    const who = samePerson(row)
    if (known.has(who)) fields.push(`rows.${at}`)
    known.add(who)
  }
  if (fields.length > 0) throw new Refusal('already_booked', { fields })
}

type NewCase = {
  officeId: string
  id: string
  personId: string
  service: Service
  language: 'th' | 'en'
  contact: { name: string; phone: string }
}

/** A case in which nothing is to be looked at: whoever comes answers at the counter what is open. */
async function insertApproved(
  deps: ActionDeps,
  { officeId, id, personId, service, language, contact }: NewCase,
): Promise<void> {
  const { tx, now } = deps
  const code = await insertWithCode(tx, {
    ...{ officeId, id, personId, serviceId: service.id, serviceVersion: service.version },
    ...{ state: 'approved', answers: '{}', language },
    ...{ contactName: contact.name, contactPhone: contact.phone },
    ...{ startedAt: now, submittedAt: now, changedAt: now },
    ...{ endedAt: null, holdUntil: null, holdReason: null, erasedAt: null },
  })
  // The ids are the phone's: one that is there already was sent before under another key.
  if (code === undefined) throw new Refusal('already_booked')
  const of = { officeId, caseId: id }
  const by = { actor: 'citizen', personId } as const
  await insertEvent(tx, of, 'started', by, now)
  // Nobody knows whether they have been here before.
  await insertEvent(tx, of, 'submitted', by, now, { first: 'new' })
  await insertEvent(tx, of, 'approved', { actor: 'system', personId: null }, now)
  await giveConsents(deps, of, ['neighbour.booked'])
}
