import { addDays, addMinutes, dayOf, type Instant } from '@phrom/shared/time.ts'
import type { OfficeSettings } from '../config.ts'
import type { Deps } from '../deps.ts'
import { kindsOf, ranks } from './message-rules.ts'
import { forecastOf, keptFor, monthOf, refreshMonth } from './month.ts'
import { findMonth } from './month-store.ts'
import { releaseNews } from './news/send-news.ts'
import * as outbox from './outbox-store.ts'
import { deletePushesBefore } from './push-store.ts'
import { drop, fateOf } from './take-push.ts'

const checkMinutes = 10
/** Figures of the last months; longer nobody asks how a message went. */
const keptDays = 100
/** The reply to whoever comes back is given the time to take along what was held. */
const replyMinutes = 1
const page = 200

/** What time does to messages: the month's figures, what is held and may go now, and what has gone stale meanwhile. */
export async function lookAfterMessages(deps: Deps): Promise<void> {
  for (const office of deps.config.offices) {
    const now = deps.now()
    await keepMonth(deps, office, now)
    await dropStale(deps, office.id, now)
    const since = addMinutes(now, -replyMinutes)
    const released =
      (await outbox.releaseUnblocked(deps.db, office.id, since, now)) +
      (await releaseWithRoom(deps, office.id, now))
    if (released > 0) {
      deps.log.info({ office: office.id, released }, 'held messages may go')
      deps.poke()
    }
    // What is held of the day's messages goes first.
    await releaseNews(deps, office.id)
  }
}

async function keepMonth(deps: Deps, office: OfficeSettings, now: Instant): Promise<void> {
  const month = await findMonth(deps.db, office.id, monthOf(now))
  if (month && addMinutes(month.checkedAt, checkMinutes) > now) return
  await deletePushesBefore(deps.db, office.id, addDays(dayOf(now), -keptDays))
  try {
    await refreshMonth(deps, office)
  } catch (error) {
    // As was known before; LINE itself refuses what is too much.
    deps.log.warn({ office: office.id, error: String(error) }, 'month not asked for')
  }
}

async function releaseWithRoom(deps: Deps, officeId: string, now: Instant): Promise<number> {
  const month = await findMonth(deps.db, officeId, monthOf(now))
  if (!month) return 0
  const left = month.quota === null ? page : Math.max(0, month.quota - month.used - month.pushed)
  let released = 0
  for (const rank of ranks) {
    const kept = month.quota === null ? 0 : keptFor(rank, forecastOf(month))
    const most = Math.min(page, left - kept - released)
    const kinds = kindsOf(rank)
    if (most < 1) break
    if (kinds.length === 0) continue
    released += await outbox.releaseForMonth(deps.db, officeId, { kinds, most, now })
  }
  return released
}

async function dropStale(deps: Deps, officeId: string, now: Instant): Promise<void> {
  for (let after = ''; ; ) {
    const held = await outbox.listHeld(deps.db, officeId, after, page)
    for (const message of held) {
      await deps.write(async (tx) => {
        const fate = await fateOf(tx, message, now)
        if (fate !== 'go' && 'drop' in fate) await drop({ tx, now }, message, fate.drop)
      })
    }
    const last = held.at(-1)
    if (!last || held.length < page) return
    after = last.id
  }
}
