import { type CopyFigures, isTargetReached, targetLess } from '@phrom/shared/copy-figures.ts'
import { staffCopies as words } from '@phrom/shared/words/staff-copies.ts'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useLoad } from '../../parts/load.tsx'
import { t } from '../../words.ts'

/** How quickly copies come with an order and without one, and whether the aim is reached. */
export function Figures({ office }: { office: string }) {
  const param = { office }
  const { value } = useLoad<CopyFigures>(`${office}/copies/figures`, () =>
    ask(() => client.api.offices[':office'].staff.copies.figures.$get({ param })),
  )
  if (!value) return null
  const { orders, workingMinutes, counterMinutes, walkIns, walkInMinutes, less } = value
  const line = (name: string, told: string) => (
    <div key={name}>
      <dt>{name}</dt>
      <dd>{told}</dd>
    </div>
  )
  return (
    <section class="card stack-s">
      <h2>{t(words.figures)}</h2>
      <p class="quiet">
        {t(words.figOrders, { n: orders })} · {t(words.figWalkIns, { n: walkIns })}
      </p>
      <dl class="answers">
        {line(t(words.figWorking), tellTime(workingMinutes))}
        {line(t(words.figCounter), tellTime(counterMinutes))}
        {line(t(words.figWalkIn), tellTime(walkInMinutes))}
        {line(t(words.figLess), less === null ? t(words.figFew) : `${less}%`)}
      </dl>
      <p>
        {t(words.figTarget, { n: targetLess })}{' '}
        {less !== null && (
          <span class={`state ${isTargetReached(less) ? 'ok' : 'turn'}`}>
            <Icon name={isTargetReached(less) ? 'check' : 'clock'} />
            <span>{t(isTargetReached(less) ? words.figReached : words.figNotReached)}</span>
          </span>
        )}
      </p>
    </section>
  )
}

/** Minutes up to two hours, then hours; a dash where nothing has ended. */
function tellTime(minutes: number | null): string {
  if (minutes === null) return '–'
  if (minutes < 120) return t(words.minutes, { n: Math.round(minutes) })
  return t(words.hours, { n: (minutes / 60).toFixed(1) })
}
