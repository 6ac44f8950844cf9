import '../day/time-log.css'
import './figures.css'
import type { OfficeView } from '@phrom/shared/case.ts'
import { figureIds } from '@phrom/shared/figures/figures.ts'
import { periodBefore, periodOf, showPeriod } from '@phrom/shared/figures/periods.ts'
import type { FiguresView } from '@phrom/shared/figures/views.ts'
import { clockOf, dayOf, showClock, showDate } from '@phrom/shared/time.ts'
import { figureTexts, figurePage as words } from '@phrom/shared/words/figures.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client } from '../../api.ts'
import { lazyPart } from '../../parts/lazy-part.ts'
import { Failed, tellError, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { type FiguresWanted, figuresPath, ofPeriod, wantedIn } from './address.ts'
import { Breakdown } from './Breakdown.tsx'
import { FigureCard } from './FigureCard.tsx'
import { FigureCases } from './FigureCases.tsx'
import { FigureScope } from './FigureScope.tsx'
import { PeriodStep } from './PeriodStep.tsx'
import { periodWithin } from './period-name.ts'
import { readFigures } from './read-figures.ts'
import { SaveFigures } from './SaveFigures.tsx'
import { hasCases } from './tell-figure.ts'

const FigurePictures = lazyPart(() => import('./FigurePictures.tsx'))

/** What came of a period, as heads read, print and save it: all figures, or one with what is behind it. */
export default function FiguresDesk({ office }: { office: string }) {
  const { query } = useLocation()
  const wanted = wantedIn(query)
  const { figure: open, key: _, ...scope } = wanted
  const loaded = useLoad(`${office}?${new URLSearchParams(scope)}`, () => load(office, scope))
  // While another period is fetched, the one before it stays with its fields: the focus is not lost.
  const [before, setBefore] = useState<Loaded>()
  if (loaded.value && loaded.value !== before) setBefore(loaded.value)
  const shown = loaded.value ?? before
  if (loaded.error && !shown) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!shown) return <Waiting />
  const { view, info } = shown
  const own = language.value
  const { period } = view
  const [kind, today] = [period.kind === 'days' ? 'month' : period.kind, dayOf(view.now)]
  // Where there is nothing, the door leads to now; from now, to what was before.
  const other = period.to < today ? periodOf(kind, today) : periodBefore(period)
  const figure = view.figures.find(({ id }) => id === open)
  return (
    <Screen
      title={t(figure ? figureTexts[figure.id].name : words.title)}
      back={
        figure && {
          href: figuresPath(office, wanted, { figure: undefined, key: undefined }),
          word: t(words.back),
        }
      }
      bottom={<Tabs office={office} at="figures" />}
    >
      <div class="figures-desk stack" aria-busy={!loaded.value && !loaded.error}>
        <p class="only-printed">{t(words.heading, { office: t(info.name) })}</p>
        <FigureScope office={office} view={view} wanted={wanted} />
        {loaded.error !== undefined && (
          <div class="notice turn" role="alert">
            <p>{tellError(loaded.error)}</p>
            <p>{t(words.notNew, { period: periodWithin(period) })}</p>
            <button class="btn side" type="button" onClick={loaded.reload}>
              {t(words.tryAgain)}
            </button>
          </div>
        )}
        <PeriodStep
          period={view.period}
          teamId={view.teamId}
          serviceId={view.serviceId}
          today={dayOf(view.now)}
          at={(to) => figuresPath(office, wanted, ofPeriod(to))}
        />
        <p class="small" role="status">
          <span class="hide">{showPeriod(period, own)}: </span>
          {tellSpan(view)}
        </p>
        {isEmpty(view) ? (
          <div class="blank-state">
            <p>{t(words.empty)}</p>
            <a class="btn side" href={figuresPath(office, wanted, ofPeriod(other))}>
              {t(words.emptyDo, { period: periodWithin(other) })}
            </a>
          </div>
        ) : figure ? (
          <>
            <FigureCard figure={figure} scope={view} />
            <FigurePictures office={office} view={view} id={figure.id} />
            <Breakdown view={view} ids={[figure.id]} />
            {hasCases(figure.id) && <FigureCases office={office} id={figure.id} wanted={wanted} />}
          </>
        ) : (
          <>
            <SaveFigures view={view} />
            <div class="figure-grid">
              {view.figures.map((one) => (
                <FigureCard
                  key={one.id}
                  figure={one}
                  scope={view}
                  to={figuresPath(office, wanted, { figure: one.id })}
                />
              ))}
            </div>
            <Quota view={view} />
            <FigurePictures office={office} view={view} />
            <Breakdown view={view} ids={figureIds.filter((id) => id !== 'messages')} />
          </>
        )}
      </div>
    </Screen>
  )
}

type Loaded = Awaited<ReturnType<typeof load>>

async function load(office: string, wanted: FiguresWanted) {
  const [view, info] = await Promise.all([
    readFigures(office, wanted),
    ask<OfficeView>(() => client.api.offices[':office'].$get({ param: { office } })),
  ])
  return { view, info }
}

function isEmpty({ figures, arrivals }: FiguresView): boolean {
  return figures.every(({ value, count }) => !value && count === 0) && arrivals.length === 0
}

function tellSpan({ period, now, before }: FiguresView): string {
  const own = language.value
  const day = (one: string) => showDate(one, own)
  const span =
    before.from === before.to
      ? day(before.from)
      : t(words.span, { from: day(before.from), to: day(before.to) })
  if (dayOf(now) > period.to) return t(words.countedAll, { before: span })
  return t(words.countedTo, {
    ...{ day: day(dayOf(now)), clock: showClock(clockOf(now), own), before: span },
  })
}

function Quota({ view: { quota } }: { view: FiguresView }) {
  if (quota?.quota == null) return null
  const [used, all] = [quota.used, quota.quota].map((n) => n.toLocaleString('en-US'))
  return <p class="small">{t(words.quota, { used: used ?? '', quota: all ?? '' })}</p>
}
