import type { OfficeView } from '@phrom/shared/case.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../api.ts'
import { useLoad } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { ProblemNote } from '../parts/use-send.tsx'
import { t } from '../words.ts'
import { Cancelled } from './booking/Cancelled.tsx'
import { TooLate } from './booking/TooLate.tsx'
import { tellWhen } from './booking/tell-time.ts'
import { useVisit } from './booking/use-visit.ts'
import { pathsOf } from './paths.ts'
import { type Opened, WithCase } from './use-case.tsx'

/** From the reminder: who cannot come says so with one tap and one more, and somebody else has the place. */
export default function CantCome({ office = '', id = '' }: { office?: string; id?: string }) {
  return (
    <WithCase office={office} id={id}>
      {(opened) => <Sure {...opened} />}
    </WithCase>
  )
}

function Sure(opened: Opened) {
  const { office, view } = opened
  const paths = pathsOf(office)
  const visit = useVisit(opened, [], false)
  const [done, setDone] = useState(false)
  const info = useLoad<OfficeView>(office, () =>
    ask(() => client.api.offices[':office'].$get({ param: { office } })),
  )
  const { booking } = view
  const back = { href: paths.caseOf(view.id) }
  if (done && !booking) return <Cancelled office={office} view={view} />
  if (!booking) {
    return (
      <Screen
        title={t(bookings.noVisit)}
        back={back}
        bottom={
          <a class="btn main" href={paths.booking(view.id)}>
            {t(bookings.bookAgain)}
          </a>
        }
      >
        <p>{t(bookings.cancelledSay)}</p>
      </Screen>
    )
  }
  async function cancel() {
    if (await visit.cancel()) setDone(true)
  }
  return (
    <Screen
      title={t(bookings.cantCome)}
      back={back}
      bottom={
        !visit.isLate && (
          <button class="btn main" type="button" disabled={visit.busy} onClick={cancel}>
            {t(bookings.cantComeYes)}
          </button>
        )
      }
    >
      {!visit.isLate && <ProblemNote text={visit.problem} />}
      <p class="lead">{tellWhen(booking)}</p>
      {booking.cases.length > 1 && <p>{t(bookings.cancelAll, { n: booking.cases.length })}</p>}
      {visit.isLate ? (
        <TooLate visit={visit} phone={info.value?.phone} />
      ) : (
        <>
          <p>{t(bookings.cantComeSay)}</p>
          <a class="btn side" href={paths.move(view.id)}>
            {t(bookings.cantComeMove)}
          </a>
        </>
      )}
      <a class="btn text" href={paths.booking(view.id)}>
        {t(bookings.cantComeNo)}
      </a>
    </Screen>
  )
}
