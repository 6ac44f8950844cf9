import type { Instant } from '@phrom/shared/time.ts'
import type { Db } from '../database/tables.ts'

const mostOver = 100

function rows(db: Db, officeId: string) {
  return (
    db
      .selectFrom('inquiry')
      .innerJoin('person', 'person.id', 'inquiry.personId')
      .leftJoin('serviceCase', (join) =>
        join
          .onRef('serviceCase.officeId', '=', 'inquiry.officeId')
          .onRef('serviceCase.id', '=', 'inquiry.caseId'),
      )
      // Who helps now: of who has left, the question is that of anybody.
      .leftJoin('volunteer', (join) =>
        join
          .onRef('volunteer.officeId', '=', 'inquiry.officeId')
          .onRef('volunteer.personId', '=', 'inquiry.personId')
          .on('volunteer.state', '=', 'active')
          .on('volunteer.endedAt', 'is', null),
      )
      .selectAll('inquiry')
      .select(['volunteer.name as volunteerName', 'volunteer.groupKind', 'volunteer.groupName'])
      .select(['person.name', 'serviceCase.code', 'serviceCase.contactName'])
      .select('serviceCase.contactPhone')
      .select((eb) =>
        eb
          .selectFrom('inquiryMessage')
          .select('inquiryMessage.text')
          .whereRef('inquiryMessage.officeId', '=', 'inquiry.officeId')
          .whereRef('inquiryMessage.inquiryId', '=', 'inquiry.id')
          .where('inquiryMessage.sender', '=', 'citizen')
          .where('inquiryMessage.text', 'is not', null)
          .orderBy('inquiryMessage.id', 'desc')
          .limit(1)
          .as('lastText'),
      )
      .where('inquiry.officeId', '=', officeId)
  )
}

/** All that are not over. */
export function listOpenRows(db: Db, officeId: string) {
  return rows(db, officeId).where('inquiry.endedAt', 'is', null).execute()
}
export type Row = Awaited<ReturnType<typeof listOpenRows>>[number]

/** Those that ended since a moment, the last first. */
export function listEndedRows(db: Db, officeId: string, since: Instant): Promise<Row[]> {
  return rows(db, officeId)
    .where('inquiry.endedAt', '>=', since)
    .orderBy('inquiry.endedAt', 'desc')
    .limit(mostOver)
    .execute()
}

export function findRow(db: Db, officeId: string, id: string): Promise<Row | undefined> {
  return rows(db, officeId).where('inquiry.id', '=', id).executeTakeFirst()
}

/** Those that wait, for the door to the list: no word of them. */
export function listWaiting(db: Db, officeId: string) {
  return db
    .selectFrom('inquiry')
    .select(['id', 'teamId', 'why', 'answerBy', 'waitingSince', 'takenBy', 'takenAt'])
    .where('officeId', '=', officeId)
    .where('answerBy', 'is not', null)
    .orderBy('waitingSince')
    .execute()
}
