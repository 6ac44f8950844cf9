import { staff } from '@phrom/shared/words/staff.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'
import { Key } from './Key.tsx'
import { useKeys } from './keys.ts'

type Props = {
  busy: boolean
  /** Papers without a decision, and those returned. */
  open: number
  returned: number
  /** What follows when all is accepted. */
  approve: Text
  /** Whether returning is the decision that is complete. */
  returning: boolean
  accept: () => void
  giveBack: () => void
  finish: () => void
  undo: { text: string; act: () => void } | undefined
}

/** The two decisions on the paper, the end of the check, and the way back for ten seconds; always in reach. */
export function Decide(props: Props) {
  const { busy, open, returned, approve, returning, accept, giveBack, finish, undo } = props
  const active = !busy
  useKeys({
    A: active ? accept : undefined,
    Q: active ? giveBack : undefined,
    U: active ? undo?.act : undefined,
  })
  const done = open === 0
  return (
    <footer class="bottom decide-bar">
      <p class="undo" role="status">
        {undo && (
          <>
            <span>{undo.text}</span>
            <button class="btn text" type="button" disabled={busy} onClick={undo.act}>
              {t(viewer.undo)}
              <Key name="U" />
            </button>
          </>
        )}
      </p>
      <div class="pair">
        <button
          class={`btn ${returning && !done ? 'turn' : 'side'}`}
          type="button"
          disabled={!active}
          onClick={giveBack}
        >
          <Icon name="undo-2" />
          {t(staff.sendBack)}
          <Key name="Q" />
        </button>
        <button
          class={`btn ${returning || done ? 'side' : 'main'}`}
          type="button"
          disabled={!active}
          onClick={accept}
        >
          <Icon name="check" />
          {t(staff.accept)}
          <Key name="A" />
        </button>
      </div>
      {done ? (
        <>
          <p class="note">
            {t(viewer.allDecided)} · {t(staff.tellsNow)}
          </p>
          <button class="btn main" id="finish" type="button" disabled={busy} onClick={finish}>
            {returned > 0 ? t(staff.returnCase, { n: returned }) : t(approve)}
          </button>
        </>
      ) : (
        <p class="note">{t(staff.decideAll, { n: open })}</p>
      )}
    </footer>
  )
}
