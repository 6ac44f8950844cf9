import { Hono } from 'hono'
import type { OfficeState } from './state.ts'

type Speak = (office: string, person: string, event: Record<string, unknown>) => Promise<number>

/** As LINE numbers messages. */
export const newId = () => `${Date.now()}${Math.floor(Math.random() * 100_000)}`.padEnd(18, '0')

/** What people put into a chat: kept as content, told to the office without its bytes; several photos at once carry a set. */
export function media(stateOf: (office: string) => OfficeState | undefined, speak: Speak) {
  return new Hono()
    .post('/', async (c) => {
      const { office, person, type, contentType, fileName, base64, imageSet } = await c.req.json()
      const of = stateOf(office)
      if (!of) return c.notFound()
      const id = newId()
      of.media = { ...of.media, [id]: { type: contentType, base64 } }
      const message =
        type === 'image'
          ? {
              ...{ id, type, quoteToken: crypto.randomUUID(), contentProvider: { type: 'line' } },
              ...(imageSet && { imageSet }),
            }
          : { id, type: 'file', fileName, fileSize: Buffer.byteLength(base64, 'base64') }
      return c.json({ id, status: await speak(office, person, { type: 'message', message }) })
    })
    .get('/:office/:id', (c) => {
      const stored = stateOf(c.req.param('office'))?.media?.[c.req.param('id')]
      if (!stored) return c.notFound()
      return c.body(Buffer.from(stored.base64, 'base64'), 200, { 'content-type': stored.type })
    })
}

/** A message that its sender took back is in nobody's chat any more, and its content is gone. */
export function unsend(of: OfficeState, userId: string, event: Record<string, unknown>): void {
  const { messageId } = event.unsend as { messageId: string }
  of.chats[userId] = (of.chats[userId] ?? []).filter(({ id }) => id !== messageId)
  delete of.media?.[messageId]
}
