import type { DayFigures } from '@phrom/shared/ticket-views.ts'
import { useCallback, useEffect } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { useLoad } from '../../parts/load.tsx'

/** Milliseconds: a call for help is not to wait longer. */
const every = 5000

/** The figures of the day, asked for again and again while somebody looks; what cannot be had leaves those that are there. */
export function useDayFigures(office: string) {
  const load = useCallback(
    () =>
      ask<DayFigures>(() =>
        client.api.offices[':office'].staff['day-figures'].$get({ param: { office } }),
      ),
    [office],
  )
  const figures = useLoad<DayFigures>(office, load)
  const { set, value } = figures
  const isThere = value !== undefined
  const renew = useCallback(() => load().then(set, () => undefined), [load, set])
  useEffect(() => {
    if (!isThere) return
    const timer = setInterval(() => document.visibilityState === 'visible' && renew(), every)
    return () => clearInterval(timer)
  }, [isThere, renew])
  return { ...figures, renew }
}
