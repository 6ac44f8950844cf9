import { textOf } from '@phrom/shared/formats/typed.ts'

/** Whole baht that somebody typed, Thai digits or not; nothing where it is no sum. */
export function readBaht(typed: string): number | undefined {
  const read = textOf(typed)
  if ('problem' in read) return
  const digits = read.text.replace(/[, ]/g, '')
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined
}
