import '../look/booking.css'
import '../look/turn.css'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Failed, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { t } from '../words.ts'
import { Cancelled } from './booking/Cancelled.tsx'
import { dropVisit } from './booking/kept-visit.ts'
import { PickDay } from './booking/PickDay.tsx'
import { PickTime } from './booking/PickTime.tsx'
import { Ticket } from './booking/Ticket.tsx'
import { useVisit } from './booking/use-visit.ts'
import { askKept, useVisitCases } from './booking/use-visit-cases.ts'
import type { VisitProps } from './booking/visit-props.ts'
import { standingOf } from './CaseCard.tsx'
import { pathsOf } from './paths.ts'
import { type Opened, WithCase } from './use-case.tsx'

/** Choose a day and a time, which is held until it is booked; see, move and cancel what is booked. */
export default function Booking({ office = '', id = '' }: { office?: string; id?: string }) {
  return (
    <WithCase office={office} id={id} read={askKept}>
      {(opened) => <OneVisit {...opened} />}
    </WithCase>
  )
}

function OneVisit(opened: Opened) {
  const { office, view } = opened
  const { query } = useLocation()
  const [over, setOver] = useState<string | undefined>()
  const [cancelled, setCancelled] = useState(false)
  const moving = query.move !== undefined && view.booking !== null
  const others = view.booking?.cases ?? query.with?.split(',') ?? view.hold?.cases ?? []
  const together = others.filter((id) => id !== '' && id !== view.id)
  const wantsTimes = !view.booking || moving || view.booking.mustMove !== null
  const visit = useVisit(opened, together, wantsTimes)
  const cases = useVisitCases(office, opened, [view.id, ...together])
  const held = view.hold?.until === over ? null : view.hold
  useEffect(() => {
    if (!view.booking) void dropVisit(office, view.id)
  }, [view.booking])

  const to: VisitProps['to'] = (change) => {
    const next = new URLSearchParams(query)
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined) next.delete(name)
      else next.set(name, value)
    }
    const search = next.toString()
    return `${pathsOf(office).booking(view.id)}${search && `?${search}`}`
  }
  const props = { opened, visit, cases, held, moving, together, to }

  if (cancelled && !view.booking) {
    return <Cancelled office={office} view={view} again={() => setCancelled(false)} />
  }
  if (view.booking && !moving && view.state !== 'closed') {
    return <Ticket {...props} cancelled={() => setCancelled(true)} />
  }
  // Where staff come to the person, they choose the day.
  if (view.state !== 'approved' || view.home) return <NotNow {...opened} />
  if (visit.slots.error) return <Failed error={visit.slots.error} reload={visit.slots.reload} />
  if (!visit.slots.value) return <Waiting />
  const day = query.day ?? (query.pick === undefined && !moving ? held?.day : undefined)
  if (!day) return <PickDay {...props} slots={visit.slots.value} />
  const ranOut = () => {
    setOver(view.hold?.until)
    visit.refresh().catch(() => undefined)
  }
  return (
    <PickTime
      {...props}
      slots={visit.slots.value}
      day={day}
      ranOut={ranOut}
      isOver={over !== undefined && !held}
    />
  )
}

/** A case that is not ready to be booked, or no longer. */
function NotNow({ office, view }: Opened) {
  const { words } = standingOf(view)
  return (
    <Screen
      title={t(words.name)}
      short={t(bookings.chooseDay)}
      back={{ href: pathsOf(office).caseOf(view.id) }}
    >
      <p>{t(words.line)}</p>
      <p>
        <b>{t(words.todo)}</b>
      </p>
    </Screen>
  )
}
