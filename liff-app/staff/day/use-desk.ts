import type { DayView } from '@phrom/shared/ticket-views.ts'
import { clockOf, showClock, showDay } from '@phrom/shared/time.ts'
import { ticketStateWords, staffDay as words } from '@phrom/shared/words/staff-day.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { ask, client, me, NoAnswer, ProblemError, write } from '../../api.ts'
import { tellDisplay } from '../../display/calls-here.ts'
import { tellError } from '../../parts/load.tsx'
import { language, t } from '../../words.ts'
import { atMyCounter, whatChanged } from './changed.ts'
import { type Line, openLine } from './day-line.ts'
import { type Late, openLateLog } from './late-log.ts'
import { GivenUp, type LineState, type MakeLate } from './line-state.ts'
import { UnknownCode } from './unknown-code.ts'
import { useBookings } from './use-bookings.ts'

/** A network that says nothing for so long says no. */
const patienceMilliseconds = 8000

/** What was done, or why not; told anew in another language. */
export type Told = { tell: () => string; isProblem: boolean }

export type Press = <Answer extends DayView>(
  what: Text,
  call: (key: string) => Promise<Answer>,
  done: (answer: Answer) => string,
  late?: MakeLate,
) => Promise<Answer | undefined>

/** The day of an office on this screen: kept fresh while somebody looks, and what is pressed here. */
export function useDesk(office: string) {
  const [state, setState] = useState<LineState>()
  const [told, setTold] = useState<Told>()
  const line = useRef<Line>(undefined)
  line.current ??= openLine({
    read: () => inTime(readDay(office)),
    tell: (late) => inTime(tellLate(office, late)),
    log: openLateLog(office, me.value?.id ?? ''),
    show: setState,
  })
  const day = useRef<DayView>(undefined)
  day.current = state?.day
  const isCutOff = useRef(false)
  isCutOff.current = state?.isCutOff === true

  useEffect(() => {
    const opened = line.current
    const look = () => (document.hidden ? opened?.rest() : opened?.start())
    look()
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
    return () => {
      opened?.rest()
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', look)
    }
  }, [])

  useTold(state, setTold)
  useDisplayHere(office, state)

  const press: Press = useCallback(async (what, call, done, late) => {
    const before = day.current
    const answer = line.current?.write(what, (key) => inTime(call(key)), late)
    if (!answer) return
    setTold(undefined)
    try {
      const made = await answer
      setTold({ tell: () => done(made), isProblem: false })
      return made
    } catch (error) {
      if (error instanceof GivenUp) return
      const after = late && isCutOff.current ? before : await line.current?.readNow()
      setTold({
        tell: () => [tellNo(error), tellChange(before, after)].join(' '),
        isProblem: true,
      })
      return
    }
  }, [])

  return {
    ...state,
    bookings: useBookings(office, state?.day?.day),
    told,
    press,
    say: setTold,
    retry: () => void line.current?.retry(),
    giveUp: () => void line.current?.giveUp(),
    refusedRead: () => line.current?.refusedRead(),
    readAgain: () => line.current?.start(),
  }
}
export type Desk = ReturnType<typeof useDesk>

const readDay = (office: string) =>
  ask(() => client.api.offices[':office'].staff.day.$get({ param: { office } }))

function tellLate(office: string, { key, counterId, step }: Late): Promise<DayView> {
  const at = client.api.offices[':office'].staff.counters[':counterId']
  return write<DayView>(
    (options) => at.late.$post({ param: { office, counterId }, json: step }, options),
    key,
  )
}

/** Says so once all that was done without the network is told. */
function useTold(state: LineState | undefined, say: (told: Told) => void): void {
  const untold = state?.untold ?? 0
  const before = useRef(0)
  useEffect(() => {
    if (untold === 0 && before.current > 0) say({ tell: () => t(words.allTold), isProblem: false })
    before.current = untold
  }, [untold])
}

/** A second screen of this same machine shows who is called here though nobody answers it either. */
function useDisplayHere(office: string, state: LineState | undefined): void {
  const day = state?.isCutOff ? state.day : undefined
  const one = day && atMyCounter(day)
  const { ticket, calledAt } = one ?? {}
  useEffect(() => {
    const counter = day?.counters.find(({ id }) => id === one?.counterId)?.name
    if (ticket && calledAt && counter) tellDisplay(office, { ticket, counter, calledAt })
  }, [ticket, calledAt])
}

function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), patienceMilliseconds)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** Why not, with the day or the time that would do. */
export function tellNo(error: unknown): string {
  if (error instanceof UnknownCode) return t(words.codeUnknown)
  const problem = error instanceof ProblemError ? error.problem : undefined
  const parts = [tellError(error)]
  if (problem?.day) parts.push(t(words.comeOn, { day: showDay(problem.day, language.value) }))
  if (problem?.from) {
    parts.push(t(words.comeFrom, { time: showClock(clockOf(problem.from), language.value) }))
  }
  return parts.join(' · ')
}

function tellChange(before: DayView | undefined, after: DayView | undefined): string {
  if (!before || !after) return ''
  const changed = whatChanged(before, after)
  const { changedTo } = words
  switch (changed.is) {
    case 'here':
      return t(words.changedHere, changed)
    case 'elsewhere':
      return t(changedTo, { ...changed, state: t(words.atOther, changed) })
    case 'now':
      return t(changedTo, { ...changed, state: t(ticketStateWords[changed.state]) })
    case 'passed_over':
      return t(changedTo, { ...changed, state: t(words.passedOver) })
    case 'gone':
      return t(changedTo, { ...changed, state: t(words.gone) })
    case 'nothing':
      return ''
  }
}
