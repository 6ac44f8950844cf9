import { turnOf } from '@phrom/shared/case-flow.ts'
import type { MyCase, MyData } from '@phrom/shared/my-data.ts'
import { caseDue, isHeld, papersDue } from '@phrom/shared/retention.ts'
import { addDays, type Day, dayOf, type Instant } from '@phrom/shared/time.ts'
import { bookingsOf, findBookedDay } from '../bookings/find-booking.ts'
import { waitsOf } from '../bookings/find-waiting.ts'
import { answersOf } from '../cases/case-view.ts'
import { consentsOf } from '../cases/consents.ts'
import { eventsOf } from '../cases/find-case.ts'
import { askedBy } from '../chat/asked/asked.ts'
import { waitingPicturesOf } from '../chat/pictures/waiting-pictures.ts'
import { myComplaints } from '../complaints/my-complaints.ts'
import type { Config } from '../config.ts'
import { codesKept, wrongCodesOf } from '../copies/my-order.ts'
import { orderOf } from '../copies/order-view.ts'
import type { Db, Tables } from '../database/tables.ts'
import type { Person } from '../deps.ts'
import { pagesOf } from '../documents/find-documents.ts'
import { handoverOf, proposalsOf } from '../handover/find-handover.ts'
import { findPlannedDay, homeVisitsOf, isHomeCase } from '../home-visits/find-home-visit.ts'
import { myInquiries } from '../inquiries/my-inquiries.ts'
import { listFriendships } from '../line/friendship-store.ts'
import { volunteerNewsOf } from '../line/news/volunteer-news.ts'
import { listMessages } from '../messages/store.ts'
import { bookedBy, myNeighbours } from '../neighbours/find-neighbours.ts'
import { papersDeletedOn } from '../retention/find-notice.ts'
import { retentionOf } from '../retention/rules.ts'
import { isCaseRated } from '../survey/invite.ts'
import { toldOf } from '../systems/told-of.ts'
import { visitsOf } from '../tickets/visit-records.ts'
import { myTraining } from '../training/my-training.ts'
import { myVolunteering } from '../volunteers/my-volunteering.ts'
import { listOpenings } from './find-openings.ts'
import * as store from './store.ts'

type Held = { db: Db; config: Pick<Config, 'offices'>; now: () => Instant }

/** All that is held about a person, in every office. */
export async function myData(held: Held, person: Person): Promise<MyData> {
  const cases: MyCase[] = []
  for (const row of await store.listCases(held.db, person.id)) cases.push(await myCase(held, row))
  return {
    name: person.name,
    cases,
    follows: await listFriendships(held.db, person.id),
    questions: await askedBy(held.db, person.id),
    chatPictures: await waitingPicturesOf(held.db, person.id),
    inquiries: await myInquiries(held.db, person.id),
    training: await myTraining(held.db, person.id),
    volunteerNews: await volunteerNewsOf(held.db, person.id),
    volunteering: await myVolunteering(held.db, person.id),
    wrongCodes: await wrongCodesOf(held.db, person.id),
    neighbours: await myNeighbours(held.db, person.id),
    complaints: await myComplaints(held.db, person.id),
  }
}

async function myCase(held: Held, row: Tables['serviceCase']): Promise<MyCase> {
  const { db } = held
  const { officeId, id, contactName, contactPhone } = row
  const papers = await pagesOf(db, officeId, id)
  return {
    officeId,
    id,
    code: row.code,
    serviceId: row.serviceId,
    serviceVersion: row.serviceVersion,
    state: row.state,
    language: row.language,
    startedAt: row.startedAt,
    submittedAt: row.submittedAt,
    changedAt: row.changedAt,
    endedAt: row.endedAt,
    answers: answersOf(row),
    contact: contactName && contactPhone ? { name: contactName, phone: contactPhone } : null,
    order: await orderOf(db, officeId, id),
    codesKept: await codesKept(db, officeId, id),
    papers,
    bookings: await bookingsOf(db, officeId, id),
    visits: await visitsOf(db, officeId, id),
    home: await homeVisitsOf(db, row),
    isRated: await isCaseRated(db, { officeId, caseId: id }),
    waits: await waitsOf(db, officeId, id),
    messages: await listMessages(db, officeId, id),
    consents: await consentsOf(db, officeId, id),
    consentRecord: await store.listConsentRecords(db, officeId, id),
    handover: await handoverOf(db, row),
    proposals: await proposalsOf(db, officeId, id),
    events: await eventsOf(db, officeId, id),
    openings: await listOpenings(db, officeId, id),
    told: await toldOf(db, { officeId, caseId: id }),
    ...(await daysOf(
      held,
      row,
      papers.some(({ pages }) => pages.length > 0),
    )),
    heldUntil: isHeld(row, dayOf(held.now())) ? row.holdUntil : null,
    volunteer: (await bookedBy(db, officeId, [id])).get(id) ?? null,
  }
}

/** When what goes; told days stand, the others are as far as can be seen today. */
async function daysOf({ db, config, now }: Held, row: Tables['serviceCase'], withPhotos: boolean) {
  const today = dayOf(now())
  const visit = isHomeCase(row)
    ? await findPlannedDay(db, row)
    : await findBookedDay(db, row.officeId, row.id, now())
  const rule = retentionOf(config, row.officeId, row.serviceId)
  // A visit that lies ahead is taken as the end.
  const seen = visit && visit >= today ? addDays(visit, 1) : today
  const kept = { ...row, visit }
  const open = turnOf(row.state, false) !== 'ended' && !visit
  const told = await papersDeletedOn(db, row.officeId, row.id)
  const soonest = (day: Day | undefined) =>
    day ? (day > today ? day : addDays(today, rule.notice + 1)) : null
  return {
    papersDeletedOn: withPhotos ? (told ?? soonest(papersDue(kept, rule, seen))) : null,
    caseDeletedOn: open ? null : soonest(caseDue(kept, rule, seen)),
  }
}
