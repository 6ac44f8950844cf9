import { citizen } from '@phrom/shared/words/citizen.ts'
import { photo } from '@phrom/shared/words/photo.ts'
import { useRef, useState } from 'preact/hooks'
import { Screen } from '../parts/Screen.tsx'
import { useBlobUrl } from '../parts/use-blob-url.ts'
import { t } from '../words.ts'
import { arrows, clamp, pointIn } from './points.ts'
import { type Point, type Quad, whole } from './quad.ts'

const names = [photo.corner0, photo.corner1, photo.corner2, photo.corner3] as const

/** Four circles on the picture, for the finger, the key and two taps. */
export function Corners({
  preview,
  paper,
  back,
  apply,
}: {
  preview: Blob
  paper: Quad | undefined
  back: () => void
  /** Undefined: the whole picture as it is. */
  apply: (paper: Quad | undefined) => void
}) {
  const [corners, setCorners] = useState<Quad>(paper ?? whole)
  const [chosen, setChosen] = useState<number | undefined>()
  const [isSpoken, setIsSpoken] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const url = useBlobUrl(preview)

  function move(index: number, to: Point) {
    const clamped = { x: clamp(to.x), y: clamp(to.y) }
    setCorners((before) => {
      const after = before.map((corner, i) => (i === index ? clamped : corner)) as unknown as Quad
      return isConvex(after) ? after : before
    })
  }
  function onKey(event: KeyboardEvent, index: number) {
    const by = arrows[event.key]
    const corner = corners[index]
    if (!by || !corner) return
    event.preventDefault()
    const times = event.shiftKey ? 5 : 1
    move(index, { x: corner.x + by.x * times, y: corner.y + by.y * times })
    setIsSpoken(true)
  }
  const tell = (index: number) => {
    const { x, y } = corners[index] ?? { x: 0, y: 0 }
    const corner = t(names[index] ?? photo.corners)
    return t(photo.cornerAt, { corner, x: Math.round(x * 100), y: Math.round(y * 100) })
  }
  return (
    <Screen
      title={t(photo.cornersTitle)}
      back={{ act: back, word: t(citizen.back) }}
      bottom={
        <>
          <button class="btn main" type="button" onClick={() => apply(corners)}>
            {t(photo.apply)}
          </button>
          <button class="btn side" type="button" onClick={() => apply(undefined)}>
            {t(photo.wholePicture)}
          </button>
        </>
      }
    >
      <p>{t(photo.cornersHow)}</p>
      {/* A new name of the button that has the focus is not read out. */}
      <p class="hide" role="status">
        {isSpoken && chosen !== undefined ? tell(chosen) : ''}
      </p>
      <div
        class="photo edit"
        ref={frame}
        onPointerDown={(event) => {
          if (chosen !== undefined) move(chosen, pointIn(frame.current, event))
        }}
      >
        {url && <img src={url} alt="" draggable={false} />}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <polygon points={corners.map(({ x, y }) => `${x * 100},${y * 100}`).join(' ')} />
        </svg>
        {corners.map(({ x, y }, index) => (
          <button
            key={index}
            class="corner"
            type="button"
            style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
            aria-pressed={chosen === index}
            aria-label={tell(index)}
            onPointerDown={(event) => {
              event.stopPropagation()
              ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
              setChosen(index)
            }}
            onPointerMove={(event) => {
              if ((event.currentTarget as Element).hasPointerCapture(event.pointerId)) {
                move(index, pointIn(frame.current, event))
              }
            }}
            onKeyDown={(event) => onKey(event, index)}
            onFocus={() => {
              setChosen(index)
              setIsSpoken(false)
            }}
          />
        ))}
      </div>
    </Screen>
  )
}

/** Corners that cross each other would turn the page inside out. */
function isConvex(corners: Quad): boolean {
  return corners.every((corner, i) => {
    const next = corners[(i + 1) % 4] as Point
    const after = corners[(i + 2) % 4] as Point
    return (
      (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x) > 0.002
    )
  })
}
