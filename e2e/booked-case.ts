import { sessionOf } from './sent-case.ts'

type Where = { origin: string; simulator: { origin: string } }
type Contact = { name: string; phone: string }

const answers = {
  'applicant.nationality': 'thai',
  houseHere: true,
  'applicant.birthDate': '1956-01-31',
  likeRoyalName: false,
  rude: false,
  spaceOrSymbol: false,
  inDictionary: true,
}

/** The API as a person of the simulator asks it, below `/api/offices/bangphrom`. */
export async function apiOf(where: Where, person: string) {
  const token = await sessionOf(where, person)
  return async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${where.origin}/api/offices/bangphrom${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
}

/** An adult's change of first name that is ready for a visit; answers its id. */
export async function readyCase(
  where: Where,
  person: string,
  { hears = true, ...contact }: Contact & { hears?: boolean },
): Promise<string> {
  const ask = await apiOf(where, person)
  const id = crypto.randomUUID()
  const consents = hears ? ['line.messages'] : []
  const draft = { serviceId: 'change-first-name', answers, contact, language: 'th', consents }
  await ask('PUT', `/cases/${id}`, draft)
  await ask('POST', `/cases/${id}/submit`, { consents: [] })
  return id
}

export async function bookCase(
  where: Where,
  person: string,
  id: string,
  time: { day: string; start: string; with?: string[] },
): Promise<void> {
  const ask = await apiOf(where, person)
  await ask('POST', `/cases/${id}/booking`, time)
}
