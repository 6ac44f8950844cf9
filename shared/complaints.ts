import { addDays, type Day, dayOf, type Instant } from './time.ts'

export const complaintKinds = ['complaint', 'suggestion', 'praise'] as const
export type ComplaintKind = (typeof complaintKinds)[number]

/** What it is about. */
export const complaintTopics = ['service', 'waiting', 'staff', 'app', 'building', 'other'] as const
export type ComplaintTopic = (typeof complaintTopics)[number]

/** `reopened`: the citizen does not agree with the answer, and the office has to look again. */
export const complaintStates = [
  'received',
  'sorted',
  'looking',
  'answered',
  'reopened',
  'ended',
] as const
export type ComplaintState = (typeof complaintStates)[number]

export const complaintEnds = ['agreed', 'term'] as const
export type ComplaintEnd = (typeof complaintEnds)[number]

/** What was written or done, in the order of time. `note`: of staff for staff, which never leaves. */
export const complaintEntries = [
  'sent',
  'added',
  'sorted',
  'handed_over',
  'look_into',
  'note',
  'answered',
  'objected',
  'agreed',
  'term_over',
] as const
export type ComplaintEntry = (typeof complaintEntries)[number]

/** In days; the day on which a term begins does not count (CCC s. 193/3). */
export const complaintTerms = {
  /** Within so many days of coming in, or of being reopened, it is answered. */
  answer: 15,
  /** So long after an answer the citizen may object; afterwards it ends by itself. */
  object: 15,
  /** So many days before the answer is due, the office is warned. */
  warn: 3,
  /** No office gives itself longer than this. */
  longest: 60,
} as const

export const complaintLimits = {
  text: 4000,
  officer: 200,
  name: 100,
  note: 1000,
  /** Of one person in one day, at all offices together. */
  sentADay: 10,
  /** What one person adds or objects in one day. */
  writtenADay: 20,
} as const

/** Of a hundred complaints so many are to come to their end (GECC criterion 8.3). */
export const endedTarget = 80

/** What is done with a complaint, and in which states it may be. */
const allowed = {
  add: ['received', 'sorted', 'looking', 'reopened'],
  sort: ['received', 'sorted', 'looking', 'answered', 'reopened'],
  look_into: ['sorted', 'reopened'],
  hand_over: ['sorted', 'looking', 'reopened'],
  note: ['received', 'sorted', 'looking', 'answered', 'reopened'],
  answer: ['sorted', 'looking', 'reopened'],
  agree: ['answered'],
  object: ['answered'],
  term_over: ['answered'],
} as const satisfies Record<string, readonly ComplaintState[]>
export type ComplaintAct = keyof typeof allowed
export const complaintActs = Object.keys(allowed) as ComplaintAct[]

export function mayAct(act: ComplaintAct, state: ComplaintState): boolean {
  return (allowed[act] as readonly ComplaintState[]).includes(state)
}

/** The state after something was done that may be done. */
export function stateAfter(act: ComplaintAct, state: ComplaintState): ComplaintState {
  switch (act) {
    case 'sort':
      return state === 'received' ? 'sorted' : state
    case 'look_into':
      return 'looking'
    case 'hand_over':
      // The new team has not begun yet.
      return state === 'looking' ? 'sorted' : state
    case 'answer':
      return 'answered'
    case 'object':
      return 'reopened'
    case 'agree':
    case 'term_over':
      return 'ended'
    case 'add':
    case 'note':
      return state
  }
}

/** Whether the office has to do something next. */
export function waitsForStaff(state: ComplaintState): boolean {
  return state !== 'answered' && state !== 'ended'
}

/** The last day on which it is answered in time, from when it came in or was reopened. */
export const answerDue = (since: Instant): Day => addDays(dayOf(since), complaintTerms.answer)

/** The last day on which the citizen may object to an answer. */
export const objectUntil = (answeredAt: Instant): Day =>
  addDays(dayOf(answeredAt), complaintTerms.object)

/** Whether it ends without a word of the citizen. */
export function isTermOver(until: Day | null, now: Instant): boolean {
  return until !== null && dayOf(now) > until
}

/** Days that staff may choose for an answer: from today on, and not longer than any office takes. */
export function mayBeDue(day: Day, receivedAt: Instant, now: Instant): boolean {
  const last = addDays(dayOf(receivedAt), complaintTerms.longest)
  // What is reopened after long gets its term all the same.
  return dayOf(now) <= day && (day <= last || day <= answerDue(now))
}

