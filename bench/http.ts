import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { round } from './bundle.ts'
import { answers, json, load, startOffice } from './office.ts'

const atOnce = 16

/** Sign-in, checklist (a case with all that its list is made of), submit and queue; each against a bare Hono answer. */
export async function http(): Promise<Record<string, number>> {
  const office = await startOffice(50, 1)
  const bareServer = serve({
    fetch: new Hono().get('/', (c) => c.json({ ok: true })).fetch,
    port: 0,
    hostname: '127.0.0.1',
  })
  await new Promise((resolve) => bareServer.once('listening', resolve))
  const { port } = bareServer.address() as { port: number }
  try {
    const bare = await load(
      many(3000, () => fetch(`http://127.0.0.1:${port}/`)),
      atOnce,
    )
    const mint = async (person: string): Promise<string> => {
      const answer = await fetch(`${office.simulator.origin}/_simulator/id-token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      })
      return ((await answer.json()) as { idToken: string }).idToken
    }
    const [idToken, staffIdToken] = [await mint('malee'), await mint('suda')]
    const signIn = (token: string) =>
      fetch(`${office.origin}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ idToken: token }),
      })
    const staffToken = ((await (await signIn(staffIdToken)).json()) as { token: string }).token
    const cases = `${office.origin}/api/offices/bangphrom/cases`
    const people = office.people
    const drafts = Array.from({ length: 1000 }, (_, i) => ({
      id: crypto.randomUUID(),
      token: people[i % people.length]?.token ?? '',
    }))
    const draft = JSON.stringify({
      serviceId: 'change-first-name',
      answers,
      contact: { name: 'มาลี ใจดี', phone: '0812345678' },
      language: 'th',
      consents: [],
    })
    await load(
      drafts.map(
        ({ id, token }) =>
          () =>
            fetch(`${cases}/${id}`, { method: 'PUT', headers: json(token), body: draft }),
      ),
      atOnce,
    )
    const measured = {
      signIn: await load(
        many(1500, () => signIn(idToken)),
        atOnce,
      ),
      checklist: await load(
        many(3000, (i) => {
          const person = people[i % people.length]
          return fetch(`${cases}/${person?.cases[0]}`, {
            headers: { authorization: `Bearer ${person?.token}` },
          })
        }),
        atOnce,
      ),
      submit: await load(
        drafts.map(
          ({ id, token }) =>
            () =>
              fetch(`${cases}/${id}/submit`, {
                method: 'POST',
                headers: json(token),
                body: '{"consents":[]}',
              }),
        ),
        atOnce,
      ),
      queue: await load(
        many(1500, () =>
          fetch(`${office.origin}/api/offices/bangphrom/staff/queue`, {
            headers: { authorization: `Bearer ${staffToken}` },
          }),
        ),
        atOnce,
      ),
    }
    const figures: Record<string, number> = {
      barePerSecond: bare.perSecond,
      bareP99Milliseconds: bare.p99,
    }
    for (const [name, { perSecond, p50, p99, statuses }] of Object.entries(measured)) {
      if (Object.keys(statuses).some((status) => Number(status) >= 400))
        throw new Error(`${name}: ${JSON.stringify(statuses)}`)
      figures[`${name}PerSecond`] = perSecond
      figures[`${name}P50Milliseconds`] = p50
      figures[`${name}P99Milliseconds`] = p99
      const ratio = round(perSecond / bare.perSecond)
      figures[`${name}RatioToBare`] = ratio
      // The slowest of them stands for all.
      figures.ratioToBare = Math.min(figures.ratioToBare ?? 1, ratio)
    }
    return figures
  } finally {
    bareServer.close()
    await office.stop()
  }
}

function many(
  count: number,
  request: (i: number) => Promise<Response>,
): (() => Promise<Response>)[] {
  return Array.from({ length: count }, (_, i) => () => request(i))
}
