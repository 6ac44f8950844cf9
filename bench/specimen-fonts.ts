import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unwrapWoff } from '@phrom/server/faces/woff.ts'

const files = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/sarabun/package.json')),
  'files',
)

/**
 * Lets `sharp` write Thai: the drawing library reads fonts from a folder alone, and no web fonts. Call it before the first drawing,
 * in the main thread of a process: what a worker thread sets is not seen by the library.
 */
export function bringFonts(): void {
  if (process.env.FONTCONFIG_FILE?.includes('phrom-fonts-')) return
  const folder = mkdtempSync(join(tmpdir(), 'phrom-fonts-'))
  for (const script of ['thai', 'latin']) {
    for (const weight of [300, 400, 700]) {
      const name = `sarabun-${script}-${weight}-normal`
      writeFileSync(
        join(folder, `${name}.ttf`),
        unwrapWoff(readFileSync(join(files, `${name}.woff`))),
      )
    }
  }
  const setting = join(folder, 'fonts.conf')
  writeFileSync(
    setting,
    `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  )
  process.env.FONTCONFIG_FILE = setting
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
