import { callableWithout } from '@phrom/shared/late-steps.ts'
import type { LateStep } from '@phrom/shared/requests.ts'
import type { CounterView, DayView, TicketView } from '@phrom/shared/ticket-views.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { client, write } from '../../api.ts'
import { t } from '../../words.ts'
import { atMyCounter } from './changed.ts'
import type { MakeLate } from './line-state.ts'
import type { Press } from './use-desk.ts'

/** What can be done at a counter now: a button, and the key that does the same. */
export type Act = {
  key: string
  text: Text
  look: 'main' | 'side' | 'text'
  run: () => void
  /** Why it cannot be done now. */
  whyNot?: string | undefined
}
export type CounterPanel = 'park' | 'end'

/** Steps that say nothing but that they were done. */
type Plain = Exclude<LateStep['type'], 'parked' | 'visit_ended' | 'arrived' | 'given'>

export type OfTicket = Pick<LateStep, 'ticketId' | 'at' | 'code'>
/** Of which ticket a step is, and when it was taken. */
export function ofTicket({ id, cases }: TicketView, at: Instant): OfTicket {
  const [first] = cases
  return { ticketId: id, at, ...(first && { code: first.code }) }
}

type Options = { headers: Record<string, string> }
type Call = (options: Options) => Promise<Response & { json(): Promise<DayView> }>

/** What the counter of whoever sits there can do, the next step first. */
export function counterActs({
  office,
  day,
  counter,
  isCutOff,
  press,
  open,
}: {
  office: string
  day: DayView
  counter: CounterView
  /** Nobody answers: only what the counter can do alone can be done. */
  isCutOff: boolean
  press: Press
  open: (panel: CounterPanel) => void
}): Act[] {
  const at = client.api.offices[':office'].staff.counters[':counterId']
  const where = { param: { office, counterId: counter.id } }
  const does = (text: Text, call: Call, done: (answer: DayView) => string, late?: MakeLate) => () =>
    void press(text, (key) => write<DayView>(call, key), done, late)
  const alone = isCutOff ? { whyNot: t(words.needsNetwork) } : {}
  const ticket = atMyCounter(day)
  if (ticket) return ticket.state === 'called' ? called(ticket) : serving(ticket)

  const named = { counter: counter.name }
  const close: Act = {
    ...{ key: 'Q', text: words.close, look: 'text' },
    run: does(
      words.close,
      (options) => at.close.$post(where, options),
      () => t(words.closed, named),
    ),
    ...alone,
  }
  if (counter.isPaused) {
    const resume: Act = {
      ...{ key: 'B', text: words.resume, look: 'main' },
      run: does(
        words.resume,
        (options) => at.resume.$post(where, options),
        () => t(words.resumed),
      ),
      ...alone,
    }
    return [resume, close]
  }
  const isWanted = day.waiting.some(({ teamId }) => counter.teams.includes(teamId))
  const next: Act = {
    ...{ key: 'N', text: words.next, look: 'main' },
    run: does(
      words.next,
      (options) => at.next.$post(where, options),
      (answer) => {
        const one = atMyCounter(answer)
        return one
          ? t(words.calledNow, { ticket: one.ticket, counter: counter.name })
          : t(words.nobodyForYou)
      },
      (now, at) => {
        const [first] = callableWithout(now, counter.id, at)
        return (
          first && {
            counterId: counter.id,
            step: { type: 'called', ...ofTicket(first.ticket, at) },
          }
        )
      },
    ),
    whyNot: isWanted ? undefined : t(words.nobodyForYou),
  }
  const pause: Act = {
    ...{ key: 'B', text: words.pause, look: 'side' },
    run: does(
      words.pause,
      (options) => at.pause.$post(where, options),
      () => t(words.pausedNow),
    ),
    ...alone,
  }
  return [next, pause, close]

  /** The same step as it is done where nobody answers. */
  function here(one: TicketView, type: Plain): MakeLate {
    return (_, at) => ({ counterId: counter.id, step: { type, ...ofTicket(one, at) } })
  }
  function letWait(one: TicketView): Act {
    return {
      ...{ key: 'W', text: words.letWait, look: 'side' },
      run: does(
        words.letWait,
        (options) => at['let-wait'].$post(where, options),
        () => t(words.waitsOn, { ticket: one.ticket }),
        here(one, 'let_wait'),
      ),
    }
  }
  function called(one: TicketView): Act[] {
    const isEnough = one.calls >= day.settings.calls
    return [
      {
        ...{ key: 'S', text: words.begin, look: 'main' },
        run: does(
          words.begin,
          (options) => at.begin.$post(where, options),
          () => t(words.begun, { ticket: one.ticket }),
          here(one, 'started'),
        ),
      },
      {
        ...{ key: 'A', text: words.again, look: 'side' },
        run: does(
          words.again,
          (options) => at.again.$post(where, options),
          (answer) => tellCalls(atMyCounter(answer) ?? one, answer),
          here(one, 'called_again'),
        ),
        whyNot: isEnough ? t(words.enoughCalls) : undefined,
      },
      letWait(one),
      {
        ...{ key: 'X', text: words.passOver, look: 'side' },
        run: does(
          words.passOver,
          (options) => at['pass-over'].$post(where, options),
          () => t(words.passed, { ticket: one.ticket }),
          here(one, 'passed_over'),
        ),
      },
    ]
  }
  function serving(one: TicketView): Act[] {
    return [
      { key: 'E', text: words.end, look: 'main', run: () => open('end') },
      { key: 'P', text: words.park, look: 'side', run: () => open('park') },
      letWait(one),
    ]
  }
}

export function tellCalls({ calls }: TicketView, { settings }: DayView): string {
  return t(words.calls, { n: calls, most: settings.calls })
}
