import { expect, test } from 'vitest'
import { startAnswers } from './testing-answers.ts'
import { verifyAnswers } from './verify.ts'

test('verify finds each thing that must never be of questions and answers', async () => {
  const { asked, personOf, write, db } = await startAnswers()
  const { id: ownAnswerId } = await write()
  await asked(await personOf('malee'), { action: 'answer', source: 'own', ownAnswerId })
  const checks = async () => (await verifyAnswers(db)).map(({ check }) => check)
  expect(await checks()).toEqual([])
  await db.updateTable('asked').set({ personId: null }).execute()
  expect(await checks()).toEqual(['a question is nobody’s, and its words are still there'])
  await db.updateTable('asked').set({ text: '', ownAnswerId: 'none' }).execute()
  expect(await checks()).toEqual(['a question was given an own answer that is none'])
  await db.deleteFrom('asked').execute()
  await db.updateTable('ownAnswer').set({ answerTh: 'อย่างอื่น' }).execute()
  expect(await checks()).toEqual(['an own answer is not what its last change made of it'])
})
