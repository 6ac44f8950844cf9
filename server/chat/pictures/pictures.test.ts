import { chatPictures as words } from '@phrom/shared/words/chat-pictures.ts'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pdf } from '../../documents/testing-pdf.ts'
import { letter, people } from '../../testing.ts'
import { begins, certificate, startPictures } from './testing-pictures.ts'

test('a photo becomes a page of the paper that the person chooses, made safe and marked; nothing of it is left elsewhere', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  await chat.happen(chat.picture('101'))
  expect(chat.lastReply()[0]).toMatchObject({ quoteToken: 'q-101' })
  expect(chat.lastReply()[0]?.text).toContain(begins('isIt'))
  expect(Object.keys(chat.buttons())).toEqual([words.yes.th, '2 สูติบัตร', words.none.th])
  expect(await chat.waiting()).toHaveLength(1)

  await chat.happen(chat.tap(chat.dataOf(letter)))
  const [page, ...others] = await chat.pagesOf(id)
  expect(others).toEqual([])
  expect(page).toMatchObject({ type: 'image/jpeg', fromChat: true })
  expect(chat.lastReply()[0]?.altText).toContain(begins('alt'))
  expect(JSON.stringify(chat.lastReply())).toContain(`list?case=${id}`)
  expect(await chat.waiting()).toEqual([])
  expect(await chat.strayFiles()).toEqual([])

  const path = `${chat.cases}/${id}/documents/${letter}/pages/${page?.id}`
  const answer = await chat.app.request(`/api${path}`, {
    headers: { authorization: `Bearer ${await chat.signIn('malee')}` },
  })
  const kept = Buffer.from(await answer.arrayBuffer())
  const told = await sharp(kept).metadata()
  expect(told).toMatchObject({ format: 'jpeg', width: 900, height: 1200 })
  expect(told.exif).toBeUndefined()
  // The mark is purple, and the photo grey.
  const { channels } = await sharp(kept).stats()
  const [red, green, blue] = channels.map(({ mean }) => mean) as [number, number, number]
  expect(red - green).toBeGreaterThan(1)
  expect(blue - green).toBeGreaterThan(0.5)
  const { json } = await chat.ask('malee', 'GET', `${chat.cases}/${id}`)
  expect(JSON.stringify(json.events)).toContain('page_added')
  expect(chat.logged.join()).not.toContain(people.malee)
})

test('a paper that came back is asked about first, and replaced as in the app', async () => {
  const chat = await startPictures()
  const id = await chat.returned()
  await chat.happen(chat.picture('101'))
  // What waited for the person comes with it, and the question last: its buttons are seen.
  expect(chat.lastReply().at(-1)?.text).toContain('ต้องแก้')
  await chat.happen(chat.tap(chat.dataOf(letter)))
  expect((await chat.documents(id)).find(({ key }) => key === letter)?.state).toBe('received')
  expect(JSON.stringify(chat.lastReply())).toContain(words.completeReturned.th)
  expect(JSON.stringify(chat.lastReply())).toContain(words.earlierPages.th)
  const again = await chat.ask('malee', 'POST', `${chat.cases}/${id}/submit`, { consents: [] })
  expect(again.status).toBe(200)
})

test('an album is asked about once, and its pictures are pages of one paper in the order in which they were sent', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  const shades = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  const events = []
  for (const n of shades) {
    const grey = 20 * n
    const create = {
      width: 300,
      height: 400,
      channels: 3 as const,
      background: { r: grey, g: grey, b: grey },
    }
    chat.contents.set(`10${n}`, { bytes: await sharp({ create }).jpeg().toBuffer() })
    events.push(chat.picture(`10${n}`, { set: { id: 'set', index: n, total: 10 } }))
  }
  // LINE keeps no order.
  await chat.happen(...events.reverse())
  expect(chat.replies()).toHaveLength(1)
  await chat.happen(chat.tap(chat.dataOf(letter)))
  const pages = await chat.pagesOf(id)
  expect(pages).toHaveLength(10)
  const means: number[] = []
  for (const { id: pageId } of pages) {
    const answer = await chat.app.request(
      `/api${chat.cases}/${id}/documents/${letter}/pages/${pageId}`,
      {
        headers: { authorization: `Bearer ${await chat.signIn('malee')}` },
      },
    )
    const { channels } = await sharp(Buffer.from(await answer.arrayBuffer())).stats()
    means.push(channels[1]?.mean ?? 0)
  }
  expect(means).toEqual([...means].sort((a, b) => a - b))
  expect(await chat.waiting()).toEqual([])
})

test('what of an album comes after the answer goes to its place among the others, and is told once all are there', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  await chat.putPage(id)
  const one = (n: number) => chat.picture(`10${n}`, { set: { id: 'set', index: n, total: 3 } })
  await chat.happen(one(3))
  await chat.happen(chat.tap(chat.dataOf(letter)))
  await chat.happen(one(1))
  expect(chat.replies()).toHaveLength(2)
  await chat.happen(one(2))
  expect(chat.replies()).toHaveLength(3)
  expect(JSON.stringify(chat.lastReply())).toContain('4 หน้า')
  const rows = await chat.db.selectFrom('page').select(['id', 'messageId']).execute()
  const order = (await chat.pagesOf(id)).map((page) => rows.find((row) => row.id === page.id))
  expect(order.map((row) => row?.messageId)).toEqual([null, '101', '102', '103'])
})

