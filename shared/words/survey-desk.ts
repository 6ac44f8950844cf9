import type { SurveyTopic } from '../survey-topics.ts'
import type { Text } from './text.ts'

/** What came of it, for heads. */
export const surveyDesk = {
  title: w('ผลความพึงพอใจ', 'Satisfaction'),
  tab: w('ความพึงพอใจ', 'Survey'),
  heading: w(
    'ผลแบบสอบถามความพึงพอใจ ฝ่ายทะเบียน {office}',
    'Satisfaction survey, registration section, {office}',
  ),
  month: w('เดือน', 'Month'),
  period: w('เดือนหรือปีงบประมาณ', 'Month or fiscal year'),
  months: w('รายเดือน', 'By month'),
  years: w('ปีงบประมาณ', 'Fiscal years'),
  team: w('งาน', 'Team'),
  service: w('บริการ', 'Service'),
  allServices: w('ทุกบริการ', 'All services'),
  countedTo: w(
    'นับถึงสิ้น{day} คำตอบของวันนี้นับพรุ่งนี้',
    'Counted to the end of {day}; today’s answers count tomorrow',
  ),
  few: w('ไม่แสดง มีคำตอบน้อย', 'Not shown: too few answers'),
  fewSay: w(
    'กลุ่มที่มีคำตอบน้อยกว่า 5 ไม่แสดง เพื่อไม่ให้รู้ว่าใครตอบ ถ้าเหลือกลุ่มเดียวที่ต้องซ่อน กลุ่มที่เล็กรองลงมาถูกซ่อนด้วย เพราะไม่อย่างนั้นลบกันแล้วจะรู้',
    'Groups with fewer than 5 answers are not shown, so that nobody is recognised. Where that hides too few, the next smallest group is hidden as well, or one could work them out from the total.',
  ),
  none: w('เดือนนี้ยังไม่มีผลที่แสดงได้', 'Nothing to show for this month yet'),
  noneOfYear: w('ปีนี้ยังไม่มีผลที่แสดงได้', 'Nothing to show for this year yet'),
  yearSay: w(
    'รวมจาก {n} เดือนที่แสดงได้ ใน {of} เดือนที่นับแล้ว เดือนที่ต้องซ่อนไม่ถูกนับรวม เพื่อไม่ให้ลบกันแล้วรู้ผลของเดือนนั้น',
    'The sum of the {n} months that are shown, of {of} so far. A month that has to be hidden is not in the sum, or one could work it out.',
  ),
  answers: w('จำนวนคำตอบ', 'Answers'),
  visits: w('ครั้งที่มา', 'Visits'),
  rate: w('อัตราการตอบ', 'Response rate'),
  monthsShown: w('เดือนที่นับ', 'Months counted'),
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
    'ภาพรวมนับจากหน้าที่แตะครั้งแรก ระดับ 5 คือดีมาก 4 คือดี 3 คือปานกลาง “ดีขึ้นไป” คือระดับ 5 และ 4 รวมกัน ใช้เทียบกับเป้า รายข้อนับเฉพาะคนที่ตอบข้อนั้น คำตอบนับในเดือนที่ตอบ หนึ่งครั้งที่มานับหนึ่งคำตอบ อัตราการตอบคือจำนวนคำตอบในเดือน เทียบกับครั้งที่มาในเดือนเดียวกันซึ่งให้คะแนนได้ คนที่มาปลายเดือนอาจตอบในเดือนถัดไป จึงแสดงไม่เกิน 100% ปีงบประมาณเริ่ม 1 ตุลาคม',
    'The whole is counted from the face that was tapped first. Level 5 is very good, 4 good, 3 fair. “Good or better” is 5 and 4 together and is held against the targets. An item counts those who answered it. An answer counts in the month in which it was given; each visit counts once. The response rate is the answers of a month against the visits of that month that could be rated; who came at its end may answer in the next, so it is shown as 100% at most. A fiscal year begins on 1 October.',
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
  textsCut: w(
    'มีมากกว่า {n} ข้อความ ที่แสดงและบันทึกคือ {n} ข้อความที่สุ่มมา',
    'There are more than {n}; those shown and saved are {n} of them, by chance.',
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
