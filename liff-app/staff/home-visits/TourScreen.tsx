import type { OfficeView } from '@phrom/shared/case.ts'
import { type Tour, tourMap } from '@phrom/shared/home-visits.ts'
import { homeDesk as words } from '@phrom/shared/words/home-visits.ts'
import { useState } from 'preact/hooks'
import { client, write } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { Tabs } from '../Tabs.tsx'
import { StopCard } from './StopCard.tsx'
import { tellTour } from './tell-tour.ts'

type Props = {
  office: string
  info: OfficeView
  tour: Tour
  set: (tour: Tour) => void
  change: () => void
}

/** A tour on its day: the way, the visits one after the other, and what came of each; also as a printed list. */
export function TourScreen({ office, info, tour, set, change }: Props) {
  const open = tour.stops.filter(({ endedAt }) => endedAt === null)
  const over = tour.stops.filter(({ endedAt }) => endedAt !== null)
  const places = open.map(({ place }) => ({ position: place?.position ?? null }))
  const map = tourMap(places, info.position)
  const without = places.filter(({ position }) => position === null).length
  const isOver = tour.cancelledAt !== null
  return (
    <Screen
      title={tellTour(tour)}
      short={t(words.title)}
      back={{ href: `/${office}/staff/home-visits`, word: t(words.back) }}
      bottom={<Tabs office={office} at="home-visits" />}
    >
      <p>{t(words.goes, { list: tour.goes.join(' · ') })}</p>
      {isOver && (
        <p class="notice plain" role="status">
          {t(words.cancelled)}
        </p>
      )}
      {!isOver && open.length > 0 && (
        <div class="home-doors not-printed">
          {map && (
            <a class="btn side" href={map} target="_blank" rel="noreferrer">
              <Icon name="map-pin" />
              {t(words.wholeMap)}
            </a>
          )}
          <button class="btn side" type="button" onClick={() => window.print()}>
            {t(words.print)}
          </button>
          <button class="btn side" type="button" onClick={change}>
            <Icon name="pencil" />
            {t(words.change)}
          </button>
        </div>
      )}
      {without > 0 && <p class="quiet small not-printed">{t(words.notOnMap, { n: without })}</p>}
      <ol class="home-requests">
        {[...open, ...over].map((stop, i) => (
          <StopCard
            key={stop.id}
            {...{ office, tour, stop, set }}
            number={stop.endedAt === null ? i + 1 : undefined}
          />
        ))}
      </ol>
      {!isOver && open.length > 0 && <Cancel office={office} tour={tour} set={set} />}
    </Screen>
  )
}

function Cancel({ office, tour, set }: Pick<Props, 'office' | 'tour' | 'set'>) {
  const [isAsking, setAsking] = useState(false)
  const { busy, problem, send } = useSend()
  const cancel = () =>
    send(async () => {
      const at = client.api.offices[':office'].staff['home-visits'].tours[':tourId'].cancel
      const param = { office, tourId: tour.id }
      const json = { revision: tour.revision }
      set(await write<Tour>((options) => at.$post({ param, json }, options)))
    })
  if (!isAsking) {
    return (
      <button class="btn text not-printed" type="button" onClick={() => setAsking(true)}>
        {t(words.cancel)}
      </button>
    )
  }
  return (
    <section class="card stack-s not-printed">
      <ProblemNote text={problem} />
      <p>{t(words.cancelSure)}</p>
      <button class="btn risk" type="button" disabled={busy} onClick={() => void cancel()}>
        {t(words.cancel)}
      </button>
      <button class="btn side" type="button" onClick={() => setAsking(false)}>
        {t(words.keep)}
      </button>
    </section>
  )
}
