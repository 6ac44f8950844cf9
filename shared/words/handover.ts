import type { Text } from './text.ts'

/** Other offices: choosing one, handing a case to one, and where a case went and came from. */
export const handoverWords = {
  elsewhere: w('ทำที่สำนักงานอื่นก็ได้', 'You may choose another office'),
  chooseTitle: w('เลือกสำนักงาน', 'Choose the office'),
  chooseLead: w(
    'เรื่องนี้ทำที่สำนักงานไหนก็ได้ คำตอบที่ให้ไว้ไปด้วย',
    'This can be done at any of these offices. Your answers come along.',
  ),
  goTitle: w('ย้ายเรื่องไปสำนักงานอื่น', 'Take the case to another office'),
  goLead: w(
    'เรื่องนี้ทำที่สำนักงานไหนก็ได้ เอกสารที่ส่งแล้วไปด้วย ไม่ต้องส่งใหม่',
    'This can be done at any of these offices. The papers that you sent come along; nothing is to be sent again.',
  ),
  here: w('สำนักงานนี้', 'This office'),
  firstFree: w('ว่างวันแรก {day}', 'First free day: {day}'),
  noneFree: w('ยังไม่มีวันว่าง', 'No free day yet'),
  none: w('ยังไม่มีสำนักงานอื่นที่รับเรื่องนี้', 'No other office takes this matter yet'),
  freeElsewhere: w('สำนักงานอื่นที่มีที่ว่าง', 'Other offices with room'),
  whatGoes: w('สิ่งที่ส่งไปด้วย', 'What goes along'),
  whatGoesSay: w(
    'คำตอบ ชื่อ เบอร์โทรศัพท์ และรูปเอกสารที่ส่งแล้ว ใบที่ผ่านแล้วยังผ่านอยู่ สำนักงานใหม่ขอดูอีกครั้งได้',
    'Answers, name, telephone and the photos that you sent. Accepted papers stay accepted; the new office may look again.',
  ),
  marks: w(
    'ลายน้ำบนรูปยังเป็นชื่อสำนักงานเดิม สำนักงานใหม่เห็นว่าคุณยินยอมให้ส่งต่อ',
    'The mark on the photos still names the old office; the new one sees that you agreed to the hand-over.',
  ),
  bookingBack: w(
    'การจอง {day} ที่เดิมจะคืนเมื่อส่งเรื่อง',
    'Your booking on {day} is given back when the case goes',
  ),
  when: w('จองที่สำนักงานใหม่', 'A time at the new office'),
  later: w('เลือกเวลาทีหลัง', 'Choose a time later'),
  chooseWhen: w('เลือกเวลา หรือเลือกว่าจะจองทีหลัง', 'Choose a time, or that you book later'),
  mustAgree: w(
    'เลือกข้อนี้ก่อนจึงส่งเรื่องได้ ถ้าไม่ยินยอม เรื่องยังอยู่ที่เดิม',
    'Tick this to hand the case over. If you do not agree, it stays where it is.',
  ),
  go: w('ส่งเรื่องไปที่นี่', 'Hand my case to this office'),
  proposed: w('สำนักงานเสนอให้ทำที่ {office}', 'The office proposes {office}'),
  proposedSay: w(
    'จะไปหรือไม่ คุณเป็นคนตัดสินใจ ถ้าไม่ไป เรื่องยังอยู่ที่นี่เหมือนเดิม',
    'It is for you to decide. If you do not go, your case stays here as it is.',
  ),
  see: w('ดูสำนักงานนี้', 'See this office'),
  stay: w('ไม่ไป ทำที่นี่ต่อ', 'No, stay here'),
  wentTo: w('ส่งต่อไป {office} แล้ว', 'Handed to {office}'),
  codeThere: w('รหัสเรื่องที่นั่น', 'Its code there'),
  openThere: w('เปิดเรื่องที่สำนักงานใหม่', 'Open the case there'),
  cameFrom: w('ส่งต่อมาจาก {office} เมื่อ {day}', 'Came from {office} on {day}'),
  befriend: w(
    'เพิ่มเป็นเพื่อนใน LINE เพื่อรับข้อความจากที่นี่',
    'Add as a friend in LINE, to get messages from here',
  ),
  stillThere: w(
    'เรื่องนี้ส่งต่อไปสำนักงานอื่นแล้ว รูปที่สำนักงานนั้นยังอยู่',
    'This case has gone to another office; its photos there are kept.',
  ),
} as const satisfies Record<string, Text>

/** What staff read of the same. */
export const staffHandover = {
  title: w('เสนอให้ทำที่สำนักงานอื่น', 'Propose another office'),
  say: w(
    'ผู้ขอเป็นคนตัดสินใจ เรื่องและเอกสารไปเมื่อผู้ขอยินยอมเท่านั้น',
    'The applicant decides. Case and papers go only when they agree.',
  ),
  office: w('สำนักงาน', 'Office'),
  reason: w('เหตุผล ผู้ขอจะอ่านข้อความนี้', 'Reason; the applicant reads it'),
  needed: w('ใส่เหตุผล', 'Enter a reason'),
  propose: w('ส่งข้อเสนอ', 'Send the proposal'),
  open: w(
    'เสนอ {office} ไว้แล้ว รอผู้ขอตอบ: {reason}',
    '{office} is proposed; the applicant has not answered: {reason}',
  ),
  takeBack: w('เลิกเสนอ', 'Take the proposal back'),
  wentTo: w(
    'ผู้ขอส่งเรื่องต่อไป {office} เมื่อ {day} รหัสที่นั่น {code}',
    'The applicant handed it to {office} on {day}; its code there is {code}',
  ),
  cameFrom: w(
    'ส่งต่อมาจาก {office} เมื่อ {day} รหัสเดิม {code} ผู้ขอยินยอมแล้ว',
    'Handed over from {office} on {day}, code there {code}, with the applicant’s consent',
  ),
  markOf: w(
    'ลายน้ำเป็นของ {office} ส่งต่อมาด้วยความยินยอมของผู้ขอ',
    'The mark is {office}’s; handed over with the applicant’s consent',
  ),
  checkedBy: w(
    'ใบนี้ผ่านการตรวจของ {office} แล้ว ตรวจอีกครั้งได้',
    '{office} accepted this paper; you may look again',
  ),
  reopenSay: w(
    'เอกสารผ่านที่ {office} แล้ว จะใช้ผลตรวจนั้น หรือตรวจอีกครั้งก่อนผู้ขอจองก็ได้',
    '{office} accepted the papers. Trust that check, or look again before the applicant books.',
  ),
  reopen: w('ขอตรวจอีกครั้ง', 'Check again'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}
