import { serviceList } from '@phrom/shared/services/all.ts'
import type { GivenView } from '@phrom/shared/ticket-views.ts'
import type { Priority } from '@phrom/shared/tickets.ts'
import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { useState } from 'preact/hooks'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { t } from '../../words.ts'
import { PanelForm } from './PanelForm.tsx'
import { PriorityField } from './PriorityField.tsx'
import { ServiceField } from './ServiceField.tsx'
import { useErrors } from './use-errors.ts'

/** What is asked of somebody without a booking. */
export type WalkInWish = { serviceId: string; name: string; priority: Priority }

type Props = {
  stopped: readonly string[]
  busy: boolean
  close: () => void
  give: (wish: WalkInWish) => Promise<GivenView | undefined>
}

/** A number for somebody who came without a booking. */
export function WalkIn({ stopped, busy, close, give }: Props) {
  const [wish, setWish] = useState<WalkInWish>({ serviceId: '', name: '', priority: 'none' })
  const [isMissing, setMissing] = useState(false)
  const problem = isMissing ? words.serviceMissing : undefined
  const errors = useErrors({ 'walk-in-service': problem })
  async function submit() {
    const isKnown = serviceList.some(({ id }) => id === wish.serviceId)
    setMissing(!isKnown)
    if (isKnown) await give({ ...wish, name: wish.name.trim() })
  }
  return (
    <PanelForm
      title={words.giveTicket}
      send={words.give}
      busy={busy}
      submit={() => void submit()}
      close={close}
    >
      <ErrorSummary errors={errors} />
      <ServiceField
        id="walk-in-service"
        label={words.service}
        value={wish.serviceId}
        change={(serviceId) => setWish({ ...wish, serviceId })}
        problem={problem}
        stopped={stopped}
      />
      <div class="field">
        <label for="walk-in-name">{t(words.name)}</label>
        <input
          id="walk-in-name"
          class="input"
          autocomplete="off"
          maxLength={100}
          value={wish.name}
          onInput={(event) => setWish({ ...wish, name: (event.target as HTMLInputElement).value })}
        />
      </div>
      <PriorityField
        id="walk-in-priority"
        value={wish.priority}
        change={(priority) => setWish({ ...wish, priority })}
      />
    </PanelForm>
  )
}
