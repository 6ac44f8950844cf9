import type { PageMark } from '@phrom/shared/page-marks.ts'
import { staff } from '@phrom/shared/words/staff.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import type { Ref } from 'preact'
import { useEffect, useImperativeHandle, useRef, useState } from 'preact/hooks'
import { lazyPart } from '../parts/lazy-part.ts'
import { tellError } from '../parts/load.tsx'
import { MarkBox } from '../parts/MarkBox.tsx'
import { t } from '../words.ts'
import { DrawMark } from './DrawMark.tsx'
import type { Leaf } from './leaves.ts'
import type { Pictures } from './page-pictures.ts'
import { Turned } from './Turned.tsx'
import { type Box, turnBack, turnBox } from './turn-box.ts'
import { usePicture } from './use-pictures.ts'
import { useZoom } from './use-zoom.ts'

const PdfPages = lazyPart(() => import('./PdfPages.tsx'))

/** Narrower than this a page fills the width and is scrolled down; wider it is shown whole. */
const narrow = 560

/** What the buttons and keys do to the picture that is worked on. */
export type PaneHandle = {
  nearer: () => void
  farther: () => void
  move: (x: number, y: number) => void
}

type Props = {
  leaf: Leaf
  pictures: Pictures
  /** Quarter turns, clockwise. */
  turns: number
  contrast: boolean
  marks: Omit<PageMark, 'reason'>[]
  /** Takes the box of a new mark, in shares of the picture as it was sent; undefined where none is being drawn. */
  draw?: { done: (box: Box) => void; cancel: () => void } | undefined
  handle: Ref<PaneHandle>
  worked: () => void
}

/** One page: zoom, pan, turn, and the marks on it. It can be neither dragged away nor saved from a menu. */
export function PicturePane(props: Props) {
  const { leaf, pictures, turns, contrast, marks, draw, handle, worked } = props
  const pane = useRef<HTMLElement>(null)
  const { zoom, nearer, farther, move } = useZoom(pane, !draw)
  useImperativeHandle(handle, () => ({ nearer, farther, move }))
  const room = useRoom(pane)
  const isPdf = leaf.page.type === 'application/pdf'
  const isReady = leaf.page.state === 'ready'
  const { url, error, again } = usePicture(pictures, leaf.address, isReady && !isPdf)
  const [size, setSize] = useState({ width: 3, height: 4 })
  const name = t(leaf.paper.requirement)
  const ratio = turns % 2 === 1 ? size.height / size.width : size.width / size.height
  const fit = isPdf || room.width < narrow ? room.width : Math.min(room.width, room.height * ratio)
  return (
    <section
      class={`picture${contrast ? ' contrast' : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={name}
      ref={pane}
      onContextMenu={(event) => event.preventDefault()}
      onDragStart={(event) => event.preventDefault()}
      onPointerDown={worked}
      onFocusIn={worked}
    >
      {!isReady && (
        <p class="picture-note" role="status">
          {t(leaf.page.state === 'held' ? viewer.heldPage : viewer.lostPage)}
        </p>
      )}
      {error !== undefined && (
        <div class="picture-note" role="alert">
          <p>
            {t(viewer.pictureBad)} · {tellError(error)}
          </p>
          <button class="btn side" type="button" onClick={again}>
            {t(viewer.again)}
          </button>
        </div>
      )}
      {isReady && isPdf && (
        <div class="fit" style={{ width: `${fit * zoom}px` }}>
          <PdfPages address={leaf.address} name={name} turns={turns} key={leaf.page.id} />
        </div>
      )}
      {url && (
        <div class="fit" style={{ width: `${fit * zoom}px` }}>
          <Turned
            {...size}
            turns={turns}
            over={
              <>
                {marks.map((mark, i) =>
                  mark.pageId === leaf.page.id ? (
                    <MarkBox key={`${mark.x}/${mark.y}`} n={i + 1} box={turnBox(mark, turns)} />
                  ) : null,
                )}
                {draw && (
                  <DrawMark
                    n={marks.length + 1}
                    pane={pane}
                    done={(box) => draw.done(turnBack(box, turns))}
                    cancel={draw.cancel}
                  />
                )}
              </>
            }
          >
            <img
              src={url}
              alt={t(staff.picture, { name, n: leaf.n })}
              decoding="sync"
              draggable={false}
              onLoad={(event) => {
                const { naturalWidth, naturalHeight } = event.target as HTMLImageElement
                setSize({ width: naturalWidth, height: naturalHeight })
              }}
            />
          </Turned>
        </div>
      )}
    </section>
  )
}

/** How much room a pane has, in pixels, without its scroll bars. */
function useRoom(pane: { current: HTMLElement | null }) {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = pane.current
    if (!element) return
    const watch = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      // A scroll bar that comes with the larger picture must not make it smaller again.
      setRoom((now) =>
        Math.abs(now.width - width) < 20 && Math.abs(now.height - height) < 20
          ? now
          : { width, height },
      )
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return room
}
