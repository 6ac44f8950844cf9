import './day.css'
import { clockOf, showClock } from '@phrom/shared/time.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { useEffect, useState } from 'preact/hooks'
import { Failed, Waiting } from '../../parts/load.tsx'
import { offices } from '../../parts/office-names.ts'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { Alarms } from './Alarm.tsx'
import { tellStep } from './tell-step.ts'
import { type Desk, useDesk } from './use-desk.ts'
import { Workplace } from './Workplace.tsx'

/** The day at the office: who waits, who is at my counter, and what can be done now. `/:office/staff/day`. */
export default function DayDesk({ office }: { office: string }) {
  const desk = useDesk(office)
  // For the slips that are printed without the network.
  offices()
  const { day, error, isLost } = desk
  if (error !== undefined && !(day && isLost)) {
    return <Failed error={error} reload={desk.readAgain} />
  }
  if (!day) return <Waiting />
  return (
    <div class="dayroom">
      <Screen title={t(words.title)} bottom={<Tabs office={office} at="day" />}>
        <Alarms office={office} alarms={day.alarms} onDay={desk.readAgain} />
        <News desk={desk} />
        <Workplace office={office} day={day} desk={desk} />
      </Screen>
    </div>
  )
}

/** What was done, what was refused, and whether anybody answers. */
function News({ desk }: { desk: Desk }) {
  const { told, stuck, isLost, isCutOff, untold = 0, refused = [], isSending, asOf } = desk
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isSending) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), 500)
    return () => clearTimeout(timer)
  }, [isSending])
  const time = asOf && showClock(clockOf(asOf), language.value)
  return (
    <div class="day-news">
      <p role="status" class={told && !told.isProblem ? 'notice ok' : 'hide'}>
        {told && !told.isProblem ? told.tell() : ''}
        {isSlow && t(words.sending)}
      </p>
      <div role="alert">
        {told?.isProblem && <p class="notice stop">{told.tell()}</p>}
        {stuck && <p class="notice turn">{t(words.stuck, { what: t(stuck) })}</p>}
        {isLost && !isCutOff && !stuck && time && (
          <p class="notice turn">{t(words.stale, { time })}</p>
        )}
        {isLost && isCutOff && !stuck && time && (
          <p class="notice turn">{t(words.cutOff, { time })}</p>
        )}
        {refused.map(({ key, ticket, step, problem }) => (
          <p class="notice stop" key={key}>
            {t(words.tooLate, { ticket, what: tellStep(step) })} {t(problem.detail)}
          </p>
        ))}
      </div>
      {isCutOff && untold > 0 && <p class="quiet">{t(words.untold, { n: untold })}</p>}
      {refused.length > 0 && (
        <button class="btn text" type="button" onClick={desk.refusedRead}>
          {t(words.haveRead)}
        </button>
      )}
      {stuck && (
        <div class="pair">
          <button class="btn side" type="button" onClick={desk.retry}>
            {t(words.retry)}
          </button>
          <button class="btn text" type="button" onClick={desk.giveUp}>
            {t(words.giveUp)}
          </button>
        </div>
      )}
    </div>
  )
}
