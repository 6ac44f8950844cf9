import type { Point } from './quad.ts'

const step = 0.01

/** What the arrow keys do to a place on a picture, in shares of it. */
export const arrows: Record<string, Point> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
}

export function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}

/** Where a finger is on a picture; beside it, the nearest place of it. */
export function pointIn(frame: Element | null, event: PointerEvent): Point {
  const { left, top, width, height } = frame?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
  return { x: clamp((event.clientX - left) / width), y: clamp((event.clientY - top) / height) }
}
