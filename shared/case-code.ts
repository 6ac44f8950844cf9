/** No I, O, U, 0 or 1: nothing that is misread or misheard. 31 of them, a prime, so that the check character is sure. */
const alphabet = 'ABCDEFGHJKLMNPQRSTVWXYZ23456789'
export const codeLength = 6

/**
 * A case code from random numbers: five characters and a check character, which finds every single wrong character and every
 * swap of two neighbours. `random` gives a whole number below its argument.
 */
export function makeCode(random: (below: number) => number): string {
  const body = Array.from({ length: codeLength - 1 }, () => alphabet[random(alphabet.length)]).join(
    '',
  )
  return body + checkCharacter(body)
}

function checkCharacter(body: string): string | undefined {
  const sum = [...body].reduce(
    (total, letter, at) => total + alphabet.indexOf(letter) * (at + 2),
    0,
  )
  return alphabet[sum % alphabet.length]
}

/** The code as stored, from what a person typed or read; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  if (code.length !== codeLength || [...code].some((letter) => !alphabet.includes(letter))) return
  return checkCharacter(code.slice(0, -1)) === code.at(-1) ? code : undefined
}

/** The code in what was scanned: the code alone, or the address of a slip, at whose end it stands. */
export function readScanned(text: string): string | undefined {
  return readCode(text) ?? (/^https?/i.test(text) ? readCode(text.slice(-codeLength)) : undefined)
}

/** `K7M-4P9` */
export function showCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`
}
