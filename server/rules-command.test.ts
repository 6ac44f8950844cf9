import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const command = join(import.meta.dirname, 'rules-command.ts')
const run = (...args: string[]) =>
  execFileSync(process.execPath, [command, ...args], { encoding: 'utf8' })
const json = (...args: string[]) => JSON.parse(run(...args, '--json'))
const refused = (...args: string[]) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
  expect(stderr.trim().split('\n')).toHaveLength(1)
  return { status, says: stderr.trim() }
}
const lost = { canCome: true, minorUnder15: false, lostDate: '2026-11-20', hasPhotoPaper: true }

test('prints one JSON object for a case, its lists sorted', () => {
  const answer = json('id-card-lost', '--date', '2026-11-23', '--facts', JSON.stringify(lost))
  expect(answer).toEqual({
    service: 'id-card-lost',
    version: '2026-11-20',
    outcome: 'allowed',
    stops: [],
    warnings: [],
    next: [],
    required: ['photo-paper'],
    ifHeld: [],
    perhaps: [],
    present: ['holder'],
    counts: {},
    fee: 100,
    missing: [],
  })
})

test('says what is open, and lists no papers for what is not possible', () => {
  const open = json('marriage-registration', '--facts', '{"place":"office"}')
  expect(open).toMatchObject({ outcome: 'incomplete', fee: 0 })
  expect(open.perhaps).toContain('passport@partyB')
  expect(open.missing).toEqual([...open.missing].sort())
  const blocked = json('marriage-registration', '--facts', '{"partyB.maritalHistory":"married"}')
  expect(blocked).toMatchObject({
    outcome: 'blocked',
    stops: ['already-married@partyB'],
    next: ['divorce-by-consent'],
    required: [],
    ifHeld: [],
    perhaps: [],
  })
})

test('judges on the day of the visit, by the version that holds on it', () => {
  const version = (date: string) => json('marriage-registration', '--date', date).version
  expect(version('2025-01-22')).not.toBe(version('2025-01-23'))
})

test('answers a whole file of cases in one run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phrom-rules-'))
  const file = join(folder, 'cases.json')
  const cases = [
    { service: 'id-card-lost', date: '2026-11-23', facts: lost },
    { service: 'move-out', date: '2026-11-23', facts: {} },
  ]
  writeFileSync(file, JSON.stringify(cases))
  const answers = JSON.parse(run('--cases', file)) as { outcome: string }[]
  expect(answers.map(({ outcome }) => outcome)).toEqual(['allowed', 'incomplete'])
  writeFileSync(file, JSON.stringify([...cases, { service: 'move-out', facts: { x: 1 } }]))
  expect(refused('--cases', file)).toEqual({
    status: 2,
    says: 'case 3: unknown fact: x (move-out)',
  })
  rmSync(folder, { recursive: true })
})

test('reads facts from standard input', () => {
  const { stdout } = spawnSync(
    process.execPath,
    [command, 'id-card-lost', '--facts', '-', '--date', '2026-11-23', '--json'],
    { encoding: 'utf8', input: JSON.stringify(lost) },
  )
  expect(JSON.parse(stdout).outcome).toBe('allowed')
})

test('lists all services with their facts and types', () => {
  const list = json('--list') as { service: string; facts: { id: string; type: string }[] }[]
  expect(list).toHaveLength(46)
  expect(list.find(({ service }) => service === 'marriage-registration')?.facts).toContainEqual({
    id: 'partyA.birthDate',
    type: 'date',
  })
})

test('prints the outcome for reading in both languages', () => {
  const facts = JSON.stringify(lost)
  expect(run('id-card-lost', '--facts', facts, '--date', '2026-11-23')).toContain('100 บาท')
  const english = run('id-card-lost', '--facts', facts, '--date', '2026-11-23', '--lang', 'en')
  expect(english).toContain('Lost or destroyed ID card')
  expect(english).toContain('100 baht')
})

test('prints what a registrar should confirm, with where it was read', () => {
  expect(run('--verify')).toContain('/marriage-registration/')
})

test.each([
  ['an unknown service', ['no-such-service'], 'no-such-service'],
  ['a service named like a part of the language', ['constructor'], 'constructor'],
  ['an unknown fact', ['move-out', '--facts', '{"height":170}'], 'height'],
  ['a value of the wrong type', ['move-out', '--facts', '{"register":true}'], 'register'],
  ['a day that does not exist', ['move-out', '--facts', '{"moveDate":"2026-02-30"}'], 'moveDate'],
  ['a visit on no day', ['move-out', '--date', '2026-13-01'], '2026-13-01'],
  ['facts that are no JSON', ['move-out', '--facts', '{'], '--facts'],
  ['facts that are a list', ['move-out', '--facts', '[]'], 'facts'],
  ['an option that it does not have', ['move-out', '--nonsense'], '--nonsense'],
  ['a file beside other words', ['move-out', '--cases', 'x'], '--cases'],
  ['a fact named over two lines', ['move-out', '--facts', '{"a\\nb":1}'], 'a'],
  ['a language that it does not speak', ['move-out', '--lang', 'fr'], 'fr'],
])('refuses %s with status 2 and one line that names it', (_name, args, named) => {
  const { status, says } = refused(...args)
  expect(status).toBe(2)
  expect(says).toContain(named)
})
