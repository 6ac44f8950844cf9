import { readFile } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { media, newId, unsend } from './media.ts'
import { messaging } from './messaging.ts'
import { findPerson, groups, languageOf, people } from './people.ts'
import { scanning } from './scan.ts'
import { sharing, talkOf } from './share.ts'
import { channelId, liffId, signIn } from './sign-in.ts'
import { type LineMessage, loadState, type OfficeState, saveState } from './state.ts'
import { thaiFace } from './thai-face.ts'
import { passOn } from './web-view.ts'
import { type Flow, type SimulatedOffice, webhooks } from './webhooks.ts'

export type SimulatorSettings = {
  port: number
  /** Where the server listens, `http://127.0.0.1:4000`. */
  appOrigin: string
  offices: SimulatedOffice[]
  /** Messages also reach who is not on this desk: for crowds. */
  anybody?: boolean
  /** Keeps what LINE would remember over a restart. */
  stateFile?: string
}

/** What can be made to go wrong. */
type Switches = {
  idTokenSeconds?: number
  revoke?: boolean
  failNextPush?: 'rate' | 'quota' | 'error' | 'timeout'
  /** Such a share of pushes fails by chance, 0 to 1. */
  failShare?: number
  /** Every answer of the Messaging API is this late. */
  slowMs?: number
  /** Everything that a phone asks for is this late. */
  networkMs?: number
  content?: 'ready' | 'preparing' | 'gone'
  /** The whole Messaging API answers 503 until it is switched off. */
  down?: boolean
  /** Reply tokens that are out are late. */
  endReplyTokens?: boolean
  webhooks?: Flow
  /** What one person's LINE says. */
  person?: string
  language?: string
  /** Of one office: messages a month, null for a plan without a limit, and "Use webhook". */
  office?: string
  quota?: number | null
  webhookOff?: boolean
  chatMode?: 'bot' | 'chat'
}

