/** A point as a share of width and height, 0 to 1. */
export type Point = { x: number; y: number }
/** Corners of the paper: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point]
