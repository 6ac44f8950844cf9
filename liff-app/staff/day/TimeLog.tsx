import './time-log.css'
import type { OfficeView } from '@phrom/shared/case.ts'
import type { LogRow } from '@phrom/shared/ticket-views.ts'
import { addDays, type Day, dayOf, isDay, showDay, toInstant } from '@phrom/shared/time.ts'
import { sumUp } from '@phrom/shared/time-log.ts'
import { figureWords } from '@phrom/shared/words/day-figures.ts'
import { teams } from '@phrom/shared/words/openings.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { timeLogWords as words } from '@phrom/shared/words/time-log.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { saveFile } from '../save-file.ts'
import { Tabs } from '../Tabs.tsx'
import { type Team, TeamField } from '../TeamField.tsx'
import { isHead } from './is-head.ts'
import { LogSumsList } from './LogSumsList.tsx'
import { TimeLogTable } from './TimeLogTable.tsx'
import { timeLogColumns, timeLogTable } from './time-log-table.ts'

type Props = { office: string; day: string | undefined }

/** The form on which offices wrote down who was served, when and for how long, filled in by itself. */
export default function TimeLog({ office, day: given }: Props) {
  const [team, setTeam] = useState<Team | ''>('')
  const day = given && isDay(given) ? given : dayOf(toInstant(Date.now()))
  const loaded = useLoad(`${office}/${day}`, () => loadLog(office, day))
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  const { info } = loaded.value
  const rows = loaded.value.rows.filter(({ teamId }) => team === '' || teamId === team)
  const sums = sumUp(rows)
  const at = (count: number) => `/${office}/staff/time-log/${addDays(day, count)}`
  const names = { office: t(info.name), team: team === '' ? '' : t(teams[team]) }
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="days" />}>
      <div class="time-log stack">
        <p class="only-printed">{t(team === '' ? words.headingAll : words.heading, names)}</p>
        <h2 id="time-log-day">{showDay(day, language.value)}</h2>
        <div class="not-printed stack">
          <div class="pair">
            <a class="btn side" href={at(-1)}>
              {t(staff.prevDay)}
            </a>
            <a class="btn side" href={at(1)}>
              {t(staff.nextDay)}
            </a>
            {isHead(office) && (
              <a class="btn side" href={`/${office}/staff/day-figures`}>
                {t(figureWords.title)}
              </a>
            )}
          </div>
          <TeamField id="log-team" label={words.team} team={team} onTeam={setTeam} />
          {rows.length > 0 && <Acts rows={rows} day={day} />}
          {rows.length > 0 && <LogSumsList sums={sums} />}
        </div>
        {rows.length === 0 ? (
          <p class="blank-state">{t(words.empty)}</p>
        ) : (
          <TimeLogTable rows={rows} sums={sums} labelledby="time-log-day" />
        )}
      </div>
    </Screen>
  )
}

async function loadLog(office: string, day: Day) {
  const at = client.api.offices[':office']
  const [rows, info] = await Promise.all([
    ask<LogRow[]>(() => at.staff['time-log'][':day'].$get({ param: { office, day } })),
    ask<OfficeView>(() => at.$get({ param: { office } })),
  ])
  return { rows, info }
}

function Acts({ rows, day }: { rows: readonly LogRow[]; day: Day }) {
  const [said, setSaid] = useState<'saved' | 'notSaved' | undefined>()
  // The part that writes workbooks comes when it is wanted.
  const save = () =>
    saveWorkbook(rows, day).then(
      () => setSaid('saved'),
      () => setSaid('notSaved'),
    )
  return (
    <>
      <div class="log-acts">
        <button class="btn main" type="button" onClick={() => window.print()}>
          {t(words.print)}
        </button>
        <button class="btn side" type="button" onClick={save}>
          {t(words.save)}
        </button>
      </div>
      <p role="status">{said && t(words[said])}</p>
    </>
  )
}

/** The workbook is made here and goes to this computer alone. */
async function saveWorkbook(rows: readonly LogRow[], day: Day): Promise<void> {
  const { workbookOf } = await import('../workbook.ts')
  const columns = timeLogColumns(language.value)
  const table = timeLogTable(rows, day, language.value)
  saveFile(await workbookOf(columns, table, day), `phrom-time-log-${day}.xlsx`)
}
