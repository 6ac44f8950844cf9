import type { PageMark } from '@phrom/shared/page-marks.ts'
import type { Db } from '../database/tables.ts'
import * as store from './store.ts'

export type Decided = {
  /** `received`: undone, as if nobody had decided. */
  state: 'accepted' | 'returned' | 'received'
  reasons: string[]
  note: string
  marks: PageMark[]
}

/** What staff said of a paper. */
export async function setDecision(
  tx: Db,
  of: store.DocumentKey,
  { state, reasons, note, marks }: Decided,
): Promise<void> {
  await store.setDocument(tx, of, {
    state,
    reasons: JSON.stringify(reasons),
    note,
    marks: JSON.stringify(marks),
    // From now on it is this office's own word.
    checkedOfficeId: null,
  })
}
