import { writeFileSync } from 'node:fs'
import { type Labels, labelsFile, listRecipes, nameOf } from './judge-set.ts'
import { startReader } from './read-words.ts'
import { scanPaper, takePhoto } from './specimens.ts'

const whole = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

/** Reads every photo of the set once more and writes down what share of its words can be read: some twenty minutes. */
export async function labelPhotos(): Promise<void> {
  const reader = await startReader()
  const labels: Labels = {}
  let flat = { paper: '', found: 0 }
  for (const recipe of [...listRecipes('tuning'), ...listRecipes('held')]) {
    // A blank sheet has no words to lose.
    if (recipe.paper === 'blank') continue
    const photo = await takePhoto(recipe, { colors: 1 })
    const paper = `${recipe.paper} ${recipe.seed}`
    if (flat.paper !== paper) {
      const picture = await scanPaper(recipe.paper, recipe.seed)
      flat = { paper, found: (await reader.read({ ...photo, corners: whole, picture })).found }
    }
    const { found } = await reader.read({ ...photo, picture: photo.jpeg })
    labels[nameOf(recipe)] = Math.round((100 * found) / Math.max(1, flat.found)) / 100
  }
  await reader.stop()
  writeFileSync(labelsFile, `${JSON.stringify(labels, null, 1)}\n`)
}