/** How near the day is on which an answer is due. */
export function nearness(dueOn: Day, today: Day): 'late' | 'soon' | 'later' {
  if (today > dueOn) return 'late'
  return today >= addDays(dueOn, -complaintTerms.warn) ? 'soon' : 'later'
}

export type Member = { id: string; name: string; teamId: string; role: 'staff' | 'head' | 'admin' }
type Guarded = { state: ComplaintState; teamId: string | null; excluded: readonly string[] }

export const isLead = ({ role }: Pick<Member, 'role'>) => role === 'head' || role === 'admin'

/**
 * Whether somebody of the staff may see a complaint: heads and admins, and once it is sorted its team; nobody whom it is about. Where it is
 * about all who lead the office, the admins see it all the same, for a complaint that nobody sees would be lost.
 */
export function maySee(complaint: Guarded, me: Member, staff: readonly Member[]): boolean {
  const isFree = ({ id }: Member) => !complaint.excluded.includes(id)
  if (!isLead(me)) {
    return complaint.state !== 'received' && complaint.teamId === me.teamId && isFree(me)
  }
  return leadsOf(staff, isFree).some(({ id }) => id === me.id)
}

function leadsOf(staff: readonly Member[], isFree: (one: Member) => boolean): Member[] {
  const leads = staff.filter(isLead)
  const admins = leads.filter(({ role }) => role === 'admin')
  const free = leads.filter(isFree)
  if (free.length > 0) return free
  return admins.length > 0 ? admins : leads
}

/** Whether somebody who leads the office is left, where these do not see it. */
export function leavesALead(excluded: readonly string[], staff: readonly Member[]): boolean {
  return staff.some((one) => isLead(one) && !excluded.includes(one.id))
}

// Some offices list a desk in the place of a name; "the officer" names nobody.
const titles = /^(?:เจ้าหน้าที่|หัวหน้า|นางสาว|น\.ส\.|นาง|นาย|คุณ|ว่าที่ร้อยตรี|mrs?\.?\s|ms\.?\s|miss\s)\s*/i
const shortest = 3

/** Who of the staff is named in words, by the whole name or the first: they do not see it from the first moment on. */
export function namedIn(words: string, staff: readonly Pick<Member, 'id' | 'name'>[]): string[] {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, '')
  const said = plain(words)
  return staff
    .filter(({ name }) => {
      const [first = ''] = name.trim().replace(titles, '').split(/\s+/)
      return first.length >= shortest && said.includes(plain(first))
    })
    .map(({ id }) => id)
}

export type ComplaintFigure = {
  received: number
  ended: number
  /** Those that have ended, or whose terms for answer and objection are both over: of them the share is taken. */
  judged: number
  reopened: number
  /** From coming in to the end: half took so long at most, and nine of ten. */
  medianDays: number | null
  mostDays: number | null
}
export type CountedComplaint = {
  receivedAt: Instant
  endedAt: Instant | null
  reopened: number
}

const bothTerms = complaintTerms.answer + complaintTerms.object

/** How many came to their end, and how soon; those within their terms are judged by nobody. */
export function complaintFigure(rows: readonly CountedComplaint[], today: Day): ComplaintFigure {
  const days = rows
    .flatMap(({ receivedAt, endedAt }) => (endedAt ? [daysBetween(receivedAt, endedAt)] : []))
    .sort((a, b) => a - b)
  const open = rows.filter(({ endedAt }) => endedAt === null)
  const middle = Math.floor(days.length / 2)
  const median =
    days.length % 2 === 1 ? days[middle] : ((days[middle - 1] ?? 0) + (days[middle] ?? 0)) / 2
  return {
    received: rows.length,
    ended: days.length,
    judged:
      days.length +
      open.filter(({ receivedAt }) => addDays(dayOf(receivedAt), bothTerms) < today).length,
    reopened: rows.filter(({ reopened }) => reopened > 0).length,
    medianDays: days.length > 0 ? (median ?? null) : null,
    mostDays: days[Math.ceil(days.length * 0.9) - 1] ?? null,
  }
}

/** Days of the calendar: what ends on its first day took none. */
function daysBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000)
}
