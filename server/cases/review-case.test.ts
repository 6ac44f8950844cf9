import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { childName, letter, startTestServer } from '../testing.ts'

const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()
const other = 'birth-certificate'
const corner = { reason: 'not-signed', x: 0.6, y: 0.8, width: 0.4, height: 0.2 }

/** A case of malee's with two papers of one page each, sent to the office. */
async function setup() {
  const server = await startTestServer()
  const { ask } = server
  const id = await server.givenCase('malee', 'draft', childName)
  const own = `${server.cases}/${id}`
  const [page, otherPage] = [uuidv7(), uuidv7()]
  await ask('malee', 'PUT', `${own}/documents/${letter}/pages/${page}`, photo)
  await ask('malee', 'PUT', `${own}/documents/${other}/pages/${otherPage}`, photo)
  await ask('malee', 'POST', `${own}/submit`, { consents: [] })
  const staffCase = `/offices/bangphrom/staff/cases/${id}`
  const decide = (what: string, body?: object, key = letter) =>
    ask('suda', 'POST', `${staffCase}/documents/${key}/${what}`, body)
  const giveBack = (marks: object[], change: object = {}) =>
    decide('return', { reasons: ['not-signed'], note: '', marks, ...change })
  const paper = async (key = letter) => {
    const { json } = await ask('malee', 'GET', own)
    const documents = json.documents as unknown as { key: string }[]
    return documents.find((document) => document.key === key)
  }
  return { ...server, own, page, otherPage, staffCase, decide, giveBack, paper }
}

test('shows the citizen the marks that staff drew, with the reason of each', async () => {
  const { giveBack, page, paper } = await setup()
  const marks = [
    { ...corner, pageId: page },
    { pageId: page, reason: 'note', x: 0, y: 0, width: 1, height: 0.1 },
  ]
  expect((await giveBack(marks, { note: 'ดูมุมนี้' })).status).toBe(200)
  expect(await paper()).toMatchObject({ state: 'returned', reasons: ['not-signed'], marks })
})

test('forgets a mark with its page, and all of them when the paper is accepted', async () => {
  const { ask, decide, giveBack, own, page, paper, staffCase } = await setup()
  await giveBack([{ ...corner, pageId: page }])
  await decide('accept')
  expect(await paper()).toMatchObject({ state: 'accepted', marks: [] })
  await giveBack([{ ...corner, pageId: page }])
  await decide('accept', undefined, other)
  await ask('suda', 'POST', `${staffCase}/return`)
  const next = uuidv7()
  await ask('malee', 'PUT', `${own}/documents/${letter}/pages/${next}`, photo)
  expect(await paper()).toMatchObject({ marks: [{ pageId: page }] })
  await ask('malee', 'DELETE', `${own}/documents/${letter}/pages/${page}`)
  expect(await paper()).toMatchObject({ state: 'received', marks: [] })
})

test.each([
  ['beyond the right edge', { x: 0.7 }],
  ['left of the page', { x: -0.1 }],
  ['too small to see', { width: 0.001 }],
  ['that is no number', { y: '0.5' }],
  ['for a reason that was not given', { reason: 'expired' }],
  ['for words that were not written', { reason: 'note' }],
  ['on a page of another paper', { pageId: 'other' }],
  ['on a page that is nowhere', { pageId: uuidv7() }],
])('takes no mark %s', async (_name, change) => {
  const { giveBack, otherPage, page, paper } = await setup()
  const mark = { ...corner, pageId: page, ...change }
  if (mark.pageId === 'other') mark.pageId = otherPage
  expect((await giveBack([mark])).json.code).toBe('invalid')
  expect(await paper()).toMatchObject({ state: 'received', marks: [] })
})

test('takes three marks and not four', async () => {
  const { giveBack, page } = await setup()
  const marks = Array.from({ length: 4 }, () => ({ ...corner, pageId: page }))
  expect((await giveBack(marks)).json.code).toBe('invalid')
  expect((await giveBack(marks.slice(1))).status).toBe(200)
})

test('takes a decision back until the case is sent on, and then the paper waits again', async () => {
  const { ask, decide, giveBack, page, paper, staffCase } = await setup()
  await giveBack([{ ...corner, pageId: page }])
  await decide('accept', undefined, other)
  expect((await decide('undo')).status).toBe(200)
  expect(await paper()).toMatchObject({ state: 'received', reasons: [], note: '', marks: [] })
  expect((await ask('suda', 'POST', `${staffCase}/return`)).json.code).toBe('papers_undecided')
  await decide('accept')
  await ask('suda', 'POST', `${staffCase}/approve`)
  expect((await decide('undo')).json).toMatchObject({ code: 'wrong_step', state: 'approved' })
  expect(await paper()).toMatchObject({ state: 'accepted' })
})

test('lets neither the citizen nor another office take a decision back', async () => {
  const { ask, decide, staffCase } = await setup()
  await decide('accept')
  const undo = `${staffCase}/documents/${letter}/undo`
  expect((await ask('malee', 'POST', undo)).status).toBe(403)
  expect((await ask('wipa', 'POST', undo)).status).toBe(404)
})
