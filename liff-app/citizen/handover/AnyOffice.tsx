import { mayChooseOffice } from '@phrom/shared/handover.ts'
import { handoverWords as words } from '@phrom/shared/words/handover.ts'
import { Icon } from '../../parts/Icon.tsx'
import { offices } from '../../parts/office-names.ts'
import { t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import type { Filling } from '../use-service.tsx'

/** That another office may be chosen, while nothing has been sent to this one. */
export function AnyOffice({
  office,
  service,
  draft,
}: Pick<Filling, 'office' | 'service' | 'draft'>) {
  if (draft.begun || !mayChooseOffice(service) || offices().length < 2) return null
  return (
    <a class="btn text" href={pathsOf(office, service.id).offices}>
      <Icon name="map-pin" />
      {t(words.elsewhere)}
    </a>
  )
}
