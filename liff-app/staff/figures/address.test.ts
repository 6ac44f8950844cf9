import { expect, test } from 'vitest'
import { figuresPath, wantedIn } from './address.ts'

test('what is looked at goes into the address and comes out of it again', () => {
  const wanted = { kind: 'quarter', day: '2026-10-01', team: 'id-card', figure: 'waiting' } as const
  const path = figuresPath('bangphrom', wanted)
  expect(path).toBe(
    '/bangphrom/staff/figures?kind=quarter&day=2026-10-01&team=id-card&figure=waiting',
  )
  expect(wantedIn(Object.fromEntries(new URL(path, 'http://x').searchParams))).toEqual(wanted)
})

test('a change takes fields away, and nothing else stays behind', () => {
  const wanted = { kind: 'day', day: '2026-11-22', figure: 'cases' } as const
  expect(figuresPath('o', wanted, { figure: undefined, kind: undefined })).toBe(
    '/o/staff/figures?day=2026-11-22',
  )
  expect(figuresPath('o', {})).toBe('/o/staff/figures')
})

test('opens no figure that there is not, and takes nothing else from an address', () => {
  expect(wantedIn({ figure: 'toString', name: 'x', team: '' })).toEqual({})
})
