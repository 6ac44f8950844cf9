import type { DocumentView } from '@phrom/shared/case.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'
import { Reasons } from './Reasons.tsx'

/** Why a paper has to be sent again, said by staff, or by the system of a file that cannot be kept. */
export function ReturnedNote({ document }: { document: DocumentView }) {
  return (
    <div class="notice turn">
      <Icon name="undo-2" />
      <h2>{t(citizen.returnedBecause)}</h2>
      <Reasons document={document} />
    </div>
  )
}
