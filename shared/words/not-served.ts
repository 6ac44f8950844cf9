import type { NotServedReason } from '../tickets.ts'
import type { Text } from './text.ts'

/** Why a visit came to nothing, as staff choose and count it. */
export const notServed: Record<NotServedReason, Text> = {
  'paper-missing': w('เอกสารไม่ครบ', 'A paper was missing'),
  'paper-wrong': w('เอกสารใช้ไม่ได้', 'A paper could not be used'),
  'person-missing': w('คนที่ต้องมาไม่ได้มา', 'Somebody who must come was not there'),
  'witness-missing': w('พยานไม่ครบ หรือเป็นพยานไม่ได้', 'Witnesses were missing or could not act'),
  'identity-unsure': w('ยืนยันตัวบุคคลไม่ได้', 'Who it was could not be confirmed'),
  'equipment-down': w(
    'เครื่องถ่ายรูป พิมพ์บัตร หรืออ่านลายนิ้วมือขัดข้อง',
    'Camera, card printer or fingerprint reader down',
  ),
  'house-consent-missing': w('เจ้าบ้านยังไม่ยินยอม', 'The house master has not agreed'),
  'consent-refused': w('ผู้ที่ต้องยินยอมไม่ยินยอม', 'Somebody who must agree did not'),
  'terms-not-agreed': w('ยังตกลงเงื่อนไขการหย่าไม่ได้', 'Terms of the divorce not agreed'),
  'already-married': w('ในทะเบียนยังมีคู่สมรสเดิมอยู่', 'The register shows a marriage that has not ended'),
  'name-not-allowed': w('ชื่อที่ขอใช้ไม่ได้', 'The name cannot be used'),
  'entry-not-found': w('ไม่พบรายการในทะเบียน', 'The entry was not found in the register'),
  'details-differ': w('ข้อมูลในทะเบียนไม่ตรงกัน', 'Details in the registers differ'),
  'inquiry-needed': w('ต้องสอบสวนเพิ่มก่อน', 'The office must find out more first'),
  'agency-check': w('ต้องตรวจสอบกับหน่วยงานอื่นก่อน', 'Another agency must be asked first'),
  'site-check': w('ต้องไปตรวจที่บ้านก่อน', 'The house must be looked at first'),
  'not-entitled': w('ทำเรื่องนี้ไม่ได้ตามระเบียบ', 'The rules do not allow it'),
  'other-office': w('ต้องทำที่สำนักงานอื่น', 'It is done at another office'),
  'system-down': w('ระบบของสำนักงานขัดข้อง', 'The office’s system was down'),
  'day-over': w('สำนักงานปิดก่อนได้ทำเรื่องนี้', 'The office closed before it could be done'),
  'gave-up': w('ผู้ขอเลือกไม่ทำต่อ', 'The person did not want to go on'),
  other: w('เหตุอื่น', 'Another reason'),
}

