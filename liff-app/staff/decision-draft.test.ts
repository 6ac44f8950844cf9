import { expect, test } from 'vitest'
import {
  type Draft,
  draftOf,
  toReturn,
  withMark,
  withMarkFor,
  withoutMark,
  withPoint,
  withReason,
} from './decision-draft.ts'

const empty: Draft = { points: [], reasons: [], note: '', marks: [] }
const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.1 }

test('gives a mark to the reason that was ticked last', () => {
  const draft = withMark(withReason(withReason(empty, 'expired'), 'cut-off'), 'p1', box)
  expect(draft.marks).toEqual([{ pageId: 'p1', reason: 'cut-off', ...box }])
})

test('gives a mark that was drawn first to the reason that follows, and waits again when it is unticked', () => {
  const drawn = withMark(empty, 'p1', box)
  expect(toReturn(drawn)).toBe('reason')
  const ticked = withReason(drawn, 'cut-off')
  expect(toReturn(ticked)).toMatchObject({ marks: [{ reason: 'cut-off' }] })
  expect(withReason(ticked, 'cut-off').marks).toMatchObject([{ reason: undefined }])
})

test('takes words alone as the reason of a mark, and asks where ticked reasons leave it open', () => {
  const drawn = withMark({ ...empty, note: 'ดูมุมนี้' }, 'p1', box)
  expect(toReturn(drawn)).toMatchObject({ reasons: [], marks: [{ reason: 'note' }] })
  const open = { ...drawn, reasons: ['expired'] }
  expect(toReturn(open)).toBe('mark-reason')
  expect(toReturn(withMarkFor(open, 0, 'expired'))).toMatchObject({
    marks: [{ reason: 'expired' }],
  })
  expect(toReturn({ ...withMarkFor(open, 0, 'note'), note: ' ' })).toBe('mark-reason')
})

test('draws three marks and no fourth', () => {
  let draft = withReason(empty, 'expired')
  for (let i = 0; i < 5; i++) draft = withMark(draft, 'p1', box)
  expect(draft.marks).toHaveLength(3)
  expect(withoutMark(draft, 0).marks).toHaveLength(2)
})

test('begins with what was said of a returned paper, and anew with a new photo of it', () => {
  const marks = [{ pageId: 'p1', reason: 'expired', ...box }]
  const document = { key: 'k', reasons: ['expired'], note: 'x', marks, pages: [], checkedBy: null }
  expect(draftOf({ ...document, state: 'returned' })).toMatchObject({ reasons: ['expired'], marks })
  expect(draftOf({ ...document, state: 'received' })).toEqual(empty)
})

test('ticks a point and takes the tick away', () => {
  expect(withPoint(withPoint(empty, 2), 0).points).toEqual([2, 0])
  expect(withPoint(withPoint(empty, 2), 2)).toEqual(empty)
})
