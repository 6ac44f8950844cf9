import type { Text } from './text.ts'

/** The small words between the questions and answers of which a condition is told. */
export const conditionWords = {
  and: w(' และ ', '; and '),
  or: w(' หรือ ', '; or '),
  eitherOption: w(' หรือ ', ' or '),
  never: w('ไม่มีกรณีนี้', 'In no case'),
  other: w('อีกฝ่าย', 'The other party'),
  yes: w('ตอบ “ใช่”', 'Yes'),
  no: w('ตอบ “ไม่ใช่”', 'No'),
  otherThan: w('อย่างอื่นนอกจาก {value}', 'anything but {value}'),
  under: w('น้อยกว่า {value}', 'under {value}'),
  atMost: w('ไม่เกิน {value}', 'at most {value}'),
  over: w('มากกว่า {value}', 'more than {value}'),
  atLeast: w('{value} ขึ้นไป', '{value} or more'),
  before: w('อยู่ก่อน{value}', 'is before {value}'),
  upTo: w('ไม่อยู่หลัง{value}', 'is not after {value}'),
  after: w('อยู่หลัง{value}', 'is after {value}'),
  from: w('ไม่อยู่ก่อน{value}', 'is not before {value}'),
  day: w('วันที่ {day}', '{day}'),
  minor: w('ยังไม่บรรลุนิติภาวะ (อายุต่ำกว่า 20 ปี)', 'A minor (under 20)'),
  ofAge: w('บรรลุนิติภาวะแล้ว', 'Of full legal age'),
  age: w('อายุ', 'Age'),
  years: w('{n} ปี', '{n} years'),
  days: w('{n} วัน', '{n} days'),
  oneDay: w('1 วัน', '1 day'),
  workingDays: w('{n} วันทำการ', '{n} working days'),
  oneWorkingDay: w('1 วันทำการ', '1 working day'),
  between: w('จาก{from} ถึง{to}', 'From {from} to {to}'),
  months: w('{n} เดือน', '{n} months'),
  later: w('วันครบ {count} นับจาก{from}', 'the day {count} after {from}'),
  late: w('เกินกำหนด {count} นับจาก{from}', 'Past the {count} allowed from {from}'),
  inTime: w('ยังไม่เกินกำหนด {count} นับจาก{from}', 'Within the {count} allowed from {from}'),
  lateBy: w('เลยกำหนด {count} (นับจาก{from}) มาแล้ว', 'Past the {count} allowed from {from}, by'),
  openDay: w('{day}เป็นวันทำการ', '{day} is a working day'),
  closedDay: w('{day}เป็นวันหยุด', '{day} is a day when the office is closed'),
  wellFormed: w('กรอกครบและถูกรูปแบบ', 'given in full'),
  malformed: w('กรอกไม่ครบหรือผิดรูปแบบ', 'not given in full'),
  visitDate: w('วันที่มา', 'the day of the visit'),
  birthDate: w('วันเกิด', 'the date of birth'),
  dayAsked: w('วันที่ตอบข้อ “{question}”', 'the day answered to “{question}”'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}
