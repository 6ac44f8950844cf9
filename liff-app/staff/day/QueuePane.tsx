import type { DayView, KeptTurn, TicketView } from '@phrom/shared/ticket-views.ts'
import { clockOf, type Instant, showClock } from '@phrom/shared/time.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { priorityWords } from '@phrom/shared/words/tickets.ts'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'
import { ofTicket } from './counter-acts.ts'
import { tellBooked, tellMatters, tellSince } from './tell-ticket.ts'
import type { Press } from './use-desk.ts'

type Props = { office: string; day: DayView; press: Press; isCutOff: boolean; busy: boolean }

/** Who waits, in the order in which they are called; whose place is kept; who was called and did not come. */
export function QueuePane({ office, day, press, isCutOff, busy }: Props) {
  const { waiting, parked, passedOver, atCounters, counters, now } = day
  const tickets = client.api.offices[':office'].staff.tickets[':ticketId']
  const param = ({ id }: TicketView) => ({ param: { office, ticketId: id } })
  const mine = counters.find(({ isMine }) => isMine)
  const elsewhere = atCounters.filter(({ counterId }) => counterId !== mine?.id)
  const comeBack = (one: TicketView) =>
    press(
      words.isBack,
      (key) => write<DayView>((options) => tickets.back.$post(param(one), options), key),
      () => t(words.backNow, { ticket: one.ticket }),
      (_, at) => mine && { counterId: mine.id, step: { type: 'came_back', ...ofTicket(one, at) } },
    )
  const goAway = (one: TicketView) =>
    press(
      words.hasLeft,
      (key) => write<DayView>((options) => tickets.leave.$post(param(one), options), key),
      () => t(words.leftNow, { ticket: one.ticket }),
    )
  const act = (one: TicketView, text: Text, run: (one: TicketView) => Promise<unknown>) => (
    <button
      class="btn side"
      type="button"
      disabled={busy || (isCutOff && (!mine || run === goAway))}
      onClick={() => void run(one)}
    >
      {t(text)}
      <span class="hide"> {one.ticket}</span>
    </button>
  )
  return (
    <section class="day-queue stack" aria-label={t(words.waiting)}>
      <List title={words.waiting} tickets={waiting}>
        {(one) => (
          <Row one={one} since={tellSince(one.arrivedAt, now)}>
            <Leave one={one}>{act(one, words.hasLeft, goAway)}</Leave>
          </Row>
        )}
      </List>
      {waiting.length === 0 && <p class="quiet">{t(words.nobodyWaits)}</p>}
      {parked.length > 0 && (
        <List title={words.parked} tickets={parked}>
          {(one) => (
            <Row
              one={one}
              since={tellSince(one.arrivedAt, now)}
              kept={one.kept && <Kept kept={one.kept} now={now} />}
            >
              {act(one, words.isBack, comeBack)}
            </Row>
          )}
        </List>
      )}
      {passedOver.length > 0 && (
        <List title={words.passedOver} tickets={passedOver}>
          {(one) => (
            <Row one={one} since={tellSince(one.calledAt ?? one.arrivedAt, now)}>
              {act(one, words.isBack, comeBack)}
            </Row>
          )}
        </List>
      )}
      {elsewhere.length > 0 && (
        <List title={words.elsewhere} tickets={elsewhere}>
          {(one) => (
            <Row one={one} since={tellSince(one.startedAt ?? one.calledAt ?? now, now)}>
              <span class="quiet">
                {t(words.atCounter, {
                  counter: counters.find(({ id }) => id === one.counterId)?.name ?? '',
                })}
              </span>
            </Row>
          )}
        </List>
      )}
    </section>
  )
}

function List({
  title,
  tickets,
  children,
}: {
  title: Text
  tickets: readonly TicketView[]
  children: (one: TicketView) => ComponentChildren
}) {
  return (
    <div class="stack-s">
      <h2>
        {t(title)} <span class="num">{tickets.length}</span>
      </h2>
      {tickets.length > 0 && (
        <ol class="rows">
          {tickets.map((one) => (
            <li key={one.id} class="day-row">
              {children(one)}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** Leaving cannot be undone, so it takes two presses. */
function Leave({ one, children }: { one: TicketView; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        class="day-leave"
        type="button"
        aria-expanded={isOpen}
        aria-label={`${t(words.hasLeft)}: ${one.ticket}`}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="x" />
      </button>
      {isOpen && children}
    </>
  )
}

/** What somebody fetches, and until when the place is kept: who is later joins those without a booking, or as the office does it. */
function Kept({ kept, now }: { kept: KeptTurn; now: Instant }) {
  const time = showClock(clockOf(kept.until), language.value)
  return (
    <>
      <span class="day-for">{t(words.fetches, { thing: kept.thing })}</span>
      {kept.until < now ? (
        <span class="state stop">{t(words.keptTooLong, { time })}</span>
      ) : (
        <span class="quiet day-for num">{t(words.keptUntil, { time })}</span>
      )}
    </>
  )
}

function Row({
  one,
  since,
  kept,
  children,
}: {
  one: TicketView
  since: string
  kept?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <>
      <p class="day-who">
        <b class="num">{one.ticket}</b>
        <span class="day-name">{one.name || t(words.noName)}</span>
        {one.priority !== 'none' && (
          <span class="state turn">{t(priorityWords[one.priority])}</span>
        )}
        <span class="quiet day-for">
          {tellBooked(one)} · {tellMatters(one)}
        </span>
        {kept}
      </p>
      <span class="num quiet">{since}</span>
      {children}
    </>
  )
}
