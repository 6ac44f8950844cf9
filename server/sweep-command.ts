import { parseArgs } from 'node:util'
import { toInstant } from '@phrom/shared/time.ts'
import { runSlowCommand } from './command.ts'
import { withStorage } from './command-storage.ts'
import { sealedStore } from './documents/document-store.ts'
import { openKeys } from './documents/keys/key-ring.ts'
import { openFiles } from './documents/open-documents.ts'
import { sweep } from './documents/sweep.ts'
import { listOfficeIds } from './offices/store.ts'

/** Compares the files of papers with the database, mends what is safe, and prints what was found. */
async function run(args: string[]): Promise<string> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, believe: { type: 'boolean' } },
  })
  const report = await withStorage(async (config, db) => {
    const documents = sealedStore(await openFiles(config), openKeys(config.documents.keys))
    const offices = await listOfficeIds(db)
    // The server that runs looks for messages by itself every few seconds.
    const now = () => toInstant(Date.now())
    const { believe = false } = values
    return sweep({ db, documents, now, poke: () => {} }, offices, { believe })
  })
  if (!report.believable && !values.believe) process.exitCode = 1
  if (values.json) return JSON.stringify(report)
  return Object.entries(report)
    .map(([name, value]) => `${name.padEnd(14)} ${value}`)
    .join('\n')
}

await runSlowCommand(run)
