import { performance } from 'node:perf_hooks'
import { parentPort, workerData } from 'node:worker_threads'
import { findPaper } from '@phrom/liff-app/capture/find-paper.ts'
import { judge } from '@phrom/liff-app/capture/judge.ts'
import { whole } from '@phrom/liff-app/capture/quad.ts'
import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import { farthestCorner } from './judge-set.ts'
import { grayOf } from './pictures.ts'
import { startReader } from './read-words.ts'
import { type Photo, type Recipe, scanPaper, takePhoto } from './specimens.ts'

/** What one thread does with its part of the set: judge the photos, or read them for their labels. */
export type Task = { recipes: Recipe[]; work: 'judge' | 'read' }

/** Answers, one a photo. */
export type Judged = {
  recipe: Recipe
  doubts: PhotoDoubt[]
  /** Of the worst corner, as a share of the diagonal; nothing where no paper was found. */
  cornerError?: number
  findMilliseconds: number
  judgeMilliseconds: number
}
export type Read = { recipe: Recipe; share: number }

const { recipes, work } = workerData as Task
const answer: (photo: Photo, recipe: Recipe) => Promise<Judged | Read> =
  work === 'read' ? await reading() : judged
for (const recipe of recipes) {
  const photo = await takePhoto(recipe, { colors: 1 })
  parentPort?.postMessage(await answer(photo, recipe))
}
// The reader's own thread would keep this one alive.
process.exit()

async function judged(photo: Photo, recipe: Recipe): Promise<Judged> {
  const picture = await grayOf(photo.jpeg)
  const begun = performance.now()
  const paper = findPaper(picture)
  const found = performance.now()
  const doubts = judge(picture, paper)
  const done = performance.now()
  return {
    recipe,
    doubts,
    ...(paper && { cornerError: farthestCorner(paper, photo) }),
    findMilliseconds: found - begun,
    judgeMilliseconds: done - found,
  }
}

async function reading() {
  const reader = await startReader()
  const readable = new Map<string, number>()
  return async (photo: Photo, recipe: Recipe): Promise<Read> => {
    const key = `${recipe.paper} ${recipe.seed}`
    const known = readable.get(key) ?? (await readWhole(photo, recipe))
    readable.set(key, known)
    const { found } = await reader.read({ ...photo, picture: photo.jpeg })
    return { recipe, share: found / known }
  }

  async function readWhole(photo: Photo, { paper, seed }: Recipe): Promise<number> {
    const { found } = await reader.read({
      ...photo,
      corners: [...whole],
      picture: await scanPaper(paper, seed),
    })
    return found
  }
}
