import type { StaffCaseView } from '@phrom/shared/case.ts'
import { type Checklist, checklist } from '@phrom/shared/checklist.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed, versionOn } from '@phrom/shared/services/versions.ts'
import type { TicketView } from '@phrom/shared/ticket-views.ts'
import { type Day, dayOf } from '@phrom/shared/time.ts'
import { dayToJudge } from '@phrom/shared/visit-day.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { type Loaded, useLoad } from '../../parts/load.tsx'

/** One matter of a visit: a case with its papers, or what somebody without a booking came for. */
export type Opened = { service: Service; list: Checklist; view: StaffCaseView | undefined }

/** The matter that is dealt with now: the first that has not ended, or the one that was chosen. */
export function useMatter(office: string, ticket: TicketView | undefined, day: Day) {
  const [chosen, choose] = useState<{ of: string; id: string }>()
  const id = chosen && chosen.of === ticket?.id ? chosen.id : undefined
  const open = ticket?.cases.filter(({ isEnded }) => !isEnded) ?? []
  const current = open.find((one) => one.id === id) ?? open[0]
  const serviceId = current?.serviceId ?? id ?? ticket?.serviceId ?? ''
  const opened: Loaded<Opened | undefined> = useLoad(
    `${office}/${day}/${current?.id ?? ''}/${serviceId}`,
    async () => {
      if (!ticket) return
      return current ? openCase(office, current.id, day) : openService(serviceId, day)
    },
  )
  return {
    caseId: current?.id ?? null,
    serviceId,
    opened,
    /** Another case of the visit; for who has none, another service. */
    choose: (wanted: string) => ticket && choose({ of: ticket.id, id: wanted }),
  }
}
export type Matter = ReturnType<typeof useMatter>

async function openCase(office: string, caseId: string, day: Day): Promise<Opened> {
  const view = await ask<StaffCaseView>(() =>
    client.api.offices[':office'].staff.cases[':caseId'].$get({ param: { office, caseId } }),
  )
  const service = versionNamed(await versionsOf(view.serviceId), view.serviceVersion)
  if (!service) throw new Error('no such service')
  const today = dayToJudge(service, view.answers, {
    today: day,
    booked: view.booking?.day,
    sent: view.submittedAt ? dayOf(view.submittedAt) : undefined,
  })
  return { service, view, list: checklist(service, view.answers, today) }
}

/** Nothing was asked: the list holds all that may be needed. */
async function openService(serviceId: string, day: Day): Promise<Opened> {
  const service = versionOn(await versionsOf(serviceId), day)
  return { service, view: undefined, list: checklist(service, {}, day) }
}

async function versionsOf(serviceId: string): Promise<readonly Service[]> {
  const versions = await loadVersions(serviceId)
  if (!versions) throw new Error('no such service')
  return versions
}
