import type { DocumentView } from '@phrom/shared/case.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { MarkBox } from '../parts/MarkBox.tsx'
import { t } from '../words.ts'

/** The pages on which staff marked a place that is wrong; `base` is the address of the paper in the API. */
export function MarkedPages({ document, base }: { document: DocumentView; base: string }) {
  const { marks, pages } = document
  return pages.flatMap((page, i) => {
    const isMarked = marks.some(({ pageId }) => pageId === page.id)
    if (!isMarked || page.state !== 'ready') return []
    return [
      <figure class="photo" key={page.id}>
        <img src={`${base}/pages/${page.id}`} alt={t(citizen.pageN, { n: i + 1 })} />
        {marks.map((mark, place) =>
          mark.pageId === page.id ? (
            <MarkBox key={`${mark.x}/${mark.y}`} n={place + 1} box={mark} />
          ) : null,
        )}
      </figure>,
    ]
  })
}
