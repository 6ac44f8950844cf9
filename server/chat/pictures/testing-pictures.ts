import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chatPictures as words } from '@phrom/shared/words/chat-pictures.ts'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { startWebhook } from '../../line/testing-line.ts'
import { childName, letter, type PersonName, people } from '../../testing.ts'

/** As a phone takes one: grain, and EXIF that says where. */
export const photo = await sharp({
  create: {
    ...{ width: 900, height: 1200, channels: 3, background: '#fbfaf4' },
    noise: { type: 'gaussian', mean: 200, sigma: 30 },
  },
})
  .withExif({
    IFD0: { Make: 'Specimen' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 0/1 0/1' },
  })
  .jpeg()
  .toBuffer()

export const certificate = 'birth-certificate'
const office = 'bangphrom'

/** A server before a LINE that has what people sent into the chat. */
export async function startPictures(settings: Record<string, string> = {}) {
  const server = await startWebhook(settings)
  const { line, ask, givenCase, cases, post, event, workOff, db, config } = server
  const contents = new Map<string, { status?: number; bytes?: Uint8Array }>()
  line.answers.set('GET /v2/bot/message/', ({ path }) => {
    const [, id = ''] = /message\/([^/]+)\/content$/.exec(path) ?? []
    return contents.get(id) ?? { bytes: photo }
  })

  /** An event of a picture; `set` for one of those that are sent together. */
  const picture = (
    id: string,
    {
      set,
      by = 'malee',
      ...change
    }: { set?: object; by?: PersonName; [key: string]: unknown } = {},
  ) =>
    event(`e-${id}`, {
      source: { type: 'user', userId: people[by] },
      message: {
        ...{ type: 'image', id, quoteToken: `q-${id}`, contentProvider: { type: 'line' } },
        ...(set && { imageSet: set }),
      },
      ...change,
    })
  const file = (id: string, fileName: string, fileSize: number) =>
    event(`e-${id}`, { message: { type: 'file', id, fileName, fileSize } })
  let taps = 0
  const tap = (data: string, by: PersonName = 'malee') => {
    taps += 1
    const source = { type: 'user', userId: people[by] }
    return event(`tap-${taps}`, {
      type: 'postback',
      message: undefined,
      postback: { data },
      source,
    })
  }
  const happen = async (...events: object[]) => {
    await post(events)
    await workOff()
  }
  const lastReply = () => server.replies().at(-1)?.messages ?? []
  const texts = () =>
    server.replies().flatMap(({ messages }) => messages.map((one) => one.text ?? one.altText ?? ''))
  /** What the buttons of the last reply send back, by the name of the button. */
  const buttons = () =>
    Object.fromEntries(
      (lastReply().at(-1)?.quickReply?.items ?? []).flatMap(({ action: { label, data } }) =>
        data ? [[label, data]] : [],
      ),
    )
  const dataOf = (key: string) => {
    const data = Object.values(buttons()).find((one) => one.endsWith(`:${key}`))
    expect(data, `a button for ${key} in ${JSON.stringify(lastReply())}`).toBeDefined()
    return String(data)
  }

  /** A draft that takes photos. */
  const draft = (person: PersonName = 'malee') => givenCase(person, 'draft', childName)
  const putPage = (id: string, person: PersonName = 'malee', key = letter) =>
    ask(person, 'PUT', `${cases}/${id}/documents/${key}/pages/${uuidv7()}`, photo)
  const staff = (id: string, path: string, body?: object) =>
    ask('suda', 'POST', `/offices/${office}/staff/cases/${id}/${path}`, body)
  async function submitted(person: PersonName = 'malee') {
    const id = await draft(person)
    expect((await putPage(id, person)).status).toBe(201)
    expect((await ask(person, 'POST', `${cases}/${id}/submit`, { consents: [] })).status).toBe(200)
    return id
  }
  /** A case whose letter came back. */
  async function returned(person: PersonName = 'malee') {
    const id = await submitted(person)
    const why = { reasons: ['not-signed'], note: '', marks: [] }
    expect((await staff(id, `documents/${letter}/return`, why)).status).toBe(200)
    expect((await staff(id, 'return')).status).toBe(200)
    return id
  }
  const documents = async (id: string) => {
    const { json } = await ask('malee', 'GET', `${cases}/${id}`)
    return json.documents as unknown as {
      key: string
      state: string
      pages: { id: string; type: string; bytes: number; state: string; fromChat: boolean }[]
    }[]
  }
  const pagesOf = async (id: string, key = letter) =>
    (await documents(id)).find((one) => one.key === key)?.pages ?? []
  const waiting = () => db.selectFrom('chatPicture').selectAll().execute()
  /** Files of the store that belong to no page. */
  const strayFiles = async () => {
    const root = join(config.dataDir, 'documents', office)
    const files = existsSync(root)
      ? readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map(({ name }) => name)
      : []
    const rows = await db.selectFrom('page').select('file').execute()
    const known = new Set(rows.map((row) => row.file?.split('/').at(-1)))
    return files.filter((name) => !known.has(name))
  }
  const fetched = () =>
    line.asked.filter(({ path }) => path.endsWith('/content')).map(({ path }) => path.split('/')[4])

  return {
    ...server,
    ...{ contents, picture, file, tap, happen, lastReply, texts, buttons, dataOf, draft, putPage },
    ...{ staff, submitted, returned, documents, pagesOf, waiting, strayFiles, fetched },
  }
}

/** The beginning of what is said. */
export const begins = (what: keyof typeof words) =>
  words[what].th.split('\n')[0]?.split('{')[0]?.trim() ?? ''
