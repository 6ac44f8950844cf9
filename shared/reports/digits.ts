// Without spaces and Thai letters: where a Latin letter is among them it is a code or an address, and would lead nowhere.
const run = /[!-~]+/g

/** Digits as the Thai state writes them; codes, addresses of the web and of mail stay as they are. */
export function thaiDigits(text: string): string {
  return text.replace(run, (part) =>
    /[A-Za-z]/.test(part)
      ? part
      : part.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x0e20)),
  )
}
