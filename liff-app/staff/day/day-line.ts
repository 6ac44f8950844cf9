import { mayPass } from '@phrom/shared/problem.ts'
import type { DayView } from '@phrom/shared/ticket-views.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { NoAnswer, ProblemError } from '../../api.ts'

/** How the day stands, as far as this screen knows. */
export type LineState = {
  day: DayView | undefined
  /** Nobody answers: what is shown is as old as it is. */
  isLost: boolean
  isSending: boolean
  /** A write of which nobody knows whether it arrived; it goes again by itself. */
  stuck: Text | undefined
  /** What the server said no to while there was nothing to show. */
  error: unknown
}

/** A write of which this screen wants to hear no more. */
export class GivenUp extends Error {}

type Write = {
  key: string
  what: Text
  since: number
  tries: number
  call: (key: string) => Promise<DayView>
  settle: { done: (answer: DayView) => void; failed: (error: unknown) => void }
}

/** Often enough that nobody who waits at a counter sees the difference. */
const everyMilliseconds = 3000
/** After so long, as when a device has slept, nobody expects any more what they pressed: calling somebody then would be wrong. */
const expectedMilliseconds = 120_000

/**
 * The day of an office, read again and again, one question at a time, and written to, one thing at a time. What was asked before something
 * was written is an old answer when it comes. A write without an answer goes again under its own key until there is one.
 */
export function openLine({
  read,
  show,
  newKey = () => crypto.randomUUID(),
}: {
  read: () => Promise<DayView>
  show: (state: LineState) => void
  newKey?: () => string
}) {
  let state: LineState = {
    day: undefined,
    isLost: false,
    isSending: false,
    stuck: undefined,
    error: undefined,
  }
  let writes = 0
  let waiting: Write | undefined
  let reading: Promise<void> | undefined
  let isResting = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function set(change: Partial<LineState>): void {
    state = { ...state, ...change }
    show(state)
  }
  function later(): void {
    clearTimeout(timer)
    if (!isResting) timer = setTimeout(() => void turn(), everyMilliseconds)
  }
  async function turn(): Promise<void> {
    clearTimeout(timer)
    if (state.isSending || isResting) return
    if (!waiting) return poll()
    if (Date.now() - waiting.since < expectedMilliseconds) return send(waiting)
    await drop(new NoAnswer())
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
      set({ isLost: false, error: undefined, ...(!isOld && { day }) })
    } catch (error) {
      if (state.day && passes(error)) set({ isLost: true })
      else set({ error })
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
      set({ isSending: false, isLost: false, stuck: undefined, ...(!isOld && { day: answer }) })
      one.settle.done(answer)
      if (isOld) await readAnew()
    } catch (error) {
      if (error instanceof NoAnswer && waiting === one) {
        set({ isSending: false, isLost: true, stuck: one.what })
      } else {
        if (waiting === one) waiting = undefined
        set({ isSending: false, stuck: undefined })
        one.settle.failed(error)
      }
    }
    later()
  }

  return {
    /** Begins to read, at once. */
    start(): void {
      isResting = false
      void turn()
    },
    /** Nobody looks: nothing is read. What is on its way stays so. */
    rest(): void {
      isResting = true
      clearTimeout(timer)
    },
    /** Does one thing; nothing while another is on its way. */
    write<Answer extends DayView>(
      what: Text,
      call: (key: string) => Promise<Answer>,
    ): Promise<Answer> | undefined {
      if (waiting) return
      return new Promise<DayView>((done, failed) => {
        const since = Date.now()
        const one = { key: newKey(), what, since, tries: 0, call, settle: { done, failed } }
        waiting = one
        clearTimeout(timer)
        void send(one)
      }) as Promise<Answer>
    },
    /** Sends again what has no answer yet. */
    retry: () => turn(),
    /** Sends no more, and reads how the day stands. */
    giveUp: () => drop(new GivenUp()),
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
