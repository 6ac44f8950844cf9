import { pictures } from '@phrom/shared/checklist.ts'
import { workingSeconds } from '@phrom/shared/inquiries.ts'
import { marksFit } from '@phrom/shared/page-marks.ts'
import type { ReturnBody } from '@phrom/shared/requests.ts'
import { findCalendar } from '../calendar/find-calendar.ts'
import type { ActionDeps, StaffMember } from '../deps.ts'
import { setDecision } from '../documents/decide.ts'
import { documentsOf } from '../documents/find-documents.ts'
import { isHomeCase } from '../home-visits/find-home-visit.ts'
import { insertMessage } from '../messages/store.ts'
import { Refusal } from '../refusal.ts'
import { caseView, listOf, paperStates, serviceOf } from './case-view.ts'
import { returnedPapers } from './returned-papers.ts'
import * as store from './store.ts'
import { takeStep } from './take-step.ts'

async function takeCaseOf({ tx, now }: ActionDeps, staff: StaffMember, caseId: string) {
  const row = await store.takeCase(tx, staff.officeId, caseId, now)
  if (!row) throw new Refusal('not_found')
  return row
}

/** One paper is good, or goes back with a reason; the decision can be changed until the case is sent on. */
export async function decideDocument(
  deps: ActionDeps,
  staff: StaffMember,
  staffPersonId: string,
  caseId: string,
  key: string,
  decision: 'accepted' | ({ returned: true } & ReturnBody),
) {
  const { row, paper, pages } = await takePaperOf(deps, staff, caseId, key)
  if (decision === 'accepted' && pages.some(({ state }) => state === 'held')) {
    throw new Refusal('page_held')
  }
  const back = decision === 'accepted' ? undefined : decision
  const known: readonly string[] = paper.requirement.reasons
  if (back?.reasons.some((reason) => !known.includes(reason))) {
    throw new Refusal('invalid', { fields: ['reasons'] })
  }
  if (back && !marksFit(back.marks, back, pages))
    throw new Refusal('invalid', { fields: ['marks'] })
  const type = back ? 'document_returned' : 'document_accepted'
  const by = { actor: 'staff', personId: staffPersonId } as const
  const after = await takeStep(deps, row, type, by, { key, reasons: back?.reasons ?? [] })
  await setDecision(
    deps.tx,
    { officeId: staff.officeId, caseId, key },
    {
      state: back ? 'returned' : 'accepted',
      reasons: back?.reasons ?? [],
      note: back?.note.trim() ?? '',
      marks: back?.marks ?? [],
    },
  )
  return caseView(deps.tx, after, deps.now)
}

/** Takes a decision back, so that the paper waits for one again; not after the case was sent on. */
export async function undoDecision(
  deps: ActionDeps,
  staff: StaffMember,
  staffPersonId: string,
  caseId: string,
  key: string,
) {
  const { row } = await takePaperOf(deps, staff, caseId, key)
  const by = { actor: 'staff', personId: staffPersonId } as const
  const after = await takeStep(deps, row, 'decision_undone', by, { key })
  const of = { officeId: staff.officeId, caseId, key }
  await setDecision(deps.tx, of, { state: 'received', reasons: [], note: '', marks: [] })
  return caseView(deps.tx, after, deps.now)
}

/** A paper of a case of this office that has something to look at. */
async function takePaperOf(deps: ActionDeps, staff: StaffMember, caseId: string, key: string) {
  const row = await takeCaseOf(deps, staff, caseId)
  const documents = await documentsOf(deps.tx, staff.officeId, caseId)
  const paper = pictures(listOf(row, deps.now)).find((item) => item.key === key)
  const pages = documents.find((item) => item.key === key)?.pages ?? []
  if (!paper || pages.length === 0) throw new Refusal('not_found')
  return { row, paper, pages }
}

/** Every paper is good: the citizen may book. */
export async function approveCase(
  deps: ActionDeps,
  staff: StaffMember,
  staffPersonId: string,
  caseId: string,
) {
  return endCheck(deps, staff, staffPersonId, caseId, 'approved')
}

/** Asks again for the returned papers, and for these alone. */
export async function returnCase(
  deps: ActionDeps,
  staff: StaffMember,
  staffPersonId: string,
  caseId: string,
) {
  return endCheck(deps, staff, staffPersonId, caseId, 'returned')
}

async function endCheck(
  deps: ActionDeps,
  staff: StaffMember,
  staffPersonId: string,
  caseId: string,
  kind: 'approved' | 'returned',
) {
  const row = await takeCaseOf(deps, staff, caseId)
  // An order has an end of its own: a fee, and a day on which it is fetched.
  if (serviceOf(row).order) throw new Refusal('wrong_step', { state: row.state })
  const list = listOf(row, deps.now)
  const documents = await documentsOf(deps.tx, staff.officeId, caseId)
  const by = { actor: 'staff', personId: staffPersonId } as const
  const after = await takeStep(deps, row, kind, by, {
    minutes: await checkMinutes(deps, row),
    papers: decisionsOf(list, documents),
  })
  const returned = returnedPapers(list, documents)
  const told = kind === 'approved' && isHomeCase(row) ? 'home_approved' : kind
  await insertMessage(deps, after, told, { papers: paperStates(list, documents), returned })
  return caseView(deps.tx, after, deps.now)
}

const checkBegins: readonly string[] = ['submitted', 'taken_over', 'check_reopened']

/** Working minutes since this office had the case to check, by the calendar as it stands. */
async function checkMinutes({ tx, now }: ActionDeps, row: store.CaseRow): Promise<number> {
  const { calendar } = await findCalendar(tx, row.officeId)
  const events = await store.listEvents(tx, row.officeId, row.id)
  const since = events.filter(({ type }) => checkBegins.includes(type)).at(-1)?.at
  return Math.floor(workingSeconds(calendar, serviceOf(row).team, since ?? now, now) / 60)
}

/** Each paper that this office looked at, with the reasons for which it goes back; none where it is good. */
function decisionsOf(
  list: ReturnType<typeof listOf>,
  documents: Awaited<ReturnType<typeof documentsOf>>,
): Record<string, readonly string[]> {
  const shown = new Set(pictures(list).map(({ key }) => key))
  const decided = documents.filter(
    ({ key, state, checkedBy }) => shown.has(key) && state !== 'received' && checkedBy === null,
  )
  return Object.fromEntries(
    decided.map(({ key, state, reasons }) => {
      if (state === 'accepted') return [key, []]
      return [key, reasons.length > 0 ? reasons : ['in-words']]
    }),
  )
}
