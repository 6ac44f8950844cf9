import { rotaLimits } from '@phrom/shared/rota.ts'
import { type Day, showShortDay } from '@phrom/shared/time.ts'
import { rotaWords as words } from '@phrom/shared/words/inquiries.ts'
import { useState } from 'preact/hooks'
import { language, t } from '../../words.ts'
import type { PartProps } from './RotaDesk.tsx'
import { PickDay } from './rota-fields.tsx'

/** Who is away, and when: others stand in. */
export function RotaAway({ team, days, rota, change }: PartProps) {
  const [staffId, setStaffId] = useState('')
  const [firstDay, setFirstDay] = useState<Day | ''>('')
  const [lastDay, setLastDay] = useState<Day | ''>('')
  const nameOf = (id: string) => team.staff.find((one) => one.id === id)?.name
  const isWhole = staffId !== '' && firstDay !== '' && lastDay >= firstDay
  const known = rota.away.filter((one) => nameOf(one.staffId) !== undefined)
  function add() {
    if (!isWhole || rota.away.length >= rotaLimits.away) return
    change({ away: [...rota.away, { staffId, firstDay, lastDay }] })
    setStaffId('')
    setFirstDay('')
    setLastDay('')
  }
  const tell = (day: Day) => showShortDay(day, language.value)
  return (
    <section class="stack-s">
      <h2>{t(words.away)}</h2>
      {known.length === 0 && <p>{t(words.noneAway)}</p>}
      <ul class="rows">
        {known.map((one) => {
          const values = {
            ...{ name: nameOf(one.staffId) ?? '', from: tell(one.firstDay) },
            until: tell(one.lastDay),
          }
          const line = t(words.awayLine, values)
          return (
            <li key={`${one.staffId} ${one.firstDay} ${one.lastDay}`} class="row bare">
              <span>{line}</span>
              <button
                class="btn text away-remove"
                type="button"
                aria-label={`${t(words.remove)} ${line}`}
                onClick={() => change({ away: rota.away.filter((other) => other !== one) })}
              >
                {t(words.remove)}
              </button>
            </li>
          )
        })}
      </ul>
      <div class="field">
        <label for="away-who">{t(words.whoAway)}</label>
        <select
          id="away-who"
          class="input"
          value={staffId}
          onChange={(event) => setStaffId((event.target as HTMLSelectElement).value)}
        >
          <option value="">{t(words.person)}</option>
          {team.staff.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="inquiry-ready">
        <PickDay
          id="away-from"
          label={words.from}
          days={days}
          value={firstDay}
          change={setFirstDay}
        />
        <PickDay
          id="away-until"
          label={words.until}
          days={days.filter((day) => day >= firstDay)}
          value={lastDay}
          change={setLastDay}
        />
      </div>
      <button class="btn side" type="button" disabled={!isWhole} onClick={add}>
        {t(words.addAway)}
      </button>
    </section>
  )
}
