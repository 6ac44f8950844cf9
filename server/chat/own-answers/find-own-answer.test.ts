import { expect, test } from 'vitest'
import { office, parking, startAnswers } from '../testing-answers.ts'
import { findOwnAnswer } from './find-own-answer.ts'

test.each([
  ['what is valid', {}, 'มีที่จอดรถไหมคะ', true],
  ['English', {}, 'Is there parking?', true],
  ['a wording with its accents slipped', {}, 'มีทีจอดรถไหม', true],
  ['from today until today', { fromDay: '2026-11-20', toDay: '2026-11-20' }, 'มีที่จอดรถไหม', true],
  ['what begins tomorrow', { fromDay: '2026-11-21' }, 'มีที่จอดรถไหม', false],
  ['what ended yesterday', { toDay: '2026-11-19' }, 'มีที่จอดรถไหม', false],
  ['what is switched off', { isOn: false }, 'มีที่จอดรถไหม', false],
  ['something else', {}, 'จดทะเบียนรถที่ไหน', false],
  ['nothing', {}, '', false],
])('of %s: given is what it should be', async (_what, change, text, isGiven) => {
  const { write, db, deps } = await startAnswers()
  const { id } = await write(change)
  const found = await findOwnAnswer(db, 'bangphrom', text, deps.now())
  expect(found?.id).toBe(isGiven ? id : undefined)
  if (found) expect(found).toMatchObject({ answer: parking.answer, link: null })
  expect(await findOwnAnswer(db, 'khlongphrom', text, deps.now())).toBe(undefined)
})

test('the newest wordings count at once, and of two answers that are equally near neither is given', async () => {
  const { write, put, db, deps } = await startAnswers()
  const { id } = await write()
  const find = (text: string) => findOwnAnswer(db, 'bangphrom', text, deps.now())
  expect((await find('ยืมร่มได้ไหม'))?.id).toBe(undefined)
  await put('anan', { wordings: ['ยืมร่มได้ไหม'], revision: 1 }, id)
  expect((await find('ยืมร่มได้ไหม'))?.id).toBe(id)
  expect(await find('มีที่จอดรถไหม')).toBe(undefined)
  const other = await write({ wordings: ['ขอยืมร่ม', 'ยืมร่มได้ไหม'] })
  expect(await find('ยืมร่มได้ไหม')).toBe(undefined)
  await put('anan', { isOn: false, revision: 1 }, other.id)
  expect((await find('ยืมร่มได้ไหม'))?.id).toBe(id)
})

test('the test box says what the chat would say, and tries what is not saved yet', async () => {
  const { write, ask } = await startAnswers()
  const { id } = await write({ link: 'https://www.dlt.go.th/' })
  const tryIt = async (text: string, draft: object | null = null, language = 'th') =>
    (await ask('suda', 'POST', `${office}/try`, { text, language, draft })).json
  expect(await tryIt('มีที่จอดรถไหมคะ', null, 'en')).toMatchObject({
    action: 'answer',
    reply: 'You can park in the basement.\nhttps://www.dlt.go.th/',
    own: { title: 'ที่จอดรถ', isDraft: false, wording: 'มีที่จอดรถไหม', doubt: null },
  })
  const draft = { id, wordings: ['ยืมร่มได้ไหม'] }
  const umbrella = await tryIt('ยืมร่มได้ไหมครับ', draft)
  expect(umbrella).toMatchObject({ own: { title: null, isDraft: true, doubt: null } })
  expect(umbrella.action).not.toBe('answer')
  const twin = { id: crypto.randomUUID(), wordings: parking.wordings }
  expect((await tryIt('มีที่จอดรถไหม', twin)).own).toMatchObject({ doubt: 'two' })
  expect((await tryIt('ต่อบัตรประชาชน', { id, wordings: ['ต่อใบขับขี่'] })).own).toMatchObject({
    doubt: 'unlike',
  })
  expect((await tryIt('🙏')).own).toBe(null)
})

test('before it is saved a head sees which wordings another answer has, or nobody can be meant by', async () => {
  const { write, ask } = await startAnswers()
  await write()
  const draft = { id: crypto.randomUUID(), wordings: ['มีที่จอดรถไหมคะ', 'ยืมร่มได้ไหม', '🙏🙏🙏'] }
  const { json } = await ask('anan', 'POST', `${office}/check`, draft)
  expect(json).toEqual([
    { wording: 'มีที่จอดรถไหมคะ', is: 'other', what: 'ที่จอดรถ' },
    { wording: '🙏🙏🙏', is: 'empty', what: '' },
  ])
})
