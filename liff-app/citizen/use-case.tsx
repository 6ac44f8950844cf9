import type { CaseView } from '@phrom/shared/case.ts'
import { type Checklist, checklist } from '@phrom/shared/checklist.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed } from '@phrom/shared/services/versions.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { dayToJudge } from '@phrom/shared/visit-day.ts'
import type { ComponentChildren } from 'preact'
import { ask, client } from '../api.ts'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { arrived } from './uploads.ts'
import { today } from './use-service.tsx'

export type Opened = {
  office: string
  view: CaseView
  service: Service
  list: Checklist
  set: (view: CaseView) => void
}

/** A case of one's own, with its service and list; loaded anew when a page has arrived. */
export function WithCase({
  office,
  id,
  children,
}: {
  office: string
  id: string
  children: (opened: Opened) => ComponentChildren
}) {
  const loaded = useLoad(`${office}/${id}/${arrived.value}`, async () => {
    const view = await ask<CaseView>(() =>
      client.api.offices[':office'].cases[':caseId'].$get({ param: { office, caseId: id } }),
    )
    const versions = await loadVersions(view.serviceId)
    const service = versionNamed(versions ?? [], view.serviceVersion)
    if (!service) throw new Error('no such service')
    return { view, service }
  })
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  const { view, service } = loaded.value
  const days = {
    today: today(),
    booked: view.booking?.day,
    sent: view.submittedAt ? dayOf(view.submittedAt) : undefined,
  }
  const list = checklist(service, view.answers, dayToJudge(service, view.answers, days))
  const set = (next: CaseView) => loaded.set({ view: next, service })
  return <>{children({ office, view, service, list, set })}</>
}
