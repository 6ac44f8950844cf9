import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

const most = 8
const step = 1.4
/** How far a key moves the picture, as a share of the pane. */
const nudge = 0.2

/**
 * Zoom and pan of a scrolling pane: by buttons and keys, by the wheel, by two fingers, by a double tap, by dragging with a mouse;
 * what is under the pointer stays there. One finger scrolls as everywhere.
 */
export function useZoom(pane: RefObject<HTMLElement | null>, mayDrag: boolean) {
  const [zoom, setZoom] = useState(1)
  /** The point to keep: where in the content, as a share of it, and where in the pane. */
  const kept = useRef<{ x: number; y: number; left: number; top: number } | undefined>(undefined)

  function to(change: (zoom: number) => number, at?: { clientX: number; clientY: number }) {
    const element = pane.current
    if (element) {
      const box = element.getBoundingClientRect()
      const left = at ? at.clientX - box.left : box.width / 2
      const top = at ? at.clientY - box.top : box.height / 2
      kept.current = {
        left,
        top,
        x: (element.scrollLeft + left) / element.scrollWidth,
        y: (element.scrollTop + top) / element.scrollHeight,
      }
    }
    setZoom((now) => Math.min(most, Math.max(1, change(now))))
  }

  useLayoutEffect(() => {
    const [element, point] = [pane.current, kept.current]
    if (!element || !point) return
    element.scrollLeft = point.x * element.scrollWidth - point.left
    element.scrollTop = point.y * element.scrollHeight - point.top
  }, [zoom])

  useEffect(() => {
    const element = pane.current
    if (!element) return
    let fingers = 0
    const apart = ([one, two]: TouchList) =>
      one && two ? Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY) : 0
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      // A trackpad's pinch comes as a wheel with Ctrl, in small steps; a wheel counts pixels, or lines of about 16.
      const pixels = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY
      to((now) => now * Math.exp(-pixels / (event.ctrlKey ? 200 : 500)), event)
    }
    const onStart = (event: TouchEvent) => {
      fingers = apart(event.touches)
    }
    const onMove = (event: TouchEvent) => {
      const now = apart(event.touches)
      const [one, two] = event.touches
      if (!now || !fingers || !one || !two) return
      event.preventDefault()
      const ratio = now / fingers
      fingers = now
      const clientX = (one.clientX + two.clientX) / 2
      const clientY = (one.clientY + two.clientY) / 2
      to((zoomed) => zoomed * ratio, { clientX, clientY })
    }
    const onDouble = (event: MouseEvent) => to((now) => (now > 1 ? 1 : 2.5), event)
    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('touchstart', onStart, { passive: true })
    element.addEventListener('touchmove', onMove, { passive: false })
    element.addEventListener('dblclick', onDouble)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('touchstart', onStart)
      element.removeEventListener('touchmove', onMove)
      element.removeEventListener('dblclick', onDouble)
    }
  }, [])

  useEffect(() => {
    const element = pane.current
    if (!element || !mayDrag) return
    const onDown = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.button === 0)
        element.setPointerCapture(event.pointerId)
    }
    const onDrag = (event: PointerEvent) => {
      if (!element.hasPointerCapture(event.pointerId)) return
      element.scrollBy(-event.movementX, -event.movementY)
    }
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onDrag)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onDrag)
    }
  }, [mayDrag])

  return {
    zoom,
    nearer: () => to((now) => now * step),
    farther: () => to((now) => now / step),
    /** By shares of a nudge: -1, 0 or 1 each. */
    move(x: number, y: number) {
      const element = pane.current
      element?.scrollBy(x * nudge * element.clientWidth, y * nudge * element.clientHeight)
    },
  }
}
