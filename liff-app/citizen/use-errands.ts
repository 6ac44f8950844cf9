import { checklist } from '@phrom/shared/checklist.ts'
import { loadVersions } from '@phrom/shared/services/all.ts'
import { versionNamed, versionOn } from '@phrom/shared/services/versions.ts'
import type { Errand } from '@phrom/shared/together.ts'
import { useLoad } from '../parts/load.tsx'
import { openDraft } from './draft.ts'
import { type Filling, judgedOn, today } from './use-service.tsx'

/** This service and those that it follows on the same day, the first one first; those whose questions are still open are left out. */
export function useErrands(filling: Filling): Errand[] {
  const { office, service, draft, list } = filling
  const before = useLoad(`${office}/${service.id}/${draft.after}`, () =>
    errandsBefore(office, draft.after, 0),
  )
  return [...(before.value ?? []), { service: service.id, list }]
}

// No chain of one visit is longer.
const longest = 4

async function errandsBefore(
  office: string,
  id: string | undefined,
  depth: number,
): Promise<Errand[]> {
  const versions = id === undefined || depth > longest ? undefined : await loadVersions(id)
  if (!versions || id === undefined) return []
  const draft = (await openDraft(office, id)).value
  const service = versionNamed(versions, draft.version ?? '') ?? versionOn(versions, today())
  const list = checklist(service, draft.answers, judgedOn(service, draft.answers))
  const earlier = await errandsBefore(office, draft.after, depth + 1)
  return list.missing.length > 0 || list.outcome === 'blocked'
    ? earlier
    : [...earlier, { service: id, list }]
}
