import type { PaperState } from '../case.ts'
import type { CaseState } from '../case-flow.ts'
import type { Checklist } from '../checklist.ts'
import type { Text } from './text.ts'

/** What the rules say of a case. */
export const outcomeWords: Record<Checklist['outcome'], Text> = {
  allowed: { th: 'ทำได้', en: 'Possible' },
  warned: { th: 'ทำได้ แต่มีเรื่องที่ควรรู้ก่อน', en: 'Possible, with something to know first' },
  blocked: { th: 'ยังทำไม่ได้', en: 'Not possible yet' },
  incomplete: { th: 'ยังตอบไม่ครบ', en: 'Not all is answered yet' },
}

/** How a case stands: its name, one line, what to do. */
export const caseWords: Record<
  CaseState | 'booked' | 'must_move' | 'home_waiting' | 'home_planned',
  { name: Text; line: Text; todo: Text }
> = {
  draft: s(
    'ยังไม่ส่ง',
    'เก็บคำตอบและรูปไว้ให้แล้ว',
    'ทำต่อแล้วส่งให้ตรวจ',
    'Not sent',
    'Answers and photos are kept',
    'Continue and send',
  ),
  submitted: s(
    'รอตรวจ',
    'ได้รับครบแล้ว เจ้าหน้าที่ตรวจตามลำดับ',
    'ยังไม่ต้องทำอะไรและยังไม่ต้องมา',
    'Waiting for a check',
    'We have everything; staff check in turn',
    'Nothing to do, no need to come',
  ),
  returned: s(
    'ต้องแก้',
    'รายการที่ผ่านแล้วไม่ต้องส่งใหม่',
    'แก้เฉพาะรายการที่แจ้ง',
    'To fix',
    'Accepted papers stay as they are',
    'Fix only what is named',
  ),
  approved: s(
    'เอกสารพร้อมแล้ว',
    'เรื่องยังไม่เสร็จจนกว่าจะมา',
    'จองวัน แล้วมาพร้อมตัวจริงและผู้ที่ต้องมา',
    'Papers ready',
    'The matter itself is done when you come',
    'Book, and come with the originals and the people needed',
  ),
  booked: s(
    'จองแล้ว',
    'ไม่มีอะไรต้องทำจนถึงวันนัด',
    'มาพร้อมของในรายการ',
    'Booked',
    'Nothing to do until the day',
    'Bring what is on the list',
  ),
  must_move: s(
    'สำนักงานขอเลื่อนวันนัด',
    'นัดเดิมยังอยู่จนกว่าจะเลือกเวลาใหม่',
    'เลือกเวลาใหม่',
    'Please choose another time',
    'Your booking stands until you choose another time',
    'Choose another time',
  ),
  ordered: s(
    'กำลังทำสำเนา',
    'เจ้าหน้าที่ตรวจแล้ว รู้ค่าธรรมเนียมและวันรับแล้ว',
    'ยังไม่ต้องมา เราจะแจ้งเมื่อพร้อม',
    'Copies being made',
    'Staff have checked it; the fee and the day are set',
    'No need to come yet; we tell you when they are ready',
  ),
  ready: s(
    'พร้อมให้รับ',
    'สำเนารออยู่ที่สำนักงาน',
    'มารับด้วยตัวเอง พร้อมบัตรประชาชนตัวจริงหรือ ThaID',
    'Ready to fetch',
    'Your copies are at the office',
    'Come yourself, with your ID card or ThaID',
  ),
  home_waiting: s(
    'เอกสารพร้อมแล้ว รอนัดวัน',
    'เจ้าหน้าที่จะจัดวันไปที่บ้าน แล้ววันนัดจะขึ้นที่นี่',
    'ยังไม่ต้องทำอะไร',
    'Papers ready, a day is being planned',
    'Staff plan a day to come to you, and it will stand here',
    'Nothing to do',
  ),
  home_planned: s(
    'นัดไปที่บ้านแล้ว',
    'เจ้าหน้าที่จะไปหาตามวันและเวลานี้',
    'เตรียมของในรายการไว้ และให้มีคนอยู่ด้วย',
    'Staff come to you',
    'Staff come on this day, at this time',
    'Have the papers on the list ready, and somebody there',
  ),
  closed: s(
    'เสร็จแล้ว',
    'เรื่องนี้เสร็จแล้ว',
    'ไม่มีอะไรต้องทำ',
    'Done',
    'This case is finished',
    'Nothing to do',
  ),
  withdrawn: s(
    'ถอนเรื่องแล้ว',
    'ไม่มีการจองค้าง',
    'เริ่มใหม่ได้เสมอ',
    'Withdrawn',
    'No booking is left',
    'You can start again',
  ),
  declined: s(
    'ทำที่นี่ไม่ได้',
    'สำนักงานแจ้งเหตุผลแล้ว',
    'โทรถามสำนักงานได้',
    'Cannot be done here',
    'The office has said why',
    'You can call the office',
  ),
  expired: s(
    'พ้นเวลาแล้ว',
    'ไม่มีการทำต่อ',
    'เริ่มใหม่ได้',
    'Timed out',
    'Nothing happened for a long time',
    'You can start again',
  ),
  handed_over: s(
    'ส่งต่อไปสำนักงานอื่นแล้ว',
    'เรื่องนี้ทำต่อที่สำนักงานใหม่ พร้อมเอกสารที่ส่งแล้ว',
    'เปิดเรื่องที่สำนักงานใหม่',
    'Handed to another office',
    'It goes on there, with the papers that you sent',
    'Open the case at the new office',
  ),
}

export const paperWords: Record<PaperState, Text> = {
  todo: { th: 'ยังไม่ได้ส่ง', en: 'Not sent yet' },
  received: { th: 'ได้รับแล้ว', en: 'Received' },
  accepted: { th: 'ผ่าน', en: 'Accepted' },
  returned: { th: 'ต้องแก้', en: 'To fix' },
}

/** Whose turn it is, said first on every screen about a case. */
export const turnWords = {
  yours: { th: 'ถึงตาคุณ', en: 'Your turn' },
  office: { th: 'อยู่กับเจ้าหน้าที่', en: 'With the staff' },
  ready: { th: 'พร้อมแล้ว', en: 'Ready' },
  ended: { th: 'จบแล้ว', en: 'Ended' },
} as const satisfies Record<string, Text>

function s(th: string, lineTh: string, todoTh: string, en: string, lineEn: string, todoEn: string) {
  return { name: { th, en }, line: { th: lineTh, en: lineEn }, todo: { th: todoTh, en: todoEn } }
}
