import { checklist } from '@phrom/shared/checklist.ts'
import type { Day } from '@phrom/shared/time.ts'
import { t } from '../../words.ts'
import type { Opened } from '../use-case.tsx'
import type { Visit } from './use-visit.ts'
import type { CaseOfVisit } from './use-visit-cases.ts'

/** What the screens of a visit share. `to`: the address of this screen with something of it changed. */
export type VisitProps = {
  opened: Opened
  visit: Visit
  cases: CaseOfVisit[]
  /** The place that is kept, while it is. */
  held: Opened['view']['hold']
  moving: boolean
  together: string[]
  to: (change: Record<string, string | undefined>) => string
}

/** What a day asks for beside what the list says now: lateness, an age that is reached. */
export function papersAdded({ service, view, list }: CaseOfVisit, day: Day): string[] {
  if (service.judgedOn === 'order') return []
  const known = new Set(list.papers.map(({ key }) => key))
  return checklist(service, view.answers, day)
    .papers.filter(({ key, need }) => need === 'required' && !known.has(key))
    .map(({ requirement }) => t(requirement))
}
