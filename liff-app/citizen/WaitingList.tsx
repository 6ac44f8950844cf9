import '../look/booking.css'
import type { SlotView } from '@phrom/shared/case.ts'
import type { ProblemCode } from '@phrom/shared/problem.ts'
import { type Day, showDate } from '@phrom/shared/time.ts'
import type { Offer, Waiting as Wish } from '@phrom/shared/waiting.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { waitingList as words } from '@phrom/shared/words/waiting-list.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client } from '../api.ts'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useLoad } from '../parts/load.tsx'
import { Screen } from '../parts/Screen.tsx'
import { ProblemNote } from '../parts/use-send.tsx'
import { language, t } from '../words.ts'
import { BookingRefused } from './booking/MyBookings.tsx'
import { tellMoment, tellWhen } from './booking/tell-time.ts'
import { useChange } from './booking/use-change.ts'
import { Month } from './Month.tsx'
import { pathsOf } from './paths.ts'
import { type Opened, WithCase } from './use-case.tsx'

/** Waiting for a place: asked for by days or any earlier, the number on the list, and what was offered. */
export default function WaitingList({ office = '', id = '' }: { office?: string; id?: string }) {
  return (
    <WithCase office={office} id={id}>
      {(opened) => <List {...opened} />}
    </WithCase>
  )
}

// What the office knows differently is looked up again.
const knewOtherwise: ProblemCode[] = ['not_waiting', 'offer_over', 'already_booked', 'wrong_step']

function List(opened: Opened) {
  const { office, view, set } = opened
  const { query, route } = useLocation()
  const param = { office, caseId: view.id }
  const at = client.api.offices[':office'].cases[':caseId']
  const [changing, setChanging] = useState(false)
  const sending = useChange(set, async (code) => {
    if (knewOtherwise.includes(code)) set(await ask(() => at.$get({ param })))
  })
  const { change } = sending
  const others = query.with?.split(',').filter((item) => item !== '') ?? []
  const join = async (days: Day[] | null) => {
    const json = { days, with: others }
    const joined = await change(`join ${JSON.stringify(json)}`, (options) =>
      at.waiting.$post({ param, json }, options),
    )
    if (joined) setChanging(false)
  }
  const leave = () => change('leave', (options) => at.waiting.$delete({ param }, options))
  const pass = () => change('pass', (options) => at.waiting.pass.$post({ param }, options))
  async function take() {
    if (await change('take', (options) => at.waiting.accept.$post({ param }, options)))
      route(pathsOf(office).booking(view.id), true)
  }
  const { waiting } = view
  if (waiting?.offer) {
    const { offer } = waiting
    return <Offered {...opened} {...sending} offer={offer} take={take} pass={pass} leave={leave} />
  }
  if (waiting && !changing) {
    return (
      <OnList
        {...opened}
        {...sending}
        waiting={waiting}
        leave={leave}
        alter={() => setChanging(true)}
      />
    )
  }
  return <Join {...opened} {...sending} together={others} first={query.day} join={join} />
}

type Sending = Pick<ReturnType<typeof useChange>, 'busy' | 'problem' | 'refused'>

function Offered({
  office,
  view,
  busy,
  problem,
  offer,
  take,
  pass,
  leave,
}: Opened & Sending & Record<'take' | 'pass' | 'leave', () => unknown> & { offer: Offer }) {
  return (
    <Screen
      title={t(words.offered)}
      short={t(words.title)}
      back={{ href: pathsOf(office).caseOf(view.id) }}
      bottom={
        <>
          <button class="btn main" type="button" disabled={busy} onClick={take}>
            {t(words.take)}
          </button>
          <button class="btn side" type="button" disabled={busy} onClick={pass}>
            {t(words.pass)}
          </button>
        </>
      }
    >
      <ProblemNote text={problem} />
      <section class="card stack-s">
        <h2>{tellWhen(offer)}</h2>
        <p>
          <Icon name="clock" /> {t(words.keptUntil, { time: tellMoment(offer.until) })}
        </p>
        {view.booking && <p>{t(words.offerMoves, { time: tellWhen(view.booking) })}</p>}
        <p class="quiet">{t(words.passSay)}</p>
      </section>
      <button class="btn text" type="button" disabled={busy} onClick={leave}>
        {t(words.leave)}
      </button>
    </Screen>
  )
}

