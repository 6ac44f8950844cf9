import type { TouchedBooking } from '@phrom/shared/calendar-change.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { ask, client } from '../../api.ts'
import { useLoad } from '../../parts/load.tsx'
import { t } from '../../words.ts'
import { Loading, NotLoaded } from './Loading.tsx'
import { TouchedTable } from './TouchedTable.tsx'

export function useMustMove(office: string) {
  return useLoad<TouchedBooking[]>(`${office}/must-move`, () =>
    ask(() => client.api.offices[':office'].staff['must-move'].$get({ param: { office } })),
  )
}

/** Who was asked to choose another time and has not yet; first those who read no messages. */
export function MustMove({ office }: { office: string }) {
  const list = useMustMove(office)
  if (list.error) return <NotLoaded error={list.error} reload={list.reload} />
  if (!list.value) return <Loading />
  const visits = [...list.value].sort(
    (a, b) =>
      Number(a.hears) - Number(b.hears) || (`${a.day} ${a.start}` < `${b.day} ${b.start}` ? -1 : 1),
  )
  return (
    <section class="stack">
      <h2 class="hide" id="must-move">
        {t(words.mustMove)}
      </h2>
      {visits.length === 0 ? (
        <p class="blank-state">{t(words.nobodyMustMove)}</p>
      ) : (
        <>
          <p>{t(words.mustMoveLead)}</p>
          <TouchedTable office={office} visits={visits} labelledby="must-move" />
        </>
      )}
    </section>
  )
}
