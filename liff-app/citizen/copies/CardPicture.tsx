import './card-picture.css'
import type { FormatId } from '@phrom/shared/formats.ts'
import { copyWords as words } from '@phrom/shared/words/copy-orders.ts'
import { t } from '../../words.ts'

/** Where a number stands on the card, in the units of the drawing. */
type Spot = { side: 'front' | 'back'; x: number; y: number; width: number; sample: string }

const spots: Partial<Record<FormatId, Spot>> = {
  'citizen-number': { side: 'front', x: 84, y: 30, width: 142, sample: 'X XXXX XXXXX XX X' },
  'card-request-number': { side: 'front', x: 200, y: 168, width: 112, sample: 'XXXX-XX-XXXXXXXX' },
  'laser-code': { side: 'back', x: 92, y: 150, width: 136, sample: 'XX0-0000000-00' },
}

/** A drawing of the card on which the place of the number is framed; nothing for what stands on no card. */
export function CardPicture({ format }: { format: FormatId }) {
  const spot = spots[format]
  if (!spot) return null
  const isFront = spot.side === 'front'
  return (
    <figure class="card-picture">
      <svg
        viewBox="0 0 320 200"
        role="img"
        aria-label={`${t(isFront ? words.cardFront : words.cardBack)}: ${t(isFront ? words.whereFront : words.whereBack)}`}
      >
        <rect class="card-edge" x="2" y="2" width="316" height="196" rx="14" />
        {isFront ? <Front /> : <Back />}
        <text class="card-specimen" x="160" y="118" transform="rotate(-14 160 110)">
          {t(words.specimen)}
        </text>
        <rect class="card-spot" x={spot.x} y={spot.y} width={spot.width} height="24" rx="5" />
        <text
          class="card-sample"
          x={spot.x + 6}
          y={spot.y + 16}
          textLength={spot.width - 12}
          lengthAdjust="spacingAndGlyphs"
        >
          {spot.sample}
        </text>
      </svg>
      <figcaption class="small">{t(isFront ? words.whereFront : words.whereBack)}</figcaption>
    </figure>
  )
}

/** Chip on the left, photograph on the right; lines stand for what is printed. */
function Front() {
  return (
    <>
      <rect class="card-chip" x="18" y="72" width="44" height="36" rx="5" />
      <path class="card-line" d="M84 68h110M84 84h90M84 104h104M84 124h84M18 144h150M18 160h132" />
      <rect class="card-photo" x="232" y="70" width="70" height="90" rx="4" />
      <circle class="card-line" cx="267" cy="104" r="15" />
      <path class="card-line" d="M244 154c2-20 12-28 23-28s21 8 23 28" />
    </>
  )
}

/** The dark stripe above, the code below it. */
function Back() {
  return (
    <>
      <rect class="card-stripe" x="2" y="22" width="316" height="34" />
      <path class="card-line" d="M24 78h190M24 94h210M24 110h160" />
      <rect class="card-line" x="252" y="74" width="46" height="46" rx="4" />
    </>
  )
}
