import type { CalendarPreview, SlotChange, TouchedBooking } from '@phrom/shared/calendar-change.ts'
import { clockOf, showClock, showDate, showDay, showSpan } from '@phrom/shared/time.ts'
import { messages } from '@phrom/shared/words/messages.ts'
import { staffCalendar as words } from '@phrom/shared/words/staff-calendar.ts'
import { useEffect, useRef } from 'preact/hooks'
import { useLoad } from '../../parts/load.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { type Draft, editsOf, isChangedMeanwhile, type Meanwhile, preview, save } from './draft.ts'
import { Loading, NotLoaded } from './Loading.tsx'
import { calendarPaths } from './paths.ts'
import { TouchedTable } from './TouchedTable.tsx'
import { tellEdit, tellTeam } from './tell-calendar.ts'

type Props = { office: string; team: string; draft: Draft }

/** What the changes would do, before they are made: times, people, and what these will read. */
export function Preview({ office, team, draft }: Props) {
  const edits = editsOf(draft)
  if (draft.saved !== undefined) return <Saved office={office} team={team} count={draft.saved} />
  if (edits.length === 0) return <p class="blank-state">{t(words.nothingToSave)}</p>
  return (
    <>
      {draft.meanwhile && <MeanwhileNote meanwhile={draft.meanwhile} />}
      <section class="stack-s">
        <h2>{t(words.yourEdits)}</h2>
        <ul class="cal-list">
          {edits.map((edit, i) => (
            <li key={i}>{tellEdit(edit)}</li>
          ))}
        </ul>
      </section>
      <Effect office={office} team={team} draft={draft} />
    </>
  )
}

function Effect({ office, team, draft }: Props) {
  const { calendar, record } = draft
  const effect = useLoad<CalendarPreview>(`${record.revision} ${JSON.stringify(calendar)}`, () =>
    preview(office),
  )
  const { busy, problem, send } = useSend()
  if (effect.error) return <NotLoaded error={effect.error} reload={effect.reload} />
  if (!effect.value) return <Loading />
  const { slots, mustMove, standAgain } = effect.value
  // Whoever was faster is told of above, with both their changes; nothing here has failed.
  const keep = () =>
    send(() =>
      save(office).catch((error) => {
        if (!isChangedMeanwhile(error)) throw error
      }),
    )
  return (
    <>
      <SlotChanges slots={slots} />
      <section class="stack">
        <h2 id="touched">
          {mustMove.length > 0 ? t(words.touched, { n: mustMove.length }) : t(words.nobodyTouched)}
        </h2>
        {mustMove.length > 0 && (
          <>
            <p>{t(words.standsNote)}</p>
            <TouchedTable office={office} visits={mustMove} labelledby="touched" />
            <WhatTheyRead visit={mustMove[0] as TouchedBooking} />
          </>
        )}
      </section>
      {standAgain.length > 0 && (
        <section class="stack">
          <h2 id="stand-again">{t(words.standAgain, { n: standAgain.length })}</h2>
          <TouchedTable office={office} visits={standAgain} labelledby="stand-again" />
        </section>
      )}
      <ProblemNote text={problem} />
      <div class="cal-acts">
        <button class="btn main" type="button" disabled={busy} onClick={keep}>
          {t(mustMove.length + standAgain.length > 0 ? words.save : words.saveOnly)}
        </button>
        <a class="btn text" href={calendarPaths(office, team).at()}>
          {t(words.backToEdit)}
        </a>
      </div>
    </>
  )
}

function MeanwhileNote({ meanwhile: { by, at, both } }: { meanwhile: Meanwhile }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [at])
  return (
    <div class="notice turn" role="alert" tabIndex={-1} ref={box}>
      <p>{t(words.meanwhile, { by, clock: showClock(clockOf(at), language.value) })}</p>
      {both.length > 0 && (
        <>
          <p>{t(words.bothChanged)}</p>
          <ul>
            {both.map((edit, i) => (
              <li key={i}>{tellEdit(edit)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Saved({ office, team, count }: { office: string; team: string; count: number }) {
  return (
    <div class="stack">
      <p class="notice ok" role="status">
        {count > 0 ? t(words.savedTold, { n: count }) : t(words.saved)}
      </p>
      <div class="cal-acts">
        <a class="btn side" href={calendarPaths(office, team).at()}>
          {t(words.toMonth)}
        </a>
        {count > 0 && (
          <a class="btn side" href={calendarPaths(office, team).page('must-move')}>
            {t(words.seeMustMove)}
          </a>
        )}
      </div>
    </div>
  )
}

/** What one of them will find in the chat. */
function WhatTheyRead({ visit: { day, start, end, reason } }: { visit: TouchedBooking }) {
  const { head, say } = messages.must_move
  return (
    <figure class="cal-read">
      <figcaption>{t(words.theyRead)}</figcaption>
      <blockquote>
        <b>{t(head)}</b>
        <b>
          {showDay(day, language.value)} {showSpan(start, end, language.value)}
        </b>
        <span>{t(reason)}</span>
        <span>{t(say)}</span>
        <span class="quiet">({t(words.nearestTimes)})</span>
      </blockquote>
    </figure>
  )
}

const kinds = { opened: words.opened, closed: words.shut, changed: words.altered }

/** The same change of many days stands once, with how many they are. */
function SlotChanges({ slots }: { slots: readonly SlotChange[] }) {
  const groups = new Map<string, [SlotChange, ...SlotChange[]]>()
  for (const slot of slots) {
    const { team, start, end, change, before, after } = slot
    const name = [team, start, end, change, before, after].join(' ')
    const known = groups.get(name)
    if (known) known.push(slot)
    else groups.set(name, [slot])
  }
  if (slots.length === 0) return <p>{t(words.noSlotChange)}</p>
  return (
    <section class="stack">
      <h2 id="slots-change">{t(words.slotsChange)}</h2>
      <ScrollTable look="cal-table" labelledby="slots-change">
        <thead>
          <tr>
            <th scope="col">{t(words.effect)}</th>
            <th scope="col">{t(words.days)}</th>
            <th scope="col">{t(words.time)}</th>
            <th scope="col">{t(words.places)}</th>
            <th scope="col">{t(words.taken)}</th>
            <th scope="col">{t(words.team)}</th>
          </tr>
        </thead>
        <tbody>
          {[...groups].map(([name, [first, ...others]]) => (
            <tr key={name}>
              <th scope="row">{t(kinds[first.change])}</th>
              <td>{tellDaysOf([first, ...others])}</td>
              <td class="n">{showSpan(first.start, first.end, language.value)}</td>
              <td class="n">{t(words.beforeAfter, first)}</td>
              <td class="n">{[first, ...others].reduce((sum, { taken }) => sum + taken, 0)}</td>
              <td>{tellTeam(first.team)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {slots.some(({ change, taken, after }) => change === 'changed' && taken > after) && (
        <p class="notice turn">{t(words.overfull)}</p>
      )}
    </section>
  )
}

function tellDaysOf(slots: readonly [SlotChange, ...SlotChange[]]): string {
  const days = slots.map(({ day }) => day).sort()
  const [first = '', last = first] = [days[0], days.at(-1)]
  if (days.length <= 3) return days.map((day) => showDay(day, language.value)).join(' · ')
  return t(words.daysOf, {
    n: days.length,
    from: showDate(first, language.value),
    to: showDate(last, language.value),
  })
}
