import type { Answers } from '@phrom/shared/answers.ts'
import { type Checklist, checklist } from '@phrom/shared/checklist.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import type { Service } from '@phrom/shared/services/service.ts'
import { versionNamed, versionOn } from '@phrom/shared/services/versions.ts'
import { type Day, dayOf, toInstant } from '@phrom/shared/time.ts'
import { dayToJudge } from '@phrom/shared/visit-day.ts'
import type { ComponentChildren, VNode } from 'preact'
import { useLocation } from 'preact-iso'
import { Failed, useLoad, Waiting } from '../parts/load.tsx'
import { type LocalDraft, openDraft } from './draft.ts'

export function today(): Day {
  return dayOf(toInstant(Date.now()))
}

/** The day on which the rules look at what is filled in: today, or the first on which it is possible. */
export function judgedOn(service: Service, answers: Answers): Day {
  return dayToJudge(service, answers, { today: today() })
}

export type Filling = {
  office: string
  service: Service
  draft: LocalDraft
  list: Checklist
  /** The day on which the list is judged. */
  day: Day
}

/** The service and what was filled in for it, for every screen of the form. */
export function WithService({
  office,
  id,
  children,
}: {
  office: string
  id: string
  children: (filling: Filling) => ComponentChildren
}) {
  const { query } = useLocation()
  const loaded = useLoad(`${office}/${id}/${query.case ?? ''}`, async () => {
    const versions = await loadVersions(id)
    if (!versions) throw new Error('no such service')
    return { versions, draft: await openDraft(office, id, query.case) }
  })
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  const { versions, draft } = loaded.value
  const { value } = draft
  const service = versionNamed(versions, value.version ?? '') ?? versionOn(versions, today())
  const day = judgedOn(service, value.answers)
  const list = checklist(service, value.answers, day)
  return <>{children({ office, service, draft: value, list, day })}</>
}

/** A screen of the form at `/:office/services/:service/…`, given what was filled in. */
export function formScreen(Filled: (filling: Filling) => VNode | null) {
  return function FormScreen({ office = '', service = '' }: { office?: string; service?: string }) {
    return (
      <WithService office={office} id={service}>
        {(filling) => <Filled {...filling} />}
      </WithService>
    )
  }
}
