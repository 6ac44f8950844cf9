import { labelPhotos } from './label-photos.ts'

const s = Date.now()
await labelPhotos()
console.log('done', (Date.now() - s) / 1000)
