import { citizen } from '@phrom/shared/words/citizen.ts'
import { useEffect, useState } from 'preact/hooks'
import { tellError } from '../../parts/load.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'

/** A part of a screen that is on its way: nothing for half a second, then words. */
export function Loading() {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 500)
    return () => clearTimeout(timer)
  }, [])
  return <p role="status">{isSlow ? t(citizen.loading) : ''}</p>
}

/** A part of a screen that did not come; the rest of the screen stays. */
export function NotLoaded({ error, reload }: { error: unknown; reload: () => void }) {
  return (
    <div class="stack">
      <ProblemNote text={tellError(error)} />
      <div class="cal-acts">
        <button class="btn side" type="button" onClick={reload}>
          {t(citizen.tryAgain)}
        </button>
      </div>
    </div>
  )
}
