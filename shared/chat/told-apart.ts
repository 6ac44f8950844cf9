import { featuresOf } from '../search/features.ts'
import type { Found } from '../search/search.ts'

const copies = ['copy', 'lost', 'damaged']
const moves = ['move', 'moveOut', 'moveIn', 'notice']
/**
 * What a text must speak of before one of these services is meant: each is so like a more frequent one that letters alone do not tell them
 * apart. The words are the ideas of the search.
 */
const speaksOf: Record<string, readonly string[]> = {
  'copy-house-registration': copies,
  'certified-copy-family-register': copies,
  'copy-marriage-register': copies,
  'copy-divorce-register': copies,
  'copy-birth-or-death-certificate': copies,
  'copy-face-photo': ['photo'],
  'destination-move': ['move'],
  'move-out': moves,
  'move-in': moves,
  'move-within-district': ['move'],
  'divorce-by-judgment': ['court'],
  'id-card-first': ['first', 'seven', 'child'],
  'id-card-renewal': ['expired', 'old'],
  'id-card-lost': ['lost', 'burned'],
  'id-card-damaged': ['damaged', 'burned'],
  'id-card-change': ['change', 'address', 'firstName', 'surname', 'marry', 'divorce', 'move'],
  'change-first-name': ['firstName'],
  'change-family-name': ['surname', 'back'],
  'id-card-home-visit': ['bedridden'],
  'id-card-non-thai': ['pink', 'foreigner', 'migrant'],
  'id-card-exempt': ['old', 'monk', 'disabled'],
  'migrant-registration-tr38-1': ['migrant'],
  'add-name-foreigner-yellow-book': ['yellow', 'foreigner'],
  'add-name-foreigner-blue-book': ['resident'],
  'add-name-returned-abroad': ['returned', 'addName'],
  'add-name-missed-survey': ['survey', 'addName'],
  'add-name-old-evidence': ['addName'],
  'add-name-struck-off-by-mistake': ['alive', 'remove', 'addName'],
  'spouse-status-record': ['wife'],
  'family-status-record': ['abroad', 'record'],
  'birth-certificate-tr20-1': ['birthProof'],
  'adoption-registration': ['adopt'],
  'adoption-dissolution': ['end'],
  'change-middle-name': ['middle'],
  'join-family-name': ['share'],
  'house-demolition': ['demolish', 'burned'],
  'house-number': ['houseNumber'],
}

/** Who says the very name of a matter means it, whatever else is told. */
const byName = 1.5
const named: Record<string, RegExp> = {
  'birth-notification': /แจ้งเกิด|register (?:a|the|our|my) (?:birth|baby|newborn)/i,
  'death-notification': /แจ้งตาย|แจ้งเสียชีวิต|(?:report|register) (?:a|the|his|her) death/i,
  'destination-move': /ย้ายปลายทาง/,
  'move-out': /ย้ายออก|move.?out/i,
  'move-in': /ย้ายเข้า|move.?in\b/i,
  'join-family-name': /ร่วมใช้|ใช้ร่วม/,
  'marriage-registration': /จดทะเบียนสมรส|จดสมรส|จดทะเบียนแต่งงาน|register (?:a|our|my|the) marriage/i,
  'copy-house-registration': /คัด(?:สำเนา)?ทะเบียนบ้าน/,
  'id-card-renewal': /ต่อบัตร|ต่ออายุบัตร|บัตร(?:ประชาชน|ปชช\.?)? ?(?:จะ|ใกล้)?หมดอายุ/,
  'child-legitimation': /รับรองบุตร|รับรองลูก/,
  'adoption-registration': /บุญธรรม|adopt/i,
  'new-family-name': /ตั้งนามสกุล|ตั้งชื่อสกุล|นามสกุลใหม่|นามสกุลที่.{0,6}ขอ/,
  'house-book-replacement': /ทะเบียนบ้านหาย|เล่มใหม่|เล่มหาย/,
  'house-demolition': /รื้อ|ทุบบ้าน|demolish/i,
  'change-first-name': /เปลี่ยนชื่อ(?!สกุล)|change (?:my )?(?:first )?name/i,
  'add-name-foreigner-yellow-book': /เล่มเหลือง|yellow book/i,
  'divorce-by-consent': /หย่า|divorce/i,
  'correct-entry': /แก้(?:ไข)?(?:รายการ|ทะเบียน|ชื่อ|วันเกิด|ใบเกิด)/,
  'copy-divorce-register': /คัด.{0,6}หย่า|ใบหย่าที่(?:ขอ|สั่ง)/,
  'copy-marriage-register': /คัด.{0,8}สมรส/,
  'house-number': /ขอเลขที่|เลขที่บ้าน|บ้านเลขที่/,
  'divorce-by-judgment': /คดีหย่า|คำพิพากษา|ศาล|court/i,
  'id-card-home-visit': /ทำบัตรที่บ้าน|มาทำบัตร.{0,12}บ้าน|ทำบัตร.{0,10}ถึงบ้าน|home visit/i,
  'id-card-lost': /บัตร(?:ประชาชน|ปชช\.?)?หาย|lost (?:my )?(?:thai )?(?:id|card)/i,
  'add-name-struck-off-by-mistake': /เข้าใจว่าตาย|โดนตัดชื่อ|ถูกตัดชื่อ|ถูกคัดออก|จำหน่ายผิด|โดนลบชื่อ/,
  'family-status-record':
    /(?:สมรส|หย่า|แต่งงาน).{0,20}(?:อเมริกา|ญี่ปุ่น|เกาหลี|เยอรมัน|ต่างประเทศ|เมืองนอก|อังกฤษ|ออสเตรเลีย|สวีเดน|นอร์เวย์).{0,12}มาแล้ว|บันทึกฐานะ/,
  'remove-entry': /จำหน่ายชื่อ|เอาชื่อออก|ลบชื่อ/,
}

