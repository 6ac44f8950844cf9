import { problems } from '@phrom/shared/words/problems.ts'
import { NoAnswer, ProblemError } from '../api.ts'
import { tellError } from '../parts/load.tsx'
import { t } from '../words.ts'
import { CaptureProblem } from './capture.ts'

/** What went wrong with a picture, or on the way to one that the office has; what is safe, and what to do. */
export function tellCapture(error: unknown): string {
  if (error instanceof ProblemError || error instanceof NoAnswer) return tellError(error)
  const words = problems[error instanceof CaptureProblem ? error.code : 'file_unreadable']
  return `${t(words.title)} · ${t(words.detail)}`
}
