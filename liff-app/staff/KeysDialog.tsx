import { staff } from '@phrom/shared/words/staff.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import { useEffect, useRef } from 'preact/hooks'
import { Checkbox } from '../parts/Checkbox.tsx'
import { t } from '../words.ts'
import { keysOn, switchKeys } from './keys.ts'

/** Every key and what it does; here keys are switched off for this device. */
export function KeysDialog({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const rows: [string[], string][] = [
    [['J', 'K'], t(viewer.keyCase)],
    [['↑', '↓'], t(viewer.keyPaper)],
    [['←', '→'], t(viewer.keyPage)],
    [['1', '9'], t(viewer.keyPoint)],
    [['A'], t(staff.accept)],
    [['Q'], t(staff.sendBack)],
    [['U'], t(viewer.undo)],
    [['M'], t(viewer.mark)],
    [['S'], t(viewer.compare)],
    [['R'], t(staff.turn)],
    [['+', '−'], `${t(staff.zoomIn)} ${t(staff.zoomOut)}`],
    [['Shift ↑ ↓ ← →'], t(viewer.keyMove)],
    [['C'], t(viewer.contrast)],
    [['Esc'], t(viewer.keyEnd)],
    [['?'], t(viewer.keysTitle)],
  ]
  return (
    <dialog class="keys" ref={dialog} aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">{t(viewer.keysTitle)}</h2>
      <p class="small quiet">{t(viewer.keysNote)}</p>
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
