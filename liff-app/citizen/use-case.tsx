import type { CaseView } from '@phrom/shared/case.ts'
import { type Checklist, checklist } from '@phrom/shared/checklist.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed } from '@phrom/shared/services/versions.ts'
import { dayOf } from '@phrom/shared/time.ts'
import { dayToJudge } from '@phrom/shared/visit-day.ts'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { ask, client, ProblemError } from '../api.ts'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { arrived } from './upload-list.ts'
import { today } from './use-service.tsx'

export type Opened = {
  office: string
  view: CaseView
  service: Service
  list: Checklist
  set: (view: CaseView) => void
}

function askCase(office: string, id: string): Promise<CaseView> {
  return ask<CaseView>(() =>
    client.api.offices[':office'].cases[':caseId'].$get({ param: { office, caseId: id } }),
  )
}

/** The service as it was when the case was made. */
export async function serviceOf({ serviceId, serviceVersion }: CaseView): Promise<Service> {
  const service = versionNamed((await loadVersions(serviceId)) ?? [], serviceVersion)
  if (!service) throw new Error('no such service')
  return service
}

/** What the case asks for, judged as the office judges it. */
export function listOf(service: Service, { answers, booking, submittedAt }: CaseView): Checklist {
  const days = {
    today: today(),
    booked: booking?.day,
    sent: submittedAt ? dayOf(submittedAt) : undefined,
  }
  return checklist(service, answers, dayToJudge(service, answers, days))
}

/** A case of one's own, with its service and list; loaded anew when a page has arrived, and shown as it was until then. */
export function WithCase({
  office,
  id,
  read = askCase,
  children,
}: {
  office: string
  id: string
  read?: (office: string, id: string) => Promise<CaseView>
  children: (opened: Opened) => ComponentChildren
}) {
  const of = `${office}/${id}`
  const loaded = useLoad(`${of}/${arrived.value}`, async () => {
    const view = await read(office, id)
    return { view, service: await serviceOf(view) }
  })
  const last = useRef<{ of: string; value: NonNullable<typeof loaded.value> } | undefined>(
    undefined,
  )
  if (loaded.value) last.current = { of, value: loaded.value }
  const shown = last.current?.of === of ? last.current.value : undefined
  const behind = loaded.error !== undefined && shown !== undefined
  useEffect(() => {
    if (!behind) return
    const again = setTimeout(loaded.reload, 5000)
    return () => clearTimeout(again)
  }, [behind, loaded.error])
  if (loaded.error && (!shown || loaded.error instanceof ProblemError)) {
    return <Failed error={loaded.error} reload={loaded.reload} />
  }
  if (!shown) return <Waiting />
  const { view, service } = shown
  const list = listOf(service, view)
  const set = (next: CaseView) => loaded.set({ view: next, service })
  return <>{children({ office, view, service, list, set })}</>
}
