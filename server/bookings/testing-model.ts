import { type Calendar, defaultOpenings, defaultSettings } from '@phrom/shared/calendar.ts'

export const days = ['2026-11-24', '2026-11-25']
/** In the order of time. */
export const slots = days.flatMap((day) => ['08:00', '13:00'].map((start) => ({ day, start })))

const reason = { th: 'ปิด', en: 'Closed' }
const dayOf = (slot: number) => Math.floor(slot / 2)
/** Cases 0 to 2 are of one person, 3 and 4 of another: only those of one go together. */
export const ownerOf = (one: number) => (one < 3 ? 0 : 1)

type Visit = { cases: number[]; at: number; until: number | null; mustMove: boolean }
type Wish = { cases: number[]; days: number[] | null; asked: Set<number> }
type Offer = { wish: Wish; at: number; until: number }
type Freed = { at: number; places: number; until: number; offer: Offer | null }

// Minutes, as the rules have them; chance gives the least.
const [holds, rests, answers] = [10, 2, 180]
const offersPerDay = 2

/** Booking and waiting as anybody would explain it, without tables. */
export class Model {
  minute = 0
  capacity = 2
  closed = new Set<number>()
  visits: Visit[] = []
  freed: Freed[] = []
  wishes: Wish[] = []
  offers: Offer[] = []
  /** Offers that each person got today. */
  got = [0, 0]
  /** Times that each case has given back. */
  gaveBack: Set<number>[] = Array.from({ length: 5 }, () => new Set())

  stands = ({ until }: Visit) => until === null || until > this.minute
  visitOf = (one: number) =>
    this.visits.find((visit) => this.stands(visit) && visit.cases.includes(one))
  bookedOf = (one: number) => {
    const visit = this.visitOf(one)
    return visit?.until === null ? visit : undefined
  }
  wishOf = (one: number) => this.wishes.find(({ cases }) => cases.includes(one))
  isClosed = (slot: number) => this.closed.has(dayOf(slot))
  isShut = (slot: number) => this.isClosed(slot) || this.capacity === 0
  freedAt = (slot: number, of: (freed: Freed) => boolean = () => true) =>
    this.freed
      .filter((freed) => freed.at === slot && of(freed))
      .reduce((sum, { places }) => sum + places, 0)
  /** Places that are booked, held, or nobody’s yet. */
  taken = (slot: number, but: readonly Visit[] = []) =>
    this.visits
      .filter((visit) => this.stands(visit) && visit.at === slot && !but.includes(visit))
      .reduce((sum, visit) => sum + visit.cases.length, 0) + this.freedAt(slot)
  free = (slot: number) => Math.max(0, this.capacity - this.taken(slot))

  private rest(at: number, places: number) {
    if (!this.isShut(at) && places > 0) {
      this.freed.push({ at, places, until: this.minute + rests, offer: null })
    }
  }
  private giveBack(visit: Visit) {
    if (visit.until !== null) return
    this.rest(visit.at, visit.cases.length)
    for (const one of visit.cases) this.gaveBack[one]?.add(visit.at)
  }
  private endOffer(offer: Offer | undefined) {
    if (!offer) return
    this.offers = this.offers.filter((other) => other !== offer)
    for (const freed of this.freed.filter((item) => item.offer === offer)) {
      Object.assign(freed, { offer: null, until: this.minute + rests })
    }
  }
  private endWish(wish: Wish) {
    this.wishes = this.wishes.filter((other) => other !== wish)
    this.endOffer(this.offers.find((offer) => offer.wish === wish))
  }
  private isWished = ({ days }: Pick<Wish, 'days'>, slot: number, booked: number | undefined) =>
    days
      ? days.includes(dayOf(slot)) && !(booked !== undefined && days.includes(dayOf(booked)))
      : booked === undefined || slot < booked
  private settle(cases: number[], before: number | undefined, after: number) {
    for (const wish of this.wishes.filter((item) =>
      item.cases.some((one) => cases.includes(one)),
    )) {
      const rest = wish.cases.filter((one) => !cases.includes(one))
      if (rest.length > 0) wish.cases = rest
      else if (this.isWished(wish, after, before)) this.endWish(wish)
    }
  }

  book(cases: number[], slot: number, hold: boolean): string {
    const had = [...new Set(cases.flatMap((one) => this.visitOf(one) ?? []))]
    if (had.some(({ until }) => until === null)) return 'already_booked'
    if (this.isClosed(slot)) return 'slot_closed'
    if (this.taken(slot, had) + cases.length > this.capacity) return 'slot_full'
    this.visits = this.visits.filter((visit) => !had.includes(visit))
    this.visits.push({ cases, at: slot, until: hold ? this.minute + holds : null, mustMove: false })
    if (!hold) this.settle(cases, undefined, slot)
    return 'done'
  }
  confirm(one: number): string {
    const visit = this.visitOf(one)
    if (!visit) return 'hold_over'
    if (visit.until === null) return 'already_booked'
    visit.until = null
    this.settle(visit.cases, undefined, visit.at)
    return 'done'
  }
  move(one: number, slot: number): string {
    const visit = this.bookedOf(one)
    if (!visit) return 'not_booked'
    if (visit.at === slot && !visit.mustMove) return 'done'
    if (this.isClosed(slot)) return 'slot_closed'
    if (this.taken(slot, [visit]) + visit.cases.length > this.capacity) return 'slot_full'
    const before = visit.at
    this.giveBack(visit)
    Object.assign(visit, { at: slot, mustMove: false })
    this.settle(visit.cases, before, slot)
    return 'done'
  }
  cancel(one: number): string {
    const visit = this.visitOf(one)
    if (!visit) return 'not_booked'
    this.visits = this.visits.filter((other) => other !== visit)
    this.giveBack(visit)
    return 'done'
  }

