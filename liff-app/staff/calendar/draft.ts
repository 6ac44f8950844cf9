import type { Calendar } from '@phrom/shared/calendar.ts'
import type { CalendarPreview, CalendarRecord } from '@phrom/shared/calendar-change.ts'
import { type CalendarEdit, editsBetween, rebase } from '@phrom/shared/calendar-edit.ts'
import type { Instant } from '@phrom/shared/time.ts'
import { signal } from '@preact/signals'
import { ask, client, me, ProblemError, write } from '../../api.ts'

/** Somebody saved while this was being edited. */
export type Meanwhile = { by: string; at: Instant; both: CalendarEdit[] }
/** A calendar as it is set, and as somebody wants it: lives while the app is open, across its screens. */
export type Draft = {
  record: CalendarRecord
  calendar: Calendar
  meanwhile: Meanwhile | undefined
  /** Visits that were asked to move when it was last saved. */
  saved: number | undefined
  /** The key under which it is saved, as long as it stays as it is: a tap after a lost answer saves once. */
  key: string
}

const drafts = signal<Record<string, Draft>>({})
const at = client.api.offices[':office'].staff.calendar

export function draftOf(office: string): Draft | undefined {
  return drafts.value[office]
}

function setDraft(office: string, draft: Omit<Draft, 'key'>): void {
  drafts.value = { ...drafts.value, [office]: { ...draft, key: crypto.randomUUID() } }
}

function changeOf({ calendar, record }: Draft) {
  return { calendar, revision: record.revision }
}

export function editsOf({ record, calendar }: Draft): CalendarEdit[] {
  return editsBetween(record.calendar, calendar)
}

/** Reads the calendar as it is now; what was edited here and not saved stays. */
export async function openDraft(office: string): Promise<Draft> {
  const record = await ask<CalendarRecord>(() => at.$get({ param: { office } }))
  const known = drafts.value[office]
  if (known && editsOf(known).length > 0) follow(office, known, record)
  else
    setDraft(office, { record, calendar: record.calendar, meanwhile: undefined, saved: undefined })
  return drafts.value[office] as Draft
}

export function edit(office: string, change: (calendar: Calendar) => Calendar): void {
  const draft = drafts.value[office]
  if (draft) setDraft(office, { ...draft, calendar: change(draft.calendar), saved: undefined })
}

export function discard(office: string): void {
  const draft = drafts.value[office]
  if (draft) setDraft(office, { ...draft, calendar: draft.record.calendar, meanwhile: undefined })
}

/** Lays what was edited here upon what somebody else has saved. */
function follow(office: string, draft: Draft, record: CalendarRecord): void {
  if (record.revision === draft.record.revision) return
  const { calendar, both } = rebase(draft.record.calendar, draft.calendar, record.calendar)
  const [last] = record.changes
  const meanwhile = last && { by: last.by, at: last.at, both }
  setDraft(office, { record, calendar, meanwhile, saved: undefined })
}

/** What the draft would do. Where somebody was faster, what it does upon theirs. */
export async function preview(office: string): Promise<CalendarPreview> {
  const json = changeOf(drafts.value[office] ?? (await openDraft(office)))
  try {
    return await ask(() => at.preview.$post({ param: { office }, json }))
  } catch (error) {
    if (!isChangedMeanwhile(error)) throw error
    await openDraft(office)
    return preview(office)
  }
}

/** Saves; where somebody was faster it saves nothing, lays the draft upon theirs, and throws what the server said. */
export async function save(office: string): Promise<void> {
  const draft = drafts.value[office]
  if (!draft) return
  const json = changeOf(draft)
  try {
    const { record, mustMove } = await write<CalendarPreview & { record: CalendarRecord }>(
      (options) => at.$put({ param: { office }, json }, options),
      draft.key,
    )
    const { calendar } = record
    setDraft(office, { record, calendar, meanwhile: undefined, saved: mustMove.length })
  } catch (error) {
    if (isChangedMeanwhile(error)) await openDraft(office)
    throw error
  }
}

export function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'changed_meanwhile'
}

/** Whether whoever is signed in may change what is that team's, or (null) the whole office's. */
export function mayEdit(office: string, team: string | null): boolean {
  const member = me.value?.staffOf.find(({ officeId }) => officeId === office)
  if (member?.role === 'admin') return true
  return member?.role === 'head' && member.team === team
}

/** The own team of whoever is signed in. */
export function ownTeam(office: string): string | undefined {
  return me.value?.staffOf.find(({ officeId }) => officeId === office)?.team
}
