import { surveyDays, surveyTextDays } from '@phrom/shared/survey.ts'
import { addDays, dayOf } from '@phrom/shared/time.ts'
import type { Deps } from '../deps.ts'
import { clearCodesBefore } from './case-store.ts'
import * as store from './store.ts'

/** So long whoever comes too late is told so; then the code is unknown. */
const codeDays = surveyDays + 30

/** Codes that open nothing any more go, and words a year after; answers how many words went. Levels stay: they are nobody's. */
export async function forgetSurveys({
  db,
  config,
  now,
}: Pick<Deps, 'db' | 'config' | 'now'>): Promise<number> {
  let forgotten = 0
  const today = dayOf(now())
  for (const { id, retention } of config.offices) {
    await store.deleteInvitationsBefore(db, id, addDays(today, -codeDays))
    await clearCodesBefore(db, id, addDays(today, -codeDays))
    const days = retention?.survey ?? surveyTextDays
    forgotten += await store.clearTextsBefore(db, id, addDays(today, -days))
  }
  return forgotten
}
