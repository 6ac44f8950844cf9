import type { Level, SurveyGroup, SurveyItem } from '../survey.ts'
import type { SurveyTopic } from '../survey-topics.ts'
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
  section: w('ติดต่อบริการประเภท', 'You came for'),
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
  enoughSay: w('ปิดหน้านี้ได้เลย', 'You can close this page now'),
  place: w('หน้า {n} จาก 4', 'Page {n} of 4'),
  next: w('ต่อไป', 'Continue'),
  atEnds: w('5 มากที่สุด', '5 most'),
  atLeast: w('1 น้อยที่สุด', '1 least'),
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
  rate: w('ให้คะแนนการมาครั้งนี้', 'Rate this visit'),
  rated: w('ให้คะแนนการมาครั้งนี้แล้ว ขอบคุณ', 'You have rated this visit. Thank you.'),
  slip: w(
    'เสร็จแล้วสแกน ให้คะแนนได้โดยไม่ต้องมี LINE',
    'Scan afterwards to rate your visit; no LINE needed',
  ),
} as const

/** What came of it, for heads. */
export const surveyDesk = {
  title: w('ผลความพึงพอใจ', 'Satisfaction'),
  tab: w('ความพึงพอใจ', 'Survey'),
  heading: w(
    'ผลแบบสอบถามความพึงพอใจ ฝ่ายทะเบียน {office}',
    'Satisfaction survey, registration section, {office}',
  ),
  month: w('เดือน', 'Month'),
  team: w('งาน', 'Team'),
  service: w('บริการ', 'Service'),
  allServices: w('ทุกบริการ', 'All services'),
  countedTo: w(
    'นับถึงสิ้น{day} คำตอบของวันนี้นับพรุ่งนี้',
    'Counted to the end of {day}; today’s answers count tomorrow',
  ),
  few: w('น้อยกว่า 5 คำตอบ ไม่แสดง', 'Fewer than 5 answers: not shown'),
  fewSay: w(
    'กลุ่มที่มีคำตอบน้อยกว่า 5 ไม่แสดง เพื่อไม่ให้รู้ว่าใครตอบ บางครั้งต้องซ่อนกลุ่มถัดไปด้วย',
    'Groups with fewer than 5 answers are not shown, so that nobody is recognised; at times the next one must be hidden with it.',
  ),
  none: w('เดือนนี้ยังไม่มีผลที่แสดงได้', 'Nothing to show for this month yet'),
  answers: w('จำนวนคำตอบ', 'Answers'),
  veryGood: w('ดีมาก', 'Very good'),
  good: w('ดี', 'Good'),
  fair: w('ปานกลาง', 'Fair'),
  poor: w('น้อย', 'Poor'),
  veryPoor: w('น้อยที่สุด', 'Very poor'),
  content: w('ดีขึ้นไป', 'Good or better'),
  percent: w('ร้อยละ {n}', '{n}%'),
  reached: w('ถึงเป้า {n}%', 'Reaches {n}%'),
  missed: w('ยังไม่ถึงเป้า {n}%', 'Below {n}%'),
  officeTarget: w('เป้าของสำนักงาน', 'The office’s target'),
  standardTarget: w('เกณฑ์มาตรฐาน', 'The standard’s least'),
  how: w('นับอย่างไร', 'How is this counted?'),
  howSay: w(
    'ภาพรวมนับจากหน้าที่แตะครั้งแรก ระดับ 5 คือดีมาก 4 คือดี 3 คือปานกลาง “ดีขึ้นไป” คือระดับ 5 และ 4 รวมกัน ใช้เทียบกับเป้า รายข้อนับเฉพาะคนที่ตอบข้อนั้น คำตอบนับในเดือนที่ตอบ หนึ่งครั้งที่มานับหนึ่งคำตอบ',
    'The whole is counted from the face that was tapped first. Level 5 is very good, 4 good, 3 fair. “Good or better” is 5 and 4 together and is held against the targets. An item counts those who answered it. An answer counts in the month in which it was given; each visit counts once.',
  ),
  levels: w('ร้อยละตามระดับ', 'Share by level'),
  items: w('รายข้อ', 'By item'),
  item: w('ข้อ', 'Item'),
  all: w('ภาพรวม', 'In all'),
  byTeam: w('แยกตามงาน', 'By team'),
  byService: w('แยกตามบริการ', 'By service'),
  byChannel: w('แยกตามช่องทาง', 'By channel'),
  channel: w('ช่องทาง', 'Channel'),
  line: w('จาก LINE', 'From LINE'),
  paper: w('จากบัตรคิว', 'From the slip'),
  trend: w('12 เดือน', 'Twelve months'),
  texts: w('ข้อเสนอแนะ', 'Suggestions'),
  textsSay: w(
    'ไม่มีชื่อ วัน หรือบริการ ไม่เรียงลำดับ จัดกลุ่มตามคำที่ใช้ แสดงรวมทั้งสำนักงานเท่านั้น',
    'Without name, day or service, in no order, grouped by the words in them; for the whole office only.',
  ),
  noTexts: w('เดือนนี้ไม่มีข้อเสนอแนะ', 'No suggestions this month'),
  print: w('พิมพ์', 'Print'),
  save: w('บันทึกเป็น Excel', 'Save as Excel'),
  saveTexts: w('บันทึกข้อเสนอแนะ', 'Save suggestions'),
  saved: w('บันทึกแล้ว', 'Saved'),
  notSaved: w('บันทึกไม่ได้ ลองอีกครั้ง', 'Not saved. Try again.'),
  topic: w('เรื่อง', 'Topic'),
} as const

export const surveyTopicWords: Record<SurveyTopic, Text> = {
  app: w('แอป LINE และการจอง', 'App, LINE and booking'),
  wait: w('เวลาและการรอ', 'Time and waiting'),
  papers: w('เอกสารและขั้นตอน', 'Papers and steps'),
  staff: w('เจ้าหน้าที่และการบริการ', 'Staff and service'),
  place: w('สถานที่', 'The place'),
  fee: w('ค่าธรรมเนียม', 'Fees'),
  other: w('อื่น ๆ', 'Other'),
}

function w(th: string, en: string): Text {
  return { th, en }
}
