import { smallestMark } from '@phrom/shared/page-marks.ts'
import { viewer } from '@phrom/shared/words/viewer.ts'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { MarkBox } from '../parts/MarkBox.tsx'
import { t } from '../words.ts'
import { type Box, boxBetween, changeBox } from './turn-box.ts'

/** How far an arrow moves or sizes the box, as a share of the picture. */
const step = 0.02
/** A tap is no drag: it puts a box of this size round itself. */
const tapped = { width: 0.3, height: 0.08 }

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

type Props = {
  n: number
  pane: { current: HTMLElement | null }
  /** Shares of the picture as it is shown. */
  done: (box: Box) => void
  cancel: () => void
}

/** Draws the box of a mark over a picture: dragged with finger or mouse, or moved and sized with arrows. */
export function DrawMark({ n, pane, done, cancel }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const from = useRef<{ x: number; y: number } | undefined>(undefined)
  const [box, setBox] = useState<Box | undefined>()
  // At once, so that a quick key goes to the box and not to the papers.
  useLayoutEffect(() => {
    setBox(boxInSight(area.current, pane.current))
    area.current?.focus({ preventScroll: true })
  }, [])

  const at = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = area.current?.getBoundingClientRect() ?? new DOMRect()
    return { x: (clientX - left) / width, y: (clientY - top) / height }
  }
  function onKey(event: KeyboardEvent) {
    const [x, y] = arrows[event.key] ?? []
    if (box && x !== undefined && y !== undefined) {
      setBox(changeBox(box, event.shiftKey ? { width: x, height: y } : { x, y }, smallestMark))
    } else if (box && event.key === 'Enter') done(box)
    else if (event.key === 'Escape') cancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      class="draw"
      ref={area}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: drawing takes the keys until it ends
      tabIndex={0}
      role="application"
      aria-label={t(viewer.drawHelp)}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.preventDefault()
        area.current?.setPointerCapture(event.pointerId)
        from.current = at(event)
      }}
      onPointerMove={(event) => {
        if (from.current) setBox(boxBetween(from.current, at(event)))
      }}
      onPointerUp={(event) => {
        if (!from.current) return
        const drawn = boxBetween(from.current, at(event))
        from.current = undefined
        const isTap = drawn.width < smallestMark && drawn.height < smallestMark
        const { x, y } = drawn
        const centred = { x: x - tapped.width / 2, y: y - tapped.height / 2, ...tapped }
        done(changeBox(isTap ? centred : drawn, {}, smallestMark))
      }}
      onPointerCancel={() => {
        from.current = undefined
      }}
    >
      {box && <MarkBox n={n} box={box} />}
      <p class="draw-bar" onPointerDown={(event) => event.stopPropagation()}>
        <button class="btn main" type="button" onClick={() => box && done(box)}>
          {t(viewer.placeMark)}
        </button>
        <button class="btn side" type="button" onClick={cancel}>
          {t(viewer.cancel)}
        </button>
      </p>
    </div>
  )
}

/** A box in the middle of what is in sight of the picture. */
function boxInSight(area: HTMLElement | null, pane: HTMLElement | null): Box {
  if (!area || !pane) return { x: 0.35, y: 0.45, ...tapped }
  const [all, seen] = [area.getBoundingClientRect(), pane.getBoundingClientRect()]
  const x = (seen.left + seen.width / 2 - all.left) / all.width - tapped.width / 2
  const y = (seen.top + seen.height / 2 - all.top) / all.height - tapped.height / 2
  return changeBox({ x, y, ...tapped }, {}, smallestMark)
}
