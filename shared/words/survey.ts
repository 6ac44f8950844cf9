import type { Level, SurveyGroup, SurveyItem } from '../survey.ts'
import type { Text } from './text.ts'

/**
 * The form as the office of the source prints it (its appendix), with the name of the office filled in. The Thai is the source's own, word
 * for word; only its digits are Arabic, as everywhere. The English is ours.
 */
export const surveyForm = {
  title: w(
    'แบบสอบถามความพึงพอใจการให้บริการของฝ่ายทะเบียน {office}',
    'Survey on satisfaction with the service of the registration section, {office}',
  ),
  statementName: w('คำชี้แจง', 'About this survey'),
  statement: w(
    'แบบสอบถามฉบับนี้สร้างขึ้น โดยมีวัตถุประสงค์เพื่อประเมินความพึงพอใจของผู้รับบริการในด้านต่างๆ ของฝ่ายทะเบียน {office} รวมทั้งเป็นตัวชี้วัดระดับสำนักงานเขต ซึ่งข้อมูลที่ได้จะเป็นประโยชน์อย่างยิ่ง ต่อการพัฒนาและปรับปรุงการให้บริการงานทะเบียนให้มีความเหมาะสมต่อไป แบบสอบถามแบ่งเป็น 3 ตอน ดังนี้',
    'This survey is made to assess how satisfied people are with the service of the registration section of {office} in its various aspects, and serves as an indicator of the district office. What it brings will be of great use in developing and improving the service. It has 3 parts:',
  ),
  partOne: w('ตอนที่ 1 ข้อมูลทั่วไปของผู้ตอบแบบสอบถาม', 'Part 1: about you'),
  partTwo: w(
    'ตอนที่ 2 สอบถามความพึงพอใจต่อการให้บริการงานทะเบียนประเภทต่างๆ',
    'Part 2: satisfaction with the services of the registration section',
  ),
  partThree: w('ตอนที่ 3 ข้อเสนอแนะ', 'Part 3: suggestions'),
  mark: w(
    'โปรดทำเครื่องหมาย ✓ ในช่อง หน้าข้อความที่ตรงกับความคิดเห็นของท่านมากที่สุด',
    'Please mark ✓ what is nearest to your opinion',
  ),
  partOneHead: w('ตอนที่ 1 ข้อมูลทั่วไปของผู้กรอกแบบสอบถาม', 'Part 1: about you'),
  section: w('ติดต่อบริการประเภท', 'You came for'),
  partTwoHead: w('ตอนที่ 2 ความพึงพอใจต่อการให้บริการ', 'Part 2: satisfaction with the service'),
  topicHead: w('ประเด็นการสำรวจความพึงพอใจ', 'What the survey asks'),
  levelHead: w('ระดับความคิดเห็น', 'Level of opinion'),
  ask: w('ท่านมีความพึงพอใจต่อการให้บริการมากน้อยเพียงใด', 'How satisfied are you with the service?'),
  suggestions: w('ข้อเสนอแนะอื่นๆ (เพิ่มเติม)', 'Other suggestions'),
} as const

/** The sections of the form's first part, as it prints them. */
export const surveySections: Record<string, Text> = {
  'id-card': w('งานบัตรประจำตัวประชาชน', 'ID cards'),
  'civil-registration': w('งานทะเบียนราษฎร', 'Civil registration'),
  'general-registration': w(
    'งานทะเบียนทั่วไป (สมรส/หย่า/เปลี่ยนชื่อ)',
    'General registration (marriage, divorce, change of name)',
  ),
}

export const surveyGroupWords: Record<SurveyGroup, Text> = {
  process: w('1. ความพึงพอใจต่อกระบวนการ/ขั้นตอนการให้บริการ', '1. The process and steps of the service'),
  staff: w('2. ด้านการให้บริการของเจ้าหน้าที่', '2. The service of the staff'),
  place: w('3. ความพึงพอใจต่อสิ่งอำนวยความสะดวก', '3. The facilities'),
}

