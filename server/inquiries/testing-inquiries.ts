import type { InquiryList, InquiryThread } from '@phrom/shared/inquiry-views.ts'
import { addMinutes, instantAt } from '@phrom/shared/time.ts'
import { lookAfterMessages } from '../line/look-after.ts'
import { sendDue } from '../line/outbox.ts'
import { type PersonName, people, startTestServer } from '../testing.ts'
import { type Ask, askStaff } from './ask-staff.ts'
import { lookAfterInquiries } from './look-after.ts'

export const staff = '/offices/bangphrom/staff'
export const inquiries = `${staff}/inquiries`
/** A Friday without a holiday. */
export const friday = '2026-11-20'

/** A server where people ask and staff answer. */
export async function startInquiries() {
  const server = await startTestServer()
  const { ask, config, db, deps, line, setClock, signIn } = server
  let events = 0

  async function personOf(name: PersonName): Promise<string> {
    await signIn(name)
    const row = await db
      .selectFrom('person')
      .select('id')
      .where('lineUserId', '=', people[name])
      .executeTakeFirstOrThrow()
    return row.id
  }
  const officeOf = (id: string) => {
    const office = config.offices.find((one) => one.id === id)
    if (!office) throw new Error('no such office')
    return office
  }
  /** Somebody asks the staff, as the webhook does for them. */
  async function asks(name: PersonName, change: Partial<Ask> & { officeId?: string } = {}) {
    const { officeId = 'bangphrom', ...wanted } = change
    const personId = await personOf(name)
    events += 1
    const one: Ask = {
      ...{ personId, language: 'th', text: 'เปลี่ยนชื่อต้องใช้อะไร', why: 'asked', serviceId: null },
      ...{ caseId: null, eventId: `event-${events}`, messageId: `message-${events}` },
      ...wanted,
    }
    const office = officeOf(officeId)
    return deps.write((tx) => askStaff({ tx, now: deps.now(), office }, one))
  }
  const read = async (id: string, by: PersonName = 'suda') =>
    (await ask(by, 'GET', `${inquiries}/${id}`)).json as unknown as InquiryThread
  const list = async (by: PersonName = 'suda') =>
    (await ask(by, 'GET', inquiries)).json as unknown as InquiryList
  /** A reply by who has seen all replies there are, or as told. */
  async function reply(id: string, text: string, by: PersonName = 'suda', seen?: string | null) {
    const last = seen === undefined ? (await read(id, by)).lastReplyId : seen
    return ask(by, 'POST', `${inquiries}/${id}/replies`, { text, seen: last })
  }
  return {
    ...server,
    personOf,
    asks,
    read,
    list,
    reply,
    at: (clock: string, day = friday) => setClock(instantAt(day, clock)),
    pass: (minutes: number) => setClock(addMinutes(deps.now(), minutes)),
    lookAfter: () => lookAfterInquiries(deps),
    lookAfterLine: () => lookAfterMessages(deps),
    send: () => sendDue(deps),
    /** What LINE got, push by push. */
    pushed: () => line.pushed.map(({ body }) => body as { to: string; messages: object[] }),
  }
}
