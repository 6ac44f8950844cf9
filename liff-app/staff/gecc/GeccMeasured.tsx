import type { GeccCriterion } from '@phrom/shared/gecc/criterion.ts'
import type { GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import { type GeccMeasure, geccMeasures, verdictOf } from '@phrom/shared/gecc/measures.ts'
import { geccMeasureNames, geccWords as words } from '@phrom/shared/words/gecc.ts'
import { fillTexts } from '@phrom/shared/words/text.ts'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'
import { tellMeasured, tellNeed, tellVerdict } from './tell-measure.ts'

type Props = { office: string; criterion: GeccCriterion; measured: GeccView['measured'] }

const looks = { pass: 'ok', fail: 'stop', few: 'plain' } as const
const icons = { pass: 'check', fail: 'x', few: 'info' } as const

/** What the app measures of a criterion today: what proves it, and what may help. */
export function GeccMeasured({ office, criterion, measured }: Props) {
  const { proof, shows = [] } = criterion
  const verdict = proof && verdictOf(proof, measured[proof])
  return (
    <>
      {proof && verdict && (
        <div class={`notice ${looks[verdict]}`}>
          <Icon name={icons[verdict]} />
          <div class="stack-s">
            <h4>{t(words.measured)}</h4>
            <p>
              {tellMeasured(proof, measured[proof], language.value)}
              {' · '}
              {tellNeed(proof, language.value)}
            </p>
            <p>
              <b>{t(tellVerdict(proof, measured[proof]))}</b>
            </p>
            <SeeFigure office={office} measure={proof} />
          </div>
        </div>
      )}
      {shows.length > 0 && (
        <div class="notice plain">
          <Icon name="info" />
          <div class="stack-s">
            <h4>{t(words.shown)}</h4>
            {shows.map((measure) => (
              <p key={measure}>
                {tellMeasured(measure, measured[measure], language.value)}{' '}
                <SeeFigure office={office} measure={measure} />
              </p>
            ))}
            <p class="small">{t(words.notProof)}</p>
          </div>
        </div>
      )}
    </>
  )
}

function SeeFigure({ office, measure }: { office: string; measure: GeccMeasure }) {
  return (
    <a class="gecc-see" href={`/${office}/staff${geccMeasures[measure].page}`}>
      {t(fillTexts(words.seeFigure, { name: geccMeasureNames[measure] }))}
    </a>
  )
}
