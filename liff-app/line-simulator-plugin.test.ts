import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pointToSimulator } from './line-simulator-plugin.ts'

const sdk = readFileSync('node_modules/@liff/server-api/lib/index.es.js', 'utf8')

test('points the LIFF SDK of today at the simulator in exactly one place', () => {
  const pointed = pointToSimulator(sdk)
  expect(pointed).toContain('(location.origin+"/__line/"+a+"/")')
  expect(pointed).not.toContain('.concat("line.me","/")')
})

test('fails the build when the place is gone, or is there twice', () => {
  expect(() => pointToSimulator('nothing')).toThrow('found it 0 times')
  expect(() => pointToSimulator(sdk + sdk)).toThrow('found it 2 times')
})
