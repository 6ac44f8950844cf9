import type { CaseView, SlotView } from '@phrom/shared/case.ts'
import { sessionOf } from './sent-case.ts'

type Where = { origin: string; simulator: { origin: string } }

/** What is answered for a change of first name of an adult, and for a renewal of the ID card: nothing is photographed for either. */
const errands = {
  'change-first-name': {
    'applicant.nationality': 'thai',
    houseHere: true,
    'applicant.birthDate': '1956-01-31',
    likeRoyalName: false,
    rude: false,
    spaceOrSymbol: false,
    inDictionary: true,
  },
  'id-card-renewal': {
    birthDate: '1990-01-20',
    cardExpiry: '2026-12-20',
    cardInHand: true,
    nameChanged: false,
    canCome: true,
  },
}

/** Asks the API as a person of the simulator; throws what it refuses. */
export async function asPerson(where: Where, person: string) {
  const token = await sessionOf(where, person)
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${where.origin}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
}

/** A case that can be booked; answers its id. Who does not hear gets no messages in LINE. */
export async function approvedCase(
  where: Where,
  person: string,
  {
    serviceId = 'change-first-name',
    contact = { name: 'มาลี ใจดี', phone: '0812345678' },
    hears = true,
  }: {
    serviceId?: keyof typeof errands
    contact?: { name: string; phone: string }
    hears?: boolean
  } = {},
): Promise<string> {
  const ask = await asPerson(where, person)
  const id = crypto.randomUUID()
  const at = `/offices/bangphrom/cases/${id}`
  await ask('PUT', at, {
    ...{ serviceId, answers: errands[serviceId], contact, language: 'th' },
    consents: ['papers.precheck', 'papers.others', ...(hears ? ['line.messages'] : [])],
  })
  await ask('POST', `${at}/submit`, { consents: [] })
  return id
}

/** Books it at that time, in one visit with others of the same person. */
export async function bookCase(
  where: Where,
  person: string,
  id: string,
  time: { day: string; start: string; with?: string[] },
): Promise<void> {
  const ask = await asPerson(where, person)
  await ask('POST', `/offices/bangphrom/cases/${id}/booking`, time)
}

export async function freeSlots(where: Where, person: string, id: string): Promise<SlotView[]> {
  const ask = await asPerson(where, person)
  const slots = await ask<SlotView[]>('GET', `/offices/bangphrom/cases/${id}/slots`)
  return slots.filter(({ problem }) => !problem)
}

export async function caseOf(where: Where, person: string, id: string): Promise<CaseView> {
  const ask = await asPerson(where, person)
  return ask<CaseView>('GET', `/offices/bangphrom/cases/${id}`)
}
