import type { Db, Tables } from '../database/tables.ts'

type Of = { officeId: string; personId: string }

/** One time more in that month; at `most` it stays. */
export async function addAdvice(
  tx: Db,
  { officeId, personId, month }: Of & { month: string },
  most: number,
): Promise<void> {
  await tx
    .insertInto('advice')
    .values({ officeId, personId, month, times: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'personId', 'month'])
        .doUpdateSet((eb) => ({ times: eb('advice.times', '+', 1) }))
        .where('advice.times', '<', most),
    )
    .execute()
}

export function listAdvice(db: Db, { officeId, personId }: Of): Promise<Tables['advice'][]> {
  return db
    .selectFrom('advice')
    .selectAll()
    .where('officeId', '=', officeId)
    .where('personId', '=', personId)
    .orderBy('month')
    .execute()
}
