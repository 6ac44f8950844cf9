// Digits of any script that people type here, with what stands between them on cards.
const digit = '[0-9๐-๙]'
const between = '[\\s.\\-–—_/]{0,2}'
const run = (count: number) => `${digit}(?:${between}${digit}){${count - 1}}`
/** A citizen's number (13 digits), the number under the photo (14), and longer ones such as bank cards. */
const longNumber = new RegExp(
  `(?<!${digit})${run(13)}(?:${between}${digit}){0,6}(?!${digit})`,
  'gu',
)
/** The code on the back of an ID card: two letters and ten digits. */
const laserCode = new RegExp(`(?<![a-z])[a-z]{2}${digit}${between}${run(9)}(?!${digit})`, 'giu')

/** A text without numbers of cards, which are not needed in a chat and not kept, and whether it had any. */
export function maskNumbers(text: string): { text: string; hadNumber: boolean } {
  const masked = text.replace(longNumber, '•••').replace(laserCode, '•••')
  return { text: masked, hadNumber: masked !== text }
}
