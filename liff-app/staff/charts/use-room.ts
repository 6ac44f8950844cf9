import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** How wide a picture may be, and how large a letter is, both in pixels. */
export type Room = { width: number; em: number }

/** The room of an element, measured anew when it or its letters change: drawn to measure, letters keep their size at any width. */
export function useRoom(ref: RefObject<HTMLElement | null>): Room | undefined {
  const [room, setRoom] = useState<Room>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const width = Math.floor(element.clientWidth)
      const em = Number.parseFloat(getComputedStyle(element).fontSize)
      setRoom((was) => (was?.width === width && was.em === em ? was : { width, em }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return room
}

// Vowels and marks above and below a Thai letter take no room of their own.
const marks = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g

/** About how wide a text is, in pixels: with room to spare, since faces differ. */
export function widthOf(text: string, em: number): number {
  return text.replace(marks, '').length * em * 0.7
}
