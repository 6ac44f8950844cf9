import type { Db, Tables } from '../database/tables.ts'

/** More of one service in a day are nobody's lists. */
const mostADay = 2000

/** One list more, up to what an office can have in a day. */
export async function addChecklist(
  tx: Db,
  row: Omit<Tables['checklistDay'], 'times'>,
): Promise<void> {
  await tx
    .insertInto('checklistDay')
    .values({ ...row, times: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['officeId', 'day', 'serviceId'])
        .doUpdateSet((eb) => ({ times: eb('checklistDay.times', '+', 1) }))
        .where('checklistDay.times', '<', mostADay),
    )
    .execute()
}
