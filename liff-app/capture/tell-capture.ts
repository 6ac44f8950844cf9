import { problems } from '@phrom/shared/words/problems.ts'
import { t } from '../words.ts'
import { CaptureProblem } from './capture.ts'

/** What went wrong with a picture, what is safe, and what to do. */
export function tellCapture(error: unknown): string {
  const words = problems[error instanceof CaptureProblem ? error.code : 'file_unreadable']
  return `${t(words.title)} · ${t(words.detail)}`
}
