import type { StaffCaseView } from '@phrom/shared/case.ts'
import { type Checklist, checklist } from '@phrom/shared/checklist.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed, versionOn } from '@phrom/shared/services/versions.ts'
import type { TicketView } from '@phrom/shared/ticket-views.ts'
import { type Day, dayOf } from '@phrom/shared/time.ts'
import { dayToJudge } from '@phrom/shared/visit-day.ts'
import { useEffect, useState } from 'preact/hooks'
import { ask, client, NoAnswer } from '../../api.ts'
import { type Loaded, useLoad } from '../../parts/load.tsx'

/** One matter of a visit: a case with its papers, or what somebody without a booking came for. */
export type Opened = { service: Service; list: Checklist; view: StaffCaseView | undefined }

/** Cases of who comes next, for a network that goes away before they do. Of the last ones only: they are people’s. */
const known = new Map<string, Opened>()
const mostKnown = 8

/**
 * The matter that is dealt with now: the first that has not ended, or the one that was chosen. `next`: who is likely to be called here
 * next.
 */
export function useMatter(
  office: string,
  ticket: TicketView | undefined,
  day: Day,
  next: readonly TicketView[],
) {
  const [chosen, choose] = useState<{ of: string; id: string }>()
  const id = chosen && chosen.of === ticket?.id ? chosen.id : undefined
  const open = ticket?.cases.filter(({ isEnded }) => !isEnded) ?? []
  const current = open.find((one) => one.id === id) ?? open[0]
  const serviceId = current?.serviceId ?? id ?? ticket?.serviceId ?? ''
  const opened: Loaded<Opened | undefined> = useLoad(
    `${office}/${day}/${current?.id ?? ''}/${serviceId}`,
    async () => {
      if (!ticket) return
      return current ? openKnown(office, current.id, day) : openService(serviceId, day)
    },
  )
  const soon = next.flatMap(({ cases }) => cases.map((one) => one.id)).join()
  useEffect(() => {
    for (const id of soon.split(',')) {
      if (id === '' || known.has(id)) continue
      // Without it the papers are not there if the network goes away; nothing else is lost.
      openCase(office, id, day).then(remember(id), () => undefined)
    }
  }, [office, day, soon])
  return {
    caseId: current?.id ?? null,
    serviceId,
    opened,
    /** Another case of the visit; for who has none, another service. */
    choose: (wanted: string) => ticket && choose({ of: ticket.id, id: wanted }),
  }
}
export type Matter = ReturnType<typeof useMatter>

const remember = (id: string) => (opened: Opened) => {
  known.delete(id)
  known.set(id, opened)
  for (const old of [...known.keys()].slice(0, -mostKnown)) known.delete(old)
}

/** As it is now, or as it was when there was a network. */
export async function openKnown(office: string, caseId: string, day: Day): Promise<Opened> {
  try {
    const opened = await openCase(office, caseId, day)
    remember(caseId)(opened)
    return opened
  } catch (error) {
    const before = known.get(caseId)
    if (error instanceof NoAnswer && before) return before
    throw error
  }
}

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
