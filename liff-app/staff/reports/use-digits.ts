import { thaiDigits } from '@phrom/shared/reports/digits.ts'
import { withBreaks } from '@phrom/shared/words/breaks.ts'
import { useState } from 'preact/hooks'
import { language } from '../../words.ts'

export type Digits = 'arabic' | 'thai'
const kept = 'phrom:report-digits'

/** The digits that this computer prints reports in. */
export function useDigits(): [Digits, (digits: Digits) => void] {
  const [digits, setDigits] = useState<Digits>(before)
  const choose = (next: Digits) => {
    setDigits(next)
    try {
      localStorage.setItem(kept, next)
    } catch {
      // It is chosen again next time.
    }
  }
  return [digits, choose]
}

function before(): Digits {
  try {
    return localStorage.getItem(kept) === 'thai' ? 'thai' : 'arabic'
  } catch {
    return 'arabic'
  }
}

/** A text of a report as it stands on paper; Thai digits only in Thai. */
export type Ink = (text: string) => string

export function inkOf(digits: Digits): Ink {
  const own = language.value
  const isThai = digits === 'thai' && own === 'th'
  return (text) => {
    const broken = withBreaks(text, own)
    return isThai ? thaiDigits(broken) : broken
  }
}
