import '../day/time-log.css'
import '../survey/survey-desk.css'
import './gecc.css'
import type { OfficeView } from '@phrom/shared/case.ts'
import type { GeccView } from '@phrom/shared/gecc/gecc-view.ts'
import { type GeccState, geccStates, shownParts } from '@phrom/shared/gecc/standing.ts'
import { showDay } from '@phrom/shared/time.ts'
import { geccPartWords, geccStateWords, geccWords as words } from '@phrom/shared/words/gecc.ts'
import { useEffect, useState } from 'preact/hooks'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote } from '../../parts/use-send.tsx'
import { language, t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { GeccLine } from './GeccLine.tsx'
import { GeccPrint } from './GeccPrint.tsx'
import { GeccCertificate, GeccProgress } from './GeccProgress.tsx'
import { statesOf, tellTopic } from './gecc-rows.ts'
import { SaveGecc } from './SaveGecc.tsx'
import { type Act, readGecc, useGecc } from './use-gecc.ts'
import { usePrintedPhotos } from './use-printed-photos.ts'

type Loaded = { view: GeccView; info: OfficeView }

/** The office’s own assessment by the standard of convenient offices. */
export default function GeccDesk({ office }: { office: string }) {
  const loaded = useLoad<Loaded>(office, () => load(office))
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  return <Shown office={office} {...loaded.value} set={loaded.set} />
}

async function load(office: string): Promise<Loaded> {
  const [view, info] = await Promise.all([
    readGecc(office),
    ask<OfficeView>(() => client.api.offices[':office'].$get({ param: { office } })),
  ])
  return { view, info }
}

type Props = Loaded & { office: string; set: (loaded: Loaded) => void }

function Shown({ office, view, info, set }: Props) {
  const { act, busy, problem, note } = useGecc(office, view, (next) => set({ view: next, info }))
  const { photos, isGetting, print } = usePrintedPhotos(office, view)
  const states = statesOf(view)
  const isMissing = [...states.values()].includes('missing')
  const [only, setOnly] = useState<GeccState | undefined>(isMissing ? 'missing' : undefined)
  const [openId, setOpenId] = useState<string | undefined>(
    () => location.hash.slice(1) || undefined,
  )
  // What was done with one criterion is not told beside another.
  const [isActed, setActed] = useState(false)
  const actHere: Act = (...args) => {
    setActed(true)
    return act(...args)
  }
  function open(id: string | undefined) {
    setOpenId(id)
    setActed(false)
    // Whoever goes to a figure and comes back finds it open.
    history.replaceState(history.state, '', id ? `#${id}` : location.pathname)
  }
  const [goTo, setGoTo] = useState<{ id: string } | undefined>()
  useEffect(() => {
    if (goTo) document.getElementById(`gecc-${goTo.id}`)?.focus()
  }, [goTo])
  const isWanted = (id: string) => !only || states.get(id) === only || id === openId
  const parts = shownParts(({ id }) => isWanted(id))
  return (
    <Screen title={t(words.title)} bottom={<Tabs office={office} at="gecc" />}>
      <div class="gecc-desk stack not-printed">
        <p>{t(words.lead)}</p>
        <p class="small">{t(words.onDay, { day: showDay(view.today, language.value) })}</p>
        <GeccCertificate
          states={states}
          go={(id) => {
            open(id)
            setGoTo({ id })
          }}
        />
        <GeccProgress states={states} />
        <SaveGecc view={view} print={print} isGetting={isGetting} />
        <h2>{t(words.criteria)}</h2>
        <Filter states={states} only={only} choose={setOnly} />
        {parts.length === 0 && <p class="blank-state">{t(words.none)}</p>}
        {parts.map(({ id, topics }) => (
          <section class="stack-s" key={id}>
            <h2>{t(geccPartWords[id])}</h2>
            {topics.map((topic) => (
              <div class="stack-s" key={topic.en}>
                <p class="gecc-topic-name">{tellTopic(topic, language.value)}</p>
                <ul class="rows">
                  {topic.criteria.map((criterion) => (
                    <GeccLine
                      key={criterion.id}
                      {...{ office, criterion, view, open, busy }}
                      act={actHere}
                      state={states.get(criterion.id) ?? 'missing'}
                      isOpen={criterion.id === openId}
                    >
                      <p class={isActed && note ? 'notice ok' : 'hide'} role="status">
                        {isActed && note}
                      </p>
                      <ProblemNote text={isActed ? problem : undefined} />
                    </GeccLine>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
      </div>
      <GeccPrint view={view} info={info} photos={photos} />
    </Screen>
  )
}

type FilterProps = {
  states: ReadonlyMap<string, GeccState>
  only: GeccState | undefined
  choose: (only: GeccState | undefined) => void
}

function Filter({ states, only, choose }: FilterProps) {
  const all = [...states.values()]
  const count = (state: GeccState) => all.filter((one) => one === state).length
  const chip = (state: GeccState | undefined, name: string, n: number) => (
    <button
      class="chip"
      type="button"
      key={name}
      aria-pressed={only === state}
      onClick={() => choose(state)}
    >
      {t(words.count, { name, n })}
    </button>
  )
  return (
    <fieldset class="chips gecc-chips">
      <legend class="hide">{t(words.show)}</legend>
      {geccStates.map((state) => chip(state, t(geccStateWords[state]), count(state)))}
      {chip(undefined, t(words.everything), all.length)}
    </fieldset>
  )
}
