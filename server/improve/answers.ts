import { periodKinds } from '@phrom/shared/figures/periods.ts'
import { verdicts } from '@phrom/shared/improve/compare.ts'
import { doorIds, ideaIds, readIds } from '@phrom/shared/improve/help.ts'
import {
  changeKinds,
  type EffectsView,
  type ImproveView,
  type Measure,
} from '@phrom/shared/improve/views.ts'
import { reasons } from '@phrom/shared/services/reasons.ts'
import type { ReasonId } from '@phrom/shared/services/service.ts'
import { notServedReasons } from '@phrom/shared/tickets.ts'
import * as v from 'valibot'

/** What the routes of what to improve next answer, for the description of the API. Times lost are in minutes. */
const text = v.string()
const number = v.number()
const day = v.pipe(text, v.isoDate())
const instant = v.pipe(text, v.isoTimestamp())
const bothLanguages = v.object({ th: text, en: text })
const lost = v.object({ people: number, staff: number })
const returnReasons = ['in-words', ...(Object.keys(reasons) as ReasonId[])] as const

const measure = v.object({
  ...{ what: text, who: text, fromDay: day, revision: number },
  ...{ changedAt: instant, changedBy: text },
}) satisfies v.GenericSchema<Measure>

const cause = v.variant('kind', [
  v.object({ kind: v.literal('paper'), paper: text, reason: v.picklist(returnReasons) }),
  v.object({ kind: v.literal('visit'), reason: v.picklist(notServedReasons), missing: text }),
])

const together = v.object({ kinds: number, count: number, lost })

const improve = v.object({
  ...{ teamId: v.nullable(text), now: instant, lost, returned: number, unserved: number },
  period: v.object({ kind: v.picklist([...periodKinds, 'days']), from: day, to: day }),
  services: v.array(
    v.object({
      ...{ teamId: text, serviceId: text, returned: number, unserved: number },
      ...{ lost, share: number },
    }),
  ),
  causes: v.array(
    v.object({
      ...{ teamId: text, serviceId: text, cause, key: text, count: number, papers: number },
      ...{ lost, share: number, measure: v.nullable(measure) },
      each: v.object({ wait: number, counter: number, again: v.nullable(number) }),
      help: v.object({
        reads: v.array(v.object({ id: v.picklist(readIds), text: bothLanguages })),
        ideas: v.array(v.picklist(ideaIds)),
        doors: v.array(v.picklist(doorIds)),
      }),
      note: v.nullable(bothLanguages),
      behind: v.nullable(text),
    }),
  ),
  seldomServices: together,
  seldomCauses: together,
  furtherCauses: together,
}) satisfies v.GenericSchema<ImproveView>

const share = v.nullable(v.object({ from: day, to: day, times: number, of: number }))
const record = { measure: v.nullable(measure), changes: v.array(measure) }

export const answers = {
  improve,
  effects: v.object({
    ...record,
    effects: v.array(
      v.object({
        ...{ kind: v.picklist(changeKinds), day, what: v.nullable(text), by: v.nullable(text) },
        ...{ before: share, after: share, others: number },
        verdict: v.picklist([...verdicts, 'later']),
      }),
    ),
  }) satisfies v.GenericSchema<EffectsView>,
  measure: v.object(record),
}
