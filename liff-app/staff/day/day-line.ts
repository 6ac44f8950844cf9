import { afterLateStep } from '@phrom/shared/late-steps.ts'
import { mayPass } from '@phrom/shared/problem.ts'
import type { DayView, GivenView } from '@phrom/shared/ticket-views.ts'
import { type Instant, toInstant } from '@phrom/shared/time.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { NoAnswer, ProblemError } from '../../api.ts'
import type { Late, LateLog } from './late-log.ts'
import { GivenUp, type LineState, type MakeLate } from './line-state.ts'
import { findTicket } from './tell-ticket.ts'

type Write = {
  key: string
  what: Text
  since: number
  tries: number
  call: (key: string) => Promise<DayView>
  late: MakeLate | undefined
  settle: { done: (answer: DayView) => void; failed: (error: unknown) => void }
}

/** Often enough that nobody who waits at a counter sees the difference. */
const everyMilliseconds = 3000
/** After so long, as when a device has slept, nobody expects any more what they pressed: calling somebody then would be wrong. */
const expectedMilliseconds = 120_000
/** A network that comes back sooner was hardly away; later whoever stands at the counter is not kept waiting for it. */
export const cutOffMilliseconds = 10_000

/**
 * The day of an office, read again and again, one question at a time, and written to, one thing at a time. What was asked before something
 * was written is an old answer when it comes. A write without an answer goes again under its own key until there is one; where there is
 * none for long, what can be done at a counter alone is done here, and told in its order once somebody answers.
 */
