import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Whether the project's lint rules refuse a file at this place with this one import. */
function isRefused(path: string, imported: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'))
  try {
    const rules = JSON.parse(readFileSync('biome.json', 'utf8'))
    writeFileSync(
      join(folder, 'biome.json'),
      JSON.stringify({ ...rules, $schema: undefined, vcs: undefined }),
    )
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `import { x } from '${imported}'\nconsole.log(x)\n`)
    const biome = join(process.cwd(), 'node_modules/.bin/biome')
    const { stdout, stderr } = spawnSync(biome, ['lint', '--only=style/noRestrictedImports', '.'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stdout + stderr).toContain('Checked 2 files')
    return (stdout + stderr).includes('noRestrictedImports')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.each([
  ['shared/slots.ts', '@phrom/server/api.ts'],
  ['shared/slots.ts', 'node:fs'],
  ['shared/services/marriage-registration.ts', '../../server/app.ts'],
  ['server/app.ts', '@phrom/simulator/simulator.ts'],
  ['server/bookings/routes.ts', '@phrom/liff-app/main.tsx'],
  ['liff-app/citizen/Home.tsx', '@phrom/server/app.ts'],
  ['liff-app/citizen/Home.tsx', '@line/liff/core'],
  ['liff-app/staff/Queue.tsx', '@phrom/simulator/people.ts'],
  ['simulator/simulator.ts', '@phrom/server/app.ts'],
])('keeps %s from importing %s', (path, imported) => {
  expect(isRefused(path, imported)).toBe(true)
})

test.each([
  ['server/bookings/routes.ts', '@phrom/shared/slots.ts'],
  ['liff-app/citizen/Home.tsx', '@phrom/shared/slots.ts'],
  ['liff-app/api.ts', '@phrom/server/api.ts'],
  ['liff-app/line.ts', '@line/liff/core'],
  ['shared/checklist.ts', './conditions.ts'],
])('lets %s import %s', (path, imported) => {
  expect(isRefused(path, imported)).toBe(false)
})
