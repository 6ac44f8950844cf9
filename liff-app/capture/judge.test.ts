import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grayOf, packAgain } from '../../bench/pictures.ts'
import { type Recipe, scanPaper, takePhoto } from '../../bench/specimens.ts'
import { findPaper } from './find-paper.ts'
import { fingerprint, isSamePicture } from './fingerprint.ts'
import { type Gray, reduce } from './gray.ts'
import { judge } from './judge.ts'
import { isConvex, type Quad } from './quad.ts'

const good: Recipe = { paper: 'dense-form', seed: 1, table: 'wood' }
const spoiled = { paper: 'signed-letter', seed: 5, table: 'dark' } as const

describe('a photo of a paper', () => {
  test.each<Recipe>([
    good,
    { paper: 'id-card', seed: 2, table: 'dark' },
    { paper: 'faint-form', seed: 3, table: 'cloth' },
    { paper: 'letter', seed: 4, table: 'white' },
  ])('of $paper on $table is not doubted, and its corners are found', async (recipe) => {
    const { picture, corners } = await photograph(recipe)
    const paper = findPaper(picture)
    expect(judge(picture, paper)).toEqual([])
    expect(farthest(paper!, corners)).toBeLessThan(0.02)
  })

  test.each([
    ['defocus', 'blurred'],
    ['low-light', 'dark'],
    ['glare', 'glare'],
    ['far', 'small'],
    ['crop', 'cut-off'],
  ] as const)('spoiled by %s is doubted as %s', async (kind, doubt) => {
    const recipe = { ...spoiled, fault: { kind, strength: 5 as const } }
    const { picture } = await photograph(recipe)
    expect(judge(picture, findPaper(picture))).toContain(doubt)
  })

  test('of a blank sheet is doubted as empty', async () => {
    const { picture } = await photograph({ paper: 'blank', seed: 1, table: 'wood' })
    expect(judge(picture, findPaper(picture))).toEqual(['empty'])
  })
})

describe('other pictures', () => {
  test('a sharp paper without an edge, as a scanner or a screenshot gives it, is not doubted', async () => {
    const picture = await grayOf(await scanPaper('dense-form', 1, 1600))
    expect(findPaper(picture)).toBeUndefined()
    expect(judge(picture, undefined)).toEqual([])
  })

  test.each([
    ['all white', 255, ['empty']],
    ['all black', 0, ['dark', 'empty']],
  ])('%s has no paper and is said to be empty', (_, value, doubts) => {
    const picture = even(1200, 900, value)
    expect(findPaper(picture)).toBeUndefined()
    expect(judge(picture, undefined)).toEqual(doubts)
  })

  test('a single point is too little to judge', () => {
    expect(findPaper(even(1, 1, 200))).toBeUndefined()
    expect(judge(even(1, 1, 200), undefined)).toEqual(['small'])
  })

  test('grain alone is no paper, and unreadable', () => {
    const picture = even(1001, 777, 0)
    let state = 1
    picture.light.forEach((_, at) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      picture.light[at] = state >>> 24
    })
    expect(findPaper(picture)).toBeUndefined()
    expect(judge(picture, undefined)).toContain('blurred')
  })
})

describe('any picture', () => {
  const anyPicture = fc
    .record({ width: fc.integer({ min: 1, max: 130 }), height: fc.integer({ min: 1, max: 130 }) })
    .chain(({ width, height }) =>
      fc
        .uint8Array({ minLength: width * height, maxLength: width * height, size: 'max' })
        .map((light) => ({ width, height, light })),
    )
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const point = fc.record({ x: share, y: share })
  const anyQuad = fc.option(fc.tuple(point, point, point, point), { nil: undefined })

  test('of any size and bytes, with any corners, is judged without a failure', () => {
    fc.assert(
      fc.property(anyPicture, anyQuad, (picture, paper) => {
        expect(judge(picture, paper)).not.toContain('same')
      }),
      { numRuns: 60 },
    )
  })

  test('has a convex paper inside it, clockwise, or none', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const paper = findPaper(picture)
        if (!paper) return
        expect(isConvex(paper)).toBe(true)
        for (const { x, y } of paper) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(Math.max(x, y)).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('made smaller keeps its mean lightness', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (width, height) => {
          const small = reduce(even(width, height, 99), 64)
          expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(64)
          expect(small.light.every((value) => value === 99)).toBe(true)
        },
      ),
    )
  })
})

describe('a fingerprint', () => {
  test('is known again after another encoding and size', async () => {
    const { jpeg, picture } = await photograph(good)
    const again = await packAgain(jpeg, 1000, 55)
    expect(isSamePicture(fingerprint(picture), fingerprint(await grayOf(again)))).toBe(true)
  })

  test('differs for another photo of the same paper, and for the one moved by a hundredth', async () => {
    const { picture } = await photograph(good)
    const other = await photograph({ ...good, table: 'cloth' })
    expect(isSamePicture(fingerprint(picture), fingerprint(other.picture))).toBe(false)
    expect(isSamePicture(fingerprint(picture), fingerprint(movedLeft(picture)))).toBe(false)
  })
})

const taken = new Map<string, Promise<Awaited<ReturnType<typeof photographAnew>>>>()

function photograph(recipe: Recipe) {
  const key = JSON.stringify(recipe)
  const known = taken.get(key) ?? photographAnew(recipe)
  taken.set(key, known)
  return known
}

async function photographAnew(recipe: Recipe) {
  const photo = await takePhoto(recipe, { colors: 1, longSide: 1500 })
  return { ...photo, picture: await grayOf(photo.jpeg) }
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

/** The worst corner, as a share of the picture's diagonal, whichever way up the paper reads. */
function farthest(quad: Quad, corners: { x: number; y: number }[]): number {
  const ways = [0, 1, 2, 3].map((turn) =>
    Math.max(
      ...quad.map(({ x, y }, index) => {
        const corner = corners[(index + turn) % 4]!
        return Math.hypot(x - corner.x, y - corner.y)
      }),
    ),
  )
  return Math.min(...ways)
}
