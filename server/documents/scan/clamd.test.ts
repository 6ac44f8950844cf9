import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '../files/testing-stores.ts'
import { clamd, ScannerDown } from './clamd.ts'
import { eicar, startClamd } from './testing-clamd.ts'

test.each(['TCP', 'a socket in a folder'])('asks the scanner over %s', async (how) => {
  const daemon = await startClamd(how === 'TCP' ? undefined : join(newFolder(), 'clamd.sock'))
  const scanner = clamd(daemon.address)
  await scanner.ping()
  expect(await scanner.scan(Buffer.from('paper'))).toEqual({ infected: false })
  expect(await scanner.scan(Buffer.from(eicar))).toEqual({
    infected: true,
    name: 'Eicar-Test-Signature',
  })
})

test.each([0, 1, 256 * 1024, 256 * 1024 + 1, 5_000_000])(
  'sends a file of %i bytes whole and in order',
  async (length) => {
    const daemon = await startClamd()
    const file = randomBytes(length)
    await clamd(daemon.address).scan(file)
    expect(daemon.scanned).toHaveLength(1)
    expect(daemon.scanned[0]?.equals(file)).toBe(true)
  },
)

test.each([
  ['too large', 'INSTREAM size limit exceeded. ERROR\0'],
  ['a fault', 'stream: Can’t allocate memory ERROR\0'],
  ['nothing', ''],
  ['half a word', 'stream: O'],
  ['another word', 'stream: OKAY\0'],
  ['without end', 'x'.repeat(10_000)],
])('believes no verdict that is none: %s', async (_what, said) => {
  const daemon = await startClamd()
  daemon.answerWith((_file, socket) => socket.end(said))
  await expect(clamd(daemon.address).scan(Buffer.from('x'))).rejects.toThrow(ScannerDown)
})

test('reads a verdict that comes in pieces', async () => {
  const daemon = await startClamd()
  daemon.answerWith((_file, socket) => {
    socket.write('stream: ')
    setTimeout(() => socket.end('OK\0'), 20)
  })
  expect(await clamd(daemon.address).scan(Buffer.from('x'))).toEqual({ infected: false })
})

test('gives up on a scanner that hangs up early, is silent, or is not there', async () => {
  const daemon = await startClamd()
  daemon.answerWith((_file, socket) => socket.destroy())
  await expect(clamd(daemon.address).scan(Buffer.from('x'))).rejects.toThrow(ScannerDown)
  daemon.answerWith(() => {})
  const patient = clamd(daemon.address, { silenceMs: 50 })
  await expect(patient.scan(Buffer.from('x'))).rejects.toThrow('silent')
  await daemon.stop()
  await expect(clamd(daemon.address).scan(Buffer.from('x'))).rejects.toThrow(ScannerDown)
  await expect(clamd(daemon.address).ping()).rejects.toThrow(ScannerDown)
})
