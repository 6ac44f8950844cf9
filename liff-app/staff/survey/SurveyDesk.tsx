import '../day/day-figures.css'
import '../day/time-log.css'
import './survey-desk.css'
import type { OfficeView } from '@phrom/shared/case.ts'
import { showPeriod } from '@phrom/shared/figures/periods.ts'
import {
  answeredShare,
  type LevelCounts,
  levelShares,
  type SurveyResults,
  surveyTargets,
} from '@phrom/shared/survey-figures.ts'
import { showDay } from '@phrom/shared/time.ts'
import { teamName } from '@phrom/shared/words/openings.ts'
import { surveyDesk as words } from '@phrom/shared/words/survey-desk.ts'
import { useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { language, t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { LevelTable, showShare } from './LevelTable.tsx'
import { SaveSurvey } from './SaveSurvey.tsx'
import { SurveyScope, type SurveyWanted } from './SurveyScope.tsx'
import { SurveyTexts } from './SurveyTexts.tsx'
import { serviceName, surveyTables } from './survey-rows.ts'

/** How people rated their visits in a month or a fiscal year, as heads read, print and save it. */
export default function SurveyDesk({ office }: { office: string }) {
  const [wanted, want] = useState<SurveyWanted>({})
  const key = `${office}/${wanted.month}/${wanted.year}/${wanted.team}/${wanted.service}`
  const loaded = useLoad(key, () => load(office, wanted))
  // While another month is fetched, the one before it stays with its fields: the focus is not lost.
  const [before, setBefore] = useState<Loaded>()
  if (loaded.value && loaded.value !== before) setBefore(loaded.value)
  const shown = loaded.value ?? before
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!shown) return <Waiting />
  const { results, info } = shown
  const { all, period, countedTo, teamId, serviceId, trend } = results
  const isYear = period.kind === 'year'
  const of = [
    showPeriod(period, language.value),
    ...(teamId === null ? [] : [t(teamName(teamId))]),
    ...(serviceId === null ? [] : [t(serviceName(serviceId))]),
  ]
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="survey" />}>
      <div class="survey-desk stack" aria-busy={loaded.value === undefined}>
        <p class="only-printed">{t(words.heading, { office: t(info.name) })}</p>
        <div class="not-printed survey-scope">
          <SurveyScope results={results} wanted={wanted} want={want} />
        </div>
        <h2>{of.join(' · ')}</h2>
        <p class="small">{t(words.countedTo, { day: showDay(countedTo, language.value) })}</p>
        {isYear && all && (
          <p class="small">{t(words.yearSay, { n: results.months, of: trend.length })}</p>
        )}
        {all ? (
          <>
            <Whole counts={all} visits={results.visits} />
            <div class="not-printed">
              <SaveSurvey key={`${period.from} ${period.to}`} results={results} />
            </div>
          </>
        ) : (
          <p class="blank-state">{t(isYear ? words.noneOfYear : words.none)}</p>
        )}
        {surveyTables(results, language.value)
          .filter(({ id }) => all || id === 'trend')
          .map((table) => (
            <LevelTable key={table.id} table={table} />
          ))}
        <p class="small quiet">{t(words.fewSay)}</p>
        {all && teamId === null && <SurveyTexts texts={results.texts} />}
      </div>
    </Screen>
  )
}

type Loaded = Awaited<ReturnType<typeof load>>

async function load(office: string, query: SurveyWanted) {
  const at = client.api.offices[':office']
  const [results, info] = await Promise.all([
    ask<SurveyResults>(() => at.staff.survey.$get({ param: { office }, query })),
    ask<OfficeView>(() => at.$get({ param: { office } })),
  ])
  return { results, info }
}

/** The month or the year in a few numbers, against what the office has set itself and what the standard asks for. */
function Whole({ counts, visits }: { counts: LevelCounts; visits: number }) {
  const { veryGood, good, fair, content } = levelShares(counts)
  const answered = answeredShare(counts.count, visits)
  const figures = [
    [words.answers, String(counts.count)],
    [words.visits, String(visits)],
    [words.rate, answered === null ? '–' : showShare(answered)],
    [words.veryGood, showShare(veryGood)],
    [words.good, showShare(good)],
    [words.fair, showShare(fair)],
    [words.content, showShare(content)],
  ] as const
  const targets = [
    [words.officeTarget, surveyTargets.office],
    [words.standardTarget, surveyTargets.standard],
  ] as const
  return (
    <>
      <dl class="figures">
        {figures.map(([name, figure]) => (
          <div key={name.th}>
            <dt>{t(name)}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <ul class="stack-s">
        {targets.map(([name, n]) => {
          const isReached = content >= n
          return (
            <li class="survey-target" key={name.th}>
              <Icon name={isReached ? 'check' : 'x'} />
              <span>
                {t(name)}: {t(isReached ? words.reached : words.missed, { n })}
              </span>
            </li>
          )
        })}
      </ul>
      <details class="why not-printed">
        <summary>
          <span>{t(words.how)}</span>
        </summary>
        <p>{t(words.howSay)}</p>
      </details>
    </>
  )
}
