import { findPaper } from '@phrom/liff-app/capture/find-paper.ts'
import type { Gray } from '@phrom/liff-app/capture/gray.ts'
import { judge } from '@phrom/liff-app/capture/judge.ts'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { listRecipes, readLabels, verdictOf } from './judge-set.ts'
import { type Recipe, scanPaper, takePhoto } from './specimens.ts'

async function grayOf(picture: Buffer): Promise<Gray> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, light: new Uint8Array(data) }
}
async function doubtsOf(recipe: Recipe) {
  const gray = await grayOf((await takePhoto(recipe, { colors: 1 })).jpeg)
  return judge(gray, findPaper(gray))
}
function flat(lightness: number, width = 900, height = 1200): Gray {
  return { width, height, light: new Uint8Array(width * height).fill(lightness) }
}

test.each<[string, Recipe]>([
  ['a form on wood', { paper: 'dense-form', seed: 8, table: 'wood' }],
  ['a letter of few lines', { paper: 'letter', seed: 9, table: 'cloth' }],
  ['a faint form in the hand', { paper: 'faint-form', seed: 10, table: 'hand' }],
  ['a card on a dark table', { paper: 'id-card', seed: 11, table: 'dark' }],
])('says nothing of a good photo of %s', async (_name, recipe) => {
  expect(await doubtsOf(recipe)).toEqual([])
})

test.each<[string, Recipe['fault'], string]>([
  ['out of focus', { kind: 'defocus', strength: 4 }, 'blurred'],
  ['shaken', { kind: 'motion', strength: 4 }, 'blurred'],
  ['nearly black', { kind: 'low-light', strength: 4 }, 'dark'],
  ['under a lamp', { kind: 'glare', strength: 5 }, 'glare'],
  ['half out of the frame', { kind: 'crop', strength: 3 }, 'cut-off'],
  ['from across the room', { kind: 'far', strength: 5 }, 'small'],
])('doubts a form that is %s', async (_name, fault, doubt) => {
  const recipe: Recipe = { paper: 'dense-form', seed: 8, table: 'wood', ...(fault && { fault }) }
  expect(await doubtsOf(recipe)).toContain(doubt)
})

test('doubts a sheet with nothing on it, an all-white and an all-black picture', async () => {
  const fault = { kind: 'empty', strength: 1 } as const
  expect(await doubtsOf({ paper: 'blank', seed: 8, table: 'wood', fault })).toEqual(['empty'])
  expect(judge(flat(255), undefined)).not.toEqual([])
  expect(judge(flat(0), undefined)).not.toEqual([])
})

test('says nothing of a scan or a screenshot, which has no edge', async () => {
  const gray = await grayOf(await scanPaper('sparse-form', 12))
  expect(judge(gray, findPaper(gray))).toEqual([])
})

test('answers for any size and any bytes, and never with what one photo cannot tell', () => {
  const size = fc.integer({ min: 1, max: 200 })
  fc.assert(
    fc.property(size, size, fc.integer({ min: 1, max: 255 }), (width, height, step) => {
      const light = Uint8Array.from({ length: width * height }, (_, i) => (i * step) & 255)
      const doubts = judge({ width, height, light }, undefined)
      expect(doubts).not.toContain('same')
      expect(new Set(doubts).size).toBe(doubts.length)
    }),
    { numRuns: 60 },
  )
})

test('every photo of the measured set has been read', () => {
  const labels = readLabels()
  for (const half of ['tuning', 'held'] as const) {
    for (const recipe of listRecipes(half)) expect(() => verdictOf(recipe, labels)).not.toThrow()
  }
})
