import type { OpeningReasonId } from '../openings.ts'
import type { Text } from './text.ts'

/** What staff read beside the papers of a case. */
export const viewer = {
  fromChat: w(
    'ส่งมาทางแชต LINE ยังไม่ผ่านการตรวจความคมบนโทรศัพท์',
    'Sent in the LINE chat: not judged on the phone',
  ),
  usedAgain: w(
    'ใช้รูปจากเรื่อง {code} ที่รับไว้แล้ว ส่งครั้งแรก {day}',
    'Used again from case {code}, where it was accepted; first sent on {day}',
  ),
  pages: w('รูปทั้งหมดของเรื่องนี้', 'All pictures of this case'),
  contrast: w('ภาพคมเข้ม', 'High contrast'),
  mark: w('ทำจุดบนรูป', 'Mark a place'),
  compare: w('เทียบสองรูป', 'Compare two'),
  endCompare: w('เลิกเทียบ', 'End comparing'),
  comparedWith: w('เทียบกับ', 'Compared with'),
  nextCase: w('เรื่องถัดไป', 'Next case'),
  previousCase: w('เรื่องก่อนหน้า', 'Previous case'),
  pictureBad: w('เปิดรูปนี้ไม่ได้', 'This picture does not open'),
  again: w('ลองอีกครั้ง', 'Try again'),
  heldPage: w(
    'กำลังตรวจหาไวรัสในหน้านี้ รูปจะขึ้นเองเมื่อตรวจเสร็จ',
    'This page is being checked for viruses; the picture comes by itself',
  ),
  lostPage: w(
    'เปิดไฟล์ของหน้านี้ไม่ได้แล้ว ระบบขอให้ผู้ขอส่งใหม่แล้ว',
    'The file of this page can no longer be opened; the applicant has been asked to send it again',
  ),
  systemReturned: w('ระบบส่งกลับเพราะ', 'Sent back by the system because'),
  drawHelp: w(
    'ลากกรอบรอบจุดที่ต้องแก้ หรือเลื่อนด้วยลูกศร ปรับขนาดด้วย Shift กับลูกศร แล้วกด Enter',
    'Draw a box round what is wrong; or move it with the arrows, size it with Shift and the arrows, then press Enter',
  ),
  placeMark: w('วางกรอบตรงนี้', 'Put the box here'),
  cancel: w('ยกเลิก', 'Cancel'),
  markN: w('จุดที่ {n}', 'Mark {n}'),
  markFor: w('จุดที่ {n} คือเรื่อง', 'Mark {n} is about'),
  markReason: w('เลือกเหตุผลของจุดนี้', 'Choose its reason'),
  ownWords: w('ข้อความที่เขียนเอง', 'The words written below'),
  removeMark: w('ลบจุดที่ {n}', 'Remove mark {n}'),
  needMarkReason: w('เลือกเหตุผลของทุกจุดบนรูปก่อน', 'Choose the reason of each mark first'),
  earlier: w('ครั้งก่อนส่งกลับเพราะ', 'Returned before because'),
  acceptedNow: w('ผ่านแล้ว: {name}', 'Accepted: {name}'),
  returnedNow: w('ส่งกลับแล้ว: {name}', 'Returned: {name}'),
  undo: w('เลิกทำ', 'Undo'),
  allDecided: w('ตรวจครบทุกรายการแล้ว', 'Every paper is decided'),
  keysTitle: w('แป้นลัด', 'Keys'),
  keysUse: w('ใช้แป้นลัดในเครื่องนี้', 'Use keys on this device'),
  keysNote: w(
    'ไม่ทำงานขณะพิมพ์ ใช้ได้ทั้งแป้นไทยและอังกฤษ',
    'Not while typing; on Thai and English keyboards alike',
  ),
  close: w('ปิด', 'Close'),
  keyCase: w('เรื่องถัดไป ก่อนหน้า', 'Next, previous case'),
  keyPaper: w('ใบก่อนหน้า ถัดไป', 'Previous, next paper'),
  keyPage: w('รูปก่อนหน้า ถัดไป', 'Previous, next picture'),
  keyPoint: w('ติ๊กข้อที่ตรวจ', 'Tick a point'),
  keyMove: w('เลื่อนรูป', 'Move the picture'),
  keyEnd: w('เลิกเทียบ เลิกทำจุด', 'End comparing or marking'),
  openings: w('ใครเปิดดูเอกสาร', 'Who opened the papers'),
  noOpenings: w('ยังไม่มีใครเปิดดู', 'Nobody has opened them yet'),
  openingsTable: w('การเปิดดูเอกสาร ล่าสุดก่อน', 'Openings, the latest first'),
  ended: w('เรื่องนี้จบแล้ว', 'This case has ended'),
  whyOpen: w('เหตุใดจึงเปิดเอกสารของเรื่องนี้', 'Why do you open its papers?'),
  whyOpenNote: w(
    'ชื่อ เวลา และเหตุผลจะบันทึกไว้ หัวหน้าอ่านได้',
    'Your name, the time and the reason are kept on record; heads can read them',
  ),
  ownReason: w('เหตุผล', 'Reason in words'),
  needOpeningReason: w(
    'เลือกเหตุผล ถ้าเลือกอื่น ๆ ให้เขียนบอก',
    'Choose a reason; for another one, write it',
  ),
  openPapers: w('บันทึกแล้วเปิดเอกสาร', 'Record it and open the papers'),
} as const satisfies Record<string, Text>

export const openingReasonWords: Record<OpeningReasonId, Text> = {
  'asked-by-applicant': w('ผู้ขอถามถึงเรื่องนี้', 'The applicant asked about it'),
  complaint: w('มีเรื่องร้องเรียน', 'There is a complaint'),
  'official-request': w('มีหนังสือขอจากศาลหรือหน่วยงาน', 'A court or agency asked in writing'),
  own: w('เหตุผลอื่น', 'Another reason'),
}

function w(th: string, en: string): Text {
  return { th, en }
}
