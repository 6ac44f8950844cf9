import type { PhoneProblemCode, ProblemCode } from '@phrom/shared/problem.ts'

export type CaptureProblemCode =
  | Extract<ProblemCode, `file_${string}` | 'too_many_pages'>
  | PhoneProblemCode

/** Why a file cannot be made ready on this phone; the words are in `words/problems.ts`. */
export class CaptureProblem extends Error {
  readonly code: CaptureProblemCode
  constructor(code: CaptureProblemCode) {
    super(code)
    this.code = code
  }
}

/** For a part of the app that could not be loaded: the phone has no network. */
export function notBrought(): never {
  throw new CaptureProblem('reader_missing')
}

/** The problem behind an error; nothing when the error is a fault of ours. */
export function problemOf(error: unknown): CaptureProblemCode | undefined {
  if (error instanceof CaptureProblem) return error.code
  // What browsers throw when there is no memory left for a buffer or a canvas.
  if (error instanceof RangeError || error instanceof DOMException) return 'picture_too_big'
}