export function openLine({
  read,
  tell,
  log,
  show,
  newKey = () => crypto.randomUUID(),
}: {
  read: () => Promise<DayView>
  tell: (late: Late) => Promise<DayView>
  log: LateLog
  show: (state: LineState) => void
  newKey?: () => string
}) {
  const { untold, refused } = log.load()
  let late = untold
  let state: LineState = {
    ...{ day: undefined, asOf: undefined, isLost: false, isCutOff: false, untold: late.length },
    ...{ refused, isSending: false, stuck: undefined, error: undefined },
  }
  /** As the server said, and when, by this device’s steady clock. */
  let base: { day: DayView; at: number } | undefined
  let lostAt: number | undefined
  let isTelling = false
  let writes = 0
  let waiting: Write | undefined
  let reading: Promise<void> | undefined
  let isResting = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function set(change: Partial<LineState>): void {
    const isCutOff = isLostForLong() || late.length > 0
    state = { ...state, ...change, isCutOff, untold: late.length }
    show(state)
  }
  function heard(day: DayView): void {
    lostAt = undefined
    base = { day, at: performance.now() }
  }
  function lost(): void {
    lostAt ??= performance.now()
  }
  const isLostForLong = () =>
    lostAt !== undefined && performance.now() - lostAt >= cutOffMilliseconds

  /** The day with what was done here and is not told yet; where nobody answers, as late as it is. */
  function dayHere(): Pick<LineState, 'day' | 'asOf'> {
    if (!base) return { day: undefined, asOf: undefined }
    const now = lostAt === undefined ? base.day.now : officeNow()
    const day = late.reduce(
      (day, { counterId, step, made }) => afterLateStep(day, counterId, step, made),
      base.day,
    )
    return { day: { ...day, now }, asOf: base.day.now }
  }
  /** The office’s clock, which goes on whatever is done to this device’s. */
  function officeNow(): Instant {
    if (!base) return toInstant(Date.now())
    return toInstant(Date.parse(base.day.now) + performance.now() - base.at)
  }
  function keep(all: readonly Late[], refused = state.refused): void {
    late = all
    log.save({ untold: all, refused })
  }

  const mayRest = () => isResting && late.length === 0
  function later(): void {
    clearTimeout(timer)
    if (!mayRest()) timer = setTimeout(() => void turn(), everyMilliseconds)
  }
  async function turn(): Promise<void> {
    clearTimeout(timer)
    if (state.isSending || mayRest()) return
    if (!waiting) return poll()
    if (Date.now() - waiting.since >= expectedMilliseconds) return drop(new NoAnswer())
    return send(waiting)
  }

  function poll(): Promise<void> {
    reading ??= ask().finally(() => {
      reading = undefined
    })
    return reading
  }
  async function ask(): Promise<void> {
    const before = writes
    try {
      const day = await read()
      const isOld = before !== writes || state.isSending
      lostAt = undefined
      if (!isOld) heard(day)
      set({ isLost: false, error: undefined, ...dayHere() })
      if (late.length > 0) void tellAll()
    } catch (error) {
      if (state.day && passes(error)) {
        lost()
        set({ isLost: true, ...dayHere() })
      } else set({ error })
    }
    later()
  }

  /** Asks once more where a question is open: it may have been asked too early. */
  async function readAnew(): Promise<void> {
    await reading
    await poll()
  }

  async function drop(why: Error): Promise<void> {
    const one = waiting
    waiting = undefined
    set({ stuck: undefined })
    one?.settle.failed(why)
    await readAnew()
  }

  async function send(one: Write): Promise<void> {
    writes += 1
    one.tries += 1
    set({ isSending: true })
    try {
      const answer = await one.call(one.key)
      const isCurrent = waiting === one
      if (isCurrent) waiting = undefined
      // A second try is answered as the first was: how the day stood then.
      const isOld = one.tries > 1 || !isCurrent
      lostAt = undefined
      if (!isOld) heard(answer)
      set({ isSending: false, isLost: false, stuck: undefined, ...dayHere() })
      one.settle.done(answer)
      if (isOld) await readAnew()
    } catch (error) {
      if (error instanceof NoAnswer && waiting === one) {
        lost()
        set({ isSending: false, isLost: true, stuck: one.what })
        if (isLostForLong()) goOnWith(one)
      } else {
        if (waiting === one) waiting = undefined
        set({ isSending: false, stuck: undefined })
        one.settle.failed(error)
      }
    }
    later()
  }

  /** A press that nobody answers is done here. */
  function goOnWith(one: Write): void {
    try {
      const day = one.late && doHere(one.late, one.key)
      if (!day) return
      waiting = undefined
      one.settle.done(day)
    } catch (error) {
      waiting = undefined
      one.settle.failed(error)
    }
    set({ stuck: undefined })
  }
  /** `tried`: the key under which it was sent before, and may have arrived. */
  function doHere(make: MakeLate, tried?: string): GivenView | undefined {
    const made = state.day && make(state.day, officeNow())
    if (!state.day || !made) return
    if ('there' in made) return { ...state.day, ticketId: made.there, surveyCode: null }
    const of = made.made ?? findTicket(state.day, made.step.ticketId)
    const step = tried ? { ...made.step, tried } : made.step
    keep([...late, { key: newKey(), ticket: of?.ticket ?? '', ...made, step }])
    set(dayHere())
    // The code by which a visit is rated is the office’s to make.
    return { ...state.day, ticketId: made.step.ticketId, surveyCode: null }
  }

  /** Tells what was done here, in its order, until all is told or nobody answers. */
  async function tellAll(): Promise<void> {
    if (isTelling) return
    isTelling = true
    for (let one = late[0]; one; one = late[0]) {
      try {
        heard(await tell(one))
        keep(late.filter(({ key }) => key !== one?.key))
      } catch (error) {
        if (!(error instanceof ProblemError) || mayPass(error.problem.code)) {
          lost()
          break
        }
        refuse(one, error)
      }
      set({ isLost: false, ...dayHere() })
    }
    isTelling = false
    set({ isLost: lostAt !== undefined })
    if (late.length === 0) await readAnew()
  }
  /** Without this step the later ones of the same ticket mean nothing. */
  function refuse({ step: { ticketId } }: Late, { problem }: ProblemError): void {
    const without = late.filter(({ step }) => step.ticketId === ticketId)
    const refused = [...state.refused, ...without.map((each) => ({ ...each, problem }))]
    keep(
      late.filter(({ step }) => step.ticketId !== ticketId),
      refused,
    )
    set({ refused })
  }

  return {
    /** Begins to read, at once. */
    start(): void {
      isResting = false
      void turn()
    },
    /** Nobody looks: nothing is read, unless there is something to tell. What is on its way stays so. */
    rest(): void {
      isResting = true
      if (mayRest()) clearTimeout(timer)
    },
    /** Does one thing; nothing while another is on its way. `late`: what it comes to where nobody answers; it may refuse, too. */
    write<Answer extends DayView>(
      what: Text,
      call: (key: string) => Promise<Answer>,
      late?: MakeLate,
    ): Promise<Answer> | undefined {
      if (waiting) return
      try {
        const here = late && state.isCutOff ? doHere(late) : undefined
        // All that any answer of the day holds.
        if (here) return Promise.resolve(here as DayView as Answer)
      } catch (error) {
        return Promise.reject(error)
      }
      return new Promise<DayView>((done, failed) => {
        const since = Date.now()
        const one = { key: newKey(), what, since, tries: 0, call, late, settle: { done, failed } }
        waiting = one
        clearTimeout(timer)
        void send(one)
      }) as Promise<Answer>
    },
    /** Sends again what has no answer yet. */
    retry: () => turn(),
    /** Sends no more, and reads how the day stands. */
    giveUp: () => drop(new GivenUp()),
    /** What came too late has been read. */
    refusedRead(): void {
      keep(late, [])
      set({ refused: [] })
    },
    /** Reads the day now; what is known where nobody answers. */
    async readNow(): Promise<DayView | undefined> {
      await readAnew()
      return state.day
    },
  }
}
/** Nobody answers, or not now: what is shown stays, and it is asked again. */
function passes(error: unknown): boolean {
  return error instanceof NoAnswer || (error instanceof ProblemError && mayPass(error.problem.code))
}

export type Line = ReturnType<typeof openLine>
