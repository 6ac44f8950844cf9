import type { OpenFigure, OpenUnit } from '../open-data.ts'
import type { Text } from './text.ts'

/** Counts that an office publishes: for its admins, and for whoever reads them. */
export const openDataWords = {
  title: w('ข้อมูลเปิด', 'Open data'),
  of: w('ข้อมูลเปิด ฝ่ายทะเบียน {office}', 'Open data of the registration section, {office}'),
  say: w(
    'จำนวนรายเดือนที่ใครก็อ่านและนำไปใช้ได้ ไม่มีข้อมูลส่วนบุคคล',
    'Monthly counts that anybody may read and use. Nothing in them is about a person.',
  ),
  // For admins.
  isOn: w('เปิดอยู่', 'On'),
  isOff: w('ปิดอยู่', 'Off'),
  offSay: w(
    'ตอนนี้ไม่มีใครภายนอกเห็น ด้านล่างคือสิ่งที่จะเปิด',
    'Nobody outside sees it now. Below is what would be public.',
  ),
  onSay: w('ใครก็อ่านได้ที่', 'Anybody can read it at'),
  switchOn: w('เปิดให้ทุกคนอ่าน', 'Publish'),
  switchOff: w('เลิกเปิดข้อมูล', 'Stop publishing'),
  save: w('เก็บสัญญาอนุญาต', 'Save the licence'),
  offMeans: w(
    'ที่อยู่จะเปิดไม่ได้ทันที แต่ที่คนอื่นเก็บไปแล้วยังใช้ต่อได้',
    'The address stops working at once. What others have taken before stays theirs.',
  ),
  licence: w('สัญญาอนุญาตให้ใช้', 'Licence'),
  licenceHint: w('ผู้ที่นำไปใช้ต้องทำตามนี้', 'What those who use it keep to'),
  changes: w('ใครเปิดปิดเมื่อไร', 'Who set it, and when'),
  changed: w('{by} · {day}', '{by} · {day}'),
  preview: w('ตัวเลขเดือน{month}', 'Counts of {month}'),
  month: w('เดือน', 'Month'),
  none: w(
    'ยังไม่มีเดือนที่แสดงได้ เดือนหนึ่งนับครั้งเดียวตั้งแต่วันที่ 5 ของเดือนถัดไป',
    'There is no month to show yet. A month is counted once, from the 5th of the next one.',
  ),
  hiddenSay: w(
    'จำนวนที่น้อยกว่า 5 ไม่แสดง และซ่อนจำนวนอื่นเท่าที่จำเป็นเพื่อไม่ให้ลบกันแล้วรู้ เดือนที่นับแล้วไม่เปลี่ยนอีก',
    'Counts under 5 are left out, with as many others as it takes so that none can be worked out. A month stays as it was counted.',
  ),
  // For whoever reads.
  download: w('ดาวน์โหลด', 'Download'),
  csv: w('ตาราง CSV', 'Table as CSV'),
  json: w('JSON', 'JSON'),
  fields: w('แต่ละช่องคืออะไร', 'What the columns are'),
  field: w('ช่อง', 'Column'),
  meaning: w('ความหมาย', 'Meaning'),
  fieldMonth: w('เดือน ปีคริสต์ศักราช เวลาไทย', 'Month, of the Christian year and Thai time'),
  fieldTeam: w('งาน ว่าง: ทั้งสำนักงาน', 'Team; empty: the whole office'),
  fieldService: w('บริการ ว่าง: ทั้งงาน', 'Service; empty: the whole team'),
  fieldFigure: w('สิ่งที่นับ ดูด้านล่าง', 'What is counted, see below'),
  fieldValue: w('ตัวเลข', 'The number'),
  fieldUnit: w('หน่วย: count จำนวน minutes นาที percent ร้อยละ', 'Unit: count, minutes or percent'),
  fieldNames: w('ชื่องานและบริการเป็นภาษาไทย (เฉพาะ CSV)', 'Team and service in Thai (CSV only)'),
  figures: w('นับอะไรบ้าง', 'What is counted'),
  figure: w('สิ่งที่นับ', 'Figure'),
  value: w('ตัวเลข', 'Value'),
  team: w('งาน', 'Team'),
  service: w('บริการ', 'Service'),
  wholeOffice: w('ทั้งสำนักงาน', 'The whole office'),
  wholeTeam: w('ทั้งงาน', 'The whole team'),
  how: w('นับและซ่อนอย่างไร', 'How it is counted and hidden'),
  howSay: w(
    'แต่ละเดือนนับครั้งเดียวหลังสิ้นเดือน ตั้งแต่วันที่ 5 ของเดือนถัดไป แล้วไม่เปลี่ยนอีก แสดง 12 เดือนล่าสุด แถวที่ไม่มี หมายถึงน้อยกว่า 5 (รวมศูนย์) หรือถูกซ่อนเพื่อไม่ให้รู้จำนวนอื่นที่น้อย ค่ากลางและร้อยละเป็นจำนวนเต็ม',
    'Each month is counted once after its end, from the 5th of the next month on, and never changes again. The last twelve months are here. A row that is missing is of fewer than five (also none), or left out so that no such number can be worked out. Medians and percentages are whole numbers.',
  ),
  rowCount: w('{n} แถว', '{n} rows'),
} as const

export const openFigureWords: Record<OpenFigure, Text> = {
  'cases-sent': w('เรื่องที่ส่งถึงสำนักงาน', 'Cases sent to the office'),
  bookings: w('การจองสำหรับวันในเดือนนั้น', 'Bookings for days of the month'),
  'visits-served': w('มาแล้วรับบริการสำเร็จ', 'Matters served at the office'),
  'visits-not-served': w('มาแล้วทำไม่สำเร็จ', 'Matters that could not be served'),
  'counter-minutes': w('เวลาที่ช่อง (ค่ากลาง)', 'Time at the counter (median)'),
  'waiting-minutes': w('เวลารอ (ค่ากลาง)', 'Waiting time (median)'),
  ratings: w('ครั้งที่ให้คะแนน', 'Visits that were rated'),
  'very-good': w('พอใจระดับดีมาก', 'Rated very good'),
  good: w('พอใจระดับดี', 'Rated good'),
  fair: w('พอใจระดับปานกลาง', 'Rated fair'),
}

/** What a figure is counted in, behind its name. */
export const openUnitNames: Record<OpenUnit, Text> = {
  count: w('จำนวน', 'number'),
  minutes: w('นาที', 'minutes'),
  percent: w('ร้อยละ', 'percent'),
}

export const openUnitWords: Record<OpenUnit, Text> = {
  count: w('{n}', '{n}'),
  minutes: w('{n} นาที', '{n} min'),
  percent: w('{n}%', '{n}%'),
}

function w(th: string, en: string): Text {
  return { th, en }
}
