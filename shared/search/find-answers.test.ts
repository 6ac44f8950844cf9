import { expect, test } from 'vitest'
import type { CommonAnswerView } from '../own-answers.ts'
import { findAnswers } from './find-answers.ts'

const made = (id: string, title: string, wordings: string[], th: string): CommonAnswerView => ({
  ...{ id, title, wordings, answer: { th, en: `${id} in English` }, link: null },
})
const answers = [
  made('parking', 'ที่จอดรถ', ['มีที่จอดรถไหม', 'จอดรถตรงไหน'], 'จอดได้ที่ชั้นใต้ดิน'),
  made('card', 'บัตรหมดอายุ', ['ต่ออายุบัตรใช้อะไรบ้าง'], 'ใช้บัตรเดิมใบเดียว'),
]
const found = (typed: string) => findAnswers(typed, answers).map(({ id }) => id)

test.each([
  ['', ['parking', 'card']],
  ['จอดรถ', ['parking']],
  ['ใต้ดิน', ['parking']],
  ['บัตร  เดิม', ['card']],
  ['Card in ENGLISH', ['card']],
  // In other words than they stand there.
  ['อยากต่ออายุบัตรประชาชนต้องใช้อะไร', ['card']],
  ['แมวหาย', []],
])('“%s” finds %j', (typed, ids) => {
  expect(found(typed)).toEqual(ids)
})
