import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import { t } from '../../words.ts'
import { Key } from '../Key.tsx'

type Props = {
  isHead: boolean
  /** Why nobody can be given a number now. */
  whyNot: string | undefined
  open: (panel: 'arrive' | 'walk-in' | 'set-up') => void
  showKeys: () => void
}

/** What is done for whoever comes in, and what a head sets up. */
export function DoorActs({ isHead, whyNot, open, showKeys }: Props) {
  return (
    <div class="stack-s day-door">
      {whyNot && <p class="hint">{whyNot}</p>}
      <button
        class="btn side"
        type="button"
        disabled={whyNot !== undefined}
        onClick={() => open('arrive')}
      >
        <span>{t(words.arrive)}</span>
        <Key name="I" />
      </button>
      <button
        class="btn side"
        type="button"
        disabled={whyNot !== undefined}
        onClick={() => open('walk-in')}
      >
        <span>{t(words.giveTicket)}</span>
        <Key name="T" />
      </button>
      {isHead && (
        <button class="btn text" type="button" onClick={() => open('set-up')}>
          {t(words.setUp)}
        </button>
      )}
      <button class="btn text day-keys" type="button" onClick={showKeys}>
        {t(viewer.keysTitle)} <Key name="?" />
      </button>
    </div>
  )
}
