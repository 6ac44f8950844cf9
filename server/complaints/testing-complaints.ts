import type {
  ComplaintBody,
  ComplaintList,
  ComplaintThread,
  ComplaintView,
} from '@phrom/shared/complaint-views.ts'
import { addDays, instantAt } from '@phrom/shared/time.ts'
import { staffIdOf } from '../inquiries/staff-ids.ts'
import { sendDue } from '../line/outbox.ts'
import { type PersonName, people, startTestServer } from '../testing.ts'
import { lookAfterComplaints } from './look-after.ts'

export const mine = '/offices/bangphrom/complaints'
export const desk = '/offices/bangphrom/staff/complaints'
export const friday = '2026-11-20'

export const usual: ComplaintBody = {
  ...{ kind: 'complaint', topic: 'waiting', text: 'รอสามชั่วโมง ไม่มีใครเรียกคิว' },
  ...{ onDay: friday, officer: '', caseCode: null, name: null, language: 'th' },
}

/** A server where people complain and staff answer. */
export async function startComplaints() {
  const server = await startTestServer()
  const { ask, db, deps, line, setClock } = server

  async function send(by: PersonName = 'malee', change: Partial<ComplaintBody> = {}) {
    const { json } = await ask(by, 'POST', mine, { ...usual, ...change })
    return json as unknown as ComplaintView
  }
  const follow = async (id: string, by: PersonName = 'malee') =>
    (await ask(by, 'GET', `${mine}/${id}`)).json as unknown as ComplaintView
  const read = async (id: string, by: PersonName = 'anan') =>
    (await ask(by, 'GET', `${desk}/${id}`)).json as unknown as ComplaintThread
  /** The numbers that this member sees. */
  const seen = async (by: PersonName) => {
    const { json } = await ask(by, 'GET', desk)
    return (json as unknown as ComplaintList).complaints.map(({ code }) => code)
  }
  async function sort(
    id: string,
    by: PersonName = 'anan',
    change: { teamId?: string; dueOn?: string; excluded?: string[]; revision?: number } = {},
  ) {
    const { revision, dueOn, sorting } = await read(id, by)
    const body = { revision, dueOn: dueOn ?? friday, excluded: sorting?.excluded ?? [] }
    const wanted = { teamId: 'general-registration', ...body, ...change }
    return ask(by, 'PUT', `${desk}/${id}/sorting`, wanted)
  }
  async function answer(id: string, by: PersonName = 'suda', text = 'เพิ่มช่องบริการแล้ว') {
    const { revision } = await read(id, by)
    return ask(by, 'POST', `${desk}/${id}/answers`, { revision, text })
  }
  /** Sent, sorted and answered; answers the id. */
  async function answered(by: PersonName = 'malee', change: Partial<ComplaintBody> = {}) {
    const { id } = await send(by, change)
    await sort(id)
    await answer(id)
    return id
  }
  return {
    ...server,
    ...{ send, follow, read, seen, sort, answer, answered },
    agree: (id: string, round = 1, by: PersonName = 'malee') =>
      ask(by, 'POST', `${mine}/${id}/agreement`, { round }),
    object: (id: string, text = 'ยังรอนานเหมือนเดิม', round = 1, by: PersonName = 'malee') =>
      ask(by, 'POST', `${mine}/${id}/objections`, { round, text }),
    staffId: (name: PersonName) => staffIdOf({ officeId: 'bangphrom', lineUserId: people[name] }),
    /** So many days later; nobody has to sign in again. */
    on: async (days: number, clock = '09:00') => {
      setClock(instantAt(addDays(friday, days), clock))
      await db
        .updateTable('session')
        .set({ expiresAt: instantAt('2099-01-01', clock) })
        .execute()
    },
    lookAfter: () => lookAfterComplaints(deps),
    sendLine: () => sendDue(deps),
    /** What LINE got, as text. */
    pushed: () => line.pushed.map(({ body }) => JSON.stringify(body)),
  }
}
