import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { addMinutes, toInstant } from '@phrom/shared/time.ts'
import { expect, test } from 'vitest'
import { countPagesWrappedWith } from '../../documents/keys/store.ts'
import { sweep } from '../../documents/sweep.ts'
import { letter } from '../../testing.ts'
import { waitLimits } from './keep-picture.ts'
import { photo, startPictures } from './testing-pictures.ts'
import { verifyPictures } from './verify.ts'
import { forgetPictures } from './waiting-pictures.ts'

type Chat = Awaited<ReturnType<typeof startPictures>>

async function withWaiting(): Promise<Chat> {
  const chat = await startPictures()
  await chat.draft()
  await chat.happen(chat.picture('101'))
  expect(await chat.waiting()).toHaveLength(1)
  return chat
}

test('a picture that waits lies encrypted, under the office’s key', async () => {
  const chat = await withWaiting()
  const [row] = await chat.waiting()
  const stored = Buffer.from(
    (await chat.deps.documents.files.get(row?.file ?? '')) ?? new Uint8Array(),
  )
  expect(stored.byteLength).toBeGreaterThan(1_000)
  expect(stored.subarray(0, 6).toString()).toBe('PHROM1')
  expect(stored.includes(photo.subarray(500, 600))).toBe(false)
  // Its key may not be dropped meanwhile.
  expect(await countPagesWrappedWith(chat.db, 'bangphrom', row?.keyVersion ?? 0)).toBe(1)
})

test('what waited its hour is deleted, and not a minute before', async () => {
  const chat = await withWaiting()
  const data = chat.dataOf(letter)
  chat.setClock(addMinutes(chat.deps.now(), waitLimits.minutes - 1))
  expect(await forgetPictures(chat.deps)).toBe(0)
  chat.later(60)
  expect(await forgetPictures(chat.deps)).toBe(1)
  expect(await chat.waiting()).toEqual([])
  expect(await chat.strayFiles()).toEqual([])
  await chat.happen(chat.tap(data))
  expect(await chat.db.selectFrom('page').select('id').execute()).toEqual([])
})

test('the sweep leaves the file of a picture that waits, and takes away one that nothing needs', async () => {
  const chat = await withWaiting()
  const [row] = await chat.waiting()
  // Files count as old: the sweep goes by the clock of the store.
  const { files } = chat.deps.documents
  const old = { ...files, list: () => aged(files.list()) }
  const deps = { ...chat.deps, documents: { ...chat.deps.documents, files: old } }
  expect((await sweep(deps, ['bangphrom'])).unknownFiles).toBe(0)
  expect(await files.has(row?.file ?? '')).toBe(true)
  await chat.db.deleteFrom('chatPicture').execute()
  expect((await sweep(deps, ['bangphrom'], { believe: true })).removedFiles).toBe(1)
  expect(await files.has(row?.file ?? '')).toBe(false)
})

async function* aged(list: AsyncIterable<{ name: string; writtenAt: number }>) {
  for await (const { name } of list) yield { name, writtenAt: 0 }
}

test('a person sees what waits, takes it away, and has it erased', async () => {
  const chat = await withWaiting()
  const { json } = await chat.ask('malee', 'GET', '/me')
  expect(json.chatPictures).toMatchObject([{ officeId: 'bangphrom', type: 'image/jpeg' }])
  const { json: link } = await chat.ask('malee', 'POST', '/me/downloads')
  const zip = await chat.app.request(String(link.path), { method: 'POST' })
  const whole = Buffer.from(await zip.arrayBuffer())
  expect(whole.includes('chat/1.jpg')).toBe(true)
  expect(whole.includes('not-here.txt')).toBe(false)

  const gone = await chat.ask('malee', 'DELETE', '/me')
  expect(gone.status).toBeLessThan(300)
  expect(await chat.waiting()).toEqual([])
  expect(await chat.db.selectFrom('chatAlbum').selectAll().execute()).toEqual([])
  const root = join(chat.config.dataDir, 'documents', 'bangphrom')
  const left = existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    : []
  expect(left).toEqual([])
})

test('the proof of a database finds a picture that is a page as well, and one that is kept too long', async () => {
  const chat = await withWaiting()
  const data = chat.dataOf(letter)
  const [row] = await chat.waiting()
  await chat.happen(chat.tap(data))
  expect(await verifyPictures(chat.db, chat.deps.now())).toEqual([])
  if (row) await chat.db.insertInto('chatPicture').values(row).execute()
  const late = toInstant(Date.parse(chat.deps.now()) + 3 * 86_400_000)
  const found = await verifyPictures(chat.db, late)
  expect(found.map(({ check, what }) => [check, what])).toEqual([
    ['a picture of the chat waits and is a page as well', row?.id],
    ['pictures of the chat are kept beyond their time', row?.albumId],
  ])
})
