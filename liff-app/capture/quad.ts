/** A point as a share of width and height, 0 to 1. */
export type Point = { x: number; y: number }
/** Corners of the paper: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point]

/** The whole picture. */
export const whole: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]
