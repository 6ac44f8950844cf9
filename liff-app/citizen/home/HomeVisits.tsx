import { type MyHomeVisits, placeMap } from '@phrom/shared/home-visits.ts'
import { showDay, showSpan } from '@phrom/shared/time.ts'
import { homePlace, stopEndingWords, homeCase as words } from '@phrom/shared/words/home-visits.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import { privacy } from '@phrom/shared/words/privacy.ts'
import { language, t } from '../../words.ts'
import { Line, Part } from '../privacy/Part.tsx'
import { tellAddress, tellHardships, tellWishes } from './tell-place.ts'

/** All that is held of visits at home, for My data. */
export function HomeVisits({ held: { place, visits } }: { held: MyHomeVisits }) {
  if (!place && visits.length === 0) return null
  return (
    <Part title={t(words.dataTitle)}>
      <dl class="answers">
        {place && (
          <>
            <Line name={t(homePlace.short)} value={tellAddress(place)} />
            <Line
              name={t(words.position)}
              value={
                place.position
                  ? `${place.position.latitude}, ${place.position.longitude}`
                  : t(words.noPosition)
              }
            />
            <Line name={t(homePlace.daysShort)} value={tellWishes(place)} />
            <Line
              name={t(homePlace.hard)}
              value={tellHardships(place) || t(homePlace.noHardship)}
            />
            {place.dayNote && <Line name={t(words.badDay)} value={place.dayNote} />}
          </>
        )}
        {visits.map((visit) => (
          <Line
            key={`${visit.day}${visit.start}${visit.endedAt}`}
            name={`${showDay(visit.day, language.value)} ${showSpan(visit.start, visit.end, language.value)}`}
            value={tellVisit(visit)}
          />
        ))}
      </dl>
      {place?.position && (
        <a class="btn side" href={placeMap(place.position)} target="_blank" rel="noreferrer">
          {t(homePlace.seeOnMap)}
        </a>
      )}
    </Part>
  )
}

function tellVisit(visit: MyHomeVisits['visits'][number]): string {
  const { goes, ending, reason, remark, receipt } = visit
  return [
    goes.join(', '),
    ending && t(stopEndingWords[ending]),
    reason && t(notServed[reason]),
    remark && `${t(privacy.remark)}: ${remark}`,
    receipt,
  ]
    .filter(Boolean)
    .join(' · ')
}
