import type { Checklist } from '@phrom/shared/checklist.ts'
import { guidePath } from '@phrom/shared/shared-list.ts'
import { neighbourWords as words } from '@phrom/shared/words/neighbours.ts'
import { Icon } from '../parts/Icon.tsx'
import { language, t } from '../words.ts'

type Props = { serviceId: string; list: Pick<Checklist, 'missing' | 'perhaps'> }

/** Where a volunteer booked, nobody was asked the service's questions: papers that may be needed, and the guide that says when. */
export function OpenPapers({ serviceId, list }: Props) {
  if (list.missing.length === 0) return null
  return (
    <div class="stack-s">
      {list.perhaps.length > 0 && (
        <>
          <h3>{t(words.inSomeCases)}</h3>
          <ul class="ticks">
            {list.perhaps.map(({ key, requirement, owner }) => (
              <li key={key}>
                <Icon name="circle-help" />
                <span>
                  {t(requirement)} {owner && <span class="quiet">{t(owner)}</span>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t(words.notAsked)}</p>
      <a class="btn side" href={guidePath(serviceId, language.value)}>
        <Icon name="list-checks" />
        {t(words.papers)}
      </a>
    </div>
  )
}
