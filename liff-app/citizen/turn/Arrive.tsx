import '../../look/turn.css'
import type { DisplayView, OwnTicket } from '@phrom/shared/ticket-views.ts'
import { clockOf, showClock, showSpan } from '@phrom/shared/time.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { turn as words } from '@phrom/shared/words/turn.ts'
import { useState } from 'preact/hooks'
import { ask, client, ProblemError, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { tellWhen } from '../booking/tell-time.ts'
import { titleOf } from '../NextErrands.tsx'
import { pathsOf } from '../paths.ts'
import { dropDoorCode, takeDoorCode } from './door-code.ts'
import { TurnCard } from './TurnCard.tsx'
import { askTurn, useTurn } from './use-turn.ts'
import { nextVisit, type VisitToday, visitsToday } from './visits-today.ts'

/** Who scanned the code at the door takes their number here: one tap, for a booking of today. */
export default function Arrive({ office = '' }: { office?: string }) {
  const [code, setCode] = useState(() => takeDoorCode(office))
  const loaded = useLoad(office, () => load(office))
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  const value = loaded.value
  const { visits, taken, next } = value
  const again = () => {
    dropDoorCode()
    setCode(undefined)
  }
  const open = visits.filter(({ id }) => !taken[id])
  const [only] = open.length === 1 && visits.length === 1 ? open : []
  const shown = visits.length > 1 ? words.which : visits.length === 1 ? words.todays : undefined
  const hasNumber = open.length < visits.length
  const take = (visit: VisitToday, ticket: OwnTicket | null) => {
    dropDoorCode()
    loaded.set({ ...value, taken: { ...taken, [visit.id]: ticket } })
  }
  const props = { office, code, take, again, reload: loaded.reload }
  return (
    <Screen
      title={t(
        shown ? (hasNumber ? words.arrive : shown) : next ? words.otherDay : words.noBooking,
      )}
      short={t(words.arrive)}
      back={{ href: pathsOf(office).home }}
    >
      {visits.length === 0 && <NoneToday next={next} />}
      {open.length > 0 && code === undefined && <CodeOver />}
      {visits.map((visit) =>
        taken[visit.id] ? (
          <Taken key={visit.id} office={office} visit={visit} />
        ) : (
          <Visit key={visit.id} {...props} visit={visit} isOnly={visit === only} />
        ),
      )}
      {visits.length === 0 && (
        <a class="btn side" href={pathsOf(office).cases}>
          {t(citizen.mine)}
        </a>
      )}
    </Screen>
  )
}

type Loaded = Awaited<ReturnType<typeof load>>

/** By the office's clock: a phone's may be wrong. */
async function load(office: string) {
  const param = { office }
  const at = client.api.offices[':office']
  const cases = await ask(() => at.cases.$get({ param }))
  const { now, arrival } = await ask<DisplayView>(() => at.display.$get({ param }))
  const visits = visitsToday(cases, now, arrival)
  const taken: Record<string, OwnTicket | null> = {}
  for (const { id } of visits) taken[id] = await askTurn(office, id)
  return { visits, taken, next: nextVisit(cases, now) }
}

function NoneToday({ next }: { next: Loaded['next'] }) {
  return (
    <p class="lead">
      {next ? t(words.otherDaySay, { time: tellWhen(next) }) : t(words.noBookingSay)}
    </p>
  )
}

function CodeOver() {
  return (
    <div class="notice turn" role="status">
      <Icon name="refresh-cw" />
      <h2>{t(words.codeOver)}</h2>
      <p>{t(words.codeOverSay)}</p>
    </div>
  )
}

type VisitProps = {
  office: string
  visit: VisitToday
  code: string | undefined
  isOnly: boolean
  take: (visit: VisitToday, ticket: OwnTicket | null) => void
  again: () => void
  reload: () => void
}

function Visit({ office, visit, code, isOnly, take, again, reload }: VisitProps) {
  const { busy, problem, send } = useSend()
  const names = visit.services.map(titleOf).join(' · ')
  const param = { office, caseId: visit.id }
  async function takeNumber(kiosk: string) {
    await send(async () => {
      const { ticket } = client.api.offices[':office'].cases[':caseId']
      const call = (options: { headers: Record<string, string> }) =>
        ticket.$post({ param, json: { kiosk } }, options)
      try {
        take(visit, await write<OwnTicket | null>(call))
      } catch (error) {
        const isOver = error instanceof ProblemError && error.problem.code === 'not_at_the_door'
        if (!isOver) throw error
        again()
      }
    })
  }
  return (
    <section class="card stack-s">
      <h2>{names}</h2>
      <p class="lead">{showSpan(visit.start, visit.end, language.value)}</p>
      <ProblemNote text={problem} />
      {visit.arrival === 'too_early' && (
        <>
          <p class="notice turn">
            <Icon name="clock" />
            <b>{t(words.tooEarly)}</b>
            <span>
              {t(words.tooEarlySay, { time: showClock(clockOf(visit.from), language.value) })}
            </span>
          </p>
          <button class="btn side" type="button" onClick={reload}>
            {t(words.lookAgain)}
          </button>
        </>
      )}
      {visit.arrival === 'late' && (
        <p class="notice turn">
          <Icon name="clock" />
          <b>{t(words.late)}</b>
          <span>{t(words.lateSay)}</span>
        </p>
      )}
      {visit.arrival !== 'too_early' && code !== undefined && (
        <button
          class={isOnly ? 'btn main take-number' : 'btn main'}
          type="button"
          disabled={busy}
          onClick={() => takeNumber(code)}
        >
          {isOnly ? t(words.takeNumber) : t(words.takeNumberFor, { service: names })}
        </button>
      )}
    </section>
  )
}

function Taken({ office, visit }: { office: string; visit: VisitToday }) {
  const turn = useTurn(office, visit.id)
  return (
    <>
      <TurnCard office={office} caseId={visit.id} turn={turn} />
      <a class="btn side" href={pathsOf(office).booking(visit.id)}>
        {t(bookings.ticketFor, { service: visit.services.map(titleOf).join(' · ') })}
        <Icon name="chevron-right" />
      </a>
    </>
  )
}
