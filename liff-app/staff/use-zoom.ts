import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

const most = 6
const step = 1.4

/** Zoom of a scrolling pane: by buttons and keys, by Ctrl and wheel, by two fingers, by a double tap; what is under the pointer stays there. */
export function useZoom(pane: RefObject<HTMLElement | null>) {
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
      // A trackpad's pinch comes as a wheel with Ctrl; a plain wheel scrolls.
      if (!event.ctrlKey) return
      event.preventDefault()
      to((now) => now * Math.exp(-event.deltaY / 200), event)
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

  return {
    zoom,
    nearer: () => to((now) => now * step),
    farther: () => to((now) => now / step),
  }
}
