import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { KeyProblem } from './key-problem.ts'
import { keyLine, newKey, openKeys, parseKeys, writeKeyFile } from './key-ring.ts'

function keyFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'phrom-keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'document-keys')
}
const [one, two] = [newKey('bangphrom', 1), newKey('bangphrom', 2)]

test('reads keys from lines, from words, and past remarks', () => {
  const text = `# keys of the papers\n${keyLine(one)} # the first\n\n${keyLine(two)} ${keyLine(newKey('khlongphrom', 1))}`
  expect(parseKeys(text, 'x').map(({ officeId, version }) => `${officeId}:${version}`)).toEqual([
    'bangphrom:1',
    'bangphrom:2',
    'khlongphrom:1',
  ])
  expect(openKeys({ text }).newest('bangphrom').version).toBe(2)
})

const secret = 'c2VjcmV0IHNlY3JldCBzZWNyZXQgc2VjcmV0IHNlY3JldA'
test.each([
  ['too short a key', 'bangphrom:1:c2VjcmV0', 'entry 1'],
  ['no version', `bangphrom:${secret}`, 'entry 1'],
  ['version 0', `bangphrom:0:${secret}`, 'entry 1'],
  ['a key that stands there twice', `${keyLine(one)} ${keyLine(one)}`, 'bangphrom:1 stands there'],
])('names what is wrong with %s and shows no key', (_what, text, said) => {
  const parse = () => parseKeys(text, 'DOCUMENT_KEYS')
  expect(parse).toThrow(KeyProblem)
  expect(parse).toThrow(said)
  expect(parse).not.toThrow(/c2Vj/)
})

test('writes the file for its owner alone, and refuses one that others can read', () => {
  const file = keyFile()
  writeKeyFile(file, [one])
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(openKeys({ file }).newest('bangphrom').key.equals(one.key)).toBe(true)
  chmodSync(file, 0o640)
  expect(() => openKeys({ file })).toThrow(`others can read it; chmod 600 ${file}`)
})

test('says how the file is made where there is none', () => {
  expect(() => openKeys({ file: keyFile() })).toThrow('npm run -s keys -- new')
})

test('finds a key that was added while it is in use, and stands a file that is half written', () => {
  const file = keyFile()
  writeKeyFile(file, [one])
  const ring = openKeys({ file })
  expect(ring.find('bangphrom', 2)).toBeUndefined()
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20))
  expect(ring.newest('bangphrom').version).toBe(1)
  writeKeyFile(file, [one, two])
  expect(ring.find('bangphrom', 2)?.key.equals(two.key)).toBe(true)
  expect(ring.newest('bangphrom').version).toBe(2)
})
