import type { Instant } from '@phrom/shared/time.ts'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Db, Tx } from './database/tables.ts'
import type { Write } from './database/write.ts'
import type { DocumentStore } from './documents/document-store.ts'
import type { PartStore } from './documents/part-store.ts'
import type { Volunteer } from './volunteers/store.ts'

/** What the features need of the world. */
export type Deps = {
  db: Db
  write: Write
  now: () => Instant
  /** From 0 to less than 1. */
  random: () => number
  config: Config
  documents: DocumentStore
  /** What has arrived of pages that are not whole yet. */
  parts: PartStore
  log: Logger
  /** Wakes the sender of messages after a commit. */
  poke: () => void
}

/** What an action needs: it runs inside a transaction that the caller opens. `random`: by the machine’s chance, if left out. */
export type ActionDeps = { tx: Tx; now: Instant; random?: () => number }

export type Person = { id: string; name: string; lineUserId: string }
export type StaffMember = {
  officeId: string
  lineUserId: string
  name: string
  teamId: string
  role: 'staff' | 'head' | 'admin'
}

export type Env = {
  Variables: {
    deps: Deps
    requestId: string
    person: Person
    staff: StaffMember
    volunteer: Volunteer
  }
}
