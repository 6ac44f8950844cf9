import { addDays, type Day, dayOf, instantAt } from '@phrom/shared/time.ts'
import type { Deps } from '../../deps.ts'
import { questionDaysOf } from '../../retention/rules.ts'
import * as store from './store.ts'
import { hideAlike } from './unanswered.ts'

/** Questions whose time is over become counts of their day; answers how many days. One transaction each: stopped anywhere it goes on. */
export async function countOldDays(deps: Pick<Deps, 'db' | 'config' | 'now'>): Promise<number> {
  const { db, config, now } = deps
  let days = 0
  for (const { id: officeId } of config.offices) {
    await db.transaction().execute((tx) => hideAlike(tx, officeId, now()))
    const firstKept = addDays(dayOf(now()), -questionDaysOf(config, officeId))
    for (;;) {
      const oldest = await store.findOldest(db, officeId)
      if (!oldest || dayOf(oldest) >= firstKept) break
      await countDay(deps, officeId, dayOf(oldest))
      days += 1
    }
  }
  return days
}

/** Counted and deleted as of one moment: what another server counts meanwhile waits for the first one's rows to be gone. */
function countDay({ db }: Pick<Deps, 'db'>, officeId: string, day: Day): Promise<void> {
  const [from, until] = [instantAt(day, '00:00'), instantAt(addDays(day, 1), '00:00')]
  return db.transaction().execute(async (tx) => {
    await store.addToDay(tx, { officeId, day }, await store.takeAsked(tx, officeId, from, until))
  })
}
