import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readExcel, TooBig } from './read-excel.ts'

const sheet = 'xl/worksheets/sheet1.xml'
const megabyte = 1024 * 1024
const file = (parts: Record<string, Uint8Array>) => new Blob([zipSync(parts) as BlobPart])

test('a small file that unpacks to a large one is not unpacked', async () => {
  const bomb = file({ [sheet]: new Uint8Array(40 * megabyte) })
  expect(bomb.size).toBeLessThan(megabyte)
  await expect(readExcel(bomb)).rejects.toBeInstanceOf(TooBig)
  const both = {
    [sheet]: new Uint8Array(9 * megabyte),
    'xl/sharedStrings.xml': new Uint8Array(9 * megabyte),
  }
  await expect(readExcel(file(both))).rejects.toBeInstanceOf(TooBig)
})

test.each([
  ['too large a file', new Blob([new Uint8Array(3 * megabyte)])],
  ['no file of Excel', new Blob(['name,phone'])],
  ['nothing', new Blob([])],
  ['a file without a sheet', file({ 'word/document.xml': strToU8('<a/>') })],
  ['entities that grow', file({ [sheet]: strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>') })],
])('reads nothing out of %s', async (_what, blob) => {
  await expect(readExcel(blob)).rejects.toThrow()
})
