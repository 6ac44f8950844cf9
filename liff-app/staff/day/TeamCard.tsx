import type { TeamFigures } from '@phrom/shared/ticket-views.ts'
import { type Day, type Instant, showClock } from '@phrom/shared/time.ts'
import { figureWords as words } from '@phrom/shared/words/day-figures.ts'
import { client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { tellTeam } from '../calendar/tell-calendar.ts'
import { CloseEarly } from './CloseEarly.tsx'

type Props = { office: string; team: TeamFigures; day: Day; now: Instant; onDay: () => void }

/** One team: who waits and was served, whether it will be done by closing time, and the two ways to end its day. */
export function TeamCard({ office, team, day, now, onDay }: Props) {
  const { busy, problem, send } = useSend()
  const setTickets = () =>
    send(async () => {
      const at = client.api.offices[':office'].staff.teams[':team']['tickets-stopped']
      const where = { param: { office, team: team.teamId } }
      await (team.areTicketsStopped
        ? write((options) => at.$delete(where, options))
        : write((options) => at.$put(where, options)))
      onDay()
    })
  return (
    <section class="card stack-s" aria-labelledby={`team-${team.teamId}`}>
      <h2 id={`team-${team.teamId}`}>{tellTeam(team.teamId)}</h2>
      <Figures team={team} now={now} />
      <ForecastNote team={team} />
      {team.areTicketsStopped && (
        <p class="state wait">
          <Icon name="info" />
          {t(words.areStopped)}
        </p>
      )}
      <button class="btn side" type="button" disabled={busy} onClick={setTickets}>
        {t(team.areTicketsStopped ? words.giveTickets : words.stopTickets)}
      </button>
      <ProblemNote text={problem} />
      <CloseEarly office={office} team={team} day={day} onDay={onDay} />
    </section>
  )
}

function Figures({ team, now }: { team: TeamFigures; now: Instant }) {
  const people = (n: number) => t(words.people, { n })
  const minutes = (n: number | null) =>
    n === null ? t(words.none) : t(words.nMinutes, { n: Math.round(n) })
  const { longestSince } = team
  const longest =
    longestSince === null ? null : (Date.parse(now) - Date.parse(longestSince)) / 60_000
  const shown = [
    [words.waiting, people(team.waiting)],
    [words.longest, minutes(longest)],
    [words.atCounters, people(team.atCounters)],
    [words.parked, people(team.parked)],
    [words.toCome, people(team.toCome)],
    [words.served, people(team.served)],
    [words.notServed, people(team.notServed)],
    [words.passedOver, people(team.passedOver)],
    [words.mean, minutes(team.meanMinutes)],
    ...(team.handedOut > 0 ? [[words.handedOut, people(team.handedOut)] as const] : []),
    ...(team.servedAtHome > 0 ? [[words.atHome, people(team.servedAtHome)] as const] : []),
  ] as const
  return (
    <dl class="figures">
      {shown.map(([name, value]) => (
        <div key={name.en}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function ForecastNote({ team: { forecast, closesAt } }: { team: TeamFigures }) {
  const { state, minutes: n } = forecast
  if (state === 'nothing_left') return <p class="quiet">{t(words.nothingLeft)}</p>
  if (state !== 'no_counter' && closesAt === null) return <p>{t(words.notOpen)}</p>
  const clock = showClock(closesAt ?? '', language.value)
  const kinds = {
    in_time: { look: 'ok', icon: 'check', say: words.inTime },
    late: { look: 'turn', icon: 'clock', say: words.late },
    no_counter: { look: 'turn', icon: 'triangle-alert', say: words.noCounter },
  } as const
  const { look, icon, say } = kinds[state]
  return (
    <div class={`notice ${look}`}>
      <Icon name={icon} />
      <p>{t(say, { clock, n })}</p>
    </div>
  )
}
