import { systemWords as words } from '@phrom/shared/words/systems.ts'
import { useState } from 'preact/hooks'
import { t } from '../../words.ts'

type Props = { id: string; label: string; value: string }

/** What is to be copied: in a field, so that it can be selected where the browser copies nothing by itself. */
export function CopyField({ id, label, value }: Props) {
  const [said, setSaid] = useState<'copied' | 'copyFailed' | undefined>()
  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
      setSaid('copied')
    } catch {
      setSaid('copyFailed')
    }
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="input system-secret"
        rows={3}
        readOnly
        spellcheck={false}
        value={value}
        onFocus={(event) => (event.target as HTMLTextAreaElement).select()}
      />
      <button class="btn side" type="button" onClick={() => void copy()}>
        {t(words.copy)}
        <span class="hide"> {label}</span>
      </button>
      <p role="status">{said && t(words[said])}</p>
    </div>
  )
}
