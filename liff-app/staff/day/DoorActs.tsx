import { staffDay as words } from '@phrom/shared/words/staff-day.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import { t } from '../../words.ts'
import { Key } from '../Key.tsx'

type Props = {
  isHead: boolean
  isCutOff: boolean
  open: (panel: 'arrive' | 'walk-in' | 'set-up') => void
  showKeys: () => void
}

/** What is done for whoever comes in, and what a head sets up. */
export function DoorActs({ isHead, isCutOff, open, showKeys }: Props) {
  return (
    <div class="stack-s day-door">
      {isCutOff && <p class="hint">{t(words.doorNeedsNetwork)}</p>}
      <button class="btn side" type="button" disabled={isCutOff} onClick={() => open('arrive')}>
        <span>{t(words.arrive)}</span>
        <Key name="I" />
      </button>
      <button class="btn side" type="button" disabled={isCutOff} onClick={() => open('walk-in')}>
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
