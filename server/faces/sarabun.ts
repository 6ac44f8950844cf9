import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unwrapWoff } from './woff.ts'

const sarabun = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/sarabun/package.json')),
  'files',
)

/** Draws with Sarabun, which the project brings, and no other face: the same letters on every machine, whatever fonts it has. */
export async function withSarabun<T>(
  weight: 600 | 700,
  draw: (font: Font) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'phrom-faces-'))
  try {
    const fontFiles = await Promise.all(
      ['thai', 'latin'].map(async (script) => {
        // The drawing library reads fonts from files alone, and no web fonts.
        const woff = await readFile(join(sarabun, `sarabun-${script}-${weight}-normal.woff`))
        const file = join(folder, `${script}.ttf`)
        await writeFile(file, unwrapWoff(woff))
        return file
      }),
    )
    return await draw({ fontFiles, loadSystemFonts: false, defaultFontFamily: 'Sarabun' })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
type Font = { fontFiles: string[]; loadSystemFonts: false; defaultFontFamily: string }

/** Words as they stand in an SVG that is drawn: the drawing library sets the vowel am too narrow unless it is written in its two parts. */
export function written(text: string): string {
  return text.replaceAll('\u0e33', '\u0e4d\u0e32').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
