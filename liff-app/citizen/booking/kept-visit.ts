import type { CaseView, OfficeView } from '@phrom/shared/case.ts'
import { signal } from '@preact/signals'
import { del, delMany, entries, get, set } from 'idb-keyval'
import { me, sessionRecalled } from '../../api.ts'
import { isMine } from '../upload-states.ts'
import { today } from '../use-service.tsx'

/** What a ticket shows, kept on the phone for the day on which there is no network: answers and codes, no picture of a paper. */
type Kept = { owner?: string | undefined; view: CaseView; office: OfficeView | undefined }

/** Whether what is shown was kept, because the office did not answer. */
export const isKeptCopy = signal(false)

const prefix = 'visit:'
const keyOf = (office: string, caseId: string) => `${prefix}${office}:${caseId}`

/** Keeps the ticket of a visit under each of its cases; those of days that are over go. */
export async function keepVisit(
  views: readonly CaseView[],
  office: OfficeView | undefined,
): Promise<void> {
  for (const view of views) {
    const of = keyOf(view.officeId, view.id)
    const kept: Kept = { owner: me.value?.id, view, office }
    await set(of, kept).catch(() => undefined)
  }
  await dropPast().catch(() => undefined)
}

async function dropPast(): Promise<void> {
  const all = await entries<string, Kept>()
  const past = all.filter(
    ([key, kept]) => key.startsWith(prefix) && (kept.view.booking?.day ?? '') < today(),
  )
  await delMany(past.map(([key]) => key))
}

/** The ticket as it was kept; nobody else's, as far as it is known who is here. */
export async function keptVisit(office: string, caseId: string): Promise<Kept | undefined> {
  await sessionRecalled()
  const kept = await get<Kept>(keyOf(office, caseId)).catch(() => undefined)
  return kept && isMine(kept) ? kept : undefined
}

/** A visit that is no more leaves no ticket behind. */
export function dropVisit(office: string, caseId: string): Promise<void> {
  return del(keyOf(office, caseId)).catch(() => undefined)
}
