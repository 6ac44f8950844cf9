import { randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { HookPage, SystemsView } from '@phrom/shared/system-views.ts'
import type { Scope } from '@phrom/shared/systems.ts'
import { addMinutes, toInstant } from '@phrom/shared/time.ts'
import { v7 as uuidv7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { startTestServer } from '../testing.ts'
import { deliverDue } from './deliver.ts'
import type { PostLimits } from './post-hook.ts'

export const at = '/offices/bangphrom/staff/systems'
export const newKey = () => `phrom_${randomBytes(32).toString('base64url')}`
export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

/** A server whose admin opens doors for the city's systems. */
export async function startSystems(settings: Record<string, string> = { HOOKS_MAY_LOOP: 'yes' }) {
  const server = await startTestServer(settings)
  const { app, ask, deps, setClock } = server

  async function givenKey(scopes: Scope[], days: 90 | 180 | 365 = 90) {
    const [id, key] = [uuidv7(), newKey()]
    const body = { name: 'ระบบกลางของเมือง', scopes, days, key }
    const { status, json } = await ask('pranee', 'PUT', `${at}/keys/${id}`, body)
    if (status !== 200) throw new Error(`no key: ${status}`)
    return { id, key, view: json as unknown as SystemsView }
  }

  /** As one of the city's systems, with a key or without. */
  async function read(key: string | undefined, path: string, office = 'bangphrom') {
    const answer = await app.request(`/api/systems/v1/${office}${path}`, {
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    })
    return { status: answer.status, json: await answer.json(), headers: answer.headers }
  }

  async function givenHook(url: string, events: string[] = ['case.sent', 'case.approved']) {
    const [id, secret] = [uuidv7(), newSecret()]
    const answer = await ask('pranee', 'PUT', `${at}/hooks/${id}`, { url, events, secret })
    if (answer.status !== 200) throw new Error(`no address: ${answer.status}`)
    // From then on it is told.
    pass(10)
    return { id, secret }
  }

  const pass = (seconds: number) => setClock(toInstant(Date.parse(deps.now()) + seconds * 1000))
  const hookPage = async (id: string) =>
    (await ask('pranee', 'GET', `${at}/hooks/${id}`)).json as unknown as HookPage

  return {
    ...server,
    givenKey,
    read,
    givenHook,
    hookPage,
    pass,
    passMinutes: (minutes: number) => setClock(addMinutes(deps.now(), minutes)),
    /** Time passes while people look in, so that nobody is signed out. */
    async passAwake(minutes: number) {
      for (let left = minutes; left > 0; left -= 300) {
        setClock(addMinutes(deps.now(), Math.min(left, 300)))
        for (const person of ['pranee', 'malee'] as const) await ask(person, 'GET', '/session')
      }
    },
    deliver: (change?: Partial<PostLimits>) => deliverDue(deps, () => false, change),
  }
}

export type Received = { headers: IncomingHttpHeaders; text: string }

/** One of the city's systems that is told of events. */
export async function startReceiver() {
  const received: Received[] = []
  let answer: (response: ServerResponse, got: Received) => void = (response) =>
    void response.writeHead(204).end()
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      const got = { headers: request.headers, text }
      received.push(got)
      answer(response, got)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}/events`,
    port,
    received,
    bodies: () => received.map(({ text }) => JSON.parse(text)),
    /** What it says from now on. */
    says: (to: typeof answer) => {
      answer = to
    },
    saysStatus: (status: number) => {
      answer = (response) => void response.writeHead(status).end()
    },
  }
}
