import { marriageRegistration } from '@phrom/shared/services/marriage-registration.ts'
import { foreignMarriage, papersOfMarriage } from '@phrom/shared/testing-marriage.ts'
import { dayOf, toInstant } from '@phrom/shared/time.ts'

/** The papers of a marriage with a foreigner that are photographed, in their order. */
export function marriagePapers(): string[] {
  return papersOfMarriage(dayOf(toInstant(Date.now())))
}

type Where = { origin: string; simulator: { origin: string } }

/** LINE's word on who a person of the simulator is. */
export async function idTokenOf(
  { simulator }: Pick<Where, 'simulator'>,
  person: string,
): Promise<string> {
  const address = `${simulator.origin}/_simulator/id-token`
  const { idToken } = await post<{ idToken: string }>(address, { person })
  return idToken
}

/** The session of a person of the simulator. */
export async function sessionOf(where: Where, person: string): Promise<string> {
  const idToken = await idTokenOf(where, person)
  const { token } = await post<{ token: string }>(`${where.origin}/api/session`, { idToken })
  return token
}

async function post<T>(address: string, body: object): Promise<T> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await answer.json()) as T
}

/** A marriage with these pages for each of its papers, sent to the office by that person; answers its id. */
export async function sendMarriage(
  where: Where,
  person: string,
  pagesOf: (paper: string, place: number) => Promise<Buffer[]>,
): Promise<string> {
  const token = await sessionOf(where, person)
  const id = crypto.randomUUID()
  const at = `${where.origin}/api/offices/bangphrom/cases/${id}`
  const ask = async (method: string, path: string, type: string, body: string | Buffer) => {
    const answer = await fetch(`${at}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': type,
        'idempotency-key': crypto.randomUUID(),
      },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
  }
  const consents = ['papers.precheck', 'papers.others', 'line.messages']
  const contact = { name: 'มาลี ใจดี', phone: '0812345678' }
  const draft = {
    serviceId: marriageRegistration.id,
    answers: foreignMarriage,
    contact,
    language: 'th',
    consents,
  }
  await ask('PUT', '', 'application/json', JSON.stringify(draft))
  for (const [place, key] of marriagePapers().entries()) {
    for (const page of await pagesOf(key, place)) {
      const path = `/documents/${encodeURIComponent(key)}/pages/${crypto.randomUUID()}`
      await ask('PUT', path, 'image/jpeg', page)
    }
  }
  await ask('POST', '/submit', 'application/json', '{"consents":[]}')
  return id
}