export const surveyItemWords: Record<SurveyItem, Text> = {
  easy: w(
    '1.1 การติดต่อขอรับบริการมีความสะดวกและคล่องตัว',
    '1.1 Asking for the service is easy and smooth',
  ),
  clear: w('1.2 มีความชัดเจนและโปร่งใสในการประสานงาน', '1.2 Coordination is clear and transparent'),
  prompt: w('1.3 ให้บริการรวดเร็วและทันตามกำหนดเวลา', '1.3 The service is quick and on time'),
  fair: w('1.4 มีความเป็นธรรมไม่เลือกปฏิบัติ', '1.4 It is fair and treats nobody differently'),
  polite: w('2.1 เจ้าหน้าที่ให้บริการด้วยความสุภาพ ยิ้มแย้มแจ่มใส', '2.1 The staff are polite and cheerful'),
  willing: w('2.2 เจ้าหน้าที่กระตือรือร้นเต็มใจให้บริการ', '2.2 The staff are eager and willing to serve'),
  helpful: w(
    '2.3 เจ้าหน้าที่ให้คำแนะนำและตอบปัญหาข้อซักถามได้เป็นอย่างดี',
    '2.3 The staff advise and answer questions well',
  ),
  attentive: w(
    '2.4 เจ้าหน้าที่เอาใจใส่และให้บริการเป็นอย่างดี',
    '2.4 The staff are attentive and serve well',
  ),
  orderly: w('3.1 ความเป็นระเบียบเรียบร้อยของสถานที่ให้บริการ', '3.1 The place is tidy and in order'),
  informed: w('3.2 การประชาสัมพันธ์ข้อมูลข่าวสารที่ได้รับทราบ', '3.2 You were kept informed'),
  correct: w(
    '3.3 คุณภาพและความถูกต้องของข้อมูลที่ได้รับบริการ',
    '3.3 What you were told was good and correct',
  ),
}

/** The five levels as the form prints them. */
export const levelWords: Record<Level, Text> = {
  5: w('มากที่สุด', 'Most'),
  4: w('มาก', 'Much'),
  3: w('ปานกลาง', 'Moderate'),
  2: w('น้อย', 'Little'),
  1: w('น้อยที่สุด', 'Least'),
}

/** The same five, as a face says them. */
export const faceWords: Record<Level, Text> = {
  5: w('พอใจมากที่สุด', 'Very satisfied'),
  4: w('พอใจมาก', 'Satisfied'),
  3: w('พอใจปานกลาง', 'In between'),
  2: w('พอใจน้อย', 'Not very satisfied'),
  1: w('พอใจน้อยที่สุด', 'Not satisfied'),
}

