import type { DocumentView } from '@phrom/shared/case.ts'
import type { Paper } from '@phrom/shared/checklist.ts'
import { reasons } from '@phrom/shared/services/reasons.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import type { Language } from '@phrom/shared/words/text.ts'
import { useEffect, useState } from 'preact/hooks'
import { Checkbox } from '../parts/Checkbox.tsx'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'
import { isTyping } from './Viewer.tsx'

export type Decision = 'accept' | { reasons: string[]; note: string }

type Props = {
  paper: Paper
  document: DocumentView
  /** The applicant's, in which the reasons will be read. */
  language: Language
  active: boolean
  decide: (decision: Decision) => void
}

/** The points to check beside the picture, the ready-made reasons, and the two decisions. */
export function CheckSheet({ paper, document, language, active, decide }: Props) {
  const [chosen, setChosen] = useState<string[]>(document.reasons)
  const [note, setNote] = useState(document.note)
  const [missing, setMissing] = useState(false)
  const { requirement } = paper
  const giveBack = () => {
    const empty = chosen.length === 0 && note.trim() === ''
    setMissing(empty)
    if (!empty) decide({ reasons: chosen, note })
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!active || isTyping(event) || event.ctrlKey || event.metaKey) return
      if (event.key.toLowerCase() === 'a') decide('accept')
      if (event.key.toLowerCase() === 'q') giveBack()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  const read = requirement.reasons.filter((id) => chosen.includes(id))
  return (
    <section class="stack">
      <h2>{t(requirement)}</h2>
      <div>
        <h3>{t(staff.toCheck)}</h3>
        <ul class="ticks">
          {requirement.checks.map((check) => (
            <li key={check.en}>
              <Icon name="check" />
              <span>{t(check)}</span>
            </li>
          ))}
        </ul>
      </div>
      <fieldset class="stack-s">
        <legend>{t(staff.reasons)}</legend>
        {requirement.reasons.map((id) => (
          <Checkbox
            key={id}
            id={`reason-${id}`}
            text={t(reasons[id].text)}
            checked={chosen.includes(id)}
            change={(on) => setChosen(on ? [...chosen, id] : chosen.filter((item) => item !== id))}
          />
        ))}
      </fieldset>
      <label class="field">
        <span>{t(staff.note)}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={300}
          value={note}
          onInput={(event) => setNote((event.target as HTMLTextAreaElement).value)}
        />
      </label>
      {read.length > 0 && (
        <p class="notice turn" lang={language}>
          <span>
            {t(staff.reads)}:{' '}
            {read
              .map((id) => `${reasons[id].text[language]} · ${reasons[id].doThis[language]}`)
              .join(' ')}{' '}
            {note}
          </span>
        </p>
      )}
      {missing && (
        <p class="err" role="alert">
          {t(staff.needReason)}
        </p>
      )}
      <div class="pair">
        <button class="btn side" type="button" disabled={!active} onClick={giveBack}>
          <Icon name="undo-2" />
          {t(staff.sendBack)}
        </button>
        <button class="btn main" type="button" disabled={!active} onClick={() => decide('accept')}>
          <Icon name="check" />
          {t(staff.accept)}
        </button>
      </div>
    </section>
  )
}
