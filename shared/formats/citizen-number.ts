import { type Format, grouped, type Parsed } from './format.ts'
import { exactDigits } from './typed.ts'

/**
 * The 13-digit citizen number. That it passes says only that it was typed rightly. Its first digit tells whom it was once
 * given to, never what somebody is today: people change status and keep their number.
 */
export const citizenNumber: Format = {
  parse(typed): Parsed {
    const read = exactDigits(typed, 13)
    if ('problem' in read) return read
    // The arithmetic lets 0000000000001 pass.
    if (/^0{12}/.test(read.text)) return { problem: 'all_zeros' }
    if (read.text.startsWith('9')) return { problem: 'first_digit', digit: 9 }
    if (checkDigit(read.text) !== Number(read.text[12])) return { problem: 'check_digit' }
    return { value: read.text }
  },
  show: (stored) => grouped(stored, [1, 4, 5, 2, 1]),
}

/** Digits 1 to 12 weigh 13 down to 2. */
function checkDigit(number: string): number {
  const sum = [...number.slice(0, 12)].reduce(
    (sum, digit, at) => sum + Number(digit) * (13 - at),
    0,
  )
  return (11 - (sum % 11)) % 10
}
