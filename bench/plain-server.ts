import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from '@phrom/server/app.ts'
import { readConfig } from '@phrom/server/config.ts'
import { migrate, openDatabase } from '@phrom/server/database/database.ts'
import { ownCommits, sharedCommits } from '@phrom/server/database/write.ts'
import { newFileName } from '@phrom/server/documents/files/file-store.ts'
import { openFiles } from '@phrom/server/documents/open-documents.ts'
import { partStore } from '@phrom/server/documents/part-store.ts'
import { setOffices } from '@phrom/server/offices/store.ts'
import { toInstant } from '@phrom/shared/time.ts'
import { Hono } from 'hono'
import pino from 'pino'

// The server as it would be without encryption, to measure what encryption costs. It can be reached from here alone.
const config = readConfig(process.env)
const db = openDatabase(config)
await migrate(db)
await setOffices(db, config.offices)
const files = await openFiles(config)
const app = createApp(
  {
    db,
    write: config.databaseUrl ? ownCommits(db) : sharedCommits(db),
    now: () => toInstant(Date.now()),
    random: Math.random,
    config,
    parts: partStore(join(config.dataDir, 'uploads')),
    documents: {
      files,
      async put({ officeId, caseId, pageId }, bytes) {
        const file = newFileName(officeId, caseId, pageId)
        await files.put(file, bytes)
        return { file, keyVersion: null, wrappedKey: null, state: 'ready', scanAt: null }
      },
      async get({ file }) {
        return (await files.get(file ?? '')) ?? new Uint8Array()
      },
      remove: (file) => files.remove(file),
      sealText: (_place, text) => ({ sealed: text, keyVersion: 0, wrappedKey: '' }),
      openText: (_place, { sealed }) => sealed,
    },
    log: pino({ level: 'error' }),
    poke: () => {},
  },
  new Hono(),
)
serve({ fetch: app.fetch, port: config.port, hostname: '127.0.0.1' })
process.on('SIGINT', () => process.exit(0))
