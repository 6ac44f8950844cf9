import { listCard, listMessage } from '@phrom/shared/list-card.ts'
import { sharedListPath } from '@phrom/shared/shared-list.ts'
import { share } from '@phrom/shared/words/share.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { me, pageSetting, startLine } from '../api.ts'
import { forPrinting } from '../parts/for-printing.ts'
import { Icon } from '../parts/Icon.tsx'
import { language, t } from '../words.ts'
import type { Filling } from './use-service.tsx'

type Props = Pick<Filling, 'service' | 'list'> & {
  /** The screen shows the papers of other errands of the day as well; an address names those of one. */
  withOthers: boolean
}
type Outcome = 'choosing' | 'sent' | 'copied' | 'lineFailed' | 'copyFailed'

/** Gives the list to somebody else: the address of a page that names papers, and nothing of the person. */
export function ShareList({ service, list, withOthers }: Props) {
  const offersLine = useLine()
  const choosing = useRef(false)
  const [outcome, setOutcome] = useState<Outcome | undefined>()
  // Not a LIFF link: that asks whoever opens it to let the app know them, and this page is for anybody.
  const origin = pageSetting('public-origin') || location.origin
  const address = new URL(sharedListPath(service, list, language.value), origin).href

  async function inLine() {
    setOutcome('choosing')
    // The SDK mixes up two lists of friends at once (2.31).
    if (choosing.current) return
    choosing.current = true
    try {
      const { shareCard } = await import('../line.ts')
      const went = await shareCard(listCard(service, list, address, language.value))
      setOutcome(went ? 'sent' : undefined)
    } catch {
      setOutcome('lineFailed')
    } finally {
      choosing.current = false
    }
  }

  async function toOtherApps() {
    setOutcome(undefined)
    const title = share.cardHead[language.value]
    const text = listMessage(service, list, language.value)
    try {
      await navigator.share({ title, text, url: address })
    } catch (error) {
      if ((error as Error).name !== 'AbortError') await copy()
    }
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(address)
      setOutcome('copied')
    } catch {
      setOutcome('copyFailed')
    }
  }

  const others = 'share' in navigator
  return (
    <section class="stack-s">
      <h2>{t(share.title)}</h2>
      <p class="quiet">{t(share.only)}</p>
      {withOthers && <p>{t(share.oneErrand, { service: t(service.title) })}</p>}
      {offersLine && (
        <button class="btn side" type="button" onClick={inLine}>
          <Icon name="send" />
          <span>{t(share.inLine)}</span>
        </button>
      )}
      <div class="pair">
        <button class="btn side" type="button" onClick={others ? toOtherApps : copy}>
          {t(others ? share.otherApps : share.copy)}
        </button>
        <a class="btn side" href={forPrinting(address)} target="_blank" rel="noopener">
          {t(share.print)}
        </a>
      </div>
      <div role="status">
        {outcome && (
          <p>
            {(outcome === 'sent' || outcome === 'copied') && <Icon name="check" />}{' '}
            {t(share[outcome])}
          </p>
        )}
        {(outcome === 'lineFailed' || outcome === 'copyFailed') && (
          <a class="address" href={address} target="_blank" rel="noopener">
            {address}
          </a>
        )}
      </div>
    </section>
  )
}

/** Whether LINE would show this person's friends. Nobody is signed in for this, or told to LINE who is not. */
function useLine(): boolean {
  const [offered, setOffered] = useState(false)
  const known = me.value !== undefined
  useEffect(() => {
    if (!known) return
    const look = async () => {
      await startLine()
      const { mayShareCard } = await import('../line.ts')
      setOffered(mayShareCard())
    }
    look().catch(() => setOffered(false))
  }, [known])
  return offered
}
