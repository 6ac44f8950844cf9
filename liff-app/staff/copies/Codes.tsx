import type { ShownCodes } from '@phrom/shared/copy-orders.ts'
import { staffCopies as words } from '@phrom/shared/words/staff-copies.ts'
import { useEffect, useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import type { OrderProps } from './OrderCheck.tsx'

const hideAfter = 3 * 60_000

type Props = OrderProps & { hasCodes: boolean; isChecking: boolean }

/** The codes of the card: masked until somebody wants to compare them, which goes on record each time; in this page alone. */
export function Codes({ office, view, service, hasCodes, isChecking }: Props) {
  const [shown, setShown] = useState<ShownCodes['codes']>()
  const { busy, problem, send } = useSend()
  // Nobody reads over the shoulder of an officer who was called away.
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => setShown(undefined), hideAfter)
    return () => clearTimeout(timer)
  }, [shown])
  const show = () =>
    send(async () => {
      const param = { office, caseId: view.id }
      const at = client.api.offices[':office'].staff.cases[':caseId'].order.codes
      setShown((await write<ShownCodes>((options) => at.$post({ param }, options))).codes)
    })
  const asked = service.facts.filter(({ secret, id }) => secret && view.answers[id] !== undefined)
  return (
    <section class="card stack-s" aria-live="polite">
      <h2>{t(words.codesTitle)}</h2>
      <ProblemNote text={problem} />
      {asked.length === 0 || (!hasCodes && isChecking) ? (
        <p>{t(words.codesNone)}</p>
      ) : (
        <>
          <dl class="answers">
            {asked.map((fact) => (
              <div key={fact.id}>
                <dt>{t(fact)}</dt>
                <dd class="card-code">{(isChecking && shown?.[fact.id]) || '••••••••'}</dd>
              </div>
            ))}
          </dl>
          <p class="small quiet">{t(isChecking ? words.codesMasked : words.codesHidden)}</p>
          {isChecking && (
            <button
              class="btn side"
              type="button"
              disabled={busy}
              onClick={() => (shown ? setShown(undefined) : void show())}
            >
              <Icon name="eye" />
              {t(shown ? words.codesHide : words.codesShow)}
            </button>
          )}
        </>
      )}
    </section>
  )
}
