import { parentPort, workerData } from 'node:worker_threads'
import { startReader } from './read-words.ts'
import { type Recipe, scanPaper, takePhoto } from './specimens.ts'

/** The work of one thread: which part of the set it has, and what it is to find out. */
export type Task = { recipes: Recipe[] }

const { recipes } = workerData as Task
const reader = await startReader()
const whole = new Map<string, number>()
for (const recipe of recipes) {
  const photo = await takePhoto(recipe, { colors: 1 })
  const key = `${recipe.paper} ${recipe.seed}`
  let best = whole.get(key)
  if (best === undefined) {
    const picture = await scanPaper(recipe.paper, recipe.seed)
    const corners = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ]
    best = (await reader.read({ ...photo, corners, picture })).found
    whole.set(key, best)
  }
  const { found } = await reader.read({ ...photo, picture: photo.jpeg })
  parentPort?.postMessage({ recipe, share: best ? found / best : 0, best })
}
await reader.stop()
