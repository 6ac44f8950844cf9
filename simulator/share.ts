import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { faultsOf, unsharable } from './message-limits.ts'
import { findPerson, groups, people, type SimulatedPerson } from './people.ts'
import { liffId } from './sign-in.ts'
import type { LineMessage, State } from './state.ts'
import { thaiFace } from './thai-face.ts'

type Asked = { person: SimulatedPerson; at: number; result?: 'SUCCESS' | 'CANCEL' }

const askedMs = 10 * 60_000
export const pickerPath = '/oauth2/v2.1/liff/shareTargetPicker'
const script = readFileSync(new URL('./ui/picker.js', import.meta.url), 'utf8')
const style = readFileSync(new URL('./ui/picker.css', import.meta.url), 'utf8')

/** `shareTargetPicker`: a password for one use, LINE's list of friends and groups, and how it went, for which the SDK asks twice a second. */
export function sharing(
  state: State,
  holder: (authorization: string | undefined) => SimulatedPerson | undefined,
  changed: () => void,
) {
  const asked = new Map<string, Asked>()

  function find(c: Context): Asked | undefined {
    const found = asked.get(c.req.query('ott') ?? '')
    return found && found.at > Date.now() - askedMs && c.req.query('liffId') === liffId
      ? found
      : undefined
  }
  const wrongOtt = { error: 'invalid_request', error_description: 'invalid ott' }

  const api = new Hono().get('/liff/v2/apps/:liffId/ott', (c) => {
    const person = holder(c.req.header('authorization'))
    if (!person) return c.json({ message: 'The access token is invalid' }, 401)
    if (c.req.param('liffId') !== liffId) return c.json({ message: 'not found' }, 404)
    const ott = randomBytes(16).toString('base64url')
    asked.set(ott, { person, at: Date.now() })
    return c.json({ ott })
  })

  const access = new Hono()
    .get(pickerPath, (c) => {
      const found = find(c)
      if (!found || found.result) return c.text('invalid ott', 400)
      return c.html(pickerPage(found.person))
    })
    .get(`${pickerPath}/:face{thai-(400|700).woff2}`, (c) =>
      thaiFace(c.req.param('face').slice('thai-'.length, -'.woff2'.length)),
    )
    .get(`${pickerPath}/result`, (c) => {
      const found = find(c)
      if (!found) return c.json(wrongOtt, 400)
      return c.json(found.result ? { result: found.result } : {})
    })
    // What the SDK says when the window was closed, and the list itself when somebody gives up.
    .post(`${pickerPath}/result`, async (c) => {
      const found = find(c)
      const { result } = await c.req.parseBody()
      if (!found || result !== 'CANCEL') return c.json(wrongOtt, 400)
      found.result ??= 'CANCEL'
      return c.json({ status: 'ok' })
    })
    // Between LINE's list and LINE: nobody else sees it.
    .post(`${pickerPath}/send`, async (c) => {
      const found = find(c)
      if (!found || found.result) return c.json(wrongOtt, 400)
      const { to, messages } = (await c.req.json()) as { to: string[]; messages: LineMessage[] }
      const details = [...faultsOf(messages), ...unsharable(messages)]
      const targets = targetsOf(found.person).filter(({ id }) => to.includes(id))
      if (details.length > 0 || targets.length === 0) return c.json({ details }, 400)
      for (const { talk } of targets) {
        state.talks ??= {}
        const entries = state.talks[talk] ?? []
        state.talks[talk] = entries
        for (const message of messages) {
          entries.push({ by: found.person.id, at: Date.now(), message })
        }
      }
      found.result = 'SUCCESS'
      changed()
      return c.json({})
    })

  return { api, access }
}

/** Where two people, or a group, write to each other. */
export function talkOf(person: string, other: string): string {
  return groups.some(({ id }) => id === other) ? other : [person, other].sort().join('+')
}

/** Everybody else is a friend; groups are those that the person is in. */
function targetsOf({ id: own }: SimulatedPerson): { id: string; name: string; talk: string }[] {
  const friends = people.filter(({ id }) => id !== own)
  const theirs = groups.filter(({ members }) => members.some((member) => member === own))
  return [...friends, ...theirs].map(({ id, name }) => ({ id, name, talk: talkOf(own, id) }))
}

function pickerPage(person: SimulatedPerson): string {
  const rows = targetsOf(person).map(({ id, name }) => {
    const isGroup = !findPerson(id)
    const kind = isGroup ? ' <small>กลุ่ม · Group</small>' : ''
    return `<label><input type="checkbox" name="to" value="${id}"> <span>${name}${kind}</span></label>`
  })
  return `<!doctype html><html lang="th"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>LINE</title>
<style>${style}</style><form hidden><h1>ส่งให้ · Share with</h1>${rows.join('')}
<footer><button type="button" id="cancel">ยกเลิก · Cancel</button><button id="send" disabled>ส่ง · Share</button></footer>
<p role="status"></p></form><script type="module">${script}</script></html>`
}
