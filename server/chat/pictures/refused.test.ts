import { chatPictures as words } from '@phrom/shared/words/chat-pictures.ts'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { packedPdf, pdf } from '../../documents/testing-pdf.ts'
import { adultName, letter } from '../../testing.ts'
import { waitLimits } from './keep-picture.ts'
import { begins, photo, startPictures } from './testing-pictures.ts'

type Chat = Awaited<ReturnType<typeof startPictures>>

async function nothingIsKept(chat: Chat) {
  expect(await chat.waiting()).toEqual([])
  expect(await chat.db.selectFrom('chatAlbum').selectAll().execute()).toEqual([])
  expect(await chat.strayFiles()).toEqual([])
}

test('whoever has no case is shown the form, once for an album, and nothing is fetched or kept', async () => {
  const chat = await startPictures()
  const of = (n: number) => chat.picture(`10${n}`, { set: { id: 's', index: n, total: 10 } })
  await chat.happen(...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(of))
  expect(chat.replies()).toHaveLength(1)
  expect(chat.texts()[0]).toBe(words.noCase.th)
  // The doors into the app are the topics.
  expect(chat.lastReply()[0]?.quickReply?.items[0]?.action.uri).toContain('/bangphrom/topics/')
  expect(chat.fetched()).toEqual([])
  await nothingIsKept(chat)
})

test('consent comes first: without it the picture is not opened, and the case is', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  await chat.db.deleteFrom('consent').where('caseId', '=', id).execute()
  await chat.happen(chat.picture('101'))
  expect(chat.texts()).toEqual([words.consent.th])
  expect(chat.lastReply()[0]?.quickReply?.items[0]?.action.uri).toContain(`list?case=${id}`)
  expect(chat.fetched()).toEqual([])
  await nothingIsKept(chat)
})

test('a consent that is taken back between question and answer holds', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  await chat.happen(chat.picture('101'))
  const data = chat.dataOf(letter)
  await chat.db.deleteFrom('consent').where('caseId', '=', id).execute()
  await chat.happen(chat.tap(data))
  expect(chat.lastReply()[0]?.text).toBe(words.changed.th)
  expect(await chat.pagesOf(id)).toEqual([])
})

test.each<[string, (chat: Chat) => Promise<unknown>]>([
  ['sent', (chat) => chat.submitted()],
  [
    'withdrawn',
    async (chat) => chat.ask('malee', 'POST', `${chat.cases}/${await chat.draft()}/withdraw`),
  ],
  ['approved without a photo', (chat) => chat.givenCase('malee', 'approved', adultName)],
  [
    'handed over',
    async (chat) => {
      const id = await chat.submitted()
      await chat.db
        .updateTable('serviceCase')
        .set({ state: 'handed_over' })
        .where('id', '=', id)
        .execute()
    },
  ],
])('a case that is %s takes no picture', async (_, given) => {
  const chat = await startPictures()
  await given(chat)
  await chat.happen(chat.picture('101'))
  expect(chat.texts()[0]).toBe(words.closed.th)
  expect(chat.fetched()).toEqual([])
  await nothingIsKept(chat)
})

test('a case of another office, and another person’s, take nothing', async () => {
  const chat = await startPictures()
  await chat.draft('somchai')
  const elsewhere = chat.cases.replace('bangphrom', 'khlongphrom')
  const body = {
    ...{ serviceId: 'change-first-name', answers: adultName, contact: null, language: 'th' },
    consents: ['papers.precheck'],
  }
  await chat.ask('malee', 'PUT', `${elsewhere}/${crypto.randomUUID()}`, body)
  await chat.happen(chat.picture('101'))
  expect(chat.texts()).toEqual([words.noCase.th])
  expect(chat.fetched()).toEqual([])
})

