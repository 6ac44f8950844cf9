import { trainingDays } from '@phrom/shared/retention.ts'
import { addDays, dayOf, instantAt } from '@phrom/shared/time.ts'
import type { Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import * as store from './forget-store.ts'

/** What was asked goes when its time is over, and all of a course with whoever does not help any more. Answers how much went. */
export async function forgetTraining({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number> {
  const before = instantAt(addDays(dayOf(now()), -trainingDays), '00:00')
  const attempts = await store.deleteAttemptsBefore(db, before)
  const questions = await store.clearQuestionsBefore(db, before)
  return attempts + questions + (await store.deleteOfFormer(db, before))
}

/** Nobody has learned or advised anything any more. */
export function forgetTrainingOf(tx: Tx, personId: string): Promise<void> {
  return store.deleteOfPerson(tx, personId)
}
