import type { DocumentView } from '@phrom/shared/case.ts'
import { mostMarks, type PageMark } from '@phrom/shared/page-marks.ts'
import type { ReturnBody } from '@phrom/shared/requests.ts'
import type { Box } from './turn-box.ts'

/** A mark that is drawn; its reason may still be to come. */
export type DraftMark = Omit<PageMark, 'reason'> & { reason: string | undefined }

/** What is ticked, written and drawn for a paper before it is decided. */
export type Draft = {
  /** Points of the check sheet that were found good, by their number from 0. */
  points: number[]
  reasons: string[]
  note: string
  marks: DraftMark[]
}

/** A returned paper begins with what was said of it; any other with nothing, also where an earlier photo was returned. */
export function draftOf({ state, reasons, note, marks }: DocumentView): Draft {
  return state === 'returned'
    ? { points: [], reasons, note, marks }
    : { points: [], reasons: [], note: '', marks: [] }
}

export function withPoint(draft: Draft, point: number): Draft {
  return { ...draft, points: toggled(draft.points, point) }
}

/** Ticks or unticks a reason; marks that wait for one take the first that is ticked, and lose it with its tick. */
export function withReason(draft: Draft, id: string): Draft {
  const reasons = toggled(draft.reasons, id)
  const marks = draft.marks.map((mark) => {
    if (mark.reason === id && !reasons.includes(id)) return { ...mark, reason: undefined }
    return mark.reason === undefined && reasons.includes(id) ? { ...mark, reason: id } : mark
  })
  return { ...draft, reasons, marks }
}

/** Adds a mark for the reason that was ticked last. */
export function withMark(draft: Draft, pageId: string, box: Box): Draft {
  if (draft.marks.length >= mostMarks) return draft
  const mark = { pageId, reason: draft.reasons.at(-1), ...box }
  return { ...draft, marks: [...draft.marks, mark] }
}

export function withoutMark(draft: Draft, place: number): Draft {
  return { ...draft, marks: draft.marks.filter((_, i) => i !== place) }
}

export function withMarkFor(draft: Draft, place: number, reason: string): Draft {
  const marks = draft.marks.map((mark, i) => (i === place ? { ...mark, reason } : mark))
  return { ...draft, marks }
}

/** What is sent to return the paper, or what is missing: any reason at all, or the reason of a mark. */
export function toReturn({ reasons, note, marks }: Draft): ReturnBody | 'reason' | 'mark-reason' {
  const written = note.trim() !== ''
  if (reasons.length === 0 && !written) return 'reason'
  const ready = marks.flatMap((mark) => {
    const reason = mark.reason ?? (reasons.length === 0 ? 'note' : undefined)
    if (reason === undefined || (reason === 'note' && !written)) return []
    return [{ ...mark, reason }]
  })
  return ready.length === marks.length ? { reasons, note, marks: ready } : 'mark-reason'
}

function toggled<T>(list: T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
}
