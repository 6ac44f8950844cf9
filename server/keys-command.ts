import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { toInstant } from '@phrom/shared/time.ts'
import { runSlowCommand, Unanswerable } from './command.ts'
import { withStorage } from './command-storage.ts'
import type { StorageConfig } from './config.ts'
import type { Db } from './database/tables.ts'
import { openKeys, readKeyFile } from './documents/keys/key-ring.ts'
import { addKey, dropKey, rememberKey, rewrapOffice } from './documents/keys/rotate-keys.ts'
import { checkValue } from './documents/keys/seal.ts'
import * as store from './documents/keys/store.ts'

const usage = 'npm run -s keys -- new OFFICE | rotate [OFFICE] | list | drop OFFICE VERSION'

/** The keys of the papers; while servers run as well. Shows no key. */
async function run(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  const [verb, office, version, ...rest] = positionals
  const lines = await withStorage((config, db) => {
    if (verb === 'list' && !office) return listKeys(config, db)
    if (verb === 'new' && office && !version) return makeFirst(config, db, office)
    if (verb === 'rotate' && !version) return rotate(config, db, office)
    if (verb === 'drop' && office && /^\d+$/.test(version ?? '') && rest.length === 0) {
      return drop(config, db, office, Number(version))
    }
    throw new Unanswerable(usage)
  })
  return values.json ? JSON.stringify(lines) : lines.map(sayLine).join('\n')
}

type Line = Record<string, string | number>

function sayLine(line: Line): string {
  return Object.entries(line)
    .map(([name, value]) => `${name} ${value}`)
    .join('  ')
}

/** Keys that are here, and keys that pages need and that are not. */
async function listKeys({ documents }: StorageConfig, db: Db): Promise<Line[]> {
  const here = openKeys(documents.keys).all()
  const known = await store.listKeyChecks(db)
  const counts = await store.countPagesByKey(db)
  const names = new Set([...here, ...known, ...counts].map((k) => `${k.officeId}:${k.version}`))
  return [...names].sort().map((name) => {
    const is = (k: { officeId: string; version: number }) => `${k.officeId}:${k.version}` === name
    const [key, row] = [here.find(is), known.find(is)]
    const wrong = key && row && checkValue(key) !== row.checkValue
    return {
      key: name,
      state: key ? (wrong ? 'WRONG' : 'here') : 'MISSING',
      pages: counts.find(is)?.pages ?? 0,
      since: row?.firstSeenAt ?? 'not yet used',
    }
  })
}

async function versionsOf(db: Db, office: string): Promise<number[]> {
  const known = await store.listKeyChecks(db)
  return known.filter(({ officeId }) => officeId === office).map(({ version }) => version)
}

function fileOf({ documents }: StorageConfig): string {
  if ('file' in documents.keys) return documents.keys.file
  throw new Unanswerable('DOCUMENT_KEYS: keys of the environment are changed there, not by command')
}

async function makeFirst(config: StorageConfig, db: Db, office: string): Promise<Line[]> {
  const file = fileOf(config)
  if (existsSync(file) && readKeyFile(file).some(({ officeId }) => officeId === office)) {
    throw new Unanswerable(`${office} has a key already; rotate makes a newer one`)
  }
  const { version } = await addKey(file, office, await versionsOf(db, office))
  return [{ added: `${office}:${version}`, file }]
}

async function rotate(config: StorageConfig, db: Db, office: string | undefined): Promise<Line[]> {
  const { keys } = config.documents
  const before = openKeys(keys)
  const offices = office ? [office] : [...new Set(before.all().map(({ officeId }) => officeId))]
  const lines: Line[] = []
  for (const officeId of offices) {
    before.newest(officeId)
    if ('file' in keys) await addKey(keys.file, officeId, await versionsOf(db, officeId))
    const ring = openKeys(keys)
    const newest = ring.newest(officeId)
    await rememberKey(db, newest, toInstant(Date.now()))
    lines.push({
      rotated: `${officeId}:${newest.version}`,
      ...(await rewrapOffice(db, ring, officeId)),
    })
  }
  return lines
}

async function drop(config: StorageConfig, db: Db, office: string, version: number) {
  const file = fileOf(config)
  await dropKey(db, file, office, version, toInstant(Date.now()))
  return [{ dropped: `${office}:${version}`, file }]
}

await runSlowCommand(run)
