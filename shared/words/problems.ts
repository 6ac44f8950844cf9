import type { ProblemCode } from '../problem.ts'
import type { Text } from './text.ts'

/** What people read when the server says no: what happened · what is safe · what to do. */
export const problems: Record<ProblemCode, { title: Text; detail: Text }> = {
  unauthenticated: p(
    'ยังไม่ได้เข้าใช้',
    'ดูบริการและรายการเอกสารได้ แต่ส่งรูปและจองต้องเข้าใช้ด้วย LINE',
    'Not signed in',
    'Lists are open to you; photos and booking need sign-in with LINE.',
  ),
  token_invalid: p(
    'เข้าใช้ไม่สำเร็จ',
    'ที่ทำไว้ยังอยู่ เข้าใช้ด้วย LINE อีกครั้ง',
    'Sign-in failed',
    'What you did is kept. Sign in with LINE again.',
  ),
  token_expired: p(
    'พักไปนาน',
    'ที่ทำไว้ยังอยู่ เข้าใช้ด้วย LINE อีกครั้ง',
    'You were away long',
    'All is kept. Sign in with LINE again.',
  ),
  line_unreachable: p(
    'ติดต่อ LINE ไม่ได้ชั่วคราว',
    'ที่ทำไว้ยังอยู่ ลองอีกครั้งในอีกสักครู่',
    'LINE cannot be reached just now',
    'What you did is kept. Try again in a moment.',
  ),
  forbidden: p(
    'หน้านี้สำหรับเจ้าหน้าที่',
    'ถ้าคุณเป็นเจ้าหน้าที่ ให้ผู้ดูแลระบบของเขตเพิ่มชื่อหรือสิทธิ์',
    'For staff only',
    'If you are staff, ask your administrator to add you, or to give you the right.',
  ),
  not_found: p(
    'ไม่พบหน้านี้ หรือไม่ใช่เรื่องของบัญชีนี้',
    'เรื่องของคุณอยู่ที่ เรื่องของฉัน',
    'Not found, or not this account’s',
    'Yours are under My cases.',
  ),
  invalid: p(
    'มีบางข้อที่ต้องแก้',
    'ที่กรอกไว้ยังอยู่ ตรวจข้อที่แจ้งแล้วส่งอีกครั้ง',
    'Something needs correcting',
    'What you entered is kept. Check what is named here and send again.',
  ),
  idempotency_key_missing: p(
    'แอปรุ่นนี้เก่าไป',
    'ที่ทำไว้ยังอยู่ ปิดแล้วเปิดใหม่',
    'This version of the app is too old',
    'What you did is kept. Close it and open it again.',
  ),
  idempotency_key_reused: p(
    'คำสั่งนี้ส่งไปแล้วด้วยข้อมูลอื่น',
    'ไม่มีอะไรเปลี่ยน เปิดหน้านี้ใหม่แล้วลองอีกครั้ง',
    'This was sent before with other content',
    'Nothing was changed. Open the page again and retry.',
  ),
  wrong_step: p(
    'เรื่องนี้เพิ่งเปลี่ยน',
    'สิ่งที่ทำยังไม่ถูกบันทึก ดูล่าสุดก่อน',
    'The case has just changed',
    'Your step was not saved. Look again first.',
  ),
  not_possible: p(
    'ตามคำตอบนี้ยังทำไม่ได้',
    'คำตอบยังอยู่ ดูเหตุผลและทางที่ทำได้',
    'Not possible with these answers',
    'Your answers are kept. See why, and what to do instead.',
  ),
  papers_missing: p(
    'ยังขาดรูปเอกสาร',
    'รูปที่ส่งแล้วยังอยู่ ถ่ายรายการที่แจ้งเพิ่ม',
    'Photos are missing',
    'What was sent is kept. Photograph the papers named here.',
  ),
  papers_undecided: p(
    'ยังตรวจไม่ครบ',
    'ที่ตรวจแล้วบันทึกไว้ ตรวจรายการที่เหลือก่อน',
    'Not every paper is decided',
    'Decisions are kept. Decide the others first.',
  ),
  nothing_returned: p(
    'ยังไม่มีรายการที่ส่งกลับ',
    'ที่ตรวจแล้วบันทึกไว้ เลือกรายการที่ต้องแก้ก่อน',
    'No paper is returned',
    'Decisions are kept. Return a paper first.',
  ),
  something_returned: p(
    'มีรายการที่ส่งกลับ',
    'ที่ตรวจแล้วบันทึกไว้ ส่งเรื่องกลับให้แก้ก่อน',
    'A paper is returned',
    'Decisions are kept. Return the case for fixing.',
  ),
  consent_needed: p(
    'ยังไม่ได้ให้ความยินยอม',
    'ยังไม่มีอะไรถูกเก็บ อ่านและเลือกก่อนส่งรูป',
    'Consent is needed first',
    'Nothing was stored. Read and choose before sending a photo.',
  ),
  slot_full: p(
    'เพิ่งมีคนจองที่สุดท้าย',
    'การจองเดิมไม่เปลี่ยน เลือกช่วงอื่น',
    'Someone took the last place',
    'Any booking you had stands. Choose another period.',
  ),
  slot_closed: p(
    'ปิดรับจองช่วงนี้แล้ว',
    'การจองเดิมไม่เปลี่ยน เลือกช่วงอื่น',
    'Closed for booking',
    'Any booking you had stands. Choose another period.',
  ),
  already_booked: p(
    'เรื่องนี้จองไว้แล้ว',
    'การจองเดิมยังอยู่ เลื่อนหรือยกเลิกได้',
    'This case is booked already',
    'The booking stands. You can move or cancel it.',
  ),
  not_booked: p(
    'เรื่องนี้ยังไม่มีการจอง',
    'เลือกวันและช่วงเวลาใหม่ได้',
    'This case has no booking',
    'You can choose a day and a period.',
  ),
  already_confirmed: p(
    'มีผู้บันทึกว่ายืนยันข้อนี้แล้ว',
    'ไม่มีอะไรเปลี่ยน ดูว่าใครยืนยันในรายการ',
    'This has been confirmed already',
    'Nothing was changed. The list says by whom.',
  ),
  already_taken_back: p(
    'การยืนยันนี้ถูกถอนไปแล้ว',
    'ไม่มีอะไรเปลี่ยน ดูประวัติของข้อนี้ในรายการ',
    'This was taken back already',
    'Nothing was changed. The record of the statement says by whom.',
  ),
  case_held: p(
    'ยังลบไม่ได้ เพราะมีเรื่องร้องเรียน',
    'ไม่มีอะไรถูกลบ สำนักงานต้องเก็บเรื่องนี้ไว้จนกว่าเรื่องร้องเรียนจะจบ โทรถามสำนักงานได้',
    'A complaint still needs a case of yours',
    'Nothing was deleted. The office must keep it until the complaint is settled; you can call and ask.',
  ),
  link_used: p(
    'ลิงก์นี้ใช้ไม่ได้แล้ว',
    'ลิงก์ใช้ได้ครั้งเดียวภายใน 5 นาที ข้อมูลของคุณยังอยู่ ขอลิงก์ใหม่ในแอปที่ ข้อมูลของฉัน',
    'This link is no longer good',
    'A link is good once, for five minutes. Your data is safe; ask for a new link in the app, under My data.',
  ),
  file_type: p(
    'ไฟล์นี้ไม่ใช่รูปหรือ PDF',
    'ของเดิมยังอยู่ ถ่ายรูปหรือเลือกไฟล์อื่น',
    'Not a picture or PDF',
    'The rest is kept. Take a photo or choose another file.',
  ),
  file_empty: p(
    'ไฟล์ว่าง',
    'ของเดิมยังอยู่ ถ่ายรูปหรือเลือกไฟล์อื่น',
    'The file is empty',
    'The rest is kept. Take a photo or choose another file.',
  ),
  file_too_big: p(
    'ไฟล์ใหญ่เกิน 10 MB',
    'ของเดิมยังอยู่ ถ่ายรูปแทน หรือส่งเฉพาะหน้าที่ใช้',
    'Over 10 MB',
    'The rest is kept. Photograph it, or send only the pages needed.',
  ),
  file_unreadable: p(
    'เปิดไฟล์นี้ไม่ได้',
    'ไม่ได้เก็บไว้ ของเดิมยังอยู่ ถ่ายรูปใหม่',
    'This file cannot be opened',
    'It was not stored; the rest is kept. Take a new photo.',
  ),
  service_off: p(
    'สำนักงานนี้ยังไม่รับเรื่องนี้ในแอป',
    'คำตอบยังอยู่ในเครื่อง โทรถามสำนักงานได้',
    'This office does not take this in the app',
    'Your answers are kept on the phone. You can call the office.',
  ),
  changed_meanwhile: p(
    'มีคนอื่นแก้ไปก่อนแล้ว',
    'สิ่งที่พิมพ์ยังอยู่ ดูของใหม่แล้วบันทึกอีกครั้ง',
    'Somebody else has changed it meanwhile',
    'What you typed is kept. Look at the new state and save again.',
  ),
  file_locked: p(
    'PDF มีรหัสผ่านหรือมีสิ่งที่เปิดไม่ได้',
    'ไม่ได้เก็บไว้ ถ่ายรูปหน้ากระดาษแทน',
    'The PDF is locked or holds other things',
    'It was not stored. Photograph the page instead.',
  ),
  too_many_pages: p(
    'เกิน 10 หน้า',
    'ของเดิมยังอยู่ ส่งเฉพาะหน้าที่ใช้',
    'Over 10 pages',
    'The rest is kept. Send only the pages needed.',
  ),
  too_many_requests: p(
    'ลองหลายครั้งเกินไป',
    'ไม่มีอะไรหาย ลองใหม่ในอีกหนึ่งนาที',
    'Too many tries',
    'Nothing is lost. Try again in a minute.',
  ),
  unexpected: p(
    'ระบบขัดข้องชั่วคราว',
    'ที่ส่งสำเร็จแล้วไม่หาย ลองอีกครั้ง',
    'The system has a problem',
    'What was sent is safe. Try again.',
  ),
}

function p(titleTh: string, th: string, titleEn: string, en: string) {
  return { title: { th: titleTh, en: titleEn }, detail: { th, en } }
}