  join(one: number, others: number[], days: number[] | null): string {
    const booked = this.bookedOf(one)
    const cases = booked ? booked.cases : [one, ...others]
    if (!booked && cases.some((other) => this.bookedOf(other))) return 'already_booked'
    if (booked && days?.includes(dayOf(booked.at))) return 'invalid'
    const own = this.visitOf(one)
    const isFree = (slot: number) =>
      !this.isClosed(slot) &&
      this.isWished({ days }, slot, booked?.at) &&
      this.taken(slot, own ? [own] : []) + cases.length <= this.capacity
    if (slots.some((_, slot) => isFree(slot))) return 'place_free'
    for (const wish of this.wishes.filter((item) => item.cases.some((c) => cases.includes(c)))) {
      this.endWish(wish)
    }
    this.wishes.push({ cases: [...cases].sort((a, b) => a - b), days, asked: new Set() })
    return 'done'
  }
  leave(one: number): string {
    const wish = this.wishOf(one)
    if (!wish) return 'not_waiting'
    this.endWish(wish)
    return 'done'
  }
  private offerOf(one: number): Offer | string {
    const wish = this.wishOf(one)
    if (!wish) return 'not_waiting'
    const offer = this.offers.find((item) => item.wish === wish)
    return offer && offer.until > this.minute ? offer : 'offer_over'
  }
  pass(one: number): string {
    const offer = this.offerOf(one)
    if (typeof offer === 'string') return offer
    this.endOffer(offer)
    return 'done'
  }
  accept(one: number): string {
    const offer = this.offerOf(one)
    if (typeof offer === 'string') return offer
    this.freed = this.freed.filter((freed) => freed.offer !== offer)
    this.offers = this.offers.filter((other) => other !== offer)
    return this.bookedOf(one)
      ? this.move(one, offer.at)
      : this.book([...offer.wish.cases], offer.at, false)
  }

  /** What the job does: who waits is asked before all see what is free. */
  keep() {
    this.visits = this.visits.filter(this.stands)
    for (const offer of [...this.offers]) {
      if (offer.until <= this.minute || this.isShut(offer.at)) this.endOffer(offer)
    }
    for (const wish of this.wishes) this.offerTo(wish)
    this.freed = this.freed.filter(
      ({ offer, until, at }) => offer || !(until <= this.minute || this.isShut(at)),
    )
  }
  private offerTo(wish: Wish) {
    const person = ownerOf(wish.cases[0] ?? 0)
    const hasOffer = this.offers.some((offer) => ownerOf(offer.wish.cases[0] ?? 0) === person)
    if (hasOffer || (this.got[person] ?? 0) >= offersPerDay) return
    const booked = this.bookedOf(wish.cases[0] ?? 0)
    const places = (booked?.cases ?? wish.cases).length
    const had = (slot: number) =>
      wish.asked.has(slot) || wish.cases.some((one) => this.gaveBack[one]?.has(slot))
    const resting = (slot: number) => this.freedAt(slot, ({ offer }) => offer === null)
    const at = slots.findIndex(
      (_, slot) =>
        !this.isClosed(slot) &&
        !had(slot) &&
        this.isWished(wish, slot, booked?.at) &&
        this.taken(slot) - resting(slot) + places <= this.capacity,
    )
    if (at < 0) return
    const fresh = places - Math.min(places, resting(at))
    // Where the office has fewer places than before, nothing is given away until what rests is over.
    if (this.taken(at) + fresh > this.capacity) return
    const offer: Offer = { wish, at, until: this.minute + answers }
    let left = places
    for (const freed of this.freed
      .filter((item) => item.at === at && item.offer === null)
      .sort((a, b) => a.until - b.until)) {
      const part = Math.min(left, freed.places)
      freed.places -= part
      left -= part
    }
    this.freed = this.freed.filter((freed) => freed.places > 0)
    this.freed.push({ at, places, until: this.minute, offer })
    this.offers.push(offer)
    wish.asked.add(at)
    this.got[person] = (this.got[person] ?? 0) + 1
  }

  setCalendar(change: () => void): string {
    change()
    this.visits = this.visits.filter((visit) => visit.until === null || !this.isClosed(visit.at))
    for (const visit of this.visits) visit.mustMove = this.isClosed(visit.at)
    return 'done'
  }
  calendar(): Calendar {
    const places = { morning: this.capacity, afternoon: this.capacity }
    const closure = (id: string, firstDay: string, lastDay: string) => ({
      ...{ id, team: null, firstDay, lastDay, hours: null, reason },
    })
    return {
      openings: ['general-registration', 'id-card'].flatMap((team) =>
        defaultOpenings(team, places),
      ),
      extras: [],
      closures: [
        // Only the two days can be booked.
        closure('before', '2026-11-20', '2026-11-23'),
        ...[...this.closed].map((day) => closure(`on-${day}`, days[day] ?? '', days[day] ?? '')),
      ],
      settings: { ...defaultSettings, horizonDays: 5, mostPerPerson: 100, mostEverywhere: 100 },
    }
  }
}

export function copyOf(model: Model): Model {
  const { minute, capacity, closed, visits, freed, wishes, offers, got, gaveBack } = model
  const state = { minute, capacity, closed, visits, freed, wishes, offers, got, gaveBack }
  return Object.assign(new Model(), structuredClone(state))
}
