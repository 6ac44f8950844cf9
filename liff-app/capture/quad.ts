export type Point = { x: number; y: number }
export type Quad = readonly [Point, Point, Point, Point]
