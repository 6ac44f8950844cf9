import type { SlotView } from '@phrom/shared/case.ts'
import { showDay } from '@phrom/shared/time.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { waitingList } from '@phrom/shared/words/waiting-list.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Icon } from '../../parts/Icon.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { Month, tellParts } from '../Month.tsx'
import { pathsOf } from '../paths.ts'
import { BookingRefused } from './MyBookings.tsx'
import { NoPlaces } from './NoPlaces.tsx'
import { Sign } from './Sign.tsx'
import { Follows, Together, useMine } from './Together.tsx'
import { tellHours, tellShortly, tellWhen } from './tell-time.ts'
import type { VisitProps } from './visit-props.ts'
import { JoinWaiting, WaitingNote } from './WaitingNote.tsx'

type Props = VisitProps & { slots: readonly SlotView[] }

/** The month at a glance, the earliest free time first. */
export function PickDay({ opened, visit, held, moving, together, to, slots }: Props) {
  const { office, view } = opened
  const { route } = useLocation()
  const mine = useMine(office)
  const [asList, setAsList] = useState(false)
  const earliest = slots.find(
    ({ problem, day, start }) =>
      !problem && !(moving && day === view.booking?.day && start === view.booking.start),
  )
  const lastDay = visit.terms?.lastDay
  const toDay = (day: string) => to({ day, pick: undefined })

  async function take(slot: SlotView) {
    const { day, start } = slot
    if (moving) return route(to({ day, start }))
    if (await visit.hold(slot)) route(toDay(day))
  }
  return (
    <Screen
      title={t(bookings.whichDay)}
      short={t(bookings.chooseDay)}
      back={{ href: moving ? pathsOf(office).booking(view.id) : pathsOf(office).caseOf(view.id) }}
    >
      <BookingRefused {...visit} />
      {moving && view.booking && (
        <p class="notice">
          <Icon name="info" />
          <span>{t(bookings.movingFrom, { time: tellWhen(view.booking) })}</span>
        </p>
      )}
      {held && (
        <p class="notice">
          <Icon name="clock" />
          <span>
            {t(bookings.heldPlace, { time: tellWhen(held) })}{' '}
            <a href={to({ day: held.day, pick: undefined })}>{t(bookings.goOnBooking)}</a>
          </span>
        </p>
      )}
      <WaitingNote office={office} view={view} />
      {!moving && mine && <Together opened={opened} mine={mine} chosen={together} to={to} />}
      {earliest ? (
        <Free slot={earliest} busy={visit.busy} take={take} />
      ) : (
        <NoPlaces opened={opened} lastDay={lastDay} together={together} />
      )}
      {asList ? (
        <FreeDays slots={slots} to={toDay} />
      ) : (
        <Month slots={slots} isOn={(day) => day === held?.day} to={toDay} first={earliest?.day} />
      )}
      {lastDay && (
        <p class="quiet small">{t(bookings.lastDay, { day: showDay(lastDay, language.value) })}</p>
      )}
      <button class="btn side" type="button" onClick={() => setAsList(!asList)}>
        <Icon name={asList ? 'calendar' : 'list-checks'} />
        <span>{t(asList ? bookings.asMonth : bookings.asList)}</span>
      </button>
      <button class="btn text" type="button" onClick={visit.slots.reload}>
        <Icon name="refresh-cw" />
        <span>{t(bookings.refresh)}</span>
      </button>
      {moving && <JoinWaiting office={office} view={view} word={waitingList.tellMeEarlier} />}
      {!moving && mine && <Follows opened={opened} mine={mine} />}
    </Screen>
  )
}

/** A free time that is offered as the next step. */
export function Free({
  slot,
  busy,
  take,
  word = bookings.earliest,
}: {
  slot: SlotView
  busy: boolean
  take: (slot: SlotView) => unknown
  word?: Text
}) {
  return (
    <button class="period first" type="button" disabled={busy} onClick={() => take(slot)}>
      <Sign name="star" />
      <span>
        <b>{tellShortly(slot)}</b>
        <small>
          {t(word)} {tellHours(slot)}
        </small>
      </span>
      <Icon name="chevron-right" />
    </button>
  )
}

function FreeDays({ slots, to }: { slots: readonly SlotView[]; to: (day: string) => string }) {
  const days = [...new Set(slots.flatMap(({ day, problem }) => (problem ? [] : [day])))]
  return (
    <ul class="rows">
      {days.map((day) => (
        <li key={day}>
          <a class="row bare" href={to(day)}>
            <span>
              <b>{showDay(day, language.value)}</b>
              <small>{tellParts(slots.filter((slot) => slot.day === day))}</small>
            </span>
            <Icon name="chevron-right" />
          </a>
        </li>
      ))}
    </ul>
  )
}
