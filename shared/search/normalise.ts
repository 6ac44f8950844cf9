/** Said in every question and telling nothing of what it is about. */
const fillers = [
  ...['ต้องทำยังไง', 'ต้องทำอย่างไร', 'ทำยังไง', 'ทำไง', 'ยังไง', 'อย่างไร', 'ทำอะไรบ้าง', 'ต้องทำอะไร'],
  ...['ต้องใช้อะไรบ้าง', 'ใช้อะไรบ้าง', 'ต้องใช้เอกสารอะไร', 'ใช้เอกสารอะไร', 'เอกสารอะไรบ้าง', 'อะไรบ้าง'],
  ...['ได้ที่ไหน', 'ที่ไหน', 'ได้ไหม', 'ได้มั้ย', 'ไหม', 'มั้ย', 'หรือเปล่า', 'รึเปล่า', 'เท่าไหร่', 'กี่บาท'],
  ...['ครับผม', 'ครับ', 'คับ', 'ค่ะ', 'คะ', 'จ้า', 'นะ', 'หน่อย', 'ช่วย', 'สอบถาม', 'รบกวน', 'อยากรู้'],
  ...['อยากจะ', 'อยาก', 'ต้องการ', 'จะต้อง', 'ต้อง'],
]
const fillerWords = new Set(
  (
    'how do i to the a an of my for i want need please can you what is are where in at me his her their thai thailand ' +
    'krap khrap ka kha na yang ngai tham yak'
  ).split(' '),
)

// Letters of one sound, which people mix up when they spell by ear.
const sounds: Record<string, string> = {
  ศ: 'ส',
  ษ: 'ส',
  ณ: 'น',
  ญ: 'ย',
  ฎ: 'ด',
  ฏ: 'ต',
  ฐ: 'ถ',
  ฑ: 'ท',
  ฒ: 'ท',
  ธ: 'ท',
  ภ: 'พ',
  ฬ: 'ล',
  ฆ: 'ค',
  ฌ: 'ช',
  ใ: 'ไ',
}

// "เสียบ" (to plug in) and "เสียง" (sound) are not "เสีย" (to die, broken); "เสียบัตร" and "เสียบ้าน" begin another word.
const otherThanGone = /เสีย(?=[บง](?![\u0e30-\u0e3a\u0e47-\u0e4e]))/g

export function spoken(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/\u0e4d\u0e32/g, '\u0e33')
    .replace(/[ก-ฮ][ิุ]?์/g, '')
    .replace(otherThanGone, 'สีย')
    .replace(/[่-๎ๆฯ็]/g, '')
    .replace(/[ศษณญฎฏฐฑฒธภฬฆฌใ]/g, (letter) => sounds[letter] ?? letter)
    .replace(/(.)\1{2,}/gu, '$1')
}

const spokenFillers = new RegExp(
  [...new Set(fillers.map(spoken))].sort((a, b) => b.length - a.length).join('|'),
  'g',
)

/** Romanised Thai is spelt by ear: `jod tabien baan`, `chot thabian ban`. */
function romanised(word: string): string {
  return word
    .replace(/ph/g, 'p')
    .replace(/th/g, 't')
    .replace(/kh/g, 'k')
    .replace(/j/g, 'ch')
    .replace(/aa/g, 'a')
    .replace(/ee|ii/g, 'i')
    .replace(/oo|uu|eu|ue/g, 'u')
    .replace(/ie/g, 'ia')
    .replace(/oe|er|ur/g, 'o')
    .replace(/d$/, 't')
    .replace(/b$/, 'p')
}

export type Words = { thai: string; latin: string[] }

/** What is left of a text to compare: Thai without spaces, tones and fillers; other words one by one, spelt by their sound. */
export function normalise(text: string): Words {
  const plain = spoken(text.slice(0, 300))
  const thai = (plain.match(/[\u0e01-\u0e2e\u0e30-\u0e46]+/g) ?? []).join('')
  const rest = thai.replace(spokenFillers, '')
  const words = plain.match(/[a-z0-9]+(?:['’./][a-z0-9]+)*/g) ?? []
  const latin = words.filter((word) => !fillerWords.has(word)).map(romanised)
  return { thai: rest === '' ? thai : rest, latin: latin.length > 0 ? latin : words.map(romanised) }
}

// The Kedmanee layout, row by row: what a keyboard left on English makes of Thai.
const keyRows = [
  ['1234567890-=', 'ๅ/-ภถุึคตจขช'],
  ['qwertyuiop[]', 'ๆไำพะัีรนยบล'],
  ["asdfghjkl;'", 'ฟหกดเ้่าสวง'],
  ['zxcvbnm,./', 'ผปแอิืทมใฝ'],
] as const
const thaiKeys = new Map(
  keyRows.flatMap(([latin, thai]) => [...latin].map((key, place) => [key, thai[place] ?? key])),
)

/** The same keys on a Thai keyboard: `[y9iskp` is บัตรหาย. */
export function withThaiKeys(text: string): string {
  return [...text.toLowerCase()].map((key) => thaiKeys.get(key) ?? key).join('')
}
