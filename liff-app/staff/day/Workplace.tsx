import { callableWithout } from '@phrom/shared/late-steps.ts'
import type { EndBody, LateStep } from '@phrom/shared/requests.ts'
import type { CounterView, DayView, GivenView } from '@phrom/shared/ticket-views.ts'
import type { Priority } from '@phrom/shared/tickets.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { useState } from 'preact/hooks'
import { client, me, ProblemError, write } from '../../api.ts'
import { t } from '../../words.ts'
import { KeysDialog } from '../KeysDialog.tsx'
import { Acts } from './Acts.tsx'
import { AlarmButton } from './Alarm.tsx'
import { Arrive } from './Arrive.tsx'
import { ChooseCounter } from './ChooseCounter.tsx'
import { CounterPane } from './CounterPane.tsx'
import { atMyCounter } from './changed.ts'
import { type CounterPanel, counterActs, type OfTicket, ofTicket } from './counter-acts.ts'
import { DoorActs } from './DoorActs.tsx'
import { dayKeys } from './day-keys.ts'
import { EndForm } from './EndForm.tsx'
import { GivenTicket } from './GivenTicket.tsx'
import { arriveHere, walkInHere } from './give-here.ts'
import type { MakeLate } from './line-state.ts'
import { ParkForm } from './ParkForm.tsx'
import { QueuePane } from './QueuePane.tsx'
import { SetUp } from './SetUp.tsx'
import { findTicket } from './tell-ticket.ts'
import { UnknownCode } from './unknown-code.ts'
import type { Desk } from './use-desk.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useMatter } from './use-matter.ts'
import { WalkIn, type WalkInWish } from './WalkIn.tsx'

/** So many cases are fetched before their people are called. */
const likelyNext = 3

type Panel = CounterPanel | 'arrive' | 'walk-in' | 'set-up'
type Props = { office: string; day: DayView; desk: Desk }
const at = client.api.offices[':office'].staff