function OnList({
  office,
  view,
  busy,
  problem,
  waiting: { wish, since, ahead },
  leave,
  alter,
}: Opened & Sending & { waiting: Wish; leave: () => unknown; alter: () => void }) {
  const paths = pathsOf(office)
  return (
    <Screen
      title={t(words.waiting, { n: ahead + 1 })}
      short={t(words.title)}
      back={{ href: paths.caseOf(view.id) }}
    >
      <ProblemNote text={problem} />
      <section class="card stack-s">
        <p>
          <span class="state wait">
            <Icon name="clock" />
            <span>{t(words.title)}</span>
          </span>
        </p>
        <p>{t(words.waitingFor, { what: tellWish(wish.days, view.booking !== null) })}</p>
        <p class="quiet">{t(words.since, { time: tellMoment(since) })}</p>
        {view.booking && <p>{t(words.oldStands, { time: tellWhen(view.booking) })}</p>}
      </section>
      <How view={view} />
      <a
        class="btn side"
        href={view.booking ? paths.booking(view.id) : `${paths.booking(view.id)}?pick=1`}
      >
        {t(words.seeFree)}
      </a>
      <button class="btn side" type="button" onClick={alter}>
        {t(words.change)}
      </button>
      <button class="btn text" type="button" disabled={busy} onClick={leave}>
        {t(words.leave)}
      </button>
    </Screen>
  )
}

function Join({
  office,
  view,
  busy,
  problem,
  refused,
  together,
  first,
  join,
}: Opened &
  Sending & {
    together: string[]
    first: Day | undefined
    join: (days: Day[] | null) => unknown
  }) {
  const param = { office, caseId: view.id }
  const slots = useLoad<SlotView[]>(`${view.id}/slots/${together}`, () =>
    ask(() =>
      client.api.offices[':office'].cases[':caseId'].slots.$get({
        param,
        query: together.length > 0 ? { with: together.join(',') } : {},
      }),
    ),
  )
  const known = view.waiting?.wish.days ?? (first ? [first] : [])
  const [days, setDays] = useState<Day[]>(known)
  const [kind, setKind] = useState<'any' | 'days' | undefined>(
    first || view.waiting?.wish.days ? 'days' : undefined,
  )
  const [wrong, setWrong] = useState(false)
  const toggle = (day: Day) =>
    setDays(days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort())
  const missing = kind === undefined || (kind === 'days' && days.length === 0)
  function send() {
    setWrong(missing)
    if (!missing) join(kind === 'any' ? null : days)
  }
  return (
    <Screen
      title={t(words.which)}
      short={t(words.title)}
      back={{ href: pathsOf(office).booking(view.id) }}
      bottom={
        <button class="btn main" type="button" disabled={busy} onClick={send}>
          {t(words.join)}
        </button>
      }
    >
      <ErrorSummary
        errors={
          wrong && missing
            ? [
                kind === undefined
                  ? { field: 'wait-any', text: citizen.chooseOne }
                  : { field: 'wait-days', text: words.needDays },
              ]
            : []
        }
      />
      <BookingRefused refused={refused} problem={problem} />
      <fieldset class="choices">
        <legend class="hide">{t(words.which)}</legend>
        <Choice
          id="wait-any"
          on={kind === 'any'}
          choose={() => setKind('any')}
          word={t(view.booking ? words.anyEarlier : words.anyDay)}
        />
        <Choice
          id="wait-days"
          on={kind === 'days'}
          choose={() => setKind('days')}
          word={t(words.theseDays)}
        />
      </fieldset>
      {kind === 'days' && slots.value && (
        <section class="stack-s">
          <p class="hint">{t(words.chooseDays)}</p>
          <Month
            slots={slots.value}
            isOn={(day) => days.includes(day)}
            to={{ choose: toggle }}
            first={days[0]}
          />
          <p role="status">{days.length > 0 && t(words.chosen, { days: tellDays(days) })}</p>
        </section>
      )}
      <How view={view} />
    </Screen>
  )
}

function Choice({
  id,
  on,
  choose,
  word,
}: {
  id: string
  on: boolean
  choose: () => void
  word: string
}) {
  return (
    <label class="choice">
      <input type="radio" name="wait" id={id} checked={on} onChange={choose} />
      <span>{word}</span>
    </label>
  )
}

function How({ view }: Pick<Opened, 'view'>) {
  return (
    <p class="notice plain">
      <Icon name="info" />
      <span>
        {t(words.how)} {t(view.consents.includes('line.messages') ? words.byLine : words.noLine)}
      </span>
    </p>
  )
}

function tellWish(days: readonly Day[] | null, booked: boolean): string {
  if (days) return tellDays(days)
  return t(booked ? words.anyEarlier : words.anyDay)
}

function tellDays(days: readonly Day[]): string {
  return days.map((day) => showDate(day, language.value)).join(' · ')
}
