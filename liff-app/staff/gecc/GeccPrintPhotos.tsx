import { geccWords as words } from '@phrom/shared/words/gecc.ts'
import { t } from '../../words.ts'
import type { GeccRow } from './gecc-rows.ts'
import type { PrintedPhotos } from './use-printed-photos.ts'

/** Behind the form: the photos in its order, each with its criterion and the day on which it was seen. */
export function GeccPrintPhotos({ rows, photos }: { rows: GeccRow[]; photos: PrintedPhotos }) {
  const all = rows.flatMap(({ name, seenOn, photos: ids }) =>
    ids.map((id, i) => ({
      id,
      caption: t(words.photoOn, { n: i + 1, number: name, day: seenOn }),
    })),
  )
  if (all.length === 0) return null
  return (
    <div class="gecc-printed">
      <p class="gecc-heading">{t(words.photos)}</p>
      <ul>
        {all.map(({ id, caption }) => {
          const url = photos.get(id)
          return (
            <li key={id}>
              {url ? <img src={url} alt="" /> : <p>{t(words.photoBroken)}</p>}
              <p>{caption}</p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