test('pictures that wait are asked about one after the other, each in reply to the very picture', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  await chat.happen(chat.picture('101', { timestamp: Date.parse(chat.deps.now()) - 5_000 }))
  await chat.happen(chat.picture('102'))
  // The first is still to be answered.
  expect(chat.lastReply()[0]?.quoteToken).toBe('q-101')
  await chat.happen(chat.tap(chat.dataOf(letter)))
  expect(chat.lastReply().map(({ quoteToken }) => quoteToken)).toEqual([undefined, 'q-102'])
  await chat.happen(chat.tap(chat.dataOf(certificate)))
  expect(await chat.pagesOf(id)).toHaveLength(1)
  expect(await chat.pagesOf(id, certificate)).toHaveLength(1)
})

test('the same event twice, and the same tap twice, are one page', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  await chat.happen(chat.picture('101'), chat.picture('101'))
  await chat.happen(chat.picture('101', { deliveryContext: { isRedelivery: true } }))
  const data = chat.dataOf(letter)
  await chat.happen(chat.tap(data))
  await chat.happen(chat.tap(data))
  expect(await chat.pagesOf(id)).toHaveLength(1)
  // Under another event's id, as if we had forgotten the first: the message is known.
  await chat.happen(chat.picture('101', { webhookEventId: 'e-new' }))
  expect(await chat.pagesOf(id)).toHaveLength(1)
  expect(await chat.waiting()).toEqual([])
  expect(chat.fetched()).toEqual(['101'])
})

test('a reply that LINE did not take is tried again, and the picture is there once', async () => {
  const chat = await startPictures()
  await chat.draft()
  let replies = 0
  chat.line.answers.set('POST /v2/bot/message/reply', () => ({
    status: ++replies === 1 ? 500 : 200,
  }))
  await chat.happen(chat.picture('101'))
  chat.later(5)
  await chat.workOff()
  expect(chat.replies()).toHaveLength(2)
  expect(chat.replies()[1]?.messages).toEqual(chat.replies()[0]?.messages)
  expect(await chat.waiting()).toHaveLength(1)
  expect(chat.fetched()).toEqual(['101'])
})

test('where a scanner looks through papers, a picture from the chat is held for it like any other', async () => {
  const chat = await startPictures({ CLAMD: 'tcp://127.0.0.1:9' })
  const id = await chat.draft()
  let poked = 0
  chat.deps.poke = () => {
    poked += 1
  }
  await chat.happen(chat.picture('101'))
  await chat.happen(chat.tap(chat.dataOf(letter)))
  expect(await chat.pagesOf(id)).toMatchObject([{ state: 'held', fromChat: true }])
  expect(poked).toBeGreaterThan(0)
})

test('a PDF is kept as it is, and said to carry no mark', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  const bytes = pdf(1)
  chat.contents.set('101', { bytes })
  await chat.happen(chat.file('101', 'หนังสือ.PDF', bytes.byteLength))
  expect(chat.lastReply()[0]?.text).toContain(words.file.th)
  await chat.happen(chat.tap(chat.dataOf(letter)))
  expect(await chat.pagesOf(id)).toMatchObject([
    { type: 'application/pdf', bytes: bytes.byteLength },
  ])
  expect(JSON.stringify(chat.lastReply())).toContain(words.openIt.th)
})

test('what is unsent leaves the waiting pictures and the case, but not a case that was sent', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  const unsend = (messageId: string) =>
    chat.event(`u-${messageId}`, {
      ...{ type: 'unsend', message: undefined, replyToken: undefined, unsend: { messageId } },
    })
  await chat.happen(chat.picture('101'))
  const data = chat.dataOf(letter)
  await chat.happen(unsend('101'))
  expect(await chat.waiting()).toEqual([])
  expect(await chat.strayFiles()).toEqual([])
  await chat.happen(chat.tap(data))
  expect(chat.lastReply()[0]?.text).toContain(begins('expired'))
  expect(await chat.pagesOf(id)).toEqual([])

  // Of an album the others wait on; LINE would refuse a reply to what is gone.
  const of = (n: number) => chat.picture(`20${n}`, { set: { id: 's', index: n, total: 2 } })
  await chat.happen(of(1), of(2))
  await chat.happen(unsend('201'))
  expect(await chat.waiting()).toHaveLength(1)
  await chat.happen(chat.picture('301'))
  expect(chat.lastReply()[0]?.text).toContain(words.photo.th)
  expect(chat.lastReply()[0]?.quoteToken).toBeUndefined()
  await chat.happen(chat.tap(chat.dataOf('none')))
  await chat.happen(chat.tap(chat.dataOf('none')))

  await chat.happen(chat.picture('102'))
  await chat.happen(chat.tap(chat.dataOf(letter)))
  await chat.happen(unsend('102'))
  expect(await chat.pagesOf(id)).toEqual([])
  expect(await chat.strayFiles()).toEqual([])

  await chat.happen(chat.picture('103'))
  await chat.happen(chat.tap(chat.dataOf(letter)))
  // Another person's word about it changes nothing.
  await chat.happen(
    chat.event('u-x', { ...unsend('103'), source: { type: 'user', userId: people.somchai } }),
  )
  expect(await chat.pagesOf(id)).toHaveLength(1)
  await chat.ask('malee', 'POST', `${chat.cases}/${id}/submit`, { consents: [] })
  await chat.happen({ ...unsend('103'), webhookEventId: 'u-late' })
  expect(await chat.pagesOf(id)).toHaveLength(1)
})
