import type { DocumentView } from '@phrom/shared/case.ts'
import { reasons as reasonWords } from '@phrom/shared/services/reasons.ts'
import type { ReasonId } from '@phrom/shared/services/service.ts'
import type { listOf } from './case-view.ts'

/** The papers that are asked for again, each with the first reason, as a message names them. */
export function returnedPapers(list: ReturnType<typeof listOf>, documents: DocumentView[]) {
  return documents.flatMap(({ key, state, reasons, note }) => {
    const paper = list.papers.find((item) => item.key === key)
    if (state !== 'returned' || !paper) return []
    const { th, en } = paper.requirement
    const words = reasonWords[reasons[0] as ReasonId]?.text
    return [{ name: { th, en }, reason: words ?? { th: note, en: note } }]
  })
}
