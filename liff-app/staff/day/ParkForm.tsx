import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { t } from '../../words.ts'
import { PanelForm } from './PanelForm.tsx'
import { useErrors } from './use-errors.ts'

type Props = { busy: boolean; close: () => void; park: (what: string) => Promise<boolean> }

/** Says what somebody is sent to fetch; the turn is kept. */
export function ParkForm({ busy, close, park }: Props) {
  const [what, setWhat] = useState('')
  const [problem, setProblem] = useState<Text>()
  const errors = useErrors({ 'park-what': problem })
  async function submit() {
    if (what.trim() === '') return setProblem(words.whatMissing)
    setProblem(undefined)
    if (await park(what.trim())) close()
  }
  return (
    <PanelForm
      title={words.park}
      send={words.park}
      busy={busy}
      submit={() => void submit()}
      close={close}
    >
      <ErrorSummary errors={errors} />
      <div class={`field${problem ? ' wrong' : ''}`}>
        <label for="park-what">{t(words.parkWhat)}</label>
        <p class="hint" id="park-hint">
          {t(words.parkHint)}
        </p>
        <input
          id="park-what"
          class={`input${problem ? ' bad' : ''}`}
          maxLength={100}
          autocomplete="off"
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby="park-hint"
          value={what}
          onInput={(event) => setWhat((event.target as HTMLInputElement).value)}
        />
      </div>
    </PanelForm>
  )
}