/** The screen of whoever was served. */
export const surveyWords = {
  title: w('ให้คะแนนบริการ', 'Rate your visit'),
  question: w('วันที่มา พอใจกับบริการแค่ไหน', 'How satisfied were you with your visit?'),
  one: w('แตะ 1 ครั้ง นับเป็นคำตอบทันที', 'One tap, and your answer counts'),
  nameless: w(
    'ไม่ต้องบอกชื่อ สำนักงานไม่รู้ว่าคำตอบนี้เป็นของใคร',
    'No name is asked. The office cannot tell whose answer this is.',
  ),
  thanks: w('ขอบคุณ นับคำตอบแล้ว', 'Thank you, your answer counts'),
  yourFace: w('คุณตอบว่า “{face}”', 'You answered “{face}”'),
  change: w('แก้คำตอบนี้', 'Change this'),
  goOn: w('ตอบแบบสอบถาม 2 นาที', 'Go on: 2 minutes'),
  goOnSay: w(
    'มี 11 ข้อ กับที่ให้เขียนข้อเสนอแนะ เว้นข้อไหนก็ได้',
    '11 items and room for suggestions. You may leave any of them empty.',
  ),
  enough: w('พอแค่นี้', 'That is all'),
  place: w('หน้า {n} จาก 4', 'Page {n} of 4'),
  next: w('ต่อไป', 'Continue'),
  stays: w('ที่ตอบไว้เก็บในเครื่องนี้จนกว่าจะส่ง', 'Your answers stay on this phone until you send them'),
  hint: w(
    'ไม่ต้องเขียนชื่อ เลขบัตร หรือเบอร์โทร ถ้าอยากให้ตอบกลับ ใช้ปุ่มถามเจ้าหน้าที่',
    'Please write no names, card numbers or telephone numbers. If you want an answer, ask the staff instead.',
  ),
  left: w('เหลือ {n} ตัวอักษร', '{n} letters left'),
  tooLong: w(
    'ยาวเกิน {n} ตัวอักษร ตัดให้สั้นลงแล้วส่งได้',
    '{n} letters too many. Please shorten it, then send.',
  ),
  send: w('ส่งแบบสอบถาม', 'Send the survey'),
  sent: w('ได้รับแบบสอบถามแล้ว', 'Survey received'),
  sentSay: w(
    'ขอบคุณที่ช่วยให้บริการดีขึ้น ปิดหน้านี้ได้เลย',
    'Thank you for helping to improve the service. You can close this page now.',
  ),
  answered: w('ครั้งนี้ให้คะแนนไปแล้ว', 'This visit was rated already'),
  answeredSay: w('หนึ่งครั้งที่มาให้คะแนนได้หนึ่งครั้ง ขอบคุณ', 'Each visit is rated once. Thank you.'),
  tooEarly: w('ให้คะแนนได้หลังรับบริการเสร็จ', 'You can rate the visit once it is over'),
  tooEarlySay: w('เก็บบัตรคิวไว้ แล้วสแกนอีกครั้งเมื่อเสร็จ', 'Keep the slip, and scan it again afterwards.'),
  lookAgain: w('ดูอีกครั้ง', 'Look again'),
  over: w('หมดเวลาให้คะแนนแล้ว', 'The time for rating is over'),
  overSay: w(
    'ให้คะแนนได้ภายใน 60 วันหลังวันที่มา ถ้ามีเรื่องจะบอก ถามเจ้าหน้าที่ได้ทุกเมื่อ',
    'A visit can be rated for 60 days. You can ask the staff at any time.',
  ),
  unknown: w('ไม่พบรหัสนี้', 'Code not found'),
  unknownSay: w(
    'ลิงก์อาจหมดอายุหรือไม่ครบ สแกนจากบัตรคิวอีกครั้ง หรือบอกเจ้าหน้าที่ที่จุดแรก',
    'The link may be too old or incomplete. Scan the slip again, or tell the staff at the first desk.',
  ),
  home: w('ไปหน้าแรก', 'To the start'),
  rate: w('ให้คะแนนบริการครั้งนี้', 'Rate this visit'),
  rated: w('ให้คะแนนบริการครั้งนี้แล้ว ขอบคุณ', 'You have rated this visit. Thank you.'),
  counterAsk: w('ให้คะแนนบริการ สแกนที่นี่', 'Rate your visit: scan this'),
  counterHow: w('เปิดกล้องแล้วสแกน ไม่ต้องมี LINE', 'Scan with your camera; no LINE needed'),
  counterNameless: w('ไม่ถามชื่อ แตะ 1 ครั้งก็นับ', 'No name is asked; one tap counts'),
  counterWaits: w('ยินดีให้บริการ', 'Welcome'),
  counterLost: w('ตอนนี้สแกนไม่ได้', 'Scanning does not work now'),
  counterDo: w(
    'ให้คะแนนได้จากบัตรคิวหรือข้อความใน LINE',
    'You can rate your visit from your slip, or from the message in LINE',
  ),
  slip: w(
    'เสร็จแล้วสแกน ให้คะแนนได้โดยไม่ต้องมี LINE',
    'Scan afterwards to rate your visit; no LINE needed',
  ),
} as const

function w(th: string, en: string): Text {
  return { th, en }
}
