import { wilson } from '@phrom/shared/improve/compare.ts'
import type { Effect, EffectsView, Measure, RankedCause } from '@phrom/shared/improve/views.ts'
import { showDate } from '@phrom/shared/time.ts'
import { changeWords, verdictWords, improveWords as words } from '@phrom/shared/words/improve.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { tellError, useLoad } from '../../parts/load.tsx'
import { language, t } from '../../words.ts'
import { ScrollTable } from '../ScrollTable.tsx'
import { MeasureForm } from './MeasureForm.tsx'
import { tellNumber } from './tell.ts'

type Props = { office: string; one: RankedCause; onMeasure: (measure: Measure | null) => void }

/** What changed, how often the cause came before and after, and what the office does against it. */
export function CauseEffects({ office, one, onMeasure }: Props) {
  const { teamId, serviceId, key, cause } = one
  const at = client.api.offices[':office'].staff.improve.effects
  const query = { team: teamId, service: serviceId, cause: key }
  const [said, say] = useState<'saved' | 'stopped' | undefined>()
  const loaded = useLoad<EffectsView>(`${office} ${teamId} ${serviceId} ${key}`, () =>
    ask(() => at.$get({ param: { office }, query })),
  )
  if (loaded.error) {
    return (
      <div class="stack-s" role="alert">
        <p>{tellError(loaded.error)}</p>
        <button class="btn side" type="button" onClick={loaded.reload}>
          {t(words.tryAgain)}
        </button>
      </div>
    )
  }
  if (!loaded.value) return <p role="status">{t(words.loading)}</p>
  const { effects, measure, changes } = loaded.value
  const earlier = changes.slice(measure ? 1 : 0).filter(({ what }) => what !== '')
  return (
    <div class="stack-s">
      {effects.length === 0 && <p>{t(words.noEffects)}</p>}
      {effects.map((effect, i) => (
        <Compared
          key={`${effect.kind} ${effect.day}`}
          id={`effect-${i}-${serviceId}-${key.replaceAll('|', '-')}`}
          effect={effect}
          kind={cause.kind}
        />
      ))}
      {effects.some(({ before }) => before) && <p>{t(words.careful)}</p>}
      <MeasureForm
        office={office}
        of={query}
        measure={measure}
        revision={changes[0]?.revision ?? 0}
        read={() => ask<EffectsView>(() => at.$get({ param: { office }, query }))}
        onSaved={(saved) => {
          say(saved ? 'saved' : 'stopped')
          onMeasure(saved)
          loaded.reload()
        }}
      />
      <p role="status">{said && t(words[said])}</p>
      {earlier.length > 0 && (
        <section>
          <h4>{t(words.history)}</h4>
          <ul>
            {earlier.map(({ revision, what, who, fromDay }) => (
              <li key={revision}>
                {what} ({who}, {t(words.since, { day: showDate(fromDay, language.value) })})
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

type ComparedProps = { id: string; effect: Effect; kind: 'paper' | 'visit' }

/** One change with its two spans in numbers, and whether the difference is more than chance. */
function Compared({ id, effect, kind }: ComparedProps) {
  const { day, what, by, before, after, verdict, others } = effect
  return (
    <section class="stack-s improve-effect">
      <h4 id={id}>
        {t(changeWords[effect.kind], { what: what ?? '' })}
        <small>
          {t(words.from, { day: showDate(day, language.value) })}
          {by && ` · ${t(words.byWhom, { by })}`}
        </small>
      </h4>
      {before && after && (
        <ScrollTable labelledby={id} look="log-table">
          <thead>
            <tr>
              <th scope="col">{t(words.days)}</th>
              <th scope="col">{t(words.percent)}</th>
              <th scope="col">{t(kind === 'paper' ? words.ofPapers : words.ofVisits)}</th>
            </tr>
          </thead>
          <tbody>
            <Line name={t(words.before)} span={before} />
            <Line name={t(words.after)} span={after} />
          </tbody>
        </ScrollTable>
      )}
      <p class="improve-verdict" data-verdict={verdict}>
        {t(verdictWords[verdict])}
      </p>
      {others > 0 && <p>{t(words.others, { n: others })}</p>}
    </section>
  )
}

function Line({ name, span }: { name: string; span: NonNullable<Effect['before']> }) {
  const { from, to, times, of } = span
  const { low, high } = wilson(span)
  const percent = (share: number) => tellNumber(share * 100)
  return (
    <tr>
      <th scope="row">
        {name}
        <small>
          {showDate(from, language.value)} – {showDate(to, language.value)}
        </small>
      </th>
      <td class="n">
        {of === 0 ? '–' : percent(times / of)}
        {of > 0 && <small>{t(words.likely, { low: percent(low), high: percent(high) })}</small>}
      </td>
      <td class="n">{t(words.timesOf, { times, of })}</td>
    </tr>
  )
}
