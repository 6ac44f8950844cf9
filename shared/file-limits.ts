import type { ProblemCode } from './problem.ts'

/** Limits of a paper's file. */
export const fileLimits = { bytes: 10 * 1024 * 1024, pages: 10 } as const

/** The first thing that is wrong with a file, judged by its size alone. */
export function whyNotFile(bytes: number): ProblemCode | undefined {
  if (bytes === 0) return 'file_empty'
  if (bytes > fileLimits.bytes) return 'file_too_big'
}
