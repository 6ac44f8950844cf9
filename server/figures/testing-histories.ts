import { addDays, addMinutes, dayOf, type Instant, instantAt } from '@phrom/shared/time.ts'
import fc from 'fast-check'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { adultName, childName, letter, type PersonName } from '../testing.ts'
import { closeFormerDays } from '../tickets/close-day.ts'
import { served } from '../tickets/testing-day.ts'
import { countFormerDays } from './count-former-days.ts'
import { startFigures } from './testing-figures.ts'
import type { Seen } from './testing-second-count.ts'

const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } })
  .jpeg()
  .toBuffer()
/** Welcome beside the letter. */
const other = 'birth-certificate'
const cardAnswers = {
  birthDate: '1990-01-20',
  cardExpiry: '2026-12-20',
  cardInHand: true,
  nameChanged: false,
  canCome: true,
}
const matters = {
  adult: { serviceId: 'change-first-name', answers: adultName },
  child: { serviceId: 'change-first-name', answers: childName },
  card: { serviceId: 'id-card-renewal', answers: cardAnswers },
} as const
const who = fc.constantFrom<PersonName>('malee', 'malee', 'somchai', 'pranee')
const n = fc.nat(20)
const counter = fc.nat(1)

/** What may happen; `of` and `ticket` choose among those of whom it can. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('begin' as const),
      who,
      what: fc.constantFrom('adult', 'adult', 'child', 'card'),
      sends: fc.integer({ min: 0, max: 5 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('check' as const), of: n, back: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('again' as const), of: n }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('book' as const),
      of: n,
      days: fc.nat(2),
      start: fc.constantFrom('08:00', '13:00'),
      together: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      of: n,
      how: fc.constantFrom('cancel', 'withdraw', 'move'),
    }),
  },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('arrive' as const), of: n }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('walkIn' as const),
      serviceId: fc.constantFrom('change-first-name', 'id-card-renewal'),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('serve' as const),
      counter,
      minutes: fc.integer({ min: 1, max: 25 }),
      how: fc.constantFrom('served', 'served', 'not_served', 'half'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      counter,
      what: fc.constantFrom('next', 'begin', 'pass-over', 'let-wait', 'park'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ticket' as const),
      ticket: n,
      what: fc.constantFrom('back', 'leave'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('late' as const),
      counter,
      ticket: n,
      given: fc.boolean(),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.constantFrom(1, 4, 9, 30, 45, 130),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      to: fc.constantFrom('07:45', '07:45', '13:00', '23:55'),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'close' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'count' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), who }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const begins = (name: PersonName, what: 'adult' | 'child' | 'card'): Step => ({
  do: 'begin',
  who: name,
  what,
  sends: 5,
})
const books: Step = { do: 'book', of: 0, days: 0, start: '08:00', together: true }
const comes: Step = { do: 'arrive', of: 0 }
const serves = (how: 'served' | 'not_served' | 'half'): Step => ({
  do: 'serve',
  counter: 0,
  minutes: 7,
  how,
})
const tomorrow: Step = { do: 'jump', to: '07:45' }

/** What mostly happens, one after the other; anything may come in between. */
const script = fc.constantFrom<Step[]>(
  [
    { do: 'walkIn', serviceId: 'change-first-name' },
    { do: 'wait', minutes: 9 },
    { do: 'ticket', ticket: 0, what: 'leave' },
  ],
  [begins('pranee', 'adult'), books, tomorrow, tomorrow, { do: 'count' }, { do: 'close' }],
  [begins('malee', 'adult'), books, tomorrow, comes, { do: 'wait', minutes: 30 }, serves('served')],
  [
    begins('malee', 'adult'),
    begins('malee', 'card'),
    books,
    tomorrow,
    comes,
    serves('half'),
    serves('not_served'),
  ],
  [
    begins('somchai', 'adult'),
    begins('somchai', 'adult'),
    books,
    tomorrow,
    tomorrow,
    { do: 'close' },
    { do: 'erase', who: 'somchai' },
  ],
  [
    begins('somchai', 'child'),
    { do: 'check', of: 0, back: true },
    { do: 'again', of: 0 },
    { do: 'wait', minutes: 45 },
    { do: 'check', of: 0, back: false },
  ],
  [
    { do: 'walkIn', serviceId: 'id-card-renewal' },
    { do: 'wait', minutes: 9 },
    { do: 'press', counter: 0, what: 'next' },
    { do: 'press', counter: 0, what: 'pass-over' },
    { do: 'wait', minutes: 130 },
    { do: 'ticket', ticket: 0, what: 'back' },
    serves('served'),
  ],
  [
    begins('pranee', 'card'),
    books,
    tomorrow,
    comes,
    { do: 'press', counter: 1, what: 'next' },
    { do: 'press', counter: 1, what: 'pass-over' },
    tomorrow,
    { do: 'close' },
    { do: 'count' },
  ],
  [
    { do: 'walkIn', serviceId: 'change-first-name' },
    { do: 'jump', to: '23:55' },
    { do: 'press', counter: 0, what: 'next' },
    { do: 'press', counter: 0, what: 'begin' },
    { do: 'wait', minutes: 9 },
    { do: 'count' },
    { do: 'wait', minutes: 130 },
    { do: 'count' },
    serves('served'),
  ],
)

