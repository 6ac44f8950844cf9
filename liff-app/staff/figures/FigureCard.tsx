import type { Figure, FigureScope } from '@phrom/shared/figures/views.ts'
import { figurePartTexts, figureTexts, figurePage as words } from '@phrom/shared/words/figures.ts'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'
import { hasCases, showFigure, tellChange, tellTarget, whyNoValue } from './tell-figure.ts'

const icons = { up: 'arrow-up', down: 'arrow-down', same: 'circle', none: 'circle' } as const

/** One figure: its value, how it stands beside the span before and the target, and how it is counted. */
export function FigureCard({
  figure,
  scope,
  to,
}: {
  figure: Figure
  scope: FigureScope
  /** Where its details are; none on the page that shows them. */
  to?: string
}) {
  const { id, unit, value, count, parts } = figure
  const own = language.value
  const { name, how } = figureTexts[id]
  const change = tellChange(figure, own)
  const target = tellTarget(figure, own)
  return (
    <section class="figure-card" aria-labelledby={`figure-${id}`}>
      <h3 id={`figure-${id}`}>{t(name)}</h3>
      {value === null ? (
        <p class="quiet">{t(whyNoValue(id, scope))}</p>
      ) : (
        <>
          <p class="figure-value">
            <b>{showFigure(value, unit, own)}</b>
            {unit !== 'count' && (
              <span class="small">
                {' '}
                {t(words.countedOver, { n: showFigure(count, 'count', own) })}
              </span>
            )}
          </p>
          {change && (
            <p class="figure-line">
              <Icon name={icons[change.way]} />
              <span>{change.text}</span>
            </p>
          )}
          {target && (
            <p class="figure-line">
              <Icon name={target.isReached ? 'check' : 'x'} />
              <span>{target.text}</span>
            </p>
          )}
          <dl class="figure-parts">
            {parts
              .filter((part) => part.value !== null && part.id !== 'of' && part.id !== 'answers')
              .map((part) => (
                <div key={part.id}>
                  <dt>{t(figurePartTexts[part.id])}</dt>
                  <dd>{showFigure(part.value, part.unit, own)}</dd>
                  <Aim told={tellTarget(part, own)} />
                </div>
              ))}
          </dl>
        </>
      )}
      <details class="why not-printed">
        <summary>
          <Icon name="circle-help" />
          <span>{t(words.how)}</span>
          <span class="hide">: {t(name)}</span>
        </summary>
        <p>{t(how)}</p>
      </details>
      {to && (
        <a class="figure-open not-printed" href={to}>
          {t(hasCases(id) ? words.open : words.openPlain)}
          <span class="hide">: {t(name)}</span>
        </a>
      )}
    </section>
  )
}

/** How a further number stands beside its own target, where it has one. */
function Aim({ told }: { told: ReturnType<typeof tellTarget> }) {
  if (!told) return null
  return (
    <dd class="figure-line">
      <Icon name={told.isReached ? 'check' : 'x'} />
      <span>{told.text}</span>
    </dd>
  )
}
