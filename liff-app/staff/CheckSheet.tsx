import type { DocumentView } from '@phrom/shared/case.ts'
import type { Paper } from '@phrom/shared/checklist.ts'
import { markNumbers, type PageMark } from '@phrom/shared/page-marks.ts'
import { reasons } from '@phrom/shared/services/reasons.ts'
import type { ReasonId } from '@phrom/shared/services/service.ts'
import { staffHandover } from '@phrom/shared/words/handover.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import type { Language } from '@phrom/shared/words/text.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import type { Ref } from 'preact'
import { Icon } from '../parts/Icon.tsx'
import { officeName } from '../parts/office-names.ts'
import { t } from '../words.ts'
import { type Draft, withMarkFor, withoutMark, withPoint, withReason } from './decision-draft.ts'
import { Key } from './Key.tsx'
import { useKeys } from './keys.ts'

type Props = {
  paper: Paper
  document: DocumentView
  /** The applicant's, in which the reasons will be read. */
  language: Language
  draft: Draft
  change: (draft: Draft) => void
  /** What is still missing for a return. */
  missing: 'reason' | 'mark-reason' | undefined
  heading: Ref<HTMLHeadingElement>
}

/** The points to check beside the picture, the ready-made reasons, and what the applicant will read. */
export function CheckSheet(props: Props) {
  const { paper, document, language, draft, change, missing, heading } = props
  const { requirement } = paper
  const points = Object.fromEntries(
    requirement.checks.map((_, i) => [String(i + 1), () => change(withPoint(draft, i))]),
  )
  useKeys(points)
  const read = requirement.reasons.filter((id) => draft.reasons.includes(id))
  const before = document.state === 'received' ? document.reasons : []
  // Reasons that staff cannot choose: a virus, a file that is gone.
  const known: readonly string[] = requirement.reasons
  const bySystem =
    document.state === 'returned' ? document.reasons.filter((id) => !known.includes(id)) : []
  return (
    <section class="sheet-points stack">
      <h2 ref={heading} key={paper.key} tabIndex={-1}>
        {t(requirement)}
      </h2>
      {document.checkedBy && (
        <p class="state ok">
          <Icon name="check" />
          <span>{t(staffHandover.checkedBy, { office: t(officeName(document.checkedBy)) })}</span>
        </p>
      )}
      {before.length > 0 && (
        <p class="notice turn">
          <span>
            {t(viewer.earlier)} {tellReasons(before)} {document.note}
          </span>
        </p>
      )}
      {bySystem.length > 0 && (
        <p class="notice turn">
          <span>
            {t(viewer.systemReturned)} {tellReasons(bySystem)}
          </span>
        </p>
      )}
      <fieldset>
        <legend>{t(staff.toCheck)}</legend>
        <ul class="points">
          {requirement.checks.map((check, i) => (
            <li key={check.en}>
              <input
                type="checkbox"
                id={`point-${i}`}
                checked={draft.points.includes(i)}
                onChange={() => change(withPoint(draft, i))}
              />
              <label for={`point-${i}`}>
                {t(check)} {i < 9 && <Key name={String(i + 1)} />}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset>
        <legend>{t(staff.reasons)}</legend>
        <div class="reasons">
          {requirement.reasons.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                id={`reason-${id}`}
                checked={draft.reasons.includes(id)}
                onChange={() => change(withReason(draft, id))}
              />
              <span>{t(reasons[id].text)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <MarkList draft={draft} change={change} />
      <label class="field">
        <span>{t(staff.note)}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={300}
          value={draft.note}
          onInput={(event) =>
            change({ ...draft, note: (event.target as HTMLTextAreaElement).value })
          }
        />
      </label>
      {read.length > 0 && (
        <p class="notice turn" lang={language}>
          <span>
            {t(staff.reads)}:{' '}
            {read
              .map((id) => {
                const numbers = markNumbers(draft.marks as PageMark[], id)
                const number = numbers.length > 0 ? `(${numbers.join(', ')}) ` : ''
                return `${number}${reasons[id].text[language]} · ${reasons[id].doThis[language]}`
              })
              .join(' ')}{' '}
            {draft.note}
          </span>
        </p>
      )}
      {missing && (
        <p class="err" role="alert">
          {t(missing === 'reason' ? staff.needReason : viewer.needMarkReason)}
        </p>
      )}
    </section>
  )
}

function tellReasons(ids: string[]): string {
  return ids.map((id) => t(reasons[id as ReasonId].text)).join(' · ')
}

/** The marks that are drawn, each with its reason. */
function MarkList({ draft, change }: { draft: Draft; change: (draft: Draft) => void }) {
  if (draft.marks.length === 0) return null
  return (
    <ul class="mark-list">
      {draft.marks.map((mark, i) => (
        <li key={`${mark.pageId}/${mark.x}/${mark.y}`}>
          <b class="mark-number" aria-hidden="true">
            {i + 1}
          </b>
          <select
            class="input"
            aria-label={t(viewer.markFor, { n: i + 1 })}
            value={mark.reason ?? ''}
            onChange={(event) =>
              change(withMarkFor(draft, i, (event.target as HTMLSelectElement).value))
            }
          >
            {mark.reason === undefined && <option value="">{t(viewer.markReason)}</option>}
            {draft.reasons.map((id) => (
              <option key={id} value={id}>
                {t(reasons[id as ReasonId].text)}
              </option>
            ))}
            <option value="note">{t(viewer.ownWords)}</option>
          </select>
          <button
            class="btn text"
            type="button"
            aria-label={t(viewer.removeMark, { n: i + 1 })}
            onClick={() => change(withoutMark(draft, i))}
          >
            <Icon name="trash-2" />
          </button>
        </li>
      ))}
    </ul>
  )
}
