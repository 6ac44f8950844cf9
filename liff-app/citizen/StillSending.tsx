import type { Checklist } from '@phrom/shared/checklist.ts'
import { uploadWords } from '@phrom/shared/words/uploads.ts'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'
import { movingOf, percentOf, reachable, refusedOf } from './upload-list.ts'

type Props = {
  caseId: string
  list: Checklist
  /** The case is to be sent as soon as they are in. */
  waits: boolean
  pathTo: (key: string) => string
}

/** What keeps a case from being sent: pages on their way, with how far they are, and pages that the office refused, each with the way to fix it. */
export function StillSending({ caseId, list, waits, pathTo }: Props) {
  const refused = new Set(refusedOf(caseId).map(({ key }) => key))
  return (
    <>
      {refused.size > 0 && (
        <section class="notice stop" role="alert">
          <Icon name="triangle-alert" />
          <p>{t(uploadWords.refusedStop)}</p>
          <ul class="plain">
            {list.papers
              .filter(({ key }) => refused.has(key))
              .map(({ key, requirement }) => (
                <li key={key}>
                  <a href={pathTo(key)}>{t(requirement)}</a>
                </li>
              ))}
          </ul>
        </section>
      )}
      <div role="status">
        <OnTheWay caseId={caseId} waits={waits} />
      </div>
    </>
  )
}

function OnTheWay({ caseId, waits }: Pick<Props, 'caseId' | 'waits'>) {
  const moving = movingOf(caseId)
  const n = moving.length
  if (n === 0) return null
  const sent = { n, p: percentOf(moving) }
  const { stillOne, still, netOne, net } = uploadWords
  const answer = moving.find((page) => page.answer)?.answer
  return (
    <div class="notice wait">
      <Icon name={reachable.value ? 'send' : 'wifi-off'} />
      <p>
        {reachable.value ? t(n === 1 ? stillOne : still, sent) : t(n === 1 ? netOne : net, sent)}
      </p>
      {answer && <p>{t(answer)}</p>}
      {moving.some(({ stored }) => !stored) && <p>{t(uploadWords.keepOpen)}</p>}
      {waits && (
        <p>
          <b>{t(uploadWords.notSent)}</b> {t(uploadWords.goesThen)}
        </p>
      )}
    </div>
  )
}
