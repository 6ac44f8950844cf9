import './day-figures.css'
import { clockOf, showClock, showDay } from '@phrom/shared/time.ts'
import { figureWords as words } from '@phrom/shared/words/day-figures.ts'
import { Failed, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { Alarms } from './Alarm.tsx'
import { CounterCard } from './CounterCard.tsx'
import { TeamCard } from './TeamCard.tsx'
import { useDayFigures } from './use-day-figures.ts'

/** The day as its head sees it, and what a head can do about it. */
export default function DayFigures({ office }: { office: string }) {
  const figures = useDayFigures(office)
  if (figures.error) return <Failed error={figures.error} reload={figures.reload} />
  if (!figures.value) return <Waiting />
  const { day, now, teams, counters, alarms } = figures.value
  const renew = () => void figures.renew()
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="day-figures" />}>
      <Alarms office={office} alarms={alarms} onDay={renew} />
      <div class="figures-head">
        <p>
          {showDay(day, language.value)}
          <br />
          {t(words.asOf, { clock: showClock(clockOf(now), language.value) })}
        </p>
        <a class="btn side" href={`/${office}/staff/time-log/${day}`}>
          {t(words.toTimeLog)}
        </a>
      </div>
      <div class="figure-cards">
        {teams.map((team) => (
          <TeamCard
            key={team.teamId}
            office={office}
            team={team}
            day={day}
            now={now}
            onDay={renew}
          />
        ))}
      </div>
      <section class="stack-s">
        <h2>{t(words.counters)}</h2>
        {counters.length === 0 && <p class="blank-state">{t(words.noCounters)}</p>}
        <ul class="rows">
          {counters.map((counter) => (
            <li key={counter.id}>
              <CounterCard
                office={office}
                counter={counter}
                teams={teams.map(({ teamId }) => teamId)}
                alarms={alarms}
                onDay={renew}
              />
            </li>
          ))}
        </ul>
      </section>
    </Screen>
  )
}
