/** Keys that came one after another as no hand types them: a scanner at the desk. By their places, whatever the keyboard writes. */
export type Burst = { text: string; at: number }

export const noBurst: Burst = { text: '', at: 0 }

/** Scanners type a character in some 10 ms; the fastest hands need 60 and more. */
export const burstMilliseconds = 50
/** A code has six; fewer keys were pressed by somebody. */
const fewest = 6

export function addKey(burst: Burst, code: string, at: number): Burst {
  const character = characterAt(code)
  // Shift and its kind stand for nothing, and interrupt nothing.
  if (character === undefined) return burst
  const goesOn = at - burst.at <= burstMilliseconds
  return { text: goesOn ? burst.text + character : character, at }
}

/** What was scanned, when the key that ends it comes. */
export function scanned({ text, at }: Burst, endAt: number): string | undefined {
  return text.length >= fewest && endAt - at <= burstMilliseconds ? text : undefined
}

function characterAt(code: string): string | undefined {
  if (code === 'Minus') return '-'
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]
}
