import type { CaseView, OfficeView } from '@phrom/shared/case.ts'
import { signal } from '@preact/signals'
import { del, get, set } from 'idb-keyval'

/** What a ticket shows, kept on the phone for the day on which there is no network: answers and codes, no picture of a paper. */
type Kept = { view: CaseView; office: OfficeView | undefined }

/** Whether what is shown was kept, because the office did not answer. */
export const isKeptCopy = signal(false)

const keyOf = (office: string, caseId: string) => `visit:${office}:${caseId}`

export async function keepVisit(
  views: readonly CaseView[],
  office: OfficeView | undefined,
): Promise<void> {
  for (const view of views) {
    const of = keyOf(view.officeId, view.id)
    await set(of, { view, office } satisfies Kept).catch(() => undefined)
  }
}

export function keptVisit(office: string, caseId: string): Promise<Kept | undefined> {
  return get<Kept>(keyOf(office, caseId)).catch(() => undefined)
}

/** A visit that is no more leaves no ticket behind. */
export function dropVisit(office: string, caseId: string): Promise<void> {
  return del(keyOf(office, caseId)).catch(() => undefined)
}
