import type { SlotView } from '@phrom/shared/case.ts'
import { checklist } from '@phrom/shared/checklist.ts'
import {
  clockOf,
  type Day,
  instantAt,
  partOfDay,
  showClock,
  showLongDate,
  showShortDay,
  showWeekday,
  toInstant,
} from '@phrom/shared/time.ts'
import { dayFits } from '@phrom/shared/visit-day.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { waitingList } from '@phrom/shared/words/waiting-list.ts'
import { useLocation } from 'preact-iso'
import { Icon } from '../../parts/Icon.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import { Countdown } from './Countdown.tsx'
import { BookingRefused } from './MyBookings.tsx'
import { Free } from './PickDay.tsx'
import { Sign } from './Sign.tsx'
import { tellHours, tellMoment, tellPart, tellWhen, tellWhyNot } from './tell-time.ts'
import { nextFree } from './use-visit.ts'
import type { CaseOfVisit } from './use-visit-cases.ts'
import { papersAdded, type VisitProps } from './visit-props.ts'
import { JoinWaiting } from './WaitingNote.tsx'

type Props = VisitProps & {
  slots: readonly SlotView[]
  day: Day
  ranOut: () => void
  isOver: boolean
}
/** More slots than these are shown small, under the part of the day. */
const mostLarge = 3

/** The times of a day. One that is chosen is held, with the time that is left; moving holds nothing, for the old place is kept. */
export function PickTime(props: Props) {
  const { opened, visit, cases, held, moving, together, to, slots, day, ranOut, isOver } = props
  const { office, view } = opened
  const { query, route } = useLocation()
  const ofDay = slots.filter((slot) => slot.day === day)
  const fits = cases.every((item) => dayFits(item.service, item.view.answers, day, () => item.list))
  const chosen = moving
    ? ofDay.find(({ start, problem }) => start === query.start && !problem)
    : ofDay.find(({ start }) => held?.day === day && start === held.start)
  const wanted = chosen ?? ofDay[0]
  const next = nextFree(slots, wanted)
  const offersNext = isOver || visit.refused !== undefined || ofDay.every(({ problem }) => problem)

  async function take(slot: SlotView) {
    if (moving) return route(to({ day: slot.day, start: slot.start }), true)
    if (await visit.hold(slot)) route(to({ day: slot.day, pick: undefined }), true)
  }
  async function move() {
    if (chosen && (await visit.move(chosen))) route(pathsOf(office).booking(view.id), true)
  }
  async function confirm() {
    if (await visit.confirm()) route(pathsOf(office).booking(view.id), true)
  }
  async function giveUp() {
    if (await visit.cancel()) route(to({ day: undefined, pick: '1' }), true)
  }
  const added = cases.flatMap((item) => papersAdded(item, day))
  const isNow = (slot: SlotView) =>
    view.booking?.day === slot.day && view.booking.start === slot.start && !view.booking.mustMove

  // Nobody waits for a day on which something is free.
  const isFull =
    ofDay.every(({ problem }) => problem) && ofDay.some(({ problem }) => problem === 'slot_full')
  // Below many small times nobody would see it.
  const above = ofDay.length > mostLarge
  const countdown = held && chosen && visit.terms && (
    <Countdown until={held.until} ahead={visit.terms.ahead} over={ranOut} />
  )
  return (
    <Screen
      title={`${showWeekday(day, language.value)} ${showLongDate(day, language.value)}`}
      short={t(bookings.chooseTime)}
      back={{
        href: to({ day: undefined, start: undefined, pick: '1' }),
        word: t(bookings.otherDay),
      }}
      noHeading
      bottom={
        chosen && (
          <>
            <button
              class="btn main"
              type="button"
              disabled={visit.busy}
              onClick={moving ? move : confirm}
            >
              {moving ? t(bookings.moveHere) : tellButton(chosen, ofDay)}
            </button>
            {visit.terms?.changeUntil && !moving && (
              <p class="note">
                {t(bookings.changeUntil, { time: tellMoment(visit.terms.changeUntil) })}
              </p>
            )}
          </>
        )
      }
    >
      <div>
        <p class="quiet">{showWeekday(day, language.value)}</p>
        <h1>{showLongDate(day, language.value)}</h1>
      </div>
      <BookingRefused refused={visit.refused} problem={isOver ? undefined : visit.problem} />
      {isOver && (
        <div class="notice turn" role="alert">
          <Icon name="clock" />
          <b>{t(bookings.holdOver)}</b>
          <p>{t(bookings.holdOverSay)}</p>
        </div>
      )}
      {moving && view.booking && (
        <p class="notice">
          <Icon name="info" />
          <span>{t(bookings.movingFrom, { time: tellWhen(view.booking) })}</span>
        </p>
      )}
      {offersNext && next && !chosen && (
        <Free slot={next} busy={visit.busy} take={take} word={bookings.nextFree} />
      )}
      {ofDay.length === 0 && <p>{t(bookings.tooEarlyDay)}</p>}
      {above && countdown}
      <Times
        slots={ofDay}
        isOn={(slot) => slot === chosen}
        isNow={isNow}
        fits={fits}
        busy={visit.busy}
        take={take}
      />
      {isFull && (
        <JoinWaiting
          office={office}
          view={view}
          day={day}
          together={together}
          word={waitingList.tellMe}
        />
      )}
      {!above && countdown}
      {added.length > 0 && (
        <p class="notice turn">{t(bookings.bringMore, { papers: added.join(' · ') })}</p>
      )}
      <People cases={cases} day={day} slot={chosen} />
      {held && chosen && (
        <button class="btn text" type="button" disabled={visit.busy} onClick={giveUp}>
          {t(bookings.giveUp)}
        </button>
      )}
    </Screen>
  )
}

