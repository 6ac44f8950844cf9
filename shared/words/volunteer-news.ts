import type { HelpKind } from '../thanks.ts'
import type { Text } from './text.ts'

/** News for volunteers: as they get it, and as the office sees who has read it. */
export const volunteerNewsWords = {
  /** Of the card in LINE. */
  head: w('ข่าวถึงอาสาสมัคร', 'News for volunteers'),
  reminderHead: w('ข่าวที่คุณยังไม่ได้เปิดอ่าน', 'News that you have not opened yet'),
  openInApp: w('เปิดอ่านในแอป', 'Read it in the app'),
} as const satisfies Record<string, Text>

/** In the volunteer's app. */
export const newsInAppWords = {
  title: w('ข่าวจากสำนักงาน', 'News from the office'),
  home: w('หน้าอาสาสมัคร', 'Volunteers'),
  all: w('ข่าวทั้งหมด', 'All news'),
  none: w('ยังไม่มีข่าวถึงคุณ ข่าวใหม่จะขึ้นที่นี่', 'No news for you yet. It will stand here.'),
  isNew: w('ยังไม่ได้อ่าน', 'Not read yet'),
  from: w('ข่าว{day}', 'News of {day}'),
  gone: w('ข่าวนี้ไม่มีแล้ว', 'This news is gone'),
  goneDo: w(
    'สำนักงานอาจหยุดข่าวนี้ หรือข่าวเก่าเกินไป ดูข่าวอื่นได้ที่ ข่าวทั้งหมด',
    'The office may have stopped it, or it was too old. See the others under All news.',
  ),
  ask: w('ถามเจ้าหน้าที่เรื่องนี้', 'Ask the staff about it'),
} as const satisfies Record<string, Text>

export const thanksWords = {
  title: w('ขอบคุณ', 'Thank you'),
  helped: w(
    'เดือนนี้คุณช่วยเพื่อนบ้านแล้ว {month} คน รวมทั้งหมด {all} คน',
    'People you have helped this month: {month}. In all: {all}.',
  ),
  before: w(
    'คุณช่วยเพื่อนบ้านมาแล้ว {all} คน เดือนนี้ยังไม่มีใครที่นับได้',
    'People you have helped: {all}. None counted this month yet.',
  ),
  none: w(
    'ขอบคุณที่เป็นอาสาสมัคร จำนวนคนที่คุณช่วยจะขึ้นที่นี่',
    'Thank you for helping. The number of people you have helped will stand here.',
  ),
} as const satisfies Record<string, Text>

export const helpWords: Record<HelpKind, Text> = {
  booking: w('จองให้ {n} คน', 'Booked for: {n}'),
  advice: w('แนะนำเอกสาร {n} ครั้ง', 'Papers explained: {n}'),
}

/** The same for the office's heads. */
export const staffVolunteerNewsWords = {
  toVolunteers: w('อาสาสมัคร', 'Volunteers'),
  toVolunteersHint: w(
    'ขึ้นในแอปของอาสาสมัครด้วย แม้ไม่ได้รับทาง LINE',
    'It also stands in their app, even where LINE does not reach them',
  ),
  kind: w('ประเภท', 'Kind'),
  group: w('กลุ่ม', 'Group'),
  area: w('พื้นที่', 'Area'),
  every: w('ทั้งหมด', 'All'),
  groupOf: w('{name} ({n} คน)', '{name} ({n})'),
  noVolunteers: w('สำนักงานยังไม่มีอาสาสมัคร', 'The office has no volunteers yet'),
  inApp: w('ขึ้นในแอปของ', 'In the app of'),
  inLine: w('ทาง LINE', 'In LINE'),
  onlyInApp: w(
    'LINE ส่งถึงใครไม่ได้เลย ข่าวนี้จะขึ้นในแอปเท่านั้น',
    'LINE reaches nobody of them; the news stands in the app alone.',
  ),
  reminder: w('ข้อความเตือน', 'Reminder'),
  readOf: w('เปิดอ่านแล้ว {read} จาก {of} คน', 'Read by {read} of {of}'),
  whoRead: w('ใครเปิดอ่านแล้ว', 'Who has read it'),
  notYet: w('ยังไม่เปิดอ่าน ({n} คน)', 'Not yet read ({n})'),
  done: w('เปิดอ่านแล้ว ({n} คน)', 'Read ({n})'),
  readAt: w('เปิดอ่านเมื่อ {at}', 'Read {at}'),
  noneLeft: w('ไม่มีอาสาสมัครที่ได้รับข่าวนี้แล้ว', 'No volunteer has this news any more'),
  remind: w('เตือนคนที่ยังไม่เปิดอ่าน', 'Remind those who have not read it'),
  remindHint: w(
    'ส่งข่าวนี้ทาง LINE อีกครั้ง ถึงคนที่ยังไม่เปิดอ่านเท่านั้น เตือนได้ครั้งเดียว แต่ละคนนับเป็น 1 ข้อความของเดือน',
    'Sends it once more in LINE, only to those who have not opened it. It can be done once; each person counts as 1 message of the month.',
  ),
  reminded: w('{by} ส่งข้อความเตือน {at}', '{by} sent a reminder, {at}'),
  reminds: w('{by} ให้เตือนแล้ว ข้อความเตือนส่ง {at}', '{by} asked for a reminder; it leaves {at}'),
  remindStopped: w('ข้อความเตือนของ {by} ถูกหยุด', 'The reminder of {by} was stopped'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}
