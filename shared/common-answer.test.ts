import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutAsker, withoutPeople } from './common-answer.ts'

test.each([
  ['สวัสดีค่ะ คุณสมชาย พาลูกมาด้วยค่ะ', ['สมชาย ใจอาสา'], 'สวัสดีค่ะ ••• พาลูกมาด้วยค่ะ'],
  ['นายสมชาย ใจอาสา มาได้เลย', ['สมชาย ใจอาสา'], '••• มาได้เลย'],
  ['Hello Khun Thomas, come on Monday', ['Thomas Berg'], 'Hello •••, come on Monday'],
  // Two letters are part of many words; after a title they are a name.
  ['คุณนา นำใบเกิดมา', ['นา'], '••• นำใบเกิดมา'],
  ['มาหาสม\u200bชายได้', ['สมชาย ใจอาสา'], 'มาหา•••ได้'],
  ['เลขบัตร 1 2345 67890 12 3 ใช้ได้', [], 'เลขบัตร ••• ใช้ได้'],
  ['ค่าธรรมเนียม 20 บาท', ['(*'], 'ค่าธรรมเนียม 20 บาท'],
])('what is said to one is fit for all: %s', (text, names, without) => {
  expect(withoutPeople(text, names)).toBe(without)
})

test('the telephone of the office stays in a reply, that of who asks does not stay in a question', () => {
  expect(withoutPeople('โทร 02-123-4567', [])).toBe('โทร 02-123-4567')
  expect(withoutAsker('โทรกลับ 081 234 5678 ด้วย', [])).toBe('โทรกลับ ••• ด้วย')
  expect(withoutAsker('โทร ๐๘๑๒๓๔๕๖๗๘', [])).toBe('โทร •••')
})

const letters = fc.string({
  unit: fc.constantFrom(...'กขคงจนมสาิี์ะabcde'),
  minLength: 3,
  maxLength: 9,
})

test('no name of three letters or more is left, wherever it stands and with whatever around it', () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 4 }),
      fc.array(fc.string({ maxLength: 20 }), { minLength: 2, maxLength: 5 }),
      (names, between) => {
        const text = between.flatMap((words, i) => [words, names[i % names.length] ?? '']).join(' ')
        const plain = withoutPeople(text, [names.join(' ')])
        for (const name of names) expect(plain.toLowerCase()).not.toContain(name.toLowerCase())
      },
    ),
  )
})
