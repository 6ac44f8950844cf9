import { expect, test } from 'vitest'
import { merged, readTyped, theirs, typeInto } from './typed-texts.ts'

const kept = { done: 'จัดอบรม' }

test('what is typed back to what is kept does not wait', () => {
  const typed = typeInto({}, kept, 'done', 'จัดอบรม 2 ครั้ง')
  expect(typed).toEqual({ done: { text: 'จัดอบรม 2 ครั้ง', over: 'จัดอบรม' } })
  expect(typeInto(typed, kept, 'done', 'จัดอบรม')).toEqual({})
})

test('fields that nobody touched here take what others have written meanwhile', () => {
  const typed = typeInto({}, kept, 'obstacles', 'ฝนตก')
  const now = { done: 'จัดอบรม และประชุม' }
  expect(merged('monthly', typed, now)).toEqual({ done: 'จัดอบรม และประชุม', obstacles: 'ฝนตก' })
  expect(theirs(typed, now, 'done')).toBeUndefined()
  expect(theirs(typed, now, 'obstacles')).toBeUndefined()
})

test('where both wrote, theirs is shown and what was typed stays', () => {
  const typed = typeInto({}, kept, 'done', 'ของฉัน')
  const now = { done: 'ของเขา' }
  expect(theirs(typed, now, 'done')).toBe('ของเขา')
  expect(merged('monthly', typed, now)).toEqual({ done: 'ของฉัน' })
  expect(theirs(typed, {}, 'done')).toBe('')
})

test.each([null, '', '{', '{"done":3}', '{"done":{"text":1}}', 'null', '[]'])(
  'what was left on the device as %s hurts nobody',
  (left) => {
    expect(readTyped(left)).toEqual({})
  },
)
