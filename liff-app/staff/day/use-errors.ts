import type { Text } from '@phrom/shared/words/text.ts'
import { useMemo } from 'preact/hooks'
import type { FieldError } from '../../parts/ErrorSummary.tsx'

/**
 * What is wrong in which field, the same list until something else is wrong: a summary takes the focus with every new one, and this
 * screen is drawn anew every few seconds.
 */
export function useErrors(wrong: Readonly<Record<string, Text | undefined>>): FieldError[] {
  const key = Object.entries(wrong).map(([field, text]) => `${field} ${text?.en ?? ''}`)
  return useMemo(
    () => Object.entries(wrong).flatMap(([field, text]) => (text ? [{ field, text }] : [])),
    [key.join()],
  )
}
