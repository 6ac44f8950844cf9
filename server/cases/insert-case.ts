import { randomInt } from 'node:crypto'
import { makeCode } from '@phrom/shared/case-code.ts'
import type { Tx } from '../database/tables.ts'
import * as store from './store.ts'

/** Begins the row of a case under a new code, which it answers; nothing where the office has a case of this id already. */
export async function insertWithCode(
  tx: Tx,
  row: Omit<store.CaseRow, 'code'>,
): Promise<string | undefined> {
  // Codes are random; of 28 million a second draw is nearly always free.
  for (let draw = 0; draw < 8; draw++) {
    const code = makeCode(randomInt)
    if (await store.insertCase(tx, { ...row, code })) return code
    if (await store.findCase(tx, row.officeId, row.id)) return
  }
  throw new Error('no free case code after 8 draws')
}
