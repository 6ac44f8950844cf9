import type { NewsState } from '../news.ts'
import type { Text } from './text.ts'

/** News of an office, as its heads write it and see what became of it. */
export const newsWords = {
  title: w('ข่าวถึงประชาชน', 'News to people'),
  lead: w(
    'ส่งข่าวทาง LINE ถึงคนที่ติดตามสำนักงาน หรือคนที่ทำเรื่องเดียวกัน แต่ละคนนับเป็น 1 ข้อความของเดือน',
    'Tell those who follow the office in LINE, or who have the same matter. Each person counts as 1 message of the month.',
  ),
  begin: w('เขียนข่าวใหม่', 'Write news'),
  none: w('ยังไม่มีข่าว', 'No news yet'),
  newTitle: w('เขียนข่าว', 'Write news'),
  toMessages: w('ข้อความ LINE', 'Messages in LINE'),
  name: w('ชื่อข่าว', 'Name of the news'),
  nameHint: w('เห็นเฉพาะเจ้าหน้าที่', 'Only staff see it'),
  nameMissing: w('ใส่ชื่อข่าว', 'Give it a name'),
  textTh: w('ข้อความภาษาไทย', 'Text in Thai'),
  textEn: w('ข้อความภาษาอังกฤษ', 'Text in English'),
  textHint: w(
    'ไม่เกิน {most} ตัวอักษร แต่ละคนได้ภาษาที่ใช้ใน LINE',
    'At most {most} characters. Each person gets the language of their LINE.',
  ),
  textMissing: w('ใส่ข้อความ', 'Write the text'),
  whom: w('ส่งถึง', 'Send to'),
  all: w('ทุกคนที่ติดตามสำนักงาน', 'Everybody who follows the office'),
  ofService: w('คนที่ทำเรื่องหนึ่ง', 'People with a case of a service'),
  ofServiceHint: w(
    'ใน 1 ปีที่ผ่านมา และยินยอมให้ส่งข้อความ',
    'Of the past year, who agreed to be written to',
  ),
  service: w('เรื่อง', 'Service'),
  serviceMissing: w('เลือกเรื่อง', 'Choose a service'),
  toService: w('คนที่ทำเรื่อง {service}', 'People with: {service}'),
  when: w('ส่งเมื่อ', 'When'),
  now: w('ส่งทันที', 'At once'),
  later: w('ตั้งวันและเวลา', 'On a day, at a time'),
  day: w('วันที่', 'Day'),
  clock: w('เวลา', 'Time'),
  timePast: w('เวลานี้ผ่านไปแล้ว เลือกเวลาใหม่', 'This time is past. Choose another.'),
  night: w(
    'ตอนนี้นอกเวลา {span} ถ้าส่งทันที โทรศัพท์ของหลายคนจะดัง',
    'It is outside {span}. Sent at once, it makes many phones ring.',
  ),
  look: w('ดูก่อนส่ง', 'Look before sending'),
  keep: w('เก็บเป็นฉบับร่าง', 'Keep as a draft'),
  kept: w('เก็บฉบับร่างแล้ว', 'Kept as a draft'),
  back: w('กลับไปแก้', 'Back to change it'),
  preview: w('ดูก่อนส่ง', 'Look before sending'),
  inThai: w('ที่ได้รับเป็นภาษาไทย', 'As read in Thai'),
  inEnglish: w('ที่ได้รับเป็นภาษาอังกฤษ', 'As read in English'),
  people: w('ถึง', 'People'),
  cost: w('ใช้', 'Messages'),
  costOf: w('ไม่เกิน {n} ข้อความ', 'at most {n}'),
  leftAfter: w('เหลือหลังส่ง', 'Left afterwards'),
  keptFor: w('กันไว้ให้นัดและเรื่องที่ต้องทำ', 'Kept for visits and what people must do'),
  noLimit: w('เดือนนี้ไม่จำกัดจำนวนข้อความ', 'There is no limit of messages this month'),
  nobody: w('ยังไม่มีใครได้รับข่าวนี้ เลือกผู้รับกลุ่มอื่น', 'Nobody would get it yet. Choose other people.'),
  tooMany: w(
    'ข้อความของเดือนเหลือไม่พอ เลือกผู้รับน้อยลง หรือตั้งวันส่งเป็นเดือนหน้า',
    'The month has too few messages left. Choose fewer people, or a day of next month.',
  ),
  takesKept: w(
    'ข่าวนี้จะใช้ข้อความที่กันไว้ให้นัดและเรื่องที่ต้องทำ',
    'It would take messages that are kept for visits and what people must do.',
  ),
  adminOnly: w(
    'ผู้ดูแลระบบของสำนักงานยืนยันให้ส่งได้ เก็บเป็นฉบับร่างไว้ก่อน',
    'An admin of the office may confirm it. Keep it as a draft until then.',
  ),
  confirmKept: w('ส่งแม้ว่าเรื่องอื่นอาจต้องรอ', 'Send it although other messages may have to wait'),
  sendNow: w('ส่งถึง {n} คน', 'Send · people: {n}'),
  schedule: w('ตั้งเวลาส่งถึง {n} คน', 'Schedule · people: {n}'),
  changed: w(
    '{by} เปลี่ยนข่าวนี้เมื่อ {clock} ที่คุณพิมพ์ยังอยู่ ถ้าบันทึกอีกครั้งจะแทนของเขา',
    '{by} changed this news at {clock}. What you typed is still here; saved again, it takes the place of theirs.',
  ),
  at: w('{day} {clock}', '{day} {clock}'),
  stop: w('หยุดข่าวนี้', 'Stop this news'),
  stopSure: w('หยุดเลย ไม่ส่งต่อ', 'Yes, stop it'),
  stopNot: w('ไม่หยุด', 'Do not stop'),
  stopHint: w(
    'คนที่ได้รับแล้วยังเห็นข่าวอยู่ หยุดแล้วเริ่มใหม่ไม่ได้',
    'Who has it keeps it. What is stopped cannot begin again.',
  ),
  heldNote: w(
    'รออยู่ เพราะข้อความของเดือนเหลือไม่พอ จะไปเองเมื่อมีพอ',
    'Waiting: the month has too few messages left. It leaves by itself when there is room.',
  ),
  result: w('ผล', 'What became of it'),
  got: w('ส่งแล้ว', 'Sent'),
  waiting: w('รอส่ง', 'Still to send'),
  unknown: w('ไม่รู้ว่าถึงหรือไม่', 'Nobody knows'),
  refused: w('LINE ไม่รับ', 'LINE refused'),
  persons: w('{n} คน', '{n}'),
  gotBy: w('ส่งถึง {n} คนแล้ว', 'People who got it: {n}'),
  /** On a locked screen: not what it is about. */
  alt: w('ข่าวจาก{office}', 'News from {office}'),
  writtenBy: w('{by} บันทึกล่าสุด', 'Last saved by {by}'),
} as const satisfies Record<string, Text>

export const newsStateWords: Record<NewsState, Text> = {
  draft: w('ฉบับร่าง', 'Draft'),
  scheduled: w('ตั้งเวลาไว้', 'Scheduled'),
  sending: w('กำลังส่ง', 'Being sent'),
  sent: w('ส่งแล้ว', 'Sent'),
  stopped: w('หยุดแล้ว', 'Stopped'),
}

function w(th: string, en: string): Text {
  return { th, en }
}
