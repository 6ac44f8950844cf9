import type { Mark } from './mark.ts'
import type { Quad } from './quad.ts'

/** A black box, as shares of the straightened and turned page. */
export type Box = { x: number; y: number; width: number; height: number }
/** What is done to a picture before it is sent. Turns are quarters, clockwise, after straightening. */
export type Edits = { paper: Quad | undefined; turns: 0 | 1 | 2 | 3; covers: Box[]; mark: Mark }
