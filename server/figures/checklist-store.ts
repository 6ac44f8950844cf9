import type { Db, Tables } from '../database/tables.ts'

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
        .doUpdateSet((eb) => ({ times: eb('checklistDay.times', '+', 1) })),
    )
    .execute()
}
