import { findPaper } from '@phrom/liff-app/capture/find-paper.ts'
import type { Gray } from '@phrom/liff-app/capture/gray.ts'
import { judge } from '@phrom/liff-app/capture/judge.ts'
import type { Quad } from '@phrom/liff-app/capture/quad.ts'
import sharp from 'sharp'
import { type Half, listRecipes, nameOf, readLabels, verdictOf } from './judge-set.ts'
import { labelPhotos } from './label-photos.ts'
import { type Photo, type Recipe, takePhoto } from './specimens.ts'

type Seen = {
  recipe: Recipe
  verdict: ReturnType<typeof verdictOf>
  isDoubted: boolean
  /** How far the worst corner is off, as a share of the diagonal; undefined where no paper was found. */
  off: number | undefined
}

/**
 * How many unreadable photos of drawn papers are doubted (`caught`), and how many good ones (`falseAlarms`), of the half that was never
 * looked at while the limits were chosen; the same of the half that was. `--relabel` reads all of them anew. Prints a table by fault.
 */
export async function judging(): Promise<Record<string, number>> {
  if (process.argv.includes('--relabel')) await labelPhotos()
  const times = { find: 0, judge: 0 }
  const held = await lookAt('held', times)
  const tuning = await lookAt('tuning', times)
  const all = [...held, ...tuning]
  if (!process.argv.includes('--json')) printTable(all)
  const good = all.filter(({ recipe }) => !recipe.fault)
  const isWithin = ({ off }: Seen) => off !== undefined && off < 0.02
  const found = all.filter(({ recipe, off }) => isAllThere(recipe) && off !== undefined)
  return {
    photos: all.length,
    caught: share(held.filter(isBad), ({ isDoubted }) => isDoubted),
    falseAlarms: share(held.filter(isGood), ({ isDoubted }) => isDoubted),
    caughtTuning: share(tuning.filter(isBad), ({ isDoubted }) => isDoubted),
    falseAlarmsTuning: share(tuning.filter(isGood), ({ isDoubted }) => isDoubted),
    unreadable: held.filter(isBad).length,
    good: held.filter(isGood).length,
    papersFound: share(good, isWithin),
    papersFoundWrong: share(found, (one) => !isWithin(one)),
    findMilliseconds: round(times.find / all.length),
    judgeMilliseconds: round(times.judge / all.length),
  }
}

const isBad = ({ verdict }: Seen) => verdict === 'unreadable'
const isGood = ({ verdict }: Seen) => verdict === 'readable'

async function lookAt(half: Half, times: { find: number; judge: number }): Promise<Seen[]> {
  const labels = readLabels()
  const seen: Seen[] = []
  for (const recipe of listRecipes(half)) {
    const photo = await takePhoto(recipe, { colors: 1 })
    const picture = await grayOf(photo)
    const before = performance.now()
    const paper = findPaper(picture)
    const between = performance.now()
    const doubts = judge(picture, paper)
    times.find += between - before
    times.judge += performance.now() - between
    seen.push({
      recipe,
      verdict: verdictOf(recipe, labels),
      isDoubted: doubts.length > 0,
      off: paper && farthest(paper, photo),
    })
  }
  return seen
}

async function grayOf({ jpeg }: Photo): Promise<Gray> {
  const { data, info } = await sharp(jpeg)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, light: new Uint8Array(data) }
}

/** A paper that lies sideways is found all the same: the best of its four turns counts. */
function farthest(paper: Quad, { width, height, corners }: Photo): number {
  const diagonal = Math.hypot(width, height)
  const turns = [0, 1, 2, 3].map((turn) =>
    Math.max(
      ...paper.map(({ x, y }, i) => {
        const corner = corners[(i + turn) % 4]!
        return Math.hypot((x - corner.x) * width, (y - corner.y) * height)
      }),
    ),
  )
  return Math.min(...turns) / diagonal
}

/** Of what runs out of the frame there are no corners to find. */
function isAllThere({ fault }: Recipe): boolean {
  return fault?.kind !== 'crop' && !(fault?.kind === 'empty' && fault.strength > 2)
}

function printTable(all: Seen[]): void {
  const faults = [...new Set(all.map(({ recipe }) => recipe.fault?.kind ?? 'none'))].sort()
  for (const fault of faults) {
    const photos = all.filter(({ recipe }) => (recipe.fault?.kind ?? 'none') === fault)
    const [bad, good] = [photos.filter(isBad), photos.filter(isGood)]
    const count = (some: Seen[]) =>
      `${some.filter(({ isDoubted }) => isDoubted).length} of ${some.length}`.padEnd(12)
    console.log(`${fault.padEnd(14)} unreadable doubted ${count(bad)} good doubted ${count(good)}`)
    const strengths = [...new Set(photos.map(({ recipe }) => recipe.fault?.strength ?? 0))].sort()
    if (fault === 'none') continue
    for (const strength of strengths) {
      const some = photos.filter(({ recipe }) => recipe.fault?.strength === strength)
      console.log(`  strength ${strength}     doubted ${count(some)}`)
    }
  }
  const missed = all.filter((one) => isBad(one) && !one.isDoubted)
  console.log(
    `not doubted though unreadable: ${missed.map(({ recipe }) => nameOf(recipe)).join('; ')}\n`,
  )
}

function share(some: Seen[], is: (one: Seen) => boolean): number {
  return Math.round((1000 * some.filter(is).length) / Math.max(1, some.length)) / 1000
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10
}