type Speaks = (idea: string) => boolean
const isNameInCard = (_: Speaks, text: string) =>
  /ในบัตร|ทำบัตร|เปลี่ยนบัตร|บัตรใหม่|on (?:my |the )?(?:id )?card|new (?:id )?card/i.test(text)
function isOwnBooking(_: Speaks, text: string): boolean {
  return /move (?:my|the|this) (?:booking|appointment|slot|queue)/i.test(text)
}
/** Copies of papers that somebody brings are none that the office makes. */
const isBrought = (_: Speaks, text: string) =>
  /ถ่ายสำเนา|สำเนาบัตร|ถ่ายเอกสาร|photocop/i.test(text) && !/คัด|ขอสำเนา|ขอใบ|certified/i.test(text)
function isNoCopy(speaks: Speaks, text: string): boolean {
  return (
    isBrought(speaks, text) ||
    !/คัด|สำเนา|หาย|ขอใบ|ขอทะเบียน|cop(?:y|ies)|certified|lost|khat/i.test(text)
  )
}
/** When one of these is only told beside what is meant. */
const besides: Record<string, (speaks: Speaks, text: string) => boolean> = {
  // A divorce is of a marriage; who is divorced already may marry.
  'marriage-registration': (speaks, text) =>
    /ไม่ได้จด(?:ทะเบียน)?|not married|never married/i.test(text) ||
    (speaks('divorce') &&
      !/หย่าแล้ว|หย่ามาแล้ว|เคยหย่า|หลังหย่า|เพิ่งหย่า|ใหม่|อีกครั้ง|again|remarr|divorced|after (?:a |my )?divorce/i.test(
        text,
      )),
  'change-first-name': isNameInCard,
  'change-family-name': (speaks, text) =>
    isNameInCard(speaks, text) ||
    !/สกุล|สะกุน|surname|(?:last|family|maiden) ?name|sakun/i.test(text),
  'copy-house-registration': isBrought,
  'certified-copy-family-register': isBrought,
  'copy-marriage-register': isNoCopy,
  'copy-divorce-register': isNoCopy,
  'copy-birth-or-death-certificate': isBrought,
  'id-card-change': (speaks) => !speaks('card'),
  'copy-face-photo': (speaks, text) => !speaks('copy') && !/ใบหน้า|รูปหน้า|หน้าตา|face/i.test(text),
  'adoption-dissolution': (speaks) => !speaks('adopt'),
  'child-legitimation': (_, text) => /คัด|สำเนา|certified copy/i.test(text),
  'destination-move': isOwnBooking,
  'move-out': isOwnBooking,
  'move-in': isOwnBooking,
  'id-card-damaged': (_, text) => /ขาด(?:ไป|มา|อายุ|ต่อ)/.test(text),
  'id-card-first': (speaks) =>
    !speaks('card') ||
    (!speaks('first') && !speaks('seven') && (speaks('old') || speaks('bedridden'))),
  'id-card-exempt': (speaks) => speaks('first') && (speaks('child') || speaks('seven')),
  'id-card-renewal': (_, text) =>
    /ยังไม่หมดอายุ|เลข ?[0๐67]|ไม่มีสัญชาติ|no thai nationality|hill tribe|stateless/i.test(text),
  'id-card-home-visit': (_, text) => /บัตร(?:ประชาชน|ปชช\.?)?หาย/.test(text),
  'join-family-name': (speaks, text) =>
    speaks('husband') && !/ร่วมใช้|ใช้ร่วม|ให้ใช้|อนุญาต|ยินยอมให้|เพื่อน|ญาติ|permission|share/i.test(text),
  'house-number': (_, text) => /13.?(?:digit|หลัก)|numbers? start|เลข ?13/i.test(text),
  'add-name-foreigner-yellow-book': (speaks) => speaks('death') || speaks('birth'),
}

/** Whether a text says the name of a service. */
export function isNamed(service: string, text: string): boolean {
  return named[service]?.test(text) === true
}

/** Whether only a card is named, without what has happened to it. */
export function isOnlyCard(features: ReadonlySet<string>): boolean {
  if (!features.has('+card')) return false
  return !ofCards.some((idea) => features.has(`+${idea}`))
}
const ofCards = [
  ...['lost', 'burned', 'damaged', 'expired', 'first', 'seven', 'child', 'old', 'monk', 'disabled'],
  ...[
    'bedridden',
    'pink',
    'foreigner',
    'migrant',
    'change',
    'address',
    'firstName',
    'surname',
    'photo',
    'copy',
  ],
]

/** Whether a text says anything of a service's own matter, and not only beside another. */
export function isMeant(service: string, text: string, features = featuresOf(text)): boolean {
  const speaks = (idea: string) => features.has(`+${idea}`)
  if (besides[service]?.(speaks, text)) return false
  const ideas = speaksOf[service]
  return !ideas || ideas.some(speaks)
}

/** What was found, without the services of whose own matter the text says nothing. */
export function toldApart(found: readonly Found[], text: string): Found[] {
  const features = featuresOf(text)
  const left = found.filter(({ service }) => isMeant(service, text, features))
  const [first] = found
  const [next] = left
  if (!first || !next) return left
  // What was taken away had part of the likeness.
  const share = Math.min(2, Math.sqrt(first.score / next.score))
  return left
    .map((one) => {
      const times = named[one.service]?.test(text) ? share * byName : share
      return { ...one, score: Math.min(1, one.score * times) }
    })
    .sort((a, b) => b.score - a.score)
}
