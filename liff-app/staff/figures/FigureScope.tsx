import { type Period, periodBefore, periodKinds, periodOf } from '@phrom/shared/figures/periods.ts'
import type { FiguresView } from '@phrom/shared/figures/views.ts'
import { serviceList } from '@phrom/shared/services/all.ts'
import { type Day, dayOf } from '@phrom/shared/time.ts'
import { figurePage as words } from '@phrom/shared/words/figures.ts'
import { useLocation } from 'preact-iso'
import { t } from '../../words.ts'
import { TeamField } from '../TeamField.tsx'
import { type FiguresWanted, figuresPath, ofPeriod } from './address.ts'
import { PeriodKinds } from './PeriodKinds.tsx'
import { periodName } from './period-name.ts'

/** So many periods can be chosen at once; the arrows lead further. */
const offered = { day: 31, month: 24, quarter: 12, year: 6 }

/** The last periods of this kind, today's first, and the one that is looked at. */
function periodsUpTo(period: Period, today: Day): Period[] {
  const { kind } = period
  if (kind === 'days') return [period]
  const periods = [periodOf(kind, today)]
  while (periods.length < offered[kind]) periods.push(periodBefore(periods.at(-1) as Period))
  return periods.some(({ from }) => from === period.from) ? periods : [...periods, period]
}

type Props = { office: string; view: FiguresView; wanted: FiguresWanted }

/** The kind of period, the team and its service. All of it stands in the address. */
export function FigureScope({ office, view: { period, now }, wanted }: Props) {
  const { route } = useLocation()
  const today = dayOf(now)
  const at = (change: Parameters<typeof figuresPath>[2]) => figuresPath(office, wanted, change)
  const { team = '', service = '' } = wanted
  const services = serviceList.filter((one) => one.team === team && !one.within)
  return (
    <div class="figure-scope not-printed">
      <PeriodKinds
        kinds={periodKinds}
        period={period}
        today={today}
        at={(to) => at(ofPeriod(to))}
      />
      <div class="figure-of">
        <div class="field">
          <label for="figures-period">{t(words.period)}</label>
          <select
            id="figures-period"
            class="input"
            value={period.from}
            onChange={({ currentTarget: { value } }) =>
              route(at({ kind: period.kind, day: value }))
            }
          >
            {periodsUpTo(period, today).map((one) => (
              <option key={one.from} value={one.from}>
                {periodName(one)}
              </option>
            ))}
          </select>
        </div>
        <TeamField
          id="figures-team"
          label={words.team}
          team={team as Parameters<typeof TeamField>[0]['team']}
          onTeam={(one) => route(at({ team: one || undefined, service: undefined }))}
        />
        {team && (
          <div class="field">
            <label for="figures-service">{t(words.service)}</label>
            <select
              id="figures-service"
              class="input"
              value={service}
              onChange={({ currentTarget: { value } }) =>
                route(at({ service: value || undefined }))
              }
            >
              <option value="">{t(words.allServices)}</option>
              {services.map(({ id, title }) => (
                <option key={id} value={id}>
                  {t(title)}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
    </div>
  )
}
