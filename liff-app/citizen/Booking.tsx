import type { CaseView, SlotView } from '@phrom/shared/case.ts'
import { type Checklist, checklist } from '@phrom/shared/checklist.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { type Day, partOfDay, showDay, showSpan } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { useState } from 'preact/hooks'
import { ask, client, write } from '../api.ts'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { ProblemNote, useSend } from '../parts/use-send.tsx'
import { language, t } from '../words.ts'
import { FreeElsewhere } from './handover/OtherOffices.tsx'
import { Month } from './Month.tsx'
import { pathsOf } from './paths.ts'
import { type Opened, WithCase } from './use-case.tsx'

/** Choose a day and a time; see, move and cancel what is booked. */
export default function Booking({ office = '', id = '' }: { office?: string; id?: string }) {
  return (
    <WithCase office={office} id={id}>
      {(opened) => <Choose {...opened} />}
    </WithCase>
  )
}

function Choose({ office, view, service, list, set }: Opened) {
  const param = { office, caseId: view.id }
  const at = client.api.offices[':office'].cases[':caseId']
  const slots = useLoad<SlotView[]>(`${view.id}/slots`, () => ask(() => at.slots.$get({ param })))
  const [moving, setMoving] = useState(false)
  const { busy, problem, send } = useSend()
  if (slots.error) return <Failed error={slots.error} reload={slots.reload} />
  if (!slots.value) return <Waiting />

  const save = (slot: SlotView) =>
    send(async () => {
      const json = { day: slot.day, start: slot.start }
      const booked: CaseView = view.booking
        ? await write((options) => at.booking.$put({ param, json }, options))
        : await write((options) => at.booking.$post({ param, json }, options))
      set(booked)
      setMoving(false)
    }).finally(slots.reload)
  const cancel = () =>
    send(async () => set(await write((options) => at.booking.$delete({ param }, options))))

  if (view.booking && !moving) {
    return (
      <Booked
        office={office}
        view={view}
        busy={busy}
        problem={problem}
        move={() => setMoving(true)}
        cancel={cancel}
      />
    )
  }
  return (
    <Pick
      office={office}
      view={view}
      more={(day) => papersAdded(service, view, list, day)}
      slots={slots.value}
      busy={busy}
      problem={problem}
      save={save}
    />
  )
}

/** What a later day asks for beside what the list says now: lateness, an age that is reached. */
function papersAdded(service: Service, view: CaseView, list: Checklist, day: Day): string {
  const known = new Set(list.papers.map(({ key }) => key))
  if (service.judgedOn === 'order') return ''
  return checklist(service, view.answers, day)
    .papers.filter(({ key, need }) => need === 'required' && !known.has(key))
    .map(({ requirement }) => t(requirement))
    .join(' · ')
}

type PickProps = {
  office: string
  view: CaseView
  more: (day: Day) => string
  slots: SlotView[]
  busy: boolean
  problem: string | undefined
  save: (slot: SlotView) => void
}

function Pick({ office, view, more, slots, busy, problem, save }: PickProps) {
  const [day, setDay] = useState<string | undefined>()
  const [picked, setChosen] = useState<SlotView | undefined>()
  // What somebody else has taken meanwhile is no longer chosen.
  const chosen = slots.find(
    (slot) => slot.day === picked?.day && slot.start === picked.start && !slot.problem,
  )
  const earliest = slots.find((slot) => !slot.problem)
  const ofDay = slots.filter((slot) => slot.day === day)
  const added = day ? more(day) : ''
  const pick = (slot: SlotView) => {
    setDay(slot.day)
    setChosen(slot)
  }
  return (
    <Screen
      title={t(citizen.chooseDay)}
      back={{ href: pathsOf(office).caseOf(view.id) }}
      bottom={
        chosen && (
          <>
            <p class="note">
              {showDay(chosen.day, language.value)} {t(citizen[partOfDay(chosen.start)])}
            </p>
            <button class="btn main" type="button" disabled={busy} onClick={() => save(chosen)}>
              {t(view.booking ? citizen.moveHere : citizen.bookThis)}
            </button>
          </>
        )
      }
    >
      <ProblemNote text={problem} />
      {!earliest && <p>{t(citizen.noSlots)}</p>}
      {!earliest && <FreeElsewhere office={office} caseId={view.id} />}
      {earliest && (
        <button class="period first" type="button" onClick={() => pick(earliest)}>
          <span>
            <small>{t(citizen.earliest)}</small>
            <b>{showDay(earliest.day, language.value)}</b>
            <small>{t(citizen[partOfDay(earliest.start)])}</small>
          </span>
        </button>
      )}
      <Month
        slots={slots}
        day={day}
        choose={(next) => {
          setDay(next)
          setChosen(undefined)
        }}
      />
      {day && (
        <section class="stack-s">
          <h2>{showDay(day, language.value)}</h2>
          {added !== '' && <p class="notice turn">{t(citizen.bringMore, { papers: added })}</p>}
          {ofDay.map((slot) => (
            <PeriodButton
              key={slot.start}
              slot={slot}
              on={chosen?.day === slot.day && chosen.start === slot.start}
              pick={pick}
            />
          ))}
        </section>
      )}
    </Screen>
  )
}

function PeriodButton({
  slot,
  on,
  pick,
}: {
  slot: SlotView
  on: boolean
  pick: (slot: SlotView) => void
}) {
  const word =
    slot.problem === 'slot_full' ? citizen.full : slot.problem ? citizen.closed : citizen.left
  return (
    <button
      class={`period${on ? ' on' : ''}${slot.problem ? ' full' : ''}`}
      type="button"
      aria-pressed={on}
      disabled={slot.problem !== undefined}
      onClick={() => pick(slot)}
    >
      <span>
        <b>{t(citizen[partOfDay(slot.start)])}</b>
        <small>{showSpan(slot.start, slot.end, language.value)}</small>
      </span>
      <span class="left">{t(word, { n: slot.free })}</span>
    </button>
  )
}

type BookedProps = {
  office: string
  view: CaseView
  busy: boolean
  problem: string | undefined
  move: () => void
  cancel: () => void
}

function Booked({ office, view, busy, problem, move, cancel }: BookedProps) {
  const [sure, setSure] = useState(false)
  if (!view.booking) return null
  const { day, start, end } = view.booking
  return (
    <Screen
      title={t(citizen.seeBooking)}
      back={{ href: pathsOf(office).caseOf(view.id) }}
      bottom={
        <a class="btn main" href={pathsOf(office).caseOf(view.id)}>
          {t(citizen.bringList)}
        </a>
      }
    >
      <ProblemNote text={problem} />
      <div class="slip">
        <div class="part">
          <p class="lead">
            <b>{showDay(day, language.value)}</b>
          </p>
          <p class="lead">
            {t(citizen[partOfDay(start)])} {showSpan(start, end, language.value)}
          </p>
        </div>
      </div>
      <button class="btn side" type="button" onClick={move}>
        {t(citizen.move)}
      </button>
      {sure ? (
        <section class="card stack-s">
          <p>{t(citizen.cancelSure)}</p>
          <button class="btn risk" type="button" disabled={busy} onClick={cancel}>
            {t(citizen.cancelBooking)}
          </button>
          <button class="btn side" type="button" onClick={() => setSure(false)}>
            {t(citizen.keepBooking)}
          </button>
        </section>
      ) : (
        <button class="btn text" type="button" onClick={() => setSure(true)}>
          {t(citizen.cancelBooking)}
        </button>
      )}
    </Screen>
  )
}
