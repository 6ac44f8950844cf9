// Digits of any script that people type here, with what stands between them on cards.
const digit = '[0-9๐-๙]'
const between = '[\\s.,()\\-–—_/]{0,3}'
const run = (count: number) => `${digit}(?:${between}${digit}){${count - 1},}`
/** A citizen's number (13 digits), the number under the photo (14), and longer ones such as bank cards. */
const longNumber = new RegExp(`(?<!${digit})${run(13)}`, 'gu')
/** The code on the back of an ID card: two letters and ten digits. */
const laserCode = new RegExp(`(?<![a-z])[a-z]{2}${between}${run(10)}`, 'giu')
/** Two telephone numbers one after the other are as long as that, and are to be called. */
const phones = /^0[0-9]{8,9}(?:0[0-9]{8,9})*$/

/** A text without numbers of cards, which are not needed in a chat and not kept, and whether it had any. */
export function maskNumbers(text: string): { text: string; hadNumber: boolean } {
  // What is typed wide, or with marks that nobody sees between, is read as it looks.
  const plain = text
    .replace(/\p{Cf}/gu, '')
    .replace(/[０-９]/g, (one) => String(one.charCodeAt(0) - 0xff10))
  const masked = plain
    .replace(longNumber, (found) => (isPhones(found) ? found : '•••'))
    .replace(laserCode, '•••')
  return masked === plain ? { text, hadNumber: false } : { text: masked, hadNumber: true }
}

/** Nine digits or more, and addresses with an @: what leads to a person. */
const reachable = new RegExp(`(?<!${digit})${run(9)}|[^\\s@]+@[^\\s@]+`, 'gu')

/** A text in which nobody can be reached either: for words that are nobody's. */
export function maskContact(text: string): string {
  return maskNumbers(text).text.replace(reachable, '•••')
}

function isPhones(found: string): boolean {
  const digits = [...found.replace(/[^0-9๐-๙]/g, '')].map((one) =>
    one >= '๐' ? String(one.charCodeAt(0) - 0x0e50) : one,
  )
  return phones.test(digits.join(''))
}
