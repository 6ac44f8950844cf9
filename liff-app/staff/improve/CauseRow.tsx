import type { Period } from '@phrom/shared/figures/periods.ts'
import { assumed } from '@phrom/shared/improve/time-lost.ts'
import type { Measure, RankedCause } from '@phrom/shared/improve/views.ts'
import { showDate } from '@phrom/shared/time.ts'
import { improveWords as words } from '@phrom/shared/words/improve.ts'
import { useState } from 'preact/hooks'
import { Icon } from '../../parts/Icon.tsx'
import { language, t } from '../../words.ts'
import { figuresPath, ofPeriod } from '../figures/address.ts'
import { CauseEffects } from './CauseEffects.tsx'
import { CauseHelp } from './CauseHelp.tsx'
import { ShareBar } from './ShareBar.tsx'
import { tellCause, tellLost, tellMinutes, tellNumber, tellService } from './tell.ts'

type Props = {
  office: string
  one: RankedCause
  period: Period
  onMeasure: (measure: Measure | null) => void
}

/** One cause: what it took, how that is worked out, what may help, and what was done. */
export function CauseRow({ office, one, period, onMeasure }: Props) {
  const { count, lost, share, measure } = one
  // Where something is done its effect is what they come for; afterwards it is theirs to open and close.
  const [isDoing] = useState(measure !== null)
  const [opened, setOpened] = useState(isDoing)
  return (
    <li class="improve-cause">
      <h3>
        {tellCause(one)}
        <small>{tellService(one)}</small>
      </h3>
      <p class="improve-line">
        <span>
          {t(words.line, {
            count: t(words.timesCame, { n: count }),
            time: tellLost(lost),
            share: tellNumber(share),
          })}
        </span>
        <ShareBar share={share} />
      </p>
      {measure && (
        <p class="improve-doing">
          <Icon name="list-checks" />
          <span>
            <b>{t(words.doing)}:</b> {measure.what} ({measure.who},{' '}
            {t(words.since, { day: showDate(measure.fromDay, language.value) })})
          </span>
        </p>
      )}
      <details class="why">
        <summary>
          <span>{t(words.how)}</span>
        </summary>
        <Worked one={one} />
      </details>
      <details class="why">
        <summary>
          <span>{t(words.help)}</span>
        </summary>
        <CauseHelp office={office} one={one} />
      </details>
      <details
        class="why"
        open={isDoing}
        onToggle={(event) => event.currentTarget.open && setOpened(true)}
      >
        <summary>
          <span>{t(words.effects)}</span>
        </summary>
        {opened && <CauseEffects office={office} one={one} onMeasure={onMeasure} />}
      </details>
      <a class="improve-door not-printed" href={pathBehind(office, one, period)}>
        {t(words.behind)}
        <Icon name="chevron-right" />
      </a>
    </li>
  )
}

/** The figure of which this is one reason, with the cases that were counted. */
function pathBehind(office: string, one: RankedCause, period: Period): string {
  const { cause, teamId, serviceId, behind } = one
  return figuresPath(office, {
    ...{ ...ofPeriod(period), team: teamId, ...(serviceId !== '' && { service: serviceId }) },
    figure: cause.kind === 'paper' ? 'papers-returned' : 'not-served',
    ...(behind !== null && { key: behind }),
  })
}

/** The same numbers as a sum that can be checked by hand. */
function Worked({ one: { cause, count, papers, each, lost } }: { one: RankedCause }) {
  const { sendAgain: send, checkAgain: check, trip } = assumed
  const { wait, counter, again } = each
  return (
    <>
      <p>
        {cause.kind === 'paper'
          ? t(words.ofPaper, { papers: tellNumber(papers), send, check })
          : t(words.ofVisit, { n: count, trip, wait, counter })}
      </p>
      <p>{t(words.sum, { people: tellMinutes(lost.people), staff: tellMinutes(lost.staff) })}</p>
      {again !== null && <p>{t(words.again, { time: tellMinutes(again) })}</p>}
    </>
  )
}