/** The three panes: the queue, my counter, and what can be done. */
export function Workplace({ office, day, desk }: Props) {
  const { press, isCutOff = false } = desk
  const busy = desk.isSending === true || desk.stuck !== undefined
  const counter = day.counters.find(({ isMine }) => isMine)
  const ticket = atMyCounter(day)
  const next = counter ? callableWithout(day, counter.id, day.now).slice(0, likelyNext) : []
  const matter = useMatter(
    office,
    ticket,
    day.day,
    next.map((one) => one.ticket),
  )
  const [wanted, setPanel] = useState<Panel>()
  const [given, setGiven] = useState<GivenView>()
  const [scan, setScan] = useState({ code: '', count: 0 })
  const [showsKeys, setShowsKeys] = useState(false)
  const role = me.value?.staffOf.find(({ officeId }) => officeId === office)?.role
  const isHead = role === 'head' || role === 'admin'
  const noNumbers = isCutOff && !counter
  const isServing = ticket?.state === 'serving'
  // Whoever was served is gone: so is what was asked about them.
  const panel = isServing || (wanted !== 'end' && wanted !== 'park') ? wanted : undefined
  const close = () => setPanel(undefined)
  const toNext = () => {
    setGiven(undefined)
    setScan({ code: '', count: 0 })
  }
  const open = (next: Panel) => {
    setGiven(undefined)
    setPanel(next)
  }

  const openCounter = ({ id, name }: CounterView) =>
    void press(
      words.chooseCounter,
      (key) =>
        write<DayView>(
          (options) =>
            at.counters[':counterId'].open.$post({ param: { office, counterId: id } }, options),
          key,
        ),
      () => t(words.opened, { counter: name }),
    )
  const tellGiven = (answer: GivenView) =>
    t(words.gotTicket, { ticket: findTicket(answer, answer.ticketId)?.ticket ?? '' })
  async function arrive(code: string, priority: Priority) {
    const json = { code, priority }
    const came = await press(
      words.hasCome,
      (key) =>
        write<GivenView>(
          (options) => at.arrivals.$post({ param: { office }, json }, options),
          key,
        ).catch((error) => {
          const isUnknown = error instanceof ProblemError && error.problem.code === 'not_found'
          throw isUnknown ? new UnknownCode() : error
        }),
      tellGiven,
      counter && arriveHere({ office, counter, bookings: desk.bookings.current }, code, priority),
    )
    if (came) setGiven(came)
    return came
  }
  async function give(json: WalkInWish) {
    const got = await press(
      words.give,
      (key) =>
        write<GivenView>((options) => at.tickets.$post({ param: { office }, json }, options), key),
      tellGiven,
      counter && walkInHere({ office, counter }, json),
    )
    if (got) setGiven(got)
    return got
  }
  const where = { param: { office, counterId: counter?.id ?? '' } }
  /** What is done with whoever is here, where nobody answers. */
  const here =
    (step: (of: OfTicket) => LateStep): MakeLate =>
    (_, at) =>
      counter && ticket && { counterId: counter.id, step: step(ofTicket(ticket, at)) }
  async function park(what: string) {
    const parked = await press(
      words.park,
      (key) =>
        write<DayView>(
          (options) => at.counters[':counterId'].park.$post({ ...where, json: { what } }, options),
          key,
        ),
      () => t(words.parkedNow, { ticket: ticket?.ticket ?? '' }),
      here((at) => ({ type: 'parked', ...at, what })),
    )
    return parked !== undefined
  }
  async function end(json: EndBody) {
    const ended = await press(
      words.endNow,
      (key) =>
        write<DayView>(
          (options) => at.counters[':counterId'].end.$post({ ...where, json }, options),
          key,
        ),
      (answer) =>
        t(atMyCounter(answer) ? words.nextCase : words.ended, { ticket: ticket?.ticket ?? '' }),
      here((at) => ({ type: 'visit_ended', ...at, ending: json })),
    )
    return ended !== undefined
  }

  const acts = counter ? counterActs({ office, day, counter, isCutOff, press, open }) : []
  const keys = Object.fromEntries(
    acts.map(({ key, run, whyNot }) => [key, whyNot === undefined ? run : undefined]),
  )
  const free = counter
    ? []
    : day.counters.map((one, i) => [
        String(i + 1),
        one.staffName ? undefined : () => openCounter(one),
      ])
  useDeskKeys(
    panel || given || busy
      ? { Escape: given ? toNext : close }
      : {
          ...keys,
          ...Object.fromEntries(free),
          I: noNumbers ? undefined : () => open('arrive'),
          T: noNumbers ? undefined : () => open('walk-in'),
          '?': () => setShowsKeys(true),
        },
    (code) => {
      // What is being filled in is not thrown away for a scan.
      if (panel === 'end' || panel === 'park') {
        return desk.say({ tell: () => t(words.finishFirst), isProblem: true })
      }
      open('arrive')
      setScan(({ count }) => ({ code, count: count + 1 }))
    },
  )
  const onPanel = { busy, close }
  return (
    <div class="day-panes">
      <QueuePane office={office} day={day} press={press} isCutOff={isCutOff} busy={busy} />
      <CounterPane office={office} day={day} ticket={ticket} matter={matter} />
      <div class="day-acts stack">
        {given ? (
          <GivenTicket office={office} given={given} done={toNext} />
        ) : (
          <>
            {panel === 'park' && <ParkForm {...onPanel} key={ticket?.id} park={park} />}
            {panel === 'end' && (
              <EndForm
                {...onPanel}
                key={`${ticket?.id} ${matter.caseId}`}
                matter={matter}
                end={end}
              />
            )}
            {panel === 'arrive' && (
              <Arrive {...onPanel} office={office} scan={scan} arrive={arrive} />
            )}
            {panel === 'walk-in' && <WalkIn {...onPanel} stopped={day.stopped} give={give} />}
            {panel === 'set-up' && <SetUp {...onPanel} office={office} day={day} press={press} />}
          </>
        )}
        {!given && !panel && (
          <>
            {counter ? (
              <Acts
                day={day}
                counter={counter}
                ticket={ticket}
                acts={acts}
                isCutOff={isCutOff}
                busy={busy}
              />
            ) : (
              <ChooseCounter counters={day.counters} busy={busy} open={openCounter} />
            )}
            <DoorActs
              isHead={isHead}
              whyNot={noNumbers ? t(words.doorNeedsNetwork) : undefined}
              open={open}
              showKeys={() => setShowsKeys(true)}
            />
          </>
        )}
        {counter && (
          <AlarmButton
            office={office}
            counterId={counter.id}
            alarms={day.alarms}
            onDay={desk.readAgain}
          />
        )}
      </div>
      {showsKeys && (
        <KeysDialog rows={dayKeys()} note={t(words.keysNote)} close={() => setShowsKeys(false)} />
      )}
    </div>
  )
}
