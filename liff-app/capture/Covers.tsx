import { citizen } from '@phrom/shared/words/citizen.ts'
import { photo } from '@phrom/shared/words/photo.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.tsx'
import { Screen } from '../parts/Screen.tsx'
import { useBlobUrl } from '../parts/use-blob-url.ts'
import { t } from '../words.ts'
import type { Box } from './capture.ts'
import { arrows, pointIn } from './points.ts'
import type { Point } from './quad.ts'

const smallest = 0.015
const firstBar: Box = { x: 0.35, y: 0.45, width: 0.3, height: 0.05 }

/** Black bars over what the office does not need: drawn by a finger, by two taps, or by keys. */
export function Covers({
  page,
  covers,
  back,
  apply,
}: {
  /** The page as it will lie, without its mark. */
  page: Blob
  covers: Box[]
  back: () => void
  apply: (covers: Box[]) => void
}) {
  const [boxes, setBoxes] = useState(covers)
  /** Where the finger went down, and where it is. */
  const [drawing, setDrawing] = useState<{ from: Point; to: Point } | undefined>()
  /** The first of two taps. */
  const [tapped, setTapped] = useState<Point | undefined>()
  /** The bar that keys work on, for whoever cannot see it. */
  const [spoken, setSpoken] = useState<number | undefined>()
  const frame = useRef<HTMLDivElement>(null)
  const plus = useRef<HTMLButtonElement>(null)
  const addedByButton = useRef(false)
  useEffect(() => {
    if (!addedByButton.current) return
    addedByButton.current = false
    frame.current?.querySelector<HTMLButtonElement>('.bar:last-of-type')?.focus()
  }, [boxes.length])
  const url = useBlobUrl(page)

  function release() {
    if (!drawing) return
    const box = between(drawing.from, drawing.to)
    setDrawing(undefined)
    if (box.width > smallest || box.height > smallest) return add(box)
    if (!tapped) return setTapped(drawing.from)
    add(between(tapped, drawing.from))
  }
  function add({ x, y, width, height }: Box) {
    setTapped(undefined)
    const box = { x, y, width: Math.max(width, smallest), height: Math.max(height, smallest) }
    setBoxes((before) => [...before, box])
  }
  function remove(index: number) {
    setSpoken(undefined)
    setBoxes(boxes.filter((_, i) => i !== index))
    plus.current?.focus()
  }
  function onKey(event: KeyboardEvent, index: number) {
    if (event.key === 'Delete' || event.key === 'Backspace') return remove(index)
    const by = arrows[event.key]
    if (!by) return
    event.preventDefault()
    setSpoken(index)
    setBoxes((before) =>
      before.map((box, i) => {
        if (i !== index) return box
        return event.shiftKey
          ? {
              ...box,
              width: Math.max(smallest, Math.min(1 - box.x, box.width + by.x)),
              height: Math.max(smallest, Math.min(1 - box.y, box.height + by.y)),
            }
          : {
              ...box,
              x: Math.max(0, Math.min(1 - box.width, box.x + by.x)),
              y: Math.max(0, Math.min(1 - box.height, box.y + by.y)),
            }
      }),
    )
  }
  function tell(index: number): string {
    const box = boxes[index]
    if (!box) return ''
    const percent = (share: number) => Math.round(share * 100)
    return t(photo.boxAt, {
      n: index + 1,
      x: percent(box.x),
      y: percent(box.y),
      width: percent(box.width),
      height: percent(box.height),
    })
  }
  const shown = drawing ? [...boxes, between(drawing.from, drawing.to)] : boxes
  return (
    <Screen
      title={t(photo.coverTitle)}
      back={{ act: back, word: t(citizen.back) }}
      bottom={
        <button class="btn main" type="button" onClick={() => apply(boxes)}>
          {t(photo.apply)}
        </button>
      }
    >
      <p>{t(photo.coverHow)}</p>
      <p role="status" class="said small">
        {tapped ? t(photo.secondTap) : spoken !== undefined ? tell(spoken) : ''}
      </p>
      <div
        class="photo edit cover"
        ref={frame}
        onPointerDown={(event) => {
          ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
          const at = pointIn(frame.current, event)
          setDrawing({ from: at, to: at })
        }}
        onPointerMove={(event) => {
          if (drawing) setDrawing({ ...drawing, to: pointIn(frame.current, event) })
        }}
        onPointerUp={release}
        onPointerCancel={() => setDrawing(undefined)}
      >
        {url && <img src={url} alt="" draggable={false} />}
        {shown.map((box, index) => (
          <button
            key={index}
            class="bar"
            type="button"
            style={{
              left: `${box.x * 100}%`,
              top: `${box.y * 100}%`,
              width: `${box.width * 100}%`,
              height: `${box.height * 100}%`,
            }}
            aria-label={t(photo.box, { n: index + 1 })}
            onKeyDown={(event) => onKey(event, index)}
          />
        ))}
        {tapped && (
          <i class="dot" style={{ left: `${tapped.x * 100}%`, top: `${tapped.y * 100}%` }} />
        )}
      </div>
      <div class="stack-s">
        {boxes.map((_, index) => (
          <button key={index} class="btn side" type="button" onClick={() => remove(index)}>
            <Icon name="trash-2" />
            {t(photo.removeBox, { n: index + 1 })}
          </button>
        ))}
        <button
          class="btn side"
          type="button"
          ref={plus}
          onClick={() => {
            addedByButton.current = true
            add(firstBar)
          }}
        >
          <Icon name="plus" />
          {t(photo.addBox)}
        </button>
      </div>
    </Screen>
  )
}

function between(one: Point, other: Point): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  }
}
