import type { Deps } from '../../deps.ts'

type Why = 'wrong signature' | 'too big' | 'not LINE’s' | 'another destination'

const minute = 60_000

/** Counts what the webhook refuses, and tells at most once a minute: whoever floods it does not fill the log too. */
export function countRefusals({ log, now }: Pick<Deps, 'log' | 'now'>): (why: Why) => void {
  const counts: Partial<Record<Why, number>> = {}
  let told = 0
  return (why) => {
    counts[why] = (counts[why] ?? 0) + 1
    if (Date.parse(now()) - told < minute) return
    told = Date.parse(now())
    log.warn({ refused: counts }, 'webhook requests refused')
  }
}
