import type { RotaView } from '@phrom/shared/inquiry-views.ts'
import { type Duty, type Rota, whoAnswers } from '@phrom/shared/rota.ts'
import { addDays, type Day, shortWeekdays, showShortDay } from '@phrom/shared/time.ts'
import { threadWords, rotaWords as words } from '@phrom/shared/words/inquiries.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { useRef, useState } from 'preact/hooks'
import { ask, client, ProblemError, write } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { RotaAway } from './RotaAway.tsx'
import { DutyField, PickDay, type Team } from './rota-fields.tsx'

const daysAhead = 60

/** Who of each team answers questions: every week, on single days, and who is away. */
export function RotaDesk({ office }: { office: string }) {
  const rota = useLoad<RotaView>(office, () =>
    ask(() => client.api.offices[':office'].staff.rota.$get({ param: { office } })),
  )
  const [teamId, setTeamId] = useState<string | undefined>()
  if (rota.error) return <Failed error={rota.error} reload={rota.reload} />
  if (!rota.value) return <Waiting />
  const { teams, today } = rota.value
  const team = teams.find((one) => one.teamId === teamId) ?? teams[0]
  return (
    <Screen
      title={t(words.title)}
      back={{ href: `/${office}/staff/questions`, word: t(threadWords.back) }}
      bottom={
        <button class="btn main" type="submit" form="rota">
          {t(words.save)}
        </button>
      }
    >
      <p>{t(words.lead)}</p>
      <div class="field">
        <label for="rota-team">{t(words.team)}</label>
        <select
          id="rota-team"
          class="input"
          value={team?.teamId}
          onChange={(event) => setTeamId((event.target as HTMLSelectElement).value)}
        >
          {teams.map((one) => (
            <option key={one.teamId} value={one.teamId}>
              {t(teamName(one.teamId))}
            </option>
          ))}
        </select>
      </div>
      {team && (
        <TeamRota key={team.teamId} office={office} team={team} today={today} show={rota.set} />
      )}
    </Screen>
  )
}

type TeamProps = { office: string; team: Team; today: Day; show: (rota: RotaView) => void }

function TeamRota({ office, team, today, show }: TeamProps) {
  const [rota, setRota] = useState<Rota>(team.rota)
  const [note, setNote] = useState('')
  const { problem, send } = useSend()
  const place = useRef<HTMLParagraphElement>(null)
  const at = client.api.offices[':office'].staff.rota
  const change = (to: Partial<Rota>) => {
    setNote('')
    setRota({ ...rota, ...to })
  }
  const param = { office, team: team.teamId }
  function save(event: Event) {
    event.preventDefault()
    const json = { rota, revision: team.revision }
    void send(async () => {
      try {
        show(await write<RotaView>((options) => at[':team'].$put({ param, json }, options)))
      } catch (error) {
        // What is typed stays; saved again it takes the place of what a colleague has set.
        if (error instanceof ProblemError && error.problem.code === 'changed_meanwhile') {
          show(await ask<RotaView>(() => at.$get({ param: { office } })))
        }
        throw error
      }
      setNote(t(words.saved))
      place.current?.focus()
    })
  }
  const days = Array.from({ length: daysAhead }, (_, i) => addDays(today, i))
  const names = shortWeekdays(language.value)
  const { duty } = whoAnswers(
    rota,
    team.staff.map(({ id }) => id),
    today,
  )
  const nameOf = (id: string) => team.staff.find((one) => one.id === id)?.name ?? ''
  return (
    <form id="rota" class="stack-l" onSubmit={save} noValidate>
      <p class={note ? 'notice ok' : 'hide'} role="status" tabIndex={-1} ref={place}>
        {note}
      </p>
      <ProblemNote text={problem} />
      <p>{t(words.today, { names: duty.map(nameOf).join(' · ') })}</p>
      <section class="stack-s">
        <h2 id="rota-week">{t(words.week)}</h2>
        <ScrollTable labelledby="rota-week" look="log-table">
          <thead>
            <tr>
              <th scope="col">{t(words.person)}</th>
              {names.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {team.staff.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {names.map((day, i) => (
                  <td key={day}>
                    <DutyField
                      label={t(words.cell, { name, day })}
                      staffId={id}
                      duty={rota.week[String(i + 1)]}
                      change={(to) => change({ week: setDay(rota.week, String(i + 1), to) })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </section>
      <SingleDays team={team} days={days} rota={rota} change={change} />
      <RotaAway team={team} days={days} rota={rota} change={change} />
    </form>
  )
}

/** A day on which nobody is set is no day of its own. */
function setDay(days: Record<string, Duty>, day: string, to: Duty): Record<string, Duty> {
  const { [day]: _, ...others } = days
  return to.duty.length + to.standIn.length > 0 ? { ...others, [day]: to } : others
}

export type PartProps = {
  team: Team
  days: Day[]
  rota: Rota
  change: (to: Partial<Rota>) => void
}

function SingleDays({ team, days, rota, change }: PartProps) {
  const [open, setOpen] = useState<Day[]>([])
  const shown = [...new Set([...Object.keys(rota.days), ...open])].sort()
  const remove = (day: Day) => {
    setOpen(open.filter((one) => one !== day))
    change({ days: setDay(rota.days, day, { duty: [], standIn: [] }) })
  }
  return (
    <section class="stack-s">
      <h2>{t(words.days)}</h2>
      {shown.map((day) => {
        const name = showShortDay(day, language.value)
        return (
          <fieldset key={day} class="card stack-s">
            <legend>{name}</legend>
            {team.staff.map((one) => (
              <DutyField
                key={one.id}
                label={one.name}
                isShown
                staffId={one.id}
                duty={rota.days[day]}
                change={(to) => {
                  setOpen([...open, day])
                  change({ days: setDay(rota.days, day, to) })
                }}
              />
            ))}
            <button class="btn text" type="button" onClick={() => remove(day)}>
              {t(words.removeDay, { day: name })}
            </button>
          </fieldset>
        )
      })}
      <PickDay
        id="rota-day"
        label={words.addDay}
        days={days.filter((day) => !shown.includes(day))}
        value=""
        change={(day) => day && setOpen([...open, day])}
      />
    </section>
  )
}
