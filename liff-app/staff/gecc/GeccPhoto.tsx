import { geccWords as words } from '@phrom/shared/words/gecc.ts'
import { useState } from 'preact/hooks'
import { askFile } from '../../api.ts'
import { Icon } from '../../parts/Icon.tsx'
import { useLoad } from '../../parts/load.tsx'
import { useBlobUrl } from '../../parts/use-blob-url.ts'
import { t } from '../../words.ts'

type Props = {
  office: string
  number: string
  id: string
  n: number
  /** Left out where it is history. */
  remove?: (id: string) => Promise<boolean>
}

/** A photo, in this page’s memory alone. Deleting asks once more, for it does not come back. */
export function GeccPhoto({ office, number, id, n, remove }: Props) {
  const loaded = useLoad(id, () => askFile(`/api/offices/${office}/staff/gecc/photos/${id}`))
  const url = useBlobUrl(loaded.value)
  const [isAsked, setAsked] = useState(false)
  return (
    <div class="stack-s gecc-photo">
      {loaded.error ? (
        <p>
          {t(words.photoBroken)}{' '}
          <button class="btn text" type="button" onClick={loaded.reload}>
            {t(words.photoAgain)}
          </button>
        </p>
      ) : (
        url && <img src={url} alt={t(words.photoOf, { n, number })} />
      )}
      {remove && !isAsked && (
        <button
          class="btn side"
          type="button"
          aria-label={t(words.deletePhoto, { n })}
          onClick={() => setAsked(true)}
        >
          <Icon name="trash-2" />
          {t(words.deletePhoto, { n })}
        </button>
      )}
      {remove && isAsked && (
        <>
          <p>{t(words.deleteSay)}</p>
          <button class="btn risk" type="button" onClick={() => void remove(id)}>
            {t(words.deleteYes)}
          </button>
          <button class="btn side" type="button" onClick={() => setAsked(false)}>
            {t(words.deleteNo)}
          </button>
        </>
      )}
    </div>
  )
}
