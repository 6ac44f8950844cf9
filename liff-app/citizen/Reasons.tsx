import type { DocumentView } from '@phrom/shared/case.ts'
import { markNumbers } from '@phrom/shared/page-marks.ts'
import { reasons } from '@phrom/shared/services/reasons.ts'
import type { ReasonId } from '@phrom/shared/services/service.ts'
import { t } from '../words.ts'

/** Reason, then what to do; with the numbers of the places on the picture that it is about. */
export function Reasons({ document }: { document: DocumentView }) {
  const { note, marks } = document
  return (
    <>
      {document.reasons.map((id) => {
        const reason = reasons[id as ReasonId]
        return (
          <p key={id}>
            <Numbers numbers={markNumbers(marks, id)} />
            {t(reason.text)} · {t(reason.doThis)}
          </p>
        )
      })}
      {note && (
        <p>
          <Numbers numbers={markNumbers(marks, 'note')} />
          {note}
        </p>
      )}
    </>
  )
}

function Numbers({ numbers }: { numbers: number[] }) {
  return numbers.map((n) => (
    <b class="mark-number" key={n}>
      {n}
    </b>
  ))
}