test('a case that was sent while the picture waited takes it no more, and the picture is told to be of no use', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  await chat.putPage(id)
  await chat.happen(chat.picture('101'))
  const data = chat.dataOf(letter)
  await chat.ask('malee', 'POST', `${chat.cases}/${id}/submit`, { consents: [] })
  await chat.happen(chat.tap(data))
  expect(chat.lastReply()[0]?.text).toBe(words.changed.th)
  expect(await chat.pagesOf(id)).toHaveLength(1)
})

const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
  .png()
  .toBuffer()
const polyglot = Buffer.concat([pdf(1), Buffer.from('<script>alert(1)</script>')])

test.each<[string, Buffer, keyof typeof words]>([
  ['an image of 20 MB', Buffer.concat([photo, Buffer.alloc(20 * 1024 * 1024)]), 'tooBig'],
  ['a page of the web', Buffer.from('<!doctype html><script>1</script>'), 'unreadable'],
  ['nothing at all', Buffer.alloc(0), 'unreadable'],
  ['half a photo', photo.subarray(0, 3_000), 'unreadable'],
  ['a PDF with a page of the web behind its end', polyglot, 'unreadable'],
  ['a PDF with a program inside', packedPdf('/JavaScript'), 'locked'],
  ['a PDF of eleven pages', pdf(11), 'tooManyPages'],
])('%s is refused with words and leaves nothing', async (_, bytes, why) => {
  const chat = await startPictures()
  await chat.draft()
  chat.contents.set('101', { bytes })
  await chat.happen(chat.picture('101'))
  expect(chat.lastReply()[0]?.text).toBe(words[why].th)
  await nothingIsKept(chat)
})

test('a photo with a program behind its end is drawn anew: the program is not in what is kept', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  const evil = '<?php system($_GET[0]); ?>'
  chat.contents.set('101', { bytes: Buffer.concat([photo, Buffer.from(evil), png]) })
  await chat.happen(chat.picture('101'))
  await chat.happen(chat.tap(chat.dataOf(letter)))
  const [page] = await chat.pagesOf(id)
  const answer = await chat.app.request(
    `/api${chat.cases}/${id}/documents/${letter}/pages/${page?.id}`,
    { headers: { authorization: `Bearer ${await chat.signIn('malee')}` } },
  )
  expect(Buffer.from(await answer.arrayBuffer()).includes(evil)).toBe(false)
})

test.each(['video', 'audio'])('of a %s only is said what is taken', async (type) => {
  const chat = await startPictures()
  await chat.draft()
  const message = { type, id: '101', contentProvider: { type: 'line' }, duration: 1 }
  await chat.happen(chat.event('e1', { message }))
  expect(chat.texts()).toEqual([words.notPicture.th])
  expect(chat.fetched()).toEqual([])
})

test.each(['sticker', 'something-new'])('a %s brings no picture', async (type) => {
  const chat = await startPictures()
  await chat.draft()
  await chat.happen(chat.event('e1', { message: { type, id: '101' } }))
  expect(chat.texts()).toEqual([])
  expect(chat.fetched()).toEqual([])
})

test('files are known by name and size before they are fetched, and pictures that lie elsewhere are never asked for', async () => {
  const chat = await startPictures()
  await chat.draft()
  await chat.happen(chat.file('101', 'virus.exe', 10))
  await chat.happen(chat.file('102', 'contact.vcf', 10))
  await chat.happen(chat.file('103', 'scan.pdf', 11 * 1024 * 1024))
  const originalContentUrl = 'http://127.0.0.1:1/x.jpg'
  const contentProvider = { type: 'external', originalContentUrl }
  const message = { type: 'image', id: '104', contentProvider }
  await chat.happen(chat.event('e-104', { message }))
  const { notPicture, tooBig, elsewhere } = words
  expect(chat.texts()).toEqual([notPicture.th, notPicture.th, tooBig.th, elsewhere.th])
  expect(chat.fetched()).toEqual([])
})

test.each([404, 410])('what LINE has no more (%i) is asked for again', async (status) => {
  const chat = await startPictures()
  await chat.draft()
  chat.contents.set('101', { status })
  await chat.happen(chat.picture('101'))
  expect(chat.texts()).toEqual([words.gone.th])
  await nothingIsKept(chat)
})

