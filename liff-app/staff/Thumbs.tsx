import { staff } from '@phrom/shared/words/staff.ts'
import { paperWords } from '@phrom/shared/words/states.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import { t } from '../words.ts'
import type { Leaf, ShownPaper } from './leaves.ts'
import type { Pictures } from './page-pictures.ts'

const looks = { accepted: 'ok', returned: 'turn', received: 'wait', todo: '' } as const
const icons = { accepted: 'check', returned: 'undo-2', received: 'circle', todo: 'circle' } as const

/** Every page of every paper in small, with how each paper stands. */
export function Thumbs({
  shown,
  leaves,
  current,
  pictures,
  choose,
}: {
  shown: ShownPaper[]
  leaves: Leaf[]
  current: Leaf | undefined
  pictures: Pictures
  choose: (leaf: Leaf) => void
}) {
  return (
    <nav class="thumbs" aria-label={t(viewer.pages)}>
      <ul class="papers-list">
        {shown.map(({ paper, document }) => (
          <li key={paper.key} class={paper.key === current?.paper.key ? 'current' : ''}>
            <p class="thumb-name">
              {t(paper.requirement)} {paper.owner && <small>{t(paper.owner)}</small>}
            </p>
            <div class="thumb-pages">
              {leaves
                .filter((leaf) => leaf.paper.key === paper.key)
                .map((leaf) => (
                  <Thumb
                    key={leaf.page.id}
                    leaf={leaf}
                    isCurrent={leaf.page.id === current?.page.id}
                    pictures={pictures}
                    choose={choose}
                  />
                ))}
            </div>
            <span class={`state ${looks[document.state]}`}>
              <Icon name={icons[document.state]} />
              {t(paperWords[document.state])}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Thumb({
  leaf,
  isCurrent,
  pictures,
  choose,
}: {
  leaf: Leaf
  isCurrent: boolean
  pictures: Pictures
  choose: (leaf: Leaf) => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  const [url, setUrl] = useState<string | undefined>()
  const { state, type } = leaf.page
  const isPicture = type === 'image/jpeg'
  const isWanted = isPicture && state === 'ready'
  useEffect(() => {
    const element = button.current
    if (!element || !isWanted) return
    let wanted = true
    // What nobody scrolls to is neither fetched nor on record as seen.
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      watch.disconnect()
      pictures
        .later(`${leaf.address}/thumbnail`)
        .then((made) => wanted && setUrl(made))
        .catch(() => undefined)
    })
    watch.observe(element)
    return () => {
      wanted = false
      watch.disconnect()
    }
  }, [leaf.address, isWanted, pictures])
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isCurrent])
  return (
    <button
      class="thumb-page"
      type="button"
      ref={button}
      aria-current={isCurrent}
      aria-label={[
        t(staff.picture, { name: t(leaf.paper.requirement), n: leaf.n }),
        !isPicture && 'PDF',
        state === 'held' && t(viewer.heldPage),
        state === 'lost' && t(viewer.lostPage),
      ]
        .filter(Boolean)
        .join(' ')}
      onClick={() => choose(leaf)}
    >
      {state === 'held' && <Icon name="clock" />}
      {state === 'lost' && <Icon name="triangle-alert" />}
      {state === 'ready' &&
        (url ? <img src={url} alt="" draggable={false} /> : <span>{isPicture ? '' : 'PDF'}</span>)}
      {isPicture && <small aria-hidden="true">{leaf.n}</small>}
    </button>
  )
}
