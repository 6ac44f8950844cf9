import { mkdirSync, writeFileSync } from 'node:fs'
import { listRecipes, nameOf } from './judge-set.ts'
import { takePhoto } from './specimens.ts'

mkdirSync('/tmp/judgeset', { recursive: true })
const index: unknown[] = []
for (const half of ['tuning', 'held'] as const) {
  for (const [i, recipe] of listRecipes(half).entries()) {
    const p = await takePhoto(recipe, { colors: 1 })
    writeFileSync(`/tmp/judgeset/${half}-${i}.jpg`, p.jpeg)
    index.push({
      file: `${half}-${i}.jpg`,
      half,
      name: nameOf(recipe),
      recipe,
      corners: p.corners,
      width: p.width,
      height: p.height,
    })
    writeFileSync('/tmp/judgeset/index.json', JSON.stringify(index))
  }
}
console.log('done')
