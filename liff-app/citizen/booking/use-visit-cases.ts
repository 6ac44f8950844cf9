import type { CaseView, OfficeView } from '@phrom/shared/case.ts'
import type { Checklist } from '@phrom/shared/checklist.ts'
import { chains } from '@phrom/shared/services/chains.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { useEffect } from 'preact/hooks'
import { ask, client, NoAnswer } from '../../api.ts'
import { useLoad } from '../../parts/load.tsx'
import { listOf, serviceOf } from '../use-case.tsx'
import { isKeptCopy, keepVisit, keptVisit } from './kept-visit.ts'

/** A case of a visit with what it asks for on that day. */
export type CaseOfVisit = { view: CaseView; service: Service; list: Checklist }

/** All cases of a visit, in the order in which they are done; this one alone until the others are here. */
export function useVisitCases(
  office: string,
  own: CaseOfVisit,
  ids: readonly string[],
): CaseOfVisit[] {
  const others = ids.filter((id) => id !== own.view.id)
  const loaded = useLoad(`${own.view.id}/${others.join()}/${own.view.booking?.day}`, () =>
    Promise.all(others.map((id) => openCase(office, id))),
  )
  return inOrder([own, ...(loaded.value ?? [])])
}

/** The office of a ticket, and the ticket kept for later. */
export function useKeptTicket(office: string, cases: readonly CaseOfVisit[]) {
  const info = useLoad<OfficeView>(office, () =>
    ask<OfficeView>(() => client.api.offices[':office'].$get({ param: { office } })).catch(
      async (error) => {
        const [first] = cases
        const kept = first && (await keptVisit(office, first.view.id))
        if (!kept?.office) throw error
        return kept.office
      },
    ),
  )
  const views = cases.map(({ view }) => view)
  const what = views.map(({ id, booking }) => `${id} ${booking?.day} ${booking?.start}`).join()
  useEffect(() => {
    if (info.value && !isKeptCopy.value) void keepVisit(views, info.value)
  }, [info.value, what])
  return info.value
}

async function openCase(office: string, id: string): Promise<CaseOfVisit> {
  const view = await askKept(office, id)
  const service = await serviceOf(view)
  return { view, service, list: listOf(service, view) }
}

/** The case as the office tells it; without an answer as it was kept with its ticket. */
export async function askKept(office: string, id: string): Promise<CaseView> {
  try {
    const view = await ask<CaseView>(() =>
      client.api.offices[':office'].cases[':caseId'].$get({ param: { office, caseId: id } }),
    )
    isKeptCopy.value = false
    return view
  } catch (error) {
    const kept = error instanceof NoAnswer ? await keptVisit(office, id) : undefined
    if (!kept) throw error
    isKeptCopy.value = true
    return kept.view
  }
}

/** What follows another comes after it: first the new name, then the card that bears it. */
function inOrder(cases: readonly CaseOfVisit[]): CaseOfVisit[] {
  const follows = (one: CaseOfVisit, other: CaseOfVisit) =>
    chains[other.service.id]?.some(({ service }) => service === one.service.id) ?? false
  return [...cases].sort((a, b) => {
    const [first, second] = [a.view.booking?.start ?? '', b.view.booking?.start ?? '']
    if (first !== second) return first < second ? -1 : 1
    return follows(a, b) ? 1 : follows(b, a) ? -1 : 0
  })
}
