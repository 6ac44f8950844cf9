import { chatPictures as words } from '@phrom/shared/words/chat-pictures.ts'
import type { Language } from '@phrom/shared/words/text.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letter, people } from '../../testing.ts'
import { type Asked, answerChoice } from './answer-choice.ts'
import { takeBackPicture } from './take-back.ts'
import { certificate, startPictures } from './testing-pictures.ts'
import { verifyPictures } from './verify.ts'

type Chat = Awaited<ReturnType<typeof startPictures>>

async function askedBy(chat: Chat): Promise<Asked> {
  const { db, config, deps } = chat
  const { id: personId } = await db
    .selectFrom('person')
    .select('id')
    .where('lineUserId', '=', people.malee)
    .executeTakeFirstOrThrow()
  const office = config.offices.find(({ id }) => id === 'bangphrom')
  if (!office) throw new Error('no such office')
  const language: Language = 'th'
  const at = { receivedAt: deps.now(), lineUserId: people.malee, mayReply: true }
  return { office, personId, language, ...at }
}

const doings = ['letter', 'certificate', 'none', 'unsend'] as const

test('whatever is done at once with a picture, it is one page of one paper or none, and nothing of it lies elsewhere', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  let messages = 100
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...doings), { minLength: 2, maxLength: 5 }),
      async (at) => {
        messages += 1
        const message = String(messages)
        await chat.happen(chat.picture(message))
        const asked = await askedBy(chat)
        const taps = {
          letter: chat.dataOf(letter),
          certificate: chat.dataOf(certificate),
          none: chat.dataOf('none'),
        }
        const person = { id: asked.personId, name: '', lineUserId: people.malee }
        const before =
          (await chat.pagesOf(id)).length + (await chat.pagesOf(id, certificate)).length
        const results = await Promise.allSettled(
          at.map((what) =>
            what === 'unsend'
              ? takeBackPicture(chat.deps, person, 'bangphrom', message).then(() => undefined)
              : answerChoice(chat.deps, asked, taps[what]),
          ),
        )
        expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
        const pages = [...(await chat.pagesOf(id)), ...(await chat.pagesOf(id, certificate))]
        expect(pages.length - before).toBeLessThanOrEqual(1)
        const said = results.flatMap((result) =>
          result.status === 'fulfilled' && result.value ? result.value.messages : [],
        )
        const isDropped = said.some((one) => one.type === 'text' && one.text === words.dropped.th)
        // Nobody is told that it is deleted, or takes it back, and has it in the case all the same.
        if (isDropped || at.includes('unsend')) expect(pages).toHaveLength(before)
        const mayGo = isDropped || at.includes('unsend')
        const isChosen = at.some((what) => what === 'letter' || what === 'certificate')
        if (isChosen && !mayGo) expect(pages).toHaveLength(before + 1)
        expect(await verifyPictures(chat.db, chat.deps.now())).toEqual([])
        // What still waits is its own; nothing else is in the store but pages.
        const waiting = await chat.waiting()
        expect(await chat.strayFiles()).toHaveLength(waiting.length)
        // Room for the next.
        for (const page of pages) {
          for (const key of [letter, certificate]) {
            await chat.ask(
              'malee',
              'DELETE',
              `${chat.cases}/${id}/documents/${key}/pages/${page.id}`,
            )
          }
        }
        await chat.db.deleteFrom('chatPicture').execute()
        await chat.db.deleteFrom('chatAlbum').execute()
        for (const { file } of waiting) await chat.deps.documents.remove(file)
      },
    ),
    { numRuns: 12 },
  )
}, 120_000)

test('of two taps at once that choose two papers, one has the picture, and the other is told where it is', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  for (const round of [1, 2, 3, 4]) {
    await chat.happen(chat.picture(`10${round}`))
    const asked = await askedBy(chat)
    const taps = [chat.dataOf(letter), chat.dataOf(certificate)]
    const said = await Promise.all(taps.map((data) => answerChoice(chat.deps, asked, data)))
    expect(said.filter((one) => one?.messages[0]?.type === 'flex')).toHaveLength(1)
    const pages = [...(await chat.pagesOf(id)), ...(await chat.pagesOf(id, certificate))]
    expect(pages).toHaveLength(round)
    expect(await chat.waiting()).toEqual([])
    expect(await chat.strayFiles()).toEqual([])
  }
}, 60_000)

test('a button of another person’s picture, or of another person’s case, does nothing', async () => {
  const chat = await startPictures()
  const id = await chat.draft()
  const other = await chat.draft('somchai')
  await chat.happen(chat.picture('101'))
  const data = chat.dataOf(letter)
  await chat.happen(chat.tap(data, 'somchai'))
  expect(await chat.waiting()).toHaveLength(1)
  await chat.happen(chat.tap(data.replace(id, other)))
  await chat.happen(chat.tap(data.replace(letter, 'thai-id-card')))
  for (const broken of ['picture:', 'picture:x:y', `${data}:more`, `picture:${'9'.repeat(400)}`]) {
    await chat.happen(chat.tap(broken))
  }
  expect(await chat.waiting()).toHaveLength(1)
  expect(await chat.db.selectFrom('page').select('id').execute()).toEqual([])
})