/** From the last Monday of September on: over the end of a month, of a quarter, and of the fiscal year. */
export const history = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: step.map((one) => [one]) }, { weight: 2, arbitrary: script }),
    { minLength: 6, maxLength: 22 },
  )
  .map((all) => all.flat().slice(0, 60))

/** An office on the morning of Monday 28 September 2026, and what was seen of all that happens there. */
export async function startHistory() {
  const server = await startFigures()
  const { ask, db, deps, cases, staff, counters, press, setClock } = server
  await db.updateTable('session').set({ expiresAt: '2099-01-01T00:00:00.000Z' }).execute()
  await db.updateTable('team').set({ morningCapacity: 30, afternoonCapacity: 30 }).execute()
  await db
    .updateTable('counter')
    .set({ teams: JSON.stringify(['general-registration', 'id-card']) })
    .execute()
  await db.deleteFrom('closedDay').execute()
  const officeId = 'bangphrom'
  const start = instantAt('2026-09-28', '07:45')
  await db.insertInto('closedDay').values({ officeId, day: '2026-09-27', since: start }).execute()
  let now: Instant = start
  const goTo = (to: Instant) => {
    now = to
    setClock(to)
  }
  goTo(start)
  const seen: Seen = { cases: new Map(), bookings: [] }
  /** Whoever comes back after they were forgotten is somebody new. */
  const lives = new Map<PersonName, number>()
  const whoIs = (name: PersonName) => `${name} ${lives.get(name) ?? 0}`
  const ownerOf = new Map<string, PersonName>()

  const listCases = (...states: string[]) =>
    db
      .selectFrom('serviceCase')
      .selectAll()
      .where('officeId', '=', officeId)
      .where('state', 'in', states as never)
      .where('erasedAt', 'is', null)
      .orderBy('id', 'desc')
      .execute()
  const listTickets = () =>
    db
      .selectFrom('ticket')
      .selectAll()
      .where('officeId', '=', officeId)
      .orderBy('id', 'desc')
      .execute()
  const choose = <T>(list: readonly T[], at: number): T | undefined =>
    list[at % Math.max(1, list.length)]
  const clerk = (at: number) => (at === 0 ? 'suda' : 'anan') as 'suda' | 'anan'

  async function seeBookings() {
    const known = new Set(seen.bookings.map(({ id }) => id))
    const rows = await db
      .selectFrom('booking')
      .selectAll()
      .where('officeId', '=', officeId)
      // Not what was parted when somebody was forgotten.
      .where('personId', '<>', 'nobody')
      .orderBy('id')
      .execute()
    for (const { id, day, start: from } of rows) {
      if (known.has(id)) continue
      const parts = await db
        .selectFrom('bookingCase')
        .select('caseId')
        .where('bookingId', '=', id)
        .execute()
      seen.bookings.push({ id, day, start: from, cases: parts.map(({ caseId }) => caseId) })
    }
  }

  async function open(at: 0 | 1) {
    await press(clerk(at), counters[at], 'open')
    return counters[at]
  }

  /** The matter that is open of whoever stands at a counter, ended. */
  async function finish(at: 0 | 1, how: 'served' | 'not_served' | 'half') {
    const ticket = (await listTickets()).find(({ counterId }) => counterId === counters[at])
    if (!ticket) return
    const done = await db
      .selectFrom('visit')
      .select('caseId')
      .where('ticketId', '=', ticket.id)
      .execute()
    const parts = ticket.bookingId
      ? await db
          .selectFrom('bookingCase')
          .select('caseId')
          .where('bookingId', '=', ticket.bookingId)
          .where('releasedAt', 'is', null)
          .execute()
      : []
    const left = parts.filter(({ caseId }) => !done.some((one) => one.caseId === caseId))
    const caseId = left.map((part) => part.caseId).sort()[0] ?? null
    const outcome = how === 'not_served' ? { outcome: 'not_served', reason: 'other' } : {}
    const more =
      how === 'half' && caseId === null ? { more: true, serviceId: 'id-card-renewal' } : {}
    await press(clerk(at), counters[at], 'end', { ...served, caseId, ...outcome, ...more })
  }

  async function act(one: Step): Promise<unknown> {
    if (one.do === 'wait') return goTo(addMinutes(now, one.minutes))
    if (one.do === 'jump') {
      const today = instantAt(dayOf(now), one.to)
      return goTo(today > now ? today : instantAt(addDays(dayOf(now), 1), one.to))
    }
    if (one.do === 'close') return closeFormerDays(deps)
    if (one.do === 'count') return countFormerDays(deps)
    if (one.do === 'begin') {
      const id = uuidv7()
      const contact = { name: 'มาลี ใจดี', phone: '081-234-5678' }
      const consents = ['papers.precheck', 'papers.others', 'line.messages']
      seen.cases.set(id, { who: whoIs(one.who), service: matters[one.what].serviceId })
      ownerOf.set(id, one.who)
      await ask(one.who, 'PUT', `${cases}/${id}`, {
        ...matters[one.what],
        contact,
        language: 'th',
        consents,
      })
      if (one.what === 'child') for (const key of [letter, other]) await addPage(one.who, id, key)
      if (one.sends > 0) await ask(one.who, 'POST', `${cases}/${id}/submit`, { consents: [] })
      return
    }
    if (one.do === 'check') {
      const own = choose(await listCases('submitted'), one.of)
      if (!own) return
      const at = `${staff}/cases/${own.id}`
      await ask('suda', 'POST', `${at}/documents/${other}/accept`)
      const back = { reasons: one.of % 2 === 0 ? ['not-signed'] : [], note: 'ไม่ชัด', marks: [] }
      if (one.back) await ask('suda', 'POST', `${at}/documents/${letter}/return`, back)
      else await ask('suda', 'POST', `${at}/documents/${letter}/accept`)
      return ask('suda', 'POST', `${at}/${one.back ? 'return' : 'approve'}`)
    }
    if (one.do === 'again') {
      const own = choose(await listCases('returned'), one.of)
      const name = own && ownerOf.get(own.id)
      if (!name) return
      const pages = await db.selectFrom('page').select('id').where('caseId', '=', own.id).execute()
      for (const { id } of pages) {
        await ask(name, 'DELETE', `${cases}/${own.id}/documents/${letter}/pages/${id}`)
      }
      await addPage(name, own.id, letter)
      return ask(name, 'POST', `${cases}/${own.id}/submit`, { consents: [] })
    }
    if (one.do === 'book') {
      const own = choose(await listCases('approved'), one.of)
      const name = own && ownerOf.get(own.id)
      if (!name) return
      const others = (await listCases('approved')).filter(
        ({ id, personId }) => id !== own.id && personId === own.personId,
      )
      const together = one.together ? others.slice(0, 1).map(({ id }) => id) : []
      const day = addDays(dayOf(now), one.days + 1)
      await ask(name, 'POST', `${cases}/${own.id}/booking`, {
        day,
        start: one.start,
        with: together,
      })
      return seeBookings()
    }
    if (one.do === 'change') {
      const own = choose(await listCases('approved', 'submitted', 'returned'), one.of)
      const name = own && ownerOf.get(own.id)
      if (!name) return
      const at = `${cases}/${own.id}`
      if (one.how === 'cancel') return ask(name, 'DELETE', `${at}/booking`)
      if (one.how === 'withdraw') return ask(name, 'POST', `${at}/withdraw`)
      await ask(name, 'PUT', `${at}/booking`, { day: addDays(dayOf(now), 2), start: '08:00' })
      return seeBookings()
    }
    if (one.do === 'arrive') {
      const own = choose(await listCases('approved'), one.of)
      if (!own) return
      return ask('suda', 'POST', `${staff}/arrivals`, { code: own.code, priority: 'none' })
    }
    if (one.do === 'walkIn') {
      const body = { serviceId: one.serviceId, name: '', priority: 'none' }
      return ask('suda', 'POST', `${staff}/tickets`, body)
    }
    if (one.do === 'serve' || one.do === 'press') {
      const at = one.counter === 0 ? 0 : 1
      const id = await open(at)
      if (one.do === 'press') {
        const body = one.what === 'park' ? { what: 'สำเนา' } : undefined
        return press(clerk(at), id, one.what, body)
      }
      await press(clerk(at), id, 'next')
      await press(clerk(at), id, 'begin')
      goTo(addMinutes(now, one.minutes))
      return finish(at, one.how)
    }
    if (one.do === 'ticket') {
      const may = (await listTickets()).filter(({ state, outcome }) =>
        one.what === 'leave' ? state === 'waiting' : state === 'parked' || outcome === 'no_show',
      )
      const ticket = choose(may, one.ticket)
      return ticket && ask('suda', 'POST', `${staff}/tickets/${ticket.id}/${one.what}`)
    }
    if (one.do === 'late') return catchUp(one.counter === 0 ? 0 : 1, one.ticket, one.given)
    const erased = await ask(one.who, 'DELETE', '/me')
    if (erased.status !== 204) return
    lives.set(one.who, (lives.get(one.who) ?? 0) + 1)
    server.signOut(one.who)
    await server.signIn(one.who)
    await db.updateTable('session').set({ expiresAt: '2099-01-01T00:00:00.000Z' }).execute()
  }

  async function addPage(name: PersonName, id: string, key: string) {
    await ask(name, 'PUT', `${cases}/${id}/documents/${key}/pages/${uuidv7()}`, photo)
  }

  let given = 0
  /** A counter tells what it did during the last minutes, when nobody answered. */
  async function catchUp(at: 0 | 1, chosen: number, isGiven: boolean) {
    const counter = await open(at)
    const tell = (body: object) => press(clerk(at), counter, 'late', body)
    const ago = (minutes: number) => addMinutes(now, -minutes)
    let ticketId = choose(
      (await listTickets()).filter(({ state }) => state === 'waiting'),
      chosen,
    )?.id
    if (isGiven) {
      ticketId = uuidv7()
      given += 1
      const series = [...counters].sort().indexOf(counter) + 1
      const about = { serviceId: 'change-first-name', name: '', priority: 'none' }
      await tell({ type: 'given', ticketId, at: ago(20), number: series * 1000 + given, ...about })
    }
    if (!ticketId) return
    await tell({ type: 'called', ticketId, at: ago(12) })
    await tell({ type: 'started', ticketId, at: ago(11) })
    if (isGiven)
      await tell({
        type: 'visit_ended',
        ticketId,
        at: ago(2),
        ending: { ...served, serviceId: 'change-first-name' },
      })
  }

  return { ...server, officeId, seen, act, now: () => now }
}