/** LINE on the desk, on one port: its API at the bare origin, each person's phone at `{person}.phrom.localhost`. */
export async function startSimulator(settings: SimulatorSettings) {
  const { offices } = settings
  const state = await loadState(
    settings.stateFile,
    offices.map(({ id }) => id),
  )
  const watchers = new Set<() => void>()
  let saving: NodeJS.Timeout | undefined
  const changed = () => {
    clearTimeout(saving)
    saving = setTimeout(() => saveState(settings.stateFile, state), 200)
    for (const tell of watchers) tell()
  }
  const hooks = webhooks(
    ({ id }) => state.offices[id]?.endpoint ?? `${settings.appOrigin}/api/line/webhook/${id}`,
  )
  const login = signIn(state, changed, () => settings.appOrigin)
  const scans = scanning(login.bearerHolder)
  const shares = sharing(state, login.bearerHolder, changed)
  const isThere = settings.anybody ? () => true : undefined
  const bot = messaging(state, offices, hooks, changed, isThere)
  let port = settings.port
  let networkMs = 0
  const deskOrigin = () => `http://phrom.localhost:${port}`

  const officeOf = (id: string) => offices.find((office) => office.id === id)
  const stateOf = (id: string) => state.offices[id] as OfficeState

  /** `shown`: what stands in the chat of a tap, of which the office hears its data alone. */
  async function speak(
    officeId: string,
    personId: string,
    event: Record<string, unknown>,
    shown?: string,
  ) {
    const [office, person] = [officeOf(officeId), findPerson(personId)]
    if (!office || !person) return 0
    const of = stateOf(officeId)
    if (event.type === 'message') {
      const chat = of.chats[person.userId] ?? []
      of.chats[person.userId] = chat
      const message = event.message as LineMessage & { id: string }
      chat.push({ id: message.id, by: 'person', at: Date.now(), message })
    }
    if (shown) {
      const message = { type: 'text', text: shown }
      of.chats[person.userId]?.push({ id: newId(), by: 'person', at: Date.now(), message })
    }
    if (event.type === 'unsend') unsend(of, person.userId, event)
    if (event.type === 'unfollow') of.blocked = [...new Set([...of.blocked, person.userId])]
    if (event.type === 'follow') {
      of.blocked = of.blocked.filter((id) => id !== person.userId)
      of.following = [...new Set([...(of.following ?? []), person.userId])]
    }
    changed()
    return of.webhookOff ? 0 : hooks.send(office, person.userId, event)
  }

  async function throwSwitches(wanted: Switches): Promise<void> {
    if (wanted.idTokenSeconds) login.setIdTokenSeconds(wanted.idTokenSeconds)
    if (wanted.revoke) login.revokeAll()
    if (wanted.failNextPush) bot.failNextPush(wanted.failNextPush)
    if (wanted.failShare !== undefined) bot.setFailShare(wanted.failShare)
    if (wanted.slowMs !== undefined) bot.setSlow(wanted.slowMs)
    if (wanted.down !== undefined) bot.setDown(wanted.down)
    if (wanted.networkMs !== undefined) networkMs = wanted.networkMs
    if (wanted.content) bot.setContent(wanted.content)
    if (wanted.endReplyTokens) hooks.endReplyTokens()
    if (wanted.webhooks) await hooks.setFlow(wanted.webhooks)
    if (wanted.person && wanted.language) {
      state.languages = { ...state.languages, [wanted.person]: wanted.language }
    }
    const { office, quota, webhookOff, chatMode } = wanted
    const of = office && state.offices[office]
    if (!of) return
    if (quota === null) delete of.quota
    else if (quota !== undefined) of.quota = quota
    if (webhookOff !== undefined) of.webhookOff = webhookOff
    if (chatMode) of.chatMode = chatMode
  }

  /** What the desk and the tests ask and do; LINE has nothing like it. */
  const desk = new Hono()
    .get('/desk', (c) =>
      c.json({
        liffId,
        people: people.map((person) => ({ ...person, language: languageOf(state, person) })),
        groups,
        talks: state.talks ?? {},
        offices: offices.map(({ id, name }) => {
          const of = stateOf(id)
          const menuOf = (userId: string) => of.linkedMenus[userId] ?? of.defaultMenu
          return {
            id,
            name,
            chats: of.chats,
            blocked: of.blocked,
            following: of.following ?? [],
            quota: of.quota ?? null,
            used: of.used,
            menus: Object.fromEntries(people.map(({ userId }) => [userId, menuOf(userId)])),
            menuAreas: Object.fromEntries(
              Object.entries(of.menus).map(([key, { menu }]) => [key, menu]),
            ),
          }
        }),
      }),
    )
    .get('/events', (c) =>
      streamSSE(c, async (stream) => {
        const tell = () => void stream.writeSSE({ data: 'changed' })
        watchers.add(tell)
        stream.onAbort(() => void watchers.delete(tell))
        while (!stream.aborted) await stream.sleep(15_000)
      }),
    )
    .get('/menus/:office/:id', (c) => {
      const image = state.offices[c.req.param('office')]?.menus[c.req.param('id')]?.image
      if (!image) return c.notFound()
      return c.body(Buffer.from(image.base64, 'base64'), 200, { 'content-type': image.type })
    })
    .post('/speak', async (c) => {
      const { office, person, event, shown } = await c.req.json()
      return c.json({ status: await speak(office, person, event, shown) })
    })
    .post('/id-token', async (c) => {
      const { person, ...change } = await c.req.json()
      const found = findPerson(person)
      return found ? c.json({ idToken: await login.makeIdToken(found, change) }) : c.notFound()
    })
    .post('/switch', async (c) => {
      await throwSwitches((await c.req.json()) as Switches)
      changed()
      return c.json({})
    })
    .route('/media', media(stateOf, speak))
    .post('/redeliver/:office', async (c) => {
      const office = officeOf(c.req.param('office'))
      return c.json({ status: office ? await hooks.redeliver(office) : 0 })
    })
    .get('/webhooks', (c) => c.json(hooks.sent))

  const ui = new Hono().get('/:file?', async (c) => {
    const file = c.req.param('file') ?? 'index.html'
    const weight = file.match(/^thai-(400|700)\.woff2$/)?.[1]
    if (weight) return thaiFace(weight)
    const types: Record<string, string> = {
      html: 'text/html; charset=utf-8',
      js: 'text/javascript',
      css: 'text/css',
    }
    const type = types[file.split('.').at(-1) ?? '']
    if (!type || !/^[a-z-]+\.\w+$/.test(file)) return c.notFound()
    return c.body(await readFile(new URL(`./ui/${file}`, import.meta.url)), 200, {
      'content-type': type,
    })
  })

  const bare = new Hono()
    .use(async (c, next) => {
      await next()
      c.header('x-line-request-id', crypto.randomUUID())
    })
    .route('/_simulator', desk)
    .route('/', login.api)
    .route('/', shares.api)
    .route('/', scans.api)
    .route('/', bot.api)
    .route('/', ui)

  async function phone(request: Request, host: string): Promise<Response> {
    const person = findPerson(host.split('.')[0] ?? '')
    if (!person) return new Response('nobody here', { status: 404 })
    const inClient = !host.includes('.browser.')
    const address = new URL(request.url)
    const [, mark, lineHost, ...rest] = address.pathname.split('/')
    if (networkMs > 0) await new Promise((resolve) => setTimeout(resolve, networkMs))
    if (mark !== '__line') return passOn(request, settings.appOrigin, deskOrigin(), inClient)
    const path = `/${rest.join('/')}`
    const isSignIn = lineHost === 'access' && path === '/liff/v1/authorize'
    if (isSignIn) return login.authorize(person, host, address.searchParams)
    const isScan = lineHost === 'liff' && path.startsWith('/liff/v2/sub/')
    if (lineHost === 'api' || lineHost === 'access' || isScan) {
      const headers = new Headers(request.headers)
      headers.set('host', host)
      const inner = new Request(`http://line.invalid${path}${address.search}`, {
        method: request.method,
        headers,
        ...(request.method === 'POST' && { body: await request.text() }),
      })
      const hosts = { api: bare, access: shares.access, liff: scans.liff }
      return hosts[lineHost].fetch(inner)
    }
    if (!path.startsWith(`/${liffId}`)) return new Response('unknown LIFF app', { status: 404 })
    const inside = path.slice(liffId.length + 1) + address.search
    const opens = inClient
      ? await login.openingAddress(person, host, inside)
      : `http://${host}/${inside ? `?liff.state=${encodeURIComponent(inside)}` : ''}`
    return new Response(null, { status: 302, headers: { location: opens } })
  }

  const fetchHandler = (request: Request) => {
    const host = request.headers.get('host') ?? ''
    return /\.phrom\.localhost(:\d+)?$/.test(host) ? phone(request, host) : bare.fetch(request)
  }
  const server = serve({ fetch: fetchHandler, port, hostname: '127.0.0.1' })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  port = (server.address() as { port: number }).port

  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    deskOrigin: deskOrigin(),
    liffId,
    channelId,
    /** Where a person's phone opens the app at a path; outside: the same in an outer browser. */
    phoneUrl: (person: string, path: string, outside = false) =>
      `http://${person}${outside ? '.browser' : ''}.phrom.localhost:${port}/__line/liff/${liffId}${path}`,
    chatOf: (officeId: string, person: string) =>
      stateOf(officeId).chats[findPerson(person)?.userId ?? person] ?? [],
    /** What a person and a friend, or a group, wrote to each other. */
    talkWith: (person: string, other: string) => state.talks?.[talkOf(person, other)] ?? [],
    speak,
    officeOf,
    setAppOrigin: (origin: string) => {
      settings.appOrigin = origin
    },
    async stop() {
      clearTimeout(saving)
      saveState(settings.stateFile, state)
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}
