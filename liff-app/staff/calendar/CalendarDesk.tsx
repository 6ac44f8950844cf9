import './calendar.css'
import type { StaffSlot } from '@phrom/shared/calendar-change.ts'
import { type Day, dayOf, isDay, showDate, showDay, toInstant } from '@phrom/shared/time.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { DayPanel } from './DayPanel.tsx'
import { type Draft, discard, draftOf, editsOf, mayEdit, openDraft, ownTeam } from './draft.ts'
import { NotLoaded } from './Loading.tsx'
import { MonthGrid } from './MonthGrid.tsx'
import { MustMove, useMustMove } from './MustMove.tsx'
import { Preview } from './Preview.tsx'
import { type CalendarPage, calendarPaths } from './paths.ts'
import { Settings } from './Settings.tsx'
import { Special } from './Special.tsx'
import { tellTeam } from './tell-calendar.ts'
import { Weekly } from './Weekly.tsx'

const pages: Record<CalendarPage | 'month', typeof words.month> = {
  month: words.month,
  weekly: words.weekly,
  special: words.special,
  settings: words.settings,
  'must-move': words.mustMove,
  preview: words.preview,
}

/** When the office can be booked, for staff to read and change: `/:office/staff/calendar/…`. */
export default function CalendarDesk({ office }: { office: string }) {
  const { path, query } = useLocation()
  const [, , , , given = ''] = path.split('/')
  // What was edited on one of its screens is there on the next; opening them reads anew.
  const opened = useLoad(office, () => openDraft(office))
  const draft = draftOf(office)
  if (opened.error) return <Failed error={opened.error} reload={opened.reload} />
  if (!draft || !opened.value) return <Waiting />
  const { teams } = draft.record
  const wished = query.team ?? ownTeam(office)
  const team = teams.find((id) => id === wished) ?? teams[0] ?? ''
  const page = given !== 'month' && given in pages ? (given as CalendarPage) : 'month'
  const today = dayOf(toInstant(Date.now()))
  const day = page === 'month' && isDay(given) ? given : undefined
  const month = isDay(`${given}-01`) ? given : (day ?? today).slice(0, 7)
  const paths = calendarPaths(office, team)
  return (
    <Screen
      title={
        day ? showDay(day, language.value) : page === 'month' ? t(words.calendar) : t(pages[page])
      }
      short={t(words.calendar)}
      back={
        day
          ? { href: paths.at(month), word: t(words.toMonth) }
          : page === 'month'
            ? undefined
            : { href: paths.at(), word: t(words.calendar) }
      }
      bottom={
        <>
          <Unsaved office={office} team={team} draft={draft} page={page} />
          <Tabs office={office} at="days" />
        </>
      }
    >
      {page !== 'preview' && (
        <div class="cal-head">
          <Pages office={office} team={team} page={page} />
          {page !== 'must-move' && (
            <Teams office={office} teams={teams} team={team} given={given} />
          )}
        </div>
      )}
      {draft.record.holidaysEnding && (
        <p class="notice turn">
          {t(words.holidaysEnd, {
            day: showDate(draft.record.holidaysKnownTo, language.value),
          })}
        </p>
      )}
      {page === 'month' && (
        <MonthAndDay office={office} team={team} month={month} day={day} draft={draft} />
      )}
      {page === 'weekly' && <Weekly key={team} office={office} team={team} draft={draft} />}
      {page === 'special' && <Special key={team} office={office} team={team} draft={draft} />}
      {page === 'settings' && <Settings office={office} team={team} draft={draft} />}
      {page === 'must-move' && <MustMove office={office} />}
      {page === 'preview' && <Preview office={office} team={team} draft={draft} />}
    </Screen>
  )
}

function MonthAndDay({
  office,
  team,
  month,
  day,
  draft,
}: {
  office: string
  team: string
  month: string
  day: Day | undefined
  draft: Draft
}) {
  const key = `${office}/${month}/${draft.record.revision}`
  const rows = useLoad<StaffSlot[]>(key, () =>
    ask(() =>
      client.api.offices[':office'].staff.calendar.months[':month'].$get({
        param: { office, month },
      }),
    ),
  )
  // The last month stays until the next has come, so that nothing jumps.
  const last = useRef<StaffSlot[]>([])
  if (rows.value) last.current = rows.value
  if (rows.error) return <NotLoaded error={rows.error} reload={rows.reload} />
  const calendars = { set: draft.record.calendar, wanted: draft.calendar }
  const shown = rows.value ?? last.current
  return (
    <div class={`cal-desk${day ? ' with-day' : ''}`}>
      <MonthGrid
        office={office}
        team={team}
        month={month}
        day={day}
        calendars={calendars}
        rows={shown}
      />
      {day ? (
        <section class="cal-side" aria-label={showDay(day, language.value)}>
          <DayPanel office={office} team={team} day={day} draft={draft} rows={shown} />
        </section>
      ) : (
        <p class="cal-side hint">{t(words.chooseADay)}</p>
      )}
    </div>
  )
}

function Pages({ office, team, page }: { office: string; team: string; page: string }) {
  const paths = calendarPaths(office, team)
  const waiting = useMustMove(office).value?.length ?? 0
  const shown = ['month', 'weekly', 'special', 'settings', 'must-move'] as const
  return (
    <nav class="cal-pages" aria-label={t(words.pages)}>
      {shown.map((name) => (
        <a
          key={name}
          href={name === 'month' ? paths.at() : paths.page(name)}
          aria-current={name === page ? 'page' : undefined}
        >
          {t(pages[name])}
          {name === 'must-move' && waiting > 0 && <b class="num"> {waiting}</b>}
        </a>
      ))}
    </nav>
  )
}

function Teams({
  office,
  teams,
  team,
  given,
}: {
  office: string
  teams: readonly string[]
  team: string
  given: string
}) {
  const { route } = useLocation()
  return (
    <div class="stack-s">
      <label class="field cal-team">
        <span>{t(words.team)}</span>
        <select
          class="input"
          value={team}
          onChange={(event) => {
            const paths = calendarPaths(office, (event.target as HTMLSelectElement).value)
            route(paths.at(given))
          }}
        >
          {teams.map((id) => (
            <option key={id} value={id}>
              {tellTeam(id)}
            </option>
          ))}
        </select>
      </label>
      {!mayEdit(office, team) && (
        <p class="hint">
          {t(
            ownTeam(office) && mayEdit(office, ownTeam(office) ?? null)
              ? words.otherTeam
              : words.readOnly,
          )}
        </p>
      )}
    </div>
  )
}

/** How much is edited and not saved, on every screen of the calendar. */
function Unsaved({
  office,
  team,
  draft,
  page,
}: {
  office: string
  team: string
  draft: Draft
  page: string
}) {
  const [asked, setAsked] = useState(false)
  const count = editsOf(draft).length
  useEffect(() => setAsked(false), [count])
  // Whoever leaves the app with something unsaved is asked by the browser.
  useEffect(() => {
    if (count === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [count])
  if (count === 0) return null
  return (
    <section class="cal-unsaved" aria-label={t(words.seeEffect)}>
      <p role="status">{count === 1 ? t(words.unsavedOne) : t(words.unsaved, { n: count })}</p>
      {page !== 'preview' && (
        <a class="btn main" href={calendarPaths(office, team).page('preview')}>
          {t(words.seeEffect)}
        </a>
      )}
      <button
        class={`btn ${asked ? 'risk' : 'text'}`}
        type="button"
        onClick={() => (asked ? discard(office) : setAsked(true))}
      >
        {t(asked ? words.discardSure : words.discard)}
      </button>
    </section>
  )
}
