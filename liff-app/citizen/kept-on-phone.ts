import { uuidv7 } from '../uuid.ts'

/** What nobody came back for is gone from the phone after so long: its draft has run out at the office by then. */
const keptMs = 30 * 24 * 60 * 60 * 1000

/** Whether what was given this id, a UUIDv7, has been on the phone for too long. */
export function hasRunOut(id: string): boolean {
  return id < uuidv7(Date.now() - keptMs)
}
