/**
 * What matters more than the question: `danger` is violence, fear and self-harm; `grief` who has just lost somebody or cannot bear it;
 * `abuse` swearing at whoever reads it; `angry` who is upset with the office.
 */
export type Care = 'danger' | 'grief' | 'abuse' | 'angry'

const danger = [
  ...[
    'ฆ่าตัวตาย',
    'อยากตาย',
    'ไม่อยากอยู่ต่อ',
    'ไม่อยากมีชีวิต',
    'จบชีวิต',
    'กินยาตาย',
    'กรีดแขน',
    'กรีดข้อมือ',
    'โดดตึก',
    'กระโดดตึก',
    'ผูกคอ',
    'ตายไปซะ',
    'หายไปจากโลก',
    'ทำร้ายตัวเอง',
    'ไม่อยากอยู่บนโลก',
    'อยากหายไปจาก',
    'เบื่อโลก',
    'ไม่อยากตื่น',
    'แล้วไม่ตื่น',
    'ผัวตบ',
    'สามีตบ',
    'แฟนตบ',
    'โดนตบ',
    'ถูกตบ',
    'โดนซ้อม',
    'ถูกซ้อม',
    'กินยาไปหมด',
    'ลาก่อนทุกคน',
    'ลาก่อนนะโลก',
    'ลาโลก',
  ],
  ...[
    'ตบตี',
    'ทุบตี',
    'ทำร้าย',
    'ข่มขืน',
    'ขู่ฆ่า',
    'จะฆ่า',
    'โดนตี',
    'ถูกตี',
    'ตีหนู',
    'ตีเมีย',
    'ตีลูก',
    'ตีฉัน',
    'ตีแม่',
    'ต่อยหน้า',
    'ลวนลาม',
    'ล่วงละเมิด',
    'กักขัง',
    'โดนขัง',
    'ขังไว้',
    'ไม่กล้ากลับบ้าน',
    'ข่มขู่',
    'ขู่ทำ',
    'บีบคอ',
    'เอามีด',
    'ถือมีด',
    'ถือปืน',
    'เอาปืน',
    'ตามฆ่า',
    'ตามราวี',
    'โดนกระทืบ',
    'กระทืบ',
    'ไล่ตี',
    'ยึดพาสปอร์ต',
    'ยึดหนังสือเดินทาง',
    'ค้ามนุษย์',
    'บังคับให้แต่ง',
    'บังคับแต่งงาน',
    'ขู่จะ',
    'ดักยิง',
    'จะยิง',
    'โดนยิง',
    'ไฟกำลังไหม้',
    'ไฟไหม้ข้าง',
    'ไม่หายใจ',
    'ถูกทำร้าย',
    'ผัวซ้อม',
    'สามีซ้อม',
  ],
]
const dangerEnglish =
  /suicid|kill(?:ing)? (?:myself|me|her|him|us)\b|end (?:my|it all|my own) ?(?:life)?|want to die|(?:don.?t|do not) want to be here any ?more|can(?:.?t|not) go on|cutting myself|hurts me|(?:fire (?:at|in) my|on fire)|don.?t want to live|no reason to live|hurt(?:ing)? myself|self.?harm|(?:beat|beats|hits|hit|punch\w*|chok\w*|abus\w+|threat\w*|attack\w*|rap(?:e|ed|es|ing)) (?:me|us|my|her|him|the kids?|the child|children|to kill)|domestic violence|afraid of (?:my|him|her)|scared of (?:my|him|her)|in danger|locked (?:me|up|in)|(?:boss|employer|agent|owner|he|she|they) (?:took|takes?|keeps?|kept|has|have) my passport|traffick|stalk|following me|hiding (?:in|from)|unconscious|not breathing|bleeding|forced? (?:me )?to marry|with a (?:knife|gun)/i
/** The same letters, and harmless. */
const harmless = [
  'ถูกตีกลับ',
  'โดนตีกลับ',
  'ถูกตีความ',
  'ถูกตีคืน',
  'ร้อนจะตายอยู่แล้ว',
  'หิวจะตายอยู่แล้ว',
  'กลัวโดนปรับ',
  'ขู่จะปรับ',
  'ทำร้ายจิตใจ',
]

const grief = [
  ...[
    'ทำใจไม่ได้',
    'ทำใจไม่ไหว',
    'ร้องไห้',
    'ใจสลาย',
    'เสียใจมาก',
    'รับไม่ไหว',
    'คิดถึงแม่',
    'คิดถึงพ่อ',
    'หัวใจสลาย',
    'ใจจะขาด',
    'แท้ง',
    'ตายคลอด',
    'เสียลูกไป',
    'สูญเสีย',
  ],
]
const relative =
  '(?:baby|son|daughter|child|mother|father|mom|mum|dad|wife|husband|grandmother|grandfather|grandma|grandpa|sister|brother|parents?)'
const griefEnglish = new RegExp(
  `lost (?:our|my) ${relative}|${relative}(?: has| have)?(?: just)? (?:passed away|died)(?: just)? (?:this morning|last night|yesterday|today|suddenly|just)|${relative}(?: has| have)? just (?:passed away|died)|can.?t stop crying|heartbroken|grie(?:f|ving)|miscarr|stillborn|don.?t know what to do without`,
  'i',
)
const blows =
  /(?:สามี|ผัว|แฟน|พ่อ|แม่|เขย|เขา|มัน|เมีย|ลุง|นายจ้าง).{0,6}(?:ซ้อม|ตบ|ตี(?!กลับ|ทะเบียน|ความ)|ต่อย|เตะ|ถีบ).{0,6}(?:เมีย|ลูก|หนู|ฉัน|พี่|น้อง|แม่|ผม|ทุกวัน|ประจำ|ตลอด)/
