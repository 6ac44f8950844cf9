import { type ExactPlace, placeMap } from '@phrom/shared/home-visits.ts'
import { homeDesk as words } from '@phrom/shared/words/home-visits.ts'
import { tellAddress } from '../../citizen/home/tell-place.ts'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { placeNotes } from './tell-tour.ts'

type Props = { place: ExactPlace; name: string; phone: string; withDays?: boolean }

/** Where somebody lives, whom to call, and what to know before one goes. */
export function Place({ place, name, phone }: Props) {
  const { address, subDistrict, position, dayNote } = place
  return (
    <>
      <p class="address">{tellAddress({ address, subDistrict, landmark: '' })}</p>
      {placeNotes(place).map((line) => (
        <p class="small" key={line}>
          {line}
        </p>
      ))}
      {dayNote && <p class="small">{t(words.dayNote, { note: dayNote })}</p>}
      <p class="home-doors">
        {position ? (
          <a
            class="btn side"
            href={placeMap(position)}
            target="_blank"
            rel="noreferrer"
            aria-label={`${t(words.onMap)}: ${name}`}
          >
            <Icon name="map-pin" />
            {t(words.onMap)}
          </a>
        ) : (
          <span class="state">{t(words.noPin)}</span>
        )}
        {phone && (
          <a class="btn side" href={`tel:${phone}`} aria-label={t(words.callOf, { name, phone })}>
            <Icon name="phone" />
            {phone}
          </a>
        )}
      </p>
    </>
  )
}