/** The same to the citizen: why, and what to do. `ask`: coming again as before would come to the same, so the office is asked first. */
export const notServedTold: Record<NotServedReason, { why: Text; doThis: Text; ask?: true }> = {
  'paper-missing': {
    why: w('เอกสารยังไม่ครบ', 'A paper was missing.'),
    doThis: w('เตรียมเอกสารที่ขาด แล้วจองวันใหม่', 'Get the missing paper, then book another day.'),
  },
  'paper-wrong': {
    why: w('เอกสารที่นำมาใช้ไม่ได้', 'A paper could not be used.'),
    doThis: w('เตรียมฉบับที่ใช้ได้ แล้วจองวันใหม่', 'Get one that can be used, then book another day.'),
  },
  'person-missing': {
    why: w('คนที่ต้องมาด้วยไม่ได้มา', 'Somebody who must come was not there.'),
    doThis: w('จองวันที่ทุกคนมาพร้อมกันได้', 'Book a day on which everybody can come.'),
  },
  'witness-missing': {
    why: w('พยานไม่ครบ หรือเป็นพยานไม่ได้', 'Witnesses were missing or could not act.'),
    doThis: w(
      'จองวันใหม่ แล้วให้พยานมาให้ครบพร้อมบัตรประชาชน',
      'Book another day, and come with all witnesses and their ID cards.',
    ),
  },
  'identity-unsure': {
    why: w('ยังยืนยันตัวบุคคลไม่ได้', 'It could not be confirmed who the person is.'),
    doThis: w(
      'โทรถามสำนักงานว่าใช้เอกสารใด หรือให้ใครมารับรองได้',
      'Call the office and ask which papers, or whose word, would do.',
    ),
    ask: true,
  },
  'equipment-down': {
    why: w(
      'เครื่องทำบัตรของสำนักงานขัดข้อง ขออภัย',
      'The office’s card equipment was down. We are sorry.',
    ),
    doThis: w('จองวันใหม่ได้เลย', 'Book another day.'),
  },
  'house-consent-missing': {
    why: w('เจ้าบ้านยังไม่ยินยอม', 'The house master has not agreed.'),
    doThis: w(
      'จองวันที่เจ้าบ้านมาด้วยได้ หรือเตรียมหนังสือยินยอมของเจ้าบ้าน',
      'Book a day on which the house master can come, or bring a letter of consent.',
    ),
  },
  'consent-refused': {
    why: w('ผู้ที่ต้องยินยอมยังไม่ยินยอม', 'Somebody who must agree has not.'),
    doThis: w('เมื่อทุกคนยินยอมแล้ว จองวันใหม่ได้', 'Once everybody agrees, book another day.'),
  },
  'terms-not-agreed': {
    why: w('ยังตกลงเรื่องการหย่าไม่ครบ', 'Not everything about the divorce is agreed.'),
    doThis: w(
      'ตกลงเรื่องบุตร ทรัพย์สิน และค่าเลี้ยงดูให้ครบ แล้วจองวันใหม่',
      'Agree on children, property and support, then book another day.',
    ),
  },
  'already-married': {
    why: w('ในทะเบียนยังมีการสมรสเดิมอยู่', 'The register shows a marriage that has not ended.'),
    doThis: w(
      'ถ้าการสมรสนั้นสิ้นสุดแล้ว โทรถามสำนักงานว่าต้องใช้หลักฐานใด',
      'If that marriage has ended, call the office and ask what proves it.',
    ),
    ask: true,
  },
  'name-not-allowed': {
    why: w('ชื่อที่ขอใช้ไม่ได้', 'The name cannot be used.'),
    doThis: w(
      'เลือกชื่ออื่นเตรียมไว้สองสามชื่อ แล้วจองวันใหม่',
      'Choose two or three other names, then book another day.',
    ),
  },
  'entry-not-found': {
    why: w('ไม่พบรายการในทะเบียน', 'The entry was not found in the register.'),
    doThis: w(
      'หารายละเอียดเพิ่ม เช่น จดเมื่อไรและที่ไหน แล้วโทรถามสำนักงาน',
      'Find out more, such as when and where it was registered, then call the office.',
    ),
    ask: true,
  },
  'details-differ': {
    why: w('ข้อมูลในทะเบียนไม่ตรงกัน', 'Details in the registers differ.'),
    doThis: w(
      'โทรถามสำนักงานว่าต้องแก้รายการใดก่อน',
      'Call the office and ask which entry must be corrected first.',
    ),
    ask: true,
  },
  'inquiry-needed': {
    why: w('สำนักงานต้องสอบสวนเพิ่มก่อน', 'The office must find out more first.'),
    doThis: w(
      'โทรถามสำนักงานว่าต้องเตรียมอะไร และมาได้เมื่อไร',
      'Call the office and ask what to prepare, and when to come.',
    ),
    ask: true,
  },
  'agency-check': {
    why: w('ต้องตรวจสอบกับหน่วยงานอื่นก่อน', 'Another agency must be asked first.'),
    doThis: w(
      'โทรถามสำนักงานว่าได้ผลแล้วหรือยัง ก่อนจองวันใหม่',
      'Call the office and ask whether the answer has come, before you book again.',
    ),
    ask: true,
  },
  'site-check': {
    why: w('เจ้าหน้าที่ต้องไปตรวจที่บ้านก่อน', 'The house must be looked at first.'),
    doThis: w(
      'โทรนัดวันตรวจบ้านกับสำนักงาน',
      'Call the office for a day on which the house is looked at.',
    ),
    ask: true,
  },
  'not-entitled': {
    why: w('ทำเรื่องนี้ไม่ได้ตามระเบียบ', 'The rules do not allow it.'),
    doThis: w(
      'โทรถามสำนักงานว่ามีทางอื่นหรือไม่ ก่อนจองวันใหม่',
      'Call the office and ask for another way, before you book again.',
    ),
    ask: true,
  },
  'other-office': {
    why: w('เรื่องนี้ต้องทำที่สำนักงานอื่น', 'It is done at another office.'),
    doThis: w('โทรถามสำนักงานว่าต้องไปที่ไหน', 'Call the office and ask where to go.'),
    ask: true,
  },
  'system-down': {
    why: w('ระบบของสำนักงานขัดข้อง ขออภัย', 'The office’s system was down. We are sorry.'),
    doThis: w('จองวันใหม่ได้เลย', 'Book another day.'),
  },
  'day-over': {
    why: w(
      'สำนักงานปิดก่อนได้ทำเรื่องนี้ ขออภัย',
      'The office closed before it could be done. We are sorry.',
    ),
    doThis: w('จองวันใหม่ได้เลย', 'Book another day.'),
  },
  'gave-up': {
    why: w('คุณเลือกไม่ทำต่อในวันนั้น', 'You did not want to go on that day.'),
    doThis: w('จองวันใหม่ได้เมื่อพร้อม', 'Book another day when you are ready.'),
  },
  other: {
    why: w('วันนั้นทำเรื่องนี้ไม่ได้', 'It could not be done that day.'),
    doThis: w('โทรถามสำนักงานก่อนจองวันใหม่', 'Call the office before you book again.'),
    ask: true,
  },
}

function w(th: string, en: string): Text {
  return { th, en }
}