const kin = '(?:พ่อ|แม่|ลูก|สามี|ภรรยา|เมีย|ผัว|แฟน|ยาย|คุณย่า|คุณตา|ปู่|พี่|น้อง|ป้า|ลุง|คุณน้า|คุณอา|หลาน|เพื่อน)'
const gone =
  '(?:เสีย(?!ง|บ|ค่า|เงิน|ตัง|ภาษี|หาย|เวลา|เท่า|กี่|ใจ|ดาย|สละ)|ตาย|สิ้น(?=ใจ|ลม|แล้ว|เมื่อ)|ไม่อยู่แล้ว|จากไป)'
const justNow = '(?:เผา|งานศพ|เพิ่ง|พึ่ง|เมื่อเช้า|เมื่อคืน|เมื่อวาน|เมื่อกี้|วันนี้|เช้านี้|กะทันหัน)'

const abuse = [
  ...[
    'ไอ้สัตว์',
    'ไอ้สัส',
    'อีสัตว์',
    'สัสเอ้ย',
    'ไอสัส',
    'เหี้ย',
    'ไอ้ควาย',
    'อีควาย',
    'ไอควาย',
    'ควย',
    'หน้าหี',
    'เย็ด',
    'มึงนะ',
    'พ่อมึง',
    'แม่มึง',
    'ไอ้โง่',
    'อีโง่',
    'ไอ้บ้า',
    'ระยำ',
    'ชาติหมา',
    'ส้นตีน',
    'สันดาน',
    'อีดอก',
    'กากมาก',
    'โง่ฉิบ',
    'ห่าเอ้ย',
    'ไอ้ห่า',
    'กูด่า',
    'บอทควาย',
    'บอทโง่',
    'มึงมันโง่',
    'มึงโง่',
    'ข้าราชการควาย',
    'พวกควาย',
    'กูแล้ว',
    'บอทเวร',
    'ไอ้เวร',
  ],
]
const abuseEnglish =
  /\b(?:fuck(?:ing)? (?:you|off|bot|office|idiots?|staff|stupid|useless)|bitch\w*|asshole\w*|bastard\w*|(?:you|staff|office|bot|people)(?: are| is)? (?:all )?(?:idiots?|morons?|stupid|shit)|stupid (?:bot|people|staff|office|you)|idiots?\b.{0,12}$|screw you)\b/i

const angry = [
  ...[
    'แย่มาก',
    'โมโห',
    'หงุดหงิด',
    'ห่วยแตก',
    'ห่วยมาก',
    'บริการห่วย',
    'ทนไม่ไหวแล้ว',
    'รอนานมาก',
    'รอเป็นชาติ',
    'จะตายอยู่แล้ว',
    'เบื่อมาก',
    'เซ็งมาก',
    'เหลืออด',
    'สุดจะทน',
    'ไม่พอใจ',
    'ไล่กลับ',
    'ไปสามรอบ',
    'ไปกี่รอบ',
    'เสียเวลามาก',
    'เสียเวลาทั้งวัน',
    'ใครรับผิดชอบ',
    'จะเอายังไง',
    'ทำงานกันแบบนี้',
  ],
]
const angryEnglish =
  /ridiculous|unacceptable|furious|so angry|terrible service|worst (?:service|office)|fed up|wasted (?:my|the whole|a whole)|sick of/i

/** With its tones: without them ทำร้าย (to hurt) stands in ทำรายงาน (a report). */
const flat = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(.)\1{2,}/gu, '$1')
const anyOf = (list: readonly string[]) => {
  const forms = list.map((one) => flat(one))
  return (said: string) => forms.some((form) => said.includes(form))
}
const [isDanger, isGrief, isAbuse, isAngry] = [danger, grief, abuse, angry].map(anyOf) as [
  (said: string) => boolean,
  (said: string) => boolean,
  (said: string) => boolean,
  (said: string) => boolean,
]
const harmlessForms = harmless.map(flat)
const lossOf = new RegExp(
  `(?:ลูก|แม่|พ่อ).{0,4}ไม่อยู่แล้ว|${kin}.{0,8}${justNow}.{0,4}${gone}|${justNow}.{0,8}${kin}.{0,4}${gone}|${kin}.{0,6}${gone}.{0,8}${justNow}`,
)

/** Words of need that everyday errands use, too: they count where no errand is named. */
const need = ['ช่วยด้วย', 'ไม่รู้สึกตัว', 'หมดสติ', 'ไม่อยากอยู่แล้ว', 'ไฟไหม้ห้อง', 'ไม่หายใจ']
const isNeed = anyOf(need)
const errand =
  /บัตร|ทะเบียน|ย้าย|สมรส|หย่า|เปลี่ยนชื่อ|นามสกุล|ใบเกิด|ใบมรณ|สูติ|แจ้งเกิด|แจ้งตาย|คัด|เอกสาร|card|regist|certificate|house book/i

/** What matters more in a text than its question, if anything does. */
export function careIn(text: string): Care | undefined {
  const said = harmlessForms.reduce((left, form) => left.replaceAll(form, ''), flat(text))
  const words = text.toLowerCase()
  if (isNeed(said) && !errand.test(text)) return 'danger'
  if (isDanger(said) || blows.test(said) || dangerEnglish.test(words)) return 'danger'
  if (isGrief(said) || lossOf.test(said) || griefEnglish.test(words)) return 'grief'
  if (isAbuse(said) || abuseEnglish.test(words)) return 'abuse'
  if (isAngry(said) || angryEnglish.test(words)) return 'angry'
}
