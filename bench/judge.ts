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
 * How many unreadable photos of papers are doubted, and how many good ones. The figures without a prefix are of the half that was
 * never looked at while thresholds were chosen. `--relabel` reads all photos anew (some ten minutes); needed after a change to
 * how they are drawn.
 */
export async function judge(): Promise<Record<string, number>> {
  if (process.argv.includes('--relabel')) await relabel()
  const tuning = await see('tuning')
  const held = await see('held')
  if (!process.argv.includes('--json')) {
    printFaults(held)
    printMistakes(tuning)
  }
  const all = [...tuning, ...held]
  const times = (key: 'findMilliseconds' | 'judgeMilliseconds') =>
    Number(middle(all.map((seen) => seen[key])).toFixed(1))
  return {
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

function figuresOf(seen: Seen[]): Record<string, number> {
  const bad = seen.filter(({ verdict }) => verdict === 'unreadable')
  const good = seen.filter(({ verdict }) => verdict === 'readable')
  const neither = seen.filter(({ verdict }) => verdict === 'neither')
  const whole = seen.filter(({ recipe }) => hasCorners(recipe))
  const found = whole.filter(({ cornerError }) => cornerError !== undefined)
  const near = found.filter(({ cornerError }) => cornerError! <= 0.02)
  const papers = seen.filter(({ cornerError }) => cornerError !== undefined)
  const wrong = papers.filter((one) => !hasCorners(one.recipe) || !near.includes(one))
  return {
    unreadable: bad.length,
    caught: share(bad, isDoubted),
    good: good.length,
    falseAlarms: share(good, isDoubted),
    neither: neither.length,
    neitherDoubted: share(neither, isDoubted),
    papersFound: round(near.length / whole.length),
    papersFoundWrong: round(wrong.length / seen.length),
    middleCornerError: Number(middle(near.map(({ cornerError }) => cornerError!)).toFixed(4)),
  }
}

/** Whether a whole paper is in the picture. The hardest of the empty ones show a bare table. */
function hasCorners({ fault }: Recipe): boolean {
  return fault?.kind !== 'crop' && !(fault?.kind === 'empty' && fault.strength > 2)
}

function isDoubted({ doubts }: Seen): boolean {
  return doubts.length > 0
}

/** By fault and strength: doubted of all; the letter tells what a reader made of them. */
function printFaults(seen: Seen[]): void {
  console.log('doubted of all, by fault and strength; u: unreadable, r: readable, -: neither\n')
  for (const kind of [undefined, ...faults]) {
    const row = kind ? ([1, 2, 3, 4, 5] as Strength[]) : [undefined]
    const cells = row.map((strength) => {
      const here = seen.filter(
        ({ recipe: { fault } }) => fault?.kind === kind && fault?.strength === strength,
      )
      const marks = here.map(({ verdict, doubts }) => {
        const mark = { unreadable: 'u', readable: 'r', neither: '-' }[verdict]
        return doubts.length > 0 ? mark.toUpperCase() : mark
      })
      const of = `${here.filter(isDoubted).length}/${here.length}`
      return (marks.length > 6 ? of : `${of} ${marks.join('')}`).padEnd(12)
    })
    console.log(`${(kind ?? 'none').padEnd(14)}${cells.join('')}`)
  }
  console.log('\n(a capital is a photo that was doubted)\n')
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
