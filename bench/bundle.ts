import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

const budget = 60_000
type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; css?: string[] }

/**
 * What the first citizen screen loads, in brotli bytes: its code and styles, and the LIFF SDK that it starts at once. Apart from it,
 * what a photo brings (the worker and the letters of its mark), what a HEIC brings on a browser that knows none, and what the pictures of
 * figures bring to heads.
 */
export async function bundle(): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'phrom-bundle-'))
  await build({ logLevel: 'silent', build: { outDir: folder, manifest: true } })
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >
  const files = new Set<string>()
  const add = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const next of chunk.imports ?? []) add(next)
  }
  add('index.html')
  add('line.ts')
  const sizes = Object.fromEntries(
    [...files].map((file) => [
      file.replace(/^assets\//, '').replace(/-[\w-]{8}\./, '.'),
      brotliCompressSync(readFileSync(join(folder, file))).length,
    ]),
  )
  const simulatorBytes = [...files].filter((file) =>
    readFileSync(join(folder, file), 'utf8').includes('__line'),
  ).length
  const assets = readdirSync(join(folder, 'assets'))
  const pressed = (name: RegExp) =>
    assets
      .filter((file) => name.test(file))
      .map((file) => brotliCompressSync(readFileSync(join(folder, 'assets', file))).length)
      .reduce((sum, size) => sum + size, 0)
  const captureBrotli = pressed(/^(capture(-worker)?-.*js|sarabun-(thai|latin)-600-.*woff2)$/)
  const heicBrotli = pressed(/^(read-heic|heic-worker|libheif)-/)
  const picturesBrotli = pressed(/^FigurePictures-/)
  rmSync(folder, { recursive: true })
  const firstScreenBrotli = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  return {
    ...sizes,
    firstScreenBrotli,
    ratioToBudget: round(firstScreenBrotli / budget),
    filesWithSimulator: simulatorBytes,
    captureBrotli,
    heicBrotli,
    picturesBrotli,
  }
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
