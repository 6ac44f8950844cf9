import type { BookingTerms, CaseView, SlotView } from '@phrom/shared/case.ts'
import type { ProblemCode } from '@phrom/shared/problem.ts'
import { useEffect } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { type Loaded, useLoad } from '../../parts/load.tsx'
import type { Opened } from '../use-case.tsx'
import { useChange } from './use-change.ts'

type When = { day: string; start: string }
/** `ahead`: by how many milliseconds the office's clock is ahead of the phone's. */
type Terms = BookingTerms & { ahead: number }

export type Visit = {
  slots: Loaded<SlotView[]>
  terms: Terms | undefined
  busy: boolean
  problem: string | undefined
  refused: ProblemCode | undefined
  /** The last moment to move or cancel has passed. */
  isLate: boolean
  hold: (when: When) => Promise<boolean>
  confirm: () => Promise<boolean>
  move: (when: When) => Promise<boolean>
  cancel: () => Promise<boolean>
  /** Looks at the case and the free times anew. */
  refresh: () => Promise<void>
}

// What the office knows differently is looked up again, so that the screen shows it.
const knewOtherwise: ProblemCode[] = ['already_booked', 'not_booked', 'hold_over', 'wrong_step']

/** The free times of a visit (where they are wanted: the office counts how often there are none), what may be done with what is booked, and all that can be done with it. */
export function useVisit(
  { office, view, set }: Opened,
  together: readonly string[],
  wantsTimes: boolean,
): Visit {
  const param = { office, caseId: view.id }
  const at = client.api.offices[':office'].cases[':caseId']
  const joined = together.join(',')
  const slots = useLoad<SlotView[]>(`${view.id}/slots/${wantsTimes}/${joined}`, async () =>
    wantsTimes
      ? ask(() => at.slots.$get({ param, query: joined === '' ? {} : { with: joined } }))
      : [],
  )
  const standing = view.hold?.until ?? `${view.booking?.day} ${view.booking?.start}`
  const terms = useLoad<Terms>(`${view.id}/terms/${standing}`, async () => {
    const told = await ask<BookingTerms>(() => at.booking.terms.$get({ param }))
    return { ...told, ahead: Date.parse(told.now) - Date.now() }
  })
  // A place that others have given back is seen when somebody looks again.
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && slots.reload()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [slots.reload])

  async function refresh() {
    slots.reload()
    set(await ask<CaseView>(() => at.$get({ param })))
  }

  const { busy, problem, refused, change } = useChange(set, async (code) => {
    slots.reload()
    if (knewOtherwise.includes(code)) await refresh()
  })
  const time = ({ day, start }: When) => ({ day, start })
  const { changeUntil, now } = terms.value ?? {}
  const isLate =
    refused === 'too_late_to_change' ||
    (now !== undefined && changeUntil != null && changeUntil < now)
  return {
    ...{ slots, busy, problem, refused, isLate, refresh, terms: terms.value },
    hold: (when) =>
      change(`hold ${when.day} ${when.start} ${joined}`, (options) =>
        at.booking.$post(
          { param, json: { ...time(when), with: [...together], hold: true } },
          options,
        ),
      ),
    confirm: () => change('confirm', (options) => at.booking.confirm.$post({ param }, options)),
    move: (when) =>
      change(`move ${when.day} ${when.start}`, (options) =>
        at.booking.$put({ param, json: time(when) }, options),
      ),
    cancel: () => change('cancel', (options) => at.booking.$delete({ param }, options)),
  }
}

/** The first free time that is not before this one; else the first of all. */
export function nextFree(slots: readonly SlotView[], from?: When): SlotView | undefined {
  const free = slots.filter(({ problem }) => !problem)
  const name = ({ day, start }: When) => `${day} ${start}`
  return free.find((slot) => !from || name(slot) >= name(from)) ?? free[0]
}
