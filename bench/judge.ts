import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { round } from './bundle.ts'
import { faults, type Strength } from './degrade.ts'
import {
  type Half,
  type Labels,
  labelsFile,
  listRecipes,
  nameOf,
  readLabels,
  type Verdict,
  verdictOn,
} from './judge-set.ts'
import type { Judged, Read, Task } from './judge-worker.ts'
import { bringFonts } from './specimen-fonts.ts'
import type { Recipe } from './specimens.ts'

type Seen = Judged & { verdict: Verdict }

/**
 * How many unreadable photos of papers are doubted (`caught`), and how many good ones (`falseAlarms`). The figures without a prefix, and
 * the table, are of the half that was never looked at while limits were chosen. `--tuning` looks at the other half alone and lists
 * its mistakes: for whoever chooses limits. `--relabel` reads all photos anew (some ten minutes); needed after a change to how
 * they are drawn.
 */
export async function judge(): Promise<Record<string, number>> {
  if (process.argv.includes('--relabel')) await relabel()
  const isQuiet = process.argv.includes('--json')
  const tuning = await see('tuning')
  if (process.argv.includes('--tuning')) {
    if (!isQuiet) printFaults(tuning)
    if (!isQuiet) printMistakes(tuning)
    return figuresOf(tuning)
  }
  const held = await see('held')
  if (!isQuiet) printFaults(held)
  const all = [...tuning, ...held]
  const times = (key: 'findMilliseconds' | 'judgeMilliseconds') =>
    Number(middle(all.map((seen) => seen[key])).toFixed(1))
  return {
    photos: all.length,
    ...figuresOf(held),
    ...Object.fromEntries(
      Object.entries(figuresOf(tuning)).map(([key, value]) => [
        `tuning${key[0]!.toUpperCase()}${key.slice(1)}`,
        value,
      ]),
    ),
    findMilliseconds: times('findMilliseconds'),
    judgeMilliseconds: times('judgeMilliseconds'),
  }
}

/**
 * `papersFound`: of the photos that can be read and show a whole paper, those whose four corners were found, each within 2 % of the
 * diagonal; `papersFoundUnspoiled` of those without any fault, `papersFoundInAny` of the unreadable too. `wrong`: of all photos,
 * those where something else was taken for a paper, also where there was none to be found.
 */
function figuresOf(seen: Seen[]): Record<string, number> {
  const of = (verdict: Verdict) => seen.filter((one) => one.verdict === verdict)
  const whole = seen.filter(({ recipe }) => hasCorners(recipe))
  const near = whole.filter(isNear)
  const wrong = (one: Seen) =>
    one.cornerError !== undefined && !(hasCorners(one.recipe) && isNear(one))
  return {
    unreadable: of('unreadable').length,
    caught: share(of('unreadable'), isDoubted),
    good: of('readable').length,
    falseAlarms: share(of('readable'), isDoubted),
    neither: of('neither').length,
    neitherDoubted: share(of('neither'), isDoubted),
    papersFound: share(
      whole.filter(({ verdict }) => verdict === 'readable'),
      isNear,
    ),
    papersFoundUnspoiled: share(
      whole.filter(({ recipe }) => !recipe.fault),
      isNear,
    ),
    papersFoundInAny: share(whole, isNear),
    wrong: share(seen, wrong),
    middleCornerError: Number(middle(near.map(({ cornerError }) => cornerError!)).toFixed(4)),
  }
}

/** Whether a whole paper is in the picture. The hardest of the empty ones show a bare table. */
function hasCorners({ fault }: Recipe): boolean {
  return fault?.kind !== 'crop' && !(fault?.kind === 'empty' && fault.strength > 2)
}

function isNear({ cornerError }: Seen): boolean {
  return cornerError !== undefined && cornerError <= 0.02
}

function isDoubted({ doubts }: Seen): boolean {
  return doubts.length > 0
}

/** A row a fault: the unreadable that were doubted, the good that were, and every photo by its strength. */
function printFaults(seen: Seen[]): void {
  console.log(`${'fault'.padEnd(14)}${'caught'.padEnd(10)}${'false'.padEnd(10)}strength 1 to 5\n`)
  for (const kind of [undefined, ...faults]) {
    const here = seen.filter(({ recipe }) => recipe.fault?.kind === kind)
    const count = (verdict: Verdict) => {
      const some = here.filter((one) => one.verdict === verdict)
      return `${some.filter(isDoubted).length} of ${some.length}`.padEnd(10)
    }
    const marks = ([1, 2, 3, 4, 5] as Strength[]).map((strength) =>
      here
        .filter(({ recipe }) => recipe.fault?.strength === strength)
        .map(markOf)
        .join(''),
    )
    console.log(
      `${(kind ?? 'none').padEnd(14)}${count('unreadable')}${count('readable')}${marks.join(' ')}`,
    )
  }
  console.log(
    '\nu: unreadable, r: readable, -: neither; a capital (or =) is a photo that was doubted\n',
  )
}

function markOf(one: Seen): string {
  const [doubted, not] = { unreadable: 'Uu', readable: 'Rr', neither: '=-' }[one.verdict]
  return (isDoubted(one) ? doubted : not) ?? ''
}

/** Of the tuning half alone: who reads those of the other would tune to them. */
function printMistakes(seen: Seen[]): void {
  for (const one of seen) {
    const wrong =
      (one.verdict === 'unreadable' && !isDoubted(one)) ||
      (one.verdict === 'readable' && isDoubted(one))
    if (wrong)
      console.log(
        `${isDoubted(one) ? 'false alarm' : 'missed     '} ${nameOf(one.recipe)} ${one.doubts}`,
      )
  }
  console.log('')
}

async function see(half: Half): Promise<Seen[]> {
  const labels = readLabels()
  const seen: Seen[] = []
  await shareOut(listRecipes(half), 'judge', (judged: Judged) => {
    seen.push({ ...judged, verdict: verdictOn(judged.recipe, labels) })
  })
  return seen
}

async function relabel(): Promise<void> {
  const labels: Labels = {}
  const recipes = [...listRecipes('tuning'), ...listRecipes('held')]
  const read = recipes.filter(({ fault }) => fault?.kind !== 'empty')
  await shareOut(read, 'read', ({ recipe, share }: Read) => {
    labels[nameOf(recipe)] = round(share)
  })
  const sorted = Object.entries(labels).sort(([a], [b]) => a.localeCompare(b))
  writeFileSync(labelsFile, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

/** Two threads and more have a part of the set each; all photos of one paper go to one, so that it is drawn once. */
async function shareOut<T>(
  recipes: Recipe[],
  work: Task['work'],
  take: (answer: T) => void,
): Promise<void> {
  // Fonts are set for the whole process, and only from here.
  bringFonts()
  const parts = Math.max(1, Math.min(4, availableParallelism()))
  const each = Math.ceil(recipes.length / parts)
  await Promise.all(
    Array.from({ length: parts }, (_, part) => {
      const task: Task = { recipes: recipes.slice(part * each, (part + 1) * each), work }
      const worker = new Worker(new URL('judge-worker.ts', import.meta.url), { workerData: task })
      let answers = 0
      worker.on('message', (answer: T) => {
        answers++
        take(answer)
      })
      return new Promise<void>((resolve, reject) => {
        worker.on('error', reject)
        worker.on('exit', () => {
          if (answers === task.recipes.length) resolve()
          else reject(new Error(`a thread left ${task.recipes.length - answers} photos undone`))
        })
      })
    }),
  )
}

function share(seen: Seen[], holds: (one: Seen) => boolean): number {
  return round(seen.filter(holds).length / Math.max(1, seen.length))
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
