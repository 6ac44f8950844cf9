import type { ComplaintBody } from '@phrom/shared/complaint-views.ts'
import {
  type ComplaintKind,
  type ComplaintTopic,
  complaintLimits,
} from '@phrom/shared/complaints.ts'
import { type DateParts, parseDate } from '@phrom/shared/formats/date.ts'
import { name as nameFormat } from '@phrom/shared/formats/name.ts'
import type { Day } from '@phrom/shared/time.ts'
import { complaintWords as words } from '@phrom/shared/words/complaints.ts'
import { fillBoth, type Language, type Text } from '@phrom/shared/words/text.ts'
import { del, get, set } from 'idb-keyval'
import { me, sessionRecalled } from '../../api.ts'

/** What somebody writes to the office, as it is typed. `sending`: it was sent, and no answer has come: sent again it goes as the same. */
export type ComplaintDraft = {
  kind?: ComplaintKind
  topic?: ComplaintTopic
  text: string
  parts: DateParts
  officer: string
  caseCode: string
  isNamed?: boolean
  name: string
  sending?: { body: ComplaintBody; key: string }
}
export const emptyDraft: ComplaintDraft = {
  ...{ text: '', parts: { day: '', month: '', year: '' }, officer: '', caseCode: '', name: '' },
}

/** One’s own, on a phone that several people use. */
const keyOf = (office: string) => `complaint:${office}:${me.value?.id ?? ''}`

/** It outlives a closed window and a lost network. */
export async function typedBefore(office: string): Promise<ComplaintDraft> {
  await sessionRecalled()
  return (await get<ComplaintDraft>(keyOf(office)).catch(() => undefined)) ?? emptyDraft
}

export function keepTyped(office: string, draft: ComplaintDraft): void {
  // A phone that keeps nothing still sends.
  void set(keyOf(office), draft).catch(() => undefined)
}

export function forgetTyped(office: string): void {
  void del(keyOf(office)).catch(() => undefined)
}

export const steps = ['kind', 'topic', 'words', 'name'] as const
export type Step = (typeof steps)[number]
export type WrongField = { field: string; text: Text }

/** What is wrong on one of the screens. */
export function wrongAt(step: Step, draft: ComplaintDraft, today: Day): WrongField[] {
  switch (step) {
    case 'kind':
      return draft.kind ? [] : [{ field: 'kind', text: words.kindMissing }]
    case 'topic':
      return draft.topic ? [] : [{ field: 'topic', text: words.kindMissing }]
    case 'words':
      return [...wrongText(draft.text), ...wrongDay(draft.parts, today)]
    case 'name':
      if (draft.isNamed === undefined) return [{ field: 'with-name', text: words.nameMissing }]
      if (!draft.isNamed || 'value' in nameFormat.parse(draft.name)) return []
      return [{ field: 'name', text: words.nameWrong }]
  }
}

/** A text for the office: too long it is told by how much, and nothing of it is cut. */
export function wrongText(text: string, field = 'text'): WrongField[] {
  const over = text.trim().length - complaintLimits.text
  if (over > 0) return [{ field, text: fillBoth(words.textLong, { n: over }) }]
  return text.trim() === '' ? [{ field, text: words.textMissing }] : []
}

function wrongDay(parts: DateParts, today: Day): WrongField[] {
  const read = parseDate(parts)
  if ('problem' in read && read.problem === 'empty') return []
  const isPast = 'value' in read && read.value <= today
  return isPast ? [] : [{ field: 'day', text: words.dayWrong }]
}

/** What goes to the server: the same body under the same key, until another is written. */
export function sendingOf(draft: ComplaintDraft, language: Language) {
  const { kind, topic, text, officer, caseCode, isNamed, name, parts, sending } = draft
  if (!kind || !topic) throw new Error('not written yet')
  const day = parseDate(parts)
  const body: ComplaintBody = {
    ...{ kind, topic, text: text.trim(), officer: officer.trim(), language },
    onDay: 'value' in day ? day.value : null,
    caseCode: caseCode.trim() || null,
    name: isNamed ? name.trim() : null,
  }
  const isSame = JSON.stringify(sending?.body) === JSON.stringify(body)
  return sending && isSame ? sending : { body, key: crypto.randomUUID() }
}
