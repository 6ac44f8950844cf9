import type { OfficeView } from '@phrom/shared/case.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { t } from '../../words.ts'
import { Sign } from './Sign.tsx'

/** The way to the office, on a map outside of LINE's own window. */
export function MapLink({ office }: { office: OfficeView }) {
  return (
    <a class="btn side" href={mapOf(office)} target="_blank" rel="noreferrer">
      <Sign name="map" />
      <span>{t(bookings.map)}</span>
    </a>
  )
}

/** By its position where that is known; nothing in it says who asks. */
function mapOf({ position, name, address }: OfficeView): string {
  const place = position ? `${position.latitude},${position.longitude}` : `${name.th} ${address.th}`
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place)}&openExternalBrowser=1`
}