test.each([202, 500, 429, 401])(
  'what LINE does not hand out yet (%i) is fetched as soon as it does',
  async (status) => {
    const chat = await startPictures()
    await chat.draft()
    chat.contents.set('101', { status })
    await chat.happen(chat.picture('101'))
    expect(chat.replies()).toEqual([])
    chat.contents.delete('101')
    chat.later(5)
    await chat.workOff()
    expect(chat.lastReply()[0]?.text).toContain(begins('isIt'))
    expect(await chat.waiting()).toHaveLength(1)
  },
)

test('what LINE does not hand out at all is said, while a reply still counts', async () => {
  const chat = await startPictures()
  await chat.draft()
  chat.contents.set('101', { status: 503 })
  await chat.happen(chat.picture('101'))
  for (const seconds of [3, 5, 9, 17]) {
    chat.later(seconds)
    await chat.workOff()
  }
  expect(chat.texts()).toEqual([words.notFetched.th])
  await nothingIsKept(chat)
  // No picture holds up what the person does next.
  const open = await chat.db
    .selectFrom('webhookEvent')
    .select('id')
    .where('doneAt', 'is', null)
    .execute()
  expect(open).toEqual([])
})

test('of a hundred pictures in a minute so many are kept as may wait, and the rest is told once', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  const small = await sharp({ create: { width: 30, height: 40, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  const ids = Array.from({ length: 100 }, (_, i) => `${1000 + i}`)
  for (const one of ids) chat.contents.set(one, { bytes: small })
  await chat.post(ids.map((one) => chat.picture(one)))
  await chat.workOff()
  expect(await chat.waiting()).toHaveLength(waitLimits.pictures)
  expect(chat.fetched()).toHaveLength(waitLimits.pictures)
  expect(chat.texts().filter((text) => text.startsWith(begins('full')))).toHaveLength(1)
  // Every question that was asked is about the first.
  expect(new Set(chat.replies().map(({ messages }) => messages.at(-1)?.quoteToken)).size).toBe(1)
  await chat.happen(chat.tap(chat.dataOf(letter)))
  expect(await chat.pagesOf(id)).toHaveLength(1)
}, 60_000)

test('a full paper takes as many as fit; the others may have another paper', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  for (let n = 0; n < 9; n++) await chat.putPage(id)
  const of = (n: number) => chat.picture(`10${n}`, { set: { id: 's', index: n, total: 2 } })
  await chat.happen(of(1), of(2))
  await chat.happen(chat.tap(chat.dataOf(letter)))
  expect(chat.lastReply()[0]?.text).toBe(words.paperFull.th)
  expect(await chat.pagesOf(id)).toHaveLength(10)
  expect(await chat.waiting()).toHaveLength(1)
  await chat.happen(chat.tap(chat.dataOf('birth-certificate')))
  expect(await chat.pagesOf(id, 'birth-certificate')).toHaveLength(1)
})

test('whoever says “none of these” leaves nothing behind', async () => {
  const chat = await startPictures()
  await chat.draft()
  await chat.happen(chat.picture('101'))
  await chat.happen(chat.tap(chat.dataOf('none')))
  expect(chat.texts().at(-1)).toBe(words.dropped.th)
  await nothingIsKept(chat)
})

test('nothing is fetched of whom nobody could ask: too late, in a group, or another module’s', async () => {
  const chat = await startPictures()
  await chat.draft()
  await chat.happen(chat.picture('101', { timestamp: Date.parse(chat.deps.now()) - 21 * 60_000 }))
  await chat.happen(chat.picture('102', { mode: 'standby' }))
  await chat.happen({
    ...chat.picture('103'),
    source: { type: 'group', groupId: 'C1', userId: 'U1' },
  })
  expect(chat.replies()).toEqual([])
  expect(chat.fetched()).toEqual([])
})
