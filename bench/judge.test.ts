import { findPaper } from '@phrom/liff-app/capture/find-paper.ts'
import { fingerprint, isSamePicture } from '@phrom/liff-app/capture/fingerprint.ts'
import type { Gray } from '@phrom/liff-app/capture/gray.ts'
import { judge } from '@phrom/liff-app/capture/judge.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { farthestCorner, listRecipes, readLabels, verdictOn } from './judge-set.ts'
import { grayOf, packAgain } from './pictures.ts'
import { type Recipe, scanPaper, takePhoto } from './specimens.ts'

const good: Recipe = { paper: 'dense-form', seed: 1, table: 'wood' }
const spoiled = { paper: 'dense-form', seed: 5, table: 'wood' } as const

describe('a photo of a paper', () => {
  test.each<Recipe>([
    good,
    { paper: 'id-card', seed: 2, table: 'dark' },
    { paper: 'faint-form', seed: 3, table: 'cloth' },
    { paper: 'letter', seed: 4, table: 'white' },
    { paper: 'house-book', seed: 5, table: 'hand' },
  ])('of $paper on $table is not doubted, and its corners are found', async (recipe) => {
    const { photo, picture } = await photograph(recipe)
    const paper = findPaper(picture)
    expect(judge(picture, paper)).toEqual([])
    expect(farthestCorner(paper!, photo)).toBeLessThan(0.02)
  })

  test.each([
    ['motion', 'blurred'],
    ['defocus', 'blurred'],
    ['noise', 'blurred'],
    ['compression', 'blurred'],
    ['low-light', 'dark'],
    ['glare', 'glare'],
    ['far', 'small'],
    ['crop', 'cut-off'],
  ] as const)('spoiled by %s is doubted as %s', async (kind, doubt) => {
    const { picture } = await photograph({ ...spoiled, fault: { kind, strength: 5 } })
    expect(judge(picture, findPaper(picture))).toContain(doubt)
  })

  test('of a blank sheet is doubted as empty', async () => {
    const { picture } = await photograph({ paper: 'blank', seed: 1, table: 'wood' })
    expect(judge(picture, findPaper(picture))).toEqual(['empty'])
  })

  test('is known again after another encoding and size, and told from the same one moved a little', async () => {
    const { photo, picture } = await photograph(good)
    const again = await grayOf(await packAgain(photo.jpeg, 1000, 55))
    expect(isSamePicture(fingerprint(picture), fingerprint(again))).toBe(true)
    expect(isSamePicture(fingerprint(picture), fingerprint(movedLeft(picture)))).toBe(false)
  })
})

describe('other pictures', () => {
  test.each(['dense-form', 'sparse-form'] as const)(
    'a scan or a screenshot of %s, which has no edge, is not doubted',
    async (paper) => {
      const picture = await grayOf(await scanPaper(paper, 1, 1600))
      expect(findPaper(picture)).toBeUndefined()
      expect(judge(picture, undefined)).toEqual([])
    },
  )

  test.each([
    ['all white', 255, ['empty']],
    ['all black', 0, ['dark', 'empty']],
  ])('one that is %s is said to be empty', (_, value, doubts) => {
    expect(judge(even(1200, 900, value), undefined)).toEqual(doubts)
  })

  test('a single point is too little to judge', () => {
    expect(judge(even(1, 1, 200), undefined)).toEqual(['small'])
  })

  test('grain alone is unreadable', () => {
    const picture = even(1001, 777, 0)
    let state = 1
    picture.light.forEach((_, at) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      picture.light[at] = state >>> 24
    })
    expect(judge(picture, undefined)).toContain('blurred')
  })

  test('any at all, with any corners, is judged, and never as what one photo cannot tell', () => {
    const side = fc.integer({ min: 1, max: 130 })
    const anyPicture = fc
      .record({ width: side, height: side })
      .chain(({ width, height }) =>
        fc
          .uint8Array({ minLength: width * height, maxLength: width * height, size: 'max' })
          .map((light) => ({ width, height, light })),
      )
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const point = fc.record({ x: share, y: share })
    const anyQuad = fc.option(fc.tuple(point, point, point, point), { nil: undefined })
    fc.assert(
      fc.property(anyPicture, anyQuad, (picture, paper) => {
        const doubts = judge(picture, paper)
        expect(doubts).not.toContain('same')
        expect(new Set(doubts).size).toBe(doubts.length)
      }),
      { numRuns: 60 },
    )
  })
})

test('every photo of the measured set has been read, and no paper is in both halves', () => {
  const labels = readLabels()
  const papers = { tuning: new Set<string>(), held: new Set<string>() }
  for (const half of ['tuning', 'held'] as const) {
    for (const recipe of listRecipes(half)) {
      expect(() => verdictOn(recipe, labels)).not.toThrow()
      papers[half].add(`${recipe.paper} ${recipe.seed}`)
    }
  }
  expect([...papers.held].filter((paper) => papers.tuning.has(paper))).toEqual([])
})

async function photograph(recipe: Recipe) {
  const photo = await takePhoto(recipe, { colors: 1, longSide: 1500 })
  return { photo, picture: await grayOf(photo.jpeg) }
}

/** By a hundredth of the width; the last column repeats. */
function movedLeft({ width, height, light }: Gray): Gray {
  const moved = light.map((_, at) => {
    const x = Math.min(width - 1, (at % width) + Math.round(width / 100))
    return light[at - (at % width) + x]!
  })
  return { width, height, light: moved }
}

function even(width: number, height: number, value: number): Gray {
  return { width, height, light: new Uint8Array(width * height).fill(value) }
}