/** "จองช่วงเช้า พฤ. 3 ธ.ค."; with the hour where a part of the day has several. */
function tellButton(slot: SlotView, ofDay: readonly SlotView[]): string {
  const part = partOfDay(slot.start)
  const alone = ofDay.filter(({ start }) => partOfDay(start) === part).length === 1
  const clock = showClock(slot.start, language.value)
  return t(bookings.book, {
    part: alone ? tellPart(slot) : language.value === 'th' ? ` ${clock}` : clock,
    day: showShortDay(slot.day, language.value),
  })
}

type TimesProps = {
  slots: readonly SlotView[]
  isOn: (slot: SlotView) => boolean
  isNow: (slot: SlotView) => boolean
  fits: boolean
  busy: boolean
  take: (slot: SlotView) => unknown
}

function Times({ slots, ...rest }: TimesProps) {
  if (slots.length <= mostLarge) {
    return (
      <div class="stack">
        {slots.map((slot) => (
          <Period key={slot.start} slot={slot} {...rest} />
        ))}
      </div>
    )
  }
  const parts = [...new Set(slots.map(({ start }) => partOfDay(start)))]
  return (
    <>
      {parts.map((part) => (
        <section class="stack-s" key={part}>
          <h2>{t(citizen[part])}</h2>
          <div class="times">
            {slots
              .filter(({ start }) => partOfDay(start) === part)
              .map((slot) => (
                <Period key={slot.start} slot={slot} small {...rest} />
              ))}
          </div>
        </section>
      ))}
    </>
  )
}

function Period({
  slot,
  small,
  isOn,
  isNow,
  fits,
  busy,
  take,
}: Omit<TimesProps, 'slots'> & { slot: SlotView; small?: boolean }) {
  const on = isOn(slot)
  const why = tellWhyNot(slot, fits)
  const look = `${on ? ' on' : ''}${why && !on ? ' full' : ''}`
  const button = {
    type: 'button',
    'aria-pressed': on,
    disabled: (slot.problem !== undefined && !on) || isNow(slot) || (busy && !on),
    onClick: () => !on && take(slot),
  } as const
  if (small) {
    return (
      <button class={`time${look}`} {...button}>
        <b>{showClock(slot.start, language.value)}</b>
        <small>
          {isNow(slot) ? t(bookings.sameTime) : (why ?? `${slot.free} ${t(bookings.place)}`)}
        </small>
      </button>
    )
  }
  return (
    <button class={`period${look}`} {...button}>
      <Sign name={partOfDay(slot.start)} />
      <span>
        <b>{tellPart(slot)}</b>
        <small>{tellHours(slot)}</small>
        {isNow(slot) && <small>{t(bookings.sameTime)}</small>}
        {slot.reason && why && <small>{why}</small>}
      </span>
      <span class="left">
        {why && !on ? (
          slot.reason ? (
            t(bookings.closed)
          ) : (
            why
          )
        ) : (
          <>
            <span class="num">{slot.free}</span> <span>{t(bookings.place)}</span>
          </>
        )}
      </span>
    </button>
  )
}

/** Who must come to this visit, and by when at the latest in a long slot. */
function People({
  cases,
  day,
  slot,
}: {
  cases: readonly CaseOfVisit[]
  day: Day
  slot: SlotView | undefined
}) {
  const lists = cases.map(({ service, view }) => checklist(service, view.answers, day))
  const counts = lists.map(({ present }) => present.reduce((sum, { people }) => sum + people, 0))
  // Whoever comes for one matter comes for the next: nobody is counted twice.
  const people = Math.max(1, ...counts)
  const minutes = lists.reduce((sum, list) => sum + list.minutes, 0)
  const who = lists[counts.indexOf(people)]?.present.map(({ party }) => t(party)) ?? []
  const latest = slot && toInstant(Date.parse(instantAt(day, slot.end)) - minutes * 60_000)
  return (
    <section class="card stack-s">
      <h2>{people === 1 ? t(bookings.comeAlone) : t(bookings.comeTogether, { n: people })}</h2>
      {cases.length > 1 && (
        <p>
          {t(bookings.oneVisit, { n: cases.length })}:{' '}
          {cases.map(({ service }) => t(service.shortTitle)).join(' · ')}
        </p>
      )}
      <p>{who.join(' · ')}</p>
      {latest && slot && clockOf(latest) > slot.start && (
        <p class="quiet small">
          {t(bookings.comeBefore, {
            time: showClock(clockOf(latest), language.value),
            n: minutes,
          })}
        </p>
      )}
    </section>
  )
}
