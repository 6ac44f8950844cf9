import type { GeccCriterion } from '@phrom/shared/gecc/criterion.ts'
import type { GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import { verdictOf } from '@phrom/shared/gecc/measures.ts'
import type { GeccState } from '@phrom/shared/gecc/standing.ts'
import { geccKindWords, geccStateWords, geccWords as words } from '@phrom/shared/words/gecc.ts'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../../parts/Icon.tsx'
import type { IconName } from '../../parts/icons.ts'
import { language, t } from '../../words.ts'
import { GeccAttested } from './GeccAttested.tsx'
import { GeccMeasured } from './GeccMeasured.tsx'
import { GeccPast } from './GeccPast.tsx'
import { tellNumber } from './gecc-rows.ts'
import type { Act } from './use-gecc.ts'

const looks = { missing: '', old: 'turn', attested: 'ok', proved: 'ok' } as const
const icons: Record<GeccState, IconName> = {
  ...{ missing: 'circle', old: 'clock', attested: 'user-round', proved: 'check' },
}

type Props = {
  office: string
  criterion: GeccCriterion
  state: GeccState
  view: GeccView
  isOpen: boolean
  open: (id: string | undefined) => void
  act: Act
  busy: boolean
  /** What was done just now, or went wrong, in sight of the button that did it. */
  children: ComponentChildren
}

/** A criterion as a line; open it shows what is measured, what was attested, and what was before. */
export function GeccLine({ criterion, state, isOpen, open, children, ...rest }: Props) {
  const { id, number, kind, proof, verify } = criterion
  const { office, view, act, busy } = rest
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const attestation = view.attestations[id]
  const isContradicted = proof !== undefined && verdictOf(proof, view.measured[proof]) === 'fail'
  return (
    <li class="gecc-line">
      <h3>
        <button
          ref={line}
          id={`gecc-${id}`}
          type="button"
          aria-expanded={isOpen}
          aria-controls={`gecc-${id}-more`}
          onClick={() => open(isOpen ? undefined : id)}
        >
          <b class="num">{number}</b>
          <span>{criterion[language.value]}</span>
          <span class={`state ${looks[state]}`}>
            <Icon name={icons[state]} />
            {t(geccStateWords[state])}
          </span>
        </button>
      </h3>
      {isOpen && (
        <div class="stack gecc-more" id={`gecc-${id}-more`}>
          <p class="small quiet">{t(geccKindWords[kind])}</p>
          {verify && (
            <p class="notice turn">
              <Icon name="circle-help" />
              <span>
                {verify[language.value]} <b>{t(words.askTitle)}</b>
              </span>
            </p>
          )}
          <GeccMeasured office={office} criterion={criterion} measured={view.measured} />
          <GeccAttested
            {...{
              office,
              criterion,
              state,
              isContradicted,
              attestation,
              act,
              busy,
              today: view.today,
            }}
          />
          {children}
          <GeccPast
            {...{ office, criterionId: id, standing: attestation?.id }}
            number={tellNumber(criterion, language.value)}
          />
        </div>
      )}
    </li>
  )
}
