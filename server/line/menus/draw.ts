import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { unwrapWoff } from './woff.ts'

const sarabun = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/sarabun/package.json')),
  'files',
)

/** PNGs of the pictures, in Sarabun: the same bytes on every machine, whatever fonts it has. */
export async function drawMenus(svgs: string[]): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'phrom-menus-'))
  try {
    const fontFiles = await Promise.all(
      ['thai', 'latin'].map(async (script) => {
        // The drawing library reads fonts from files alone, and no web fonts.
        const woff = await readFile(join(sarabun, `sarabun-${script}-700-normal.woff`))
        const file = join(folder, `${script}.ttf`)
        await writeFile(file, unwrapWoff(woff))
        return file
      }),
    )
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Sarabun' }
    return svgs.map((svg) => Buffer.from(new Resvg(svg, { font }).render().asPng()))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
