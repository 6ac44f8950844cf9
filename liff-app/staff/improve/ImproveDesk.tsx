import '../day/day-figures.css'
import '../day/time-log.css'
import '../figures/figures.css'
import './improve.css'
import type { OfficeView } from '@phrom/shared/case.ts'
import { assumed, fewest } from '@phrom/shared/improve/time-lost.ts'
import type { ImproveView, Measure } from '@phrom/shared/improve/views.ts'
import { clockOf, dayOf, showClock, showDay } from '@phrom/shared/time.ts'
import { improveWords as words } from '@phrom/shared/words/improve.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { ofPeriod } from '../figures/address.ts'
import { PeriodStep } from '../figures/PeriodStep.tsx'
import { Tabs } from '../Tabs.tsx'
import { CauseRow } from './CauseRow.tsx'
import { ImproveScope } from './ImproveScope.tsx'
import { ServiceTable } from './ServiceTable.tsx'
import { tellLost, tellMinutes } from './tell.ts'
import { improvePath, type Wanted, wantedIn } from './wanted.ts'

/** More than ten is not what comes next. */
const shownAtFirst = 10

/** What took most time for nothing, why, and what may help, as heads read and print it. */
export default function ImproveDesk({ office }: { office: string }) {
  const wanted = wantedIn(useLocation().query)
  const loaded = useLoad(improvePath(office, wanted), () => load(office, wanted))
  // While another time is fetched, the one before it stays with its fields: the focus is not lost.
  const [before, setBefore] = useState<Loaded>()
  if (loaded.value && loaded.value !== before) setBefore(loaded.value)
  const shown = loaded.value ?? before
  const [all, setAll] = useState(false)
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!shown) return <Waiting />
  const { view, info } = shown
  const { now, causes } = view
  const setMeasure = (key: string, measure: Measure | null) =>
    loaded.set({
      info,
      view: {
        ...view,
        causes: causes.map((one) => (nameOf(one) === key ? { ...one, measure } : one)),
      },
    })
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="improve" />}>
      <div class="improve-desk stack" aria-busy={loaded.value === undefined}>
        <p class="only-printed">{t(words.heading, { office: t(info.name) })}</p>
        <ImproveScope office={office} view={view} wanted={wanted} />
        <PeriodStep
          period={view.period}
          teamId={view.teamId}
          today={dayOf(view.now)}
          at={(to) => improvePath(office, { ...wanted, ...ofPeriod(to) })}
        />
        <p class="small">
          {dayOf(now) > view.period.to
            ? t(words.countedAll)
            : t(words.countedTo, {
                day: showDay(dayOf(now), language.value),
                clock: showClock(clockOf(now), language.value),
              })}
        </p>
        <Whole view={view} />
        {causes.length === 0 && (
          <p class="blank-state">
            {view.seldomCauses.count === 0 ? t(words.none) : t(words.few, { n: fewest })}
          </p>
        )}
        {causes.length > 0 && (
          <section class="stack-s">
            <h2>{t(words.causes)}</h2>
            <ol class="rows improve-causes">
              {causes.slice(0, all ? undefined : shownAtFirst).map((one) => (
                <CauseRow
                  key={nameOf(one)}
                  office={office}
                  one={one}
                  period={view.period}
                  onMeasure={(measure) => setMeasure(nameOf(one), measure)}
                />
              ))}
            </ol>
            {!all && causes.length > shownAtFirst && (
              <button class="btn side not-printed" type="button" onClick={() => setAll(true)}>
                {t(words.moreCauses, { n: causes.length - shownAtFirst })}
              </button>
            )}
            <Together say={words.furtherSay} them={view.furtherCauses} />
            <Together say={words.seldomSay} them={view.seldomCauses} />
          </section>
        )}
        {view.services.length > 0 && <ServiceTable view={view} />}
        <div class="log-acts not-printed">
          <button class="btn side" type="button" onClick={() => window.print()}>
            {t(words.print)}
          </button>
        </div>
      </div>
    </Screen>
  )
}

const nameOf = ({ teamId, serviceId, key }: { teamId: string; serviceId: string; key: string }) =>
  `${teamId} ${serviceId} ${key}`

type Loaded = Awaited<ReturnType<typeof load>>

async function load(office: string, wanted: Wanted) {
  const at = client.api.offices[':office']
  const param = { office }
  const [view, info] = await Promise.all([
    ask<ImproveView>(() => at.staff.improve.$get({ param, query: wanted })),
    ask<OfficeView>(() => at.$get({ param })),
  ])
  return { view, info }
}

/** What was lost in four numbers, and how they are worked out. */
function Whole({ view: { lost, returned, unserved } }: { view: ImproveView }) {
  const figures = [
    [words.peopleLost, tellMinutes(lost.people)],
    [words.staffLost, tellMinutes(lost.staff)],
    [words.returned, t(words.nPapers, { n: returned })],
    [words.unserved, t(words.nTimes, { n: unserved })],
  ] as const
  const how = [
    t(words.howPaper, { send: assumed.sendAgain, check: assumed.checkAgain }),
    t(words.howVisit, { trip: assumed.trip }),
    t(words.howLimits),
  ]
  return (
    <>
      <dl class="figures">
        {figures.map(([name, figure]) => (
          <div key={name.en}>
            <dt>{t(name)}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <details class="why not-printed">
        <summary>
          <span>{t(words.how)}</span>
        </summary>
        {how.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </details>
      {/* Nobody can tap on paper. */}
      <p class="only-printed small">{how.join(' ')}</p>
    </>
  )
}

/** What is not told one by one, so that the sum is whole. */
function Together({ say, them }: { say: Text; them: ImproveView['seldomCauses'] }) {
  const { kinds, count, lost } = them
  if (kinds === 0) return null
  return <p class="small quiet">{t(say, { n: fewest, kinds, count, time: tellLost(lost) })}</p>
}
