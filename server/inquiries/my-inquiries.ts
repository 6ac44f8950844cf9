import type { MyInquiry } from '@phrom/shared/my-data.ts'
import type { Db } from '../database/tables.ts'
import { listOfPerson } from './forget-store.ts'
import { listMessages, listReaders } from './message-store.ts'

/**
 * What a person has asked the staff, in every office: what was written on both sides and who of the staff has read it. Of the notes that
 * staff wrote for each other, how many there are; the office shows them to whoever asks.
 */
export async function myInquiries(db: Db, personId: string): Promise<MyInquiry[]> {
  const all: MyInquiry[] = []
  for (const { officeId, id, state, openedAt, endedAt } of await listOfPerson(db, personId)) {
    const of = { officeId, inquiryId: id }
    const rows = await listMessages(db, of)
    all.push({
      ...{ officeId, id, state, openedAt, endedAt },
      messages: rows.flatMap(({ sender, at, text }) =>
        sender === 'citizen' || sender === 'staff' ? [{ by: sender, at, text }] : [],
      ),
      notes: rows.filter(({ sender }) => sender === 'note').length,
      readers: await listReaders(db, of),
    })
  }
  return all
}
