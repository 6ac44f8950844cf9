import { viewer } from '@phrom/shared/words/viewer.ts'
import { useEffect, useRef } from 'preact/hooks'
import { Checkbox } from '../parts/Checkbox.tsx'
import { t } from '../words.ts'
import { keysOn, switchKeys } from './keys.ts'

/** Keys, and what they do. */
export type KeyRow = [string[], string]

/** Every key and what it does; here keys are switched off for this device. */
export function KeysDialog({
  rows,
  note = t(viewer.keysNote),
  close,
}: {
  rows: KeyRow[]
  note?: string
  close: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="keys" ref={dialog} aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">{t(viewer.keysTitle)}</h2>
      <p class="small quiet">{note}</p>
      <dl>
        {rows.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key, i) => (
                <span key={key}>
                  {i > 0 && (key === '9' ? '–' : ' ')}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Checkbox id="keys-on" text={t(viewer.keysUse)} checked={keysOn.value} change={switchKeys} />
      <button class="btn main" type="button" onClick={() => dialog.current?.close()}>
        {t(viewer.close)}
      </button>
    </dialog>
  )
}
