import type { BookingState } from '../case.ts'
import type { EventType } from '../case-flow.ts'
import type { OfferEnding, WaitEnding } from '../offers.ts'
import type { Text } from './text.ts'

/** What citizens read under "My data". */
export const privacy = {
  title: w('ข้อมูลของฉัน', 'My data'),
  lead: w(
    'ทุกอย่างที่สำนักงานเก็บเกี่ยวกับคุณในแอปนี้ ดู ดาวน์โหลด ถอนความยินยอม หรือลบได้',
    'All that the office keeps about you in this app. See it, download it, take back a consent, or erase it.',
  ),
  policy: w('อ่านว่าเก็บอะไร ทำไม และนานเท่าไร', 'Read what is kept, why and for how long'),
  aboutMe: w('เกี่ยวกับฉัน', 'About me'),
  nameInLine: w('ชื่อใน LINE', 'Name in LINE'),
  inLine: w('ใน LINE: {office}', 'In LINE: {office}'),
  follows: w('เป็นเพื่อนตั้งแต่ {day}', 'Friend since {day}'),
  blocked: w('บล็อกไว้ตั้งแต่ {day}', 'Blocked since {day}'),
  questions: w('คำถามในแชต {n} ข้อ', 'Questions in the chat: {n}'),
  questionsKept: w(
    'เก็บไว้ 90 วันตามปกติ แล้วเหลือเพียงจำนวน ยกเลิกข้อความใน LINE แล้วคำถามหายทันที',
    'Usually kept for 90 days, then only counted. Unsend a message in LINE and it is gone at once.',
  ),
  saidHelps: w('คุณบอกว่าช่วยได้', 'You said it helped'),
  saidNotIt: w('คุณบอกว่าไม่ตรง', 'You said it was not it'),
  chatPictures: w('รูปในแชตที่ยังไม่เลือกเอกสาร', 'Photos in the chat without a paper'),
  chatPicturesWait: w(
    '{n} รูป ลบภายใน 1 ชั่วโมงหลังส่ง ถ้าไม่เลือก',
    '{n}, deleted an hour after they were sent unless you choose',
  ),
  inquiries: w('คำถามถึงเจ้าหน้าที่', 'Questions to the staff'),
  inquiryAt: w('{office} {day}', '{office}, {day}'),
  byMe: w('ฉัน', 'I'),
  byStaff: w('เจ้าหน้าที่', 'Staff'),
  takenBack: w('ยกเลิกข้อความแล้ว', 'Unsent'),
  inquiryReaders: w('เปิดอ่านโดย {names}', 'Read by {names}'),
  inquiryNotes: w(
    'เจ้าหน้าที่มีบันทึกภายใน {n} ข้อ ขอดูได้ที่สำนักงาน',
    'Internal notes of the staff: {n}. Ask the office to see them.',
  ),
  inquiriesKept: w(
    'ข้อความถูกลบเมื่อครบกำหนดหลังคำถามจบ',
    'Texts are deleted when their time after the end is over.',
  ),
  nothing: w('ยังไม่มีเรื่องที่เก็บไว้', 'No case is kept'),
  cases: w('เรื่องที่เก็บไว้', 'Cases that are kept'),
  seeAll: w('ดูทั้งหมดที่เก็บ', 'See all that is kept'),
  contact: w('ชื่อและเบอร์โทร', 'Name and telephone'),
  language: w('ภาษา', 'Language'),
  thai: w('ไทย', 'Thai'),
  english: w('อังกฤษ', 'English'),
  papers: w('รูปเอกสาร', 'Photos of papers'),
  noPapers: w('ไม่มีรูปเอกสารเก็บไว้', 'No photos are kept'),
  pages: w('{n} หน้า {size} ส่งเมื่อ {day}', 'Pages: {n}, {size}, sent on {day}'),
  pagesHeld: w('{n} หน้ากำลังตรวจหาไวรัส', '{n} still being checked for viruses'),
  pagesLost: w('{n} หน้าเปิดไม่ได้แล้ว', '{n} can no longer be opened'),
  looked: w('เปิดดู {n} ครั้ง', 'Pages opened: {n}'),
  gone: w('รูปถูกลบแล้ว', 'Photos are deleted'),
  papersDeleted: w('รูปเอกสารจะถูกลบวันที่ {day}', 'Photos are deleted on {day}'),
  caseDeleted: w(
    'คำตอบ ชื่อ และเบอร์โทรจะถูกลบวันที่ {day}',
    'Answers, name and telephone are deleted on {day}',
  ),
  held: w('เก็บไว้ถึงวันที่ {day} เพราะมีเรื่องร้องเรียน', 'Kept until {day} because of a complaint'),
  bookings: w('การจอง', 'Bookings'),
  visits: w('การมาสำนักงาน', 'At the office'),
  arrivedAt: w('มาถึง {time}', 'Arrived {time}'),
  atCounter: w('ที่ช่อง {time}', 'At the counter {time}'),
  remark: w('หมายเหตุของเจ้าหน้าที่', 'Remark of the staff'),
  confirmedOnPhone: w('ยืนยันแล้วในโทรศัพท์', 'Confirmed on the phone'),
  confirmedAtDesk: w('ยืนยันแล้วที่ช่อง', 'Confirmed at the counter'),
  rated: w('ให้คะแนนแล้ว (ไม่เก็บว่าคำตอบไหนเป็นของคุณ)', 'Rated (which answer is yours is not kept)'),
  waits: w('รายชื่อรอ', 'Waiting list'),
  anyEarlier: w('วันใดก็ได้ที่เร็วที่สุด', 'Any earlier time'),
  togetherWith: w('พร้อมเรื่อง {codes}', 'Together with {codes}'),
  messages: w('ข้อความใน LINE', 'Messages in LINE'),
  sentOn: w('ส่งเมื่อ {day}', 'Sent on {day}'),
  notSent: w('ไม่ได้ส่ง', 'Not sent'),
  onItsWay: w('กำลังส่ง', 'On its way'),
  consents: w('ความยินยอม', 'Consents'),
  givenOn: w('ให้เมื่อ {day}', 'Given on {day}'),
  withdrawnOn: w('ถอนเมื่อ {day}', 'Taken back on {day}'),
  takeBack: w('ถอนความยินยอม', 'Take back'),
  takeBackThis: w('ถอนความยินยอมข้อนี้', 'Take back this consent'),
  keepConsent: w('ไม่ถอน', 'Keep it'),
  history: w('ประวัติ', 'What happened'),
  otherOffices: w('สำนักงานอื่น', 'Other offices'),
  openings: w('ใครเปิดดูเอกสาร', 'Who looked at the papers'),
  noOpenings: w('ยังไม่มีใครเปิดดู', 'Nobody has looked yet'),
  download: w('ดาวน์โหลดทั้งหมด', 'Download all'),
  downloadSay: w(
    'ได้ไฟล์เดียวที่มีข้อมูลและรูปทั้งหมด เปิดในเบราว์เซอร์นอก LINE',
    'One file with all data and photos; it opens in the browser outside LINE',
  ),
  makeLink: w('ขอลิงก์ดาวน์โหลด', 'Make a download link'),
  openLink: w('เปิดหน้าดาวน์โหลด', 'Open the download page'),
  linkSay: w(
    'ลิงก์ใช้ได้ครั้งเดียวภายใน 5 นาที อย่าส่งให้ใคร',
    'The link is good once, for five minutes. Give it to nobody.',
  ),
  downloadTitle: w('ดาวน์โหลดข้อมูลของฉัน', 'Download my data'),
  downloadLead: w(
    'ไฟล์นี้มีข้อมูลและรูปเอกสารของคุณ เก็บไว้ในที่ที่คนอื่นเปิดไม่ได้',
    'The file holds your data and photos of your papers. Keep it where nobody else can open it.',
  ),
  downloadNow: w('ดาวน์โหลด', 'Download'),
  notHere: w(
    'หน้าเหล่านี้เปิดไม่ได้ตอนดาวน์โหลด ลองใหม่ในอีกสักครู่ หรือถามสำนักงาน',
    'These pages could not be opened for the download. Try again later, or ask the office.',
  ),
  linkUsedTitle: w('ลิงก์นี้ใช้ไม่ได้แล้ว', 'This link is no longer good'),
  linkUsedLead: w(
    'ลิงก์ใช้ได้ครั้งเดียวภายใน 5 นาที ข้อมูลของคุณยังอยู่ ขอลิงก์ใหม่ในแอปที่ ข้อมูลของฉัน',
    'A link is good once, for five minutes. Your data is safe; ask for a new link in the app, under My data.',
  ),
  erase: w('ลบข้อมูลของฉัน', 'Erase my data'),
  eraseTitle: w('ลบข้อมูลทั้งหมดของฉัน', 'Erase all my data'),
  eraseWhat: w(
    'คำตอบ ชื่อ เบอร์โทร รูปเอกสาร และข้อความของทุกเรื่องในทุกสำนักงานจะถูกลบ เอากลับมาไม่ได้',
    'Answers, name, telephone, photos and messages of every case in every office are deleted, and cannot be brought back.',
  ),
  eraseOpen: w(
    'เรื่องที่ยังทำอยู่ {n} เรื่องจะถูกถอน และการจองจะถูกยกเลิก',
    'Cases that are being worked on ({n}) are withdrawn, and their bookings cancelled.',
  ),
  eraseKept: w(
    'กฎหมายให้สำนักงานเก็บไว้: บริการ สำนักงาน ผลของเรื่อง เวลาของแต่ละขั้น และหลักฐานว่าเคยให้ความยินยอม โดยไม่มีชื่อใคร',
    'The law makes the office keep: service, office, outcome, the times of each step, and that consent was given, with nobody’s name.',
  ),
  eraseAfter: w(
    'หลังจากนั้นคุณจะออกจากระบบ ถ้าเข้าใช้อีกจะเริ่มใหม่ทั้งหมด',
    'You are signed out then. If you sign in again, all begins anew.',
  ),
  eraseSure: w('ลบทั้งหมด', 'Erase everything'),
  eraseNot: w('ไม่ลบ', 'Do not erase'),
  erasedTitle: w('ลบข้อมูลของคุณแล้ว', 'Your data is erased'),
  erasedSay: w(
    'ไม่มีข้อมูลของคุณในแอปนี้แล้ว ข้อความที่ส่งไปใน LINE ยังอยู่ในแชตของคุณ ลบเองได้',
    'Nothing of you is left in this app. Messages that were sent are still in your chat in LINE; you can delete them there.',
  ),
  complaints: w(
    'ร้องเรียนได้ที่สำนักงาน และสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล',
    'You can complain to the office, and to the Personal Data Protection Committee’s office.',
  ),
  messagesStop: w(
    'จะไม่มีข้อความเรื่องนี้ใน LINE อีก ดูทุกอย่างได้ในแอปเหมือนเดิม',
    'No more messages about this case in LINE; the app still shows all.',
  ),
  photosGo: w('รูปเอกสารของเรื่องนี้จะถูกลบทันที', 'The photos of this case are deleted at once.'),
  draftStays: w(
    'คำตอบยังอยู่ ถ้าจะส่งให้ตรวจต้องยินยอมและถ่ายรูปใหม่ หรือนำตัวจริงมาที่สำนักงานได้ตามปกติ',
    'Your answers stay. To have papers checked, agree and photograph them again, or bring the originals to the office as usual.',
  ),
  bringOriginals: w(
    'เรื่องยังทำต่อได้ นำตัวจริงมาให้ตรวจที่สำนักงานในวันนัด',
    'The case goes on: bring the originals, and they are checked at the office on the day.',
  ),
  caseEnds: w(
    'เรื่องนี้ต้องตรวจเอกสารก่อนมา เมื่อไม่มีรูปจึงตรวจไม่ได้ เรื่องจะถูกถอน แต่มาทำที่สำนักงานได้ตามปกติ',
    'This service checks papers before the visit. Without photos it cannot, so the case is withdrawn; you can still come to the office as usual.',
  ),
  endedStays: w('เรื่องที่ทำไปแล้วยังใช้ได้', 'What was done stays valid.'),
} as const satisfies Record<string, Text>

/** What became of a booking, in the citizen's own record. */
export const bookingWords: Record<BookingState, Text> = {
  held: w('กันที่ไว้ ยังไม่ยืนยัน', 'Held, not confirmed'),
  confirmed: w('จองแล้ว', 'Booked'),
  moved: w('เลื่อนแล้ว', 'Moved'),
  cancelled: w('ยกเลิกแล้ว', 'Cancelled'),
  expired: w('ไม่ได้ยืนยันในเวลา', 'Not confirmed in time'),
  missed: w('วันนั้นทำไม่ได้หรือไม่ได้มา', 'Not done that day, or nobody came'),
}

/** How waiting ended, and what became of a place that was offered, in the citizen's own record. */
export const waitWords: Record<WaitEnding, Text> = {
  placed: w('ได้ที่แล้ว', 'Placed'),
  left: w('เลิกรอแล้ว', 'Left the list'),
  unanswered: w('ไม่ได้ตอบหลายครั้ง', 'Several offers not answered'),
  over: w('พ้นวันที่รอแล้ว', 'The days are over'),
  case_ended: w('เรื่องจบแล้ว', 'The case ended'),
}
export const offerWords: Record<OfferEnding | 'open', Text> = {
  open: w('กันไว้ให้', 'kept for you'),
  accepted: w('รับแล้ว', 'taken'),
  passed: w('ไม่รับ', 'passed'),
  lapsed: w('พ้นเวลารับ', 'not answered in time'),
  withdrawn: w('เลิกเสนอ', 'withdrawn'),
}

/** What happened to a case, in the citizen's own record. */
/** What became of an office that staff proposed. */
export const proposalWords = {
  handed_over: w('คุณตกลง', 'you agreed'),
  declined: w('คุณไม่ไป', 'you declined'),
  taken_back: w('สำนักงานเลิกเสนอ', 'taken back'),
  replaced: w('เสนอใหม่', 'replaced by another'),
} as const satisfies Record<string, Text>

export const eventWords: Record<EventType, Text> = {
  started: w('เริ่มเรื่อง', 'Begun'),
  page_added: w('ส่งรูป', 'Photo sent'),
  page_removed: w('ลบรูป', 'Photo removed'),
  pages_ordered: w('เรียงหน้าใหม่', 'Pages put in another order'),
  page_refused: w('รูปหนึ่งหน้าเก็บไว้ไม่ได้', 'A page could not be kept'),
  asked_again: w('ขอรูปใหม่เพราะไฟล์เสียหาย', 'A photo was asked for again'),
  decision_undone: w('เลิกทำผลตรวจหนึ่งใบ', 'A decision was undone'),
  submitted: w('ส่งให้ตรวจ', 'Sent to be checked'),
  document_accepted: w('เอกสารผ่านหนึ่งใบ', 'A paper was accepted'),
  document_returned: w('เอกสารต้องแก้หนึ่งใบ', 'A paper was returned'),
  returned: w('ส่งกลับให้แก้', 'Returned to be fixed'),
  approved: w('เอกสารพร้อม', 'Papers ready'),
  declined: w('ทำที่นี่ไม่ได้', 'Cannot be done here'),
  withdrawn: w('ถอนเรื่อง', 'Withdrawn'),
  booked: w('จอง', 'Booked'),
  booking_moved: w('เลื่อนวัน', 'Booking moved'),
  booking_cancelled: w('ยกเลิกการจอง', 'Booking cancelled'),
  booking_held: w('กันที่ไว้', 'Place held'),
  hold_ended: w('ปล่อยที่ที่กันไว้', 'Held place given back'),
  booking_must_move: w('สำนักงานขอเลื่อนวันนัด', 'The office asked for another time'),
  booking_stands_again: w('เวลาที่จองใช้ได้ตามเดิม', 'The booked time stands again'),
  waiting_began: w('ต่อรายชื่อรอ', 'Joined the waiting list'),
  waiting_ended: w('เลิกรอ', 'Waiting ended'),
  place_offered: w('เสนอที่ว่างให้', 'A place was offered'),
  offer_ended: w('ไม่ได้รับที่ว่างที่เสนอ', 'The offered place was not taken'),
  originals_instead: w('จะนำตัวจริงมาแทนรูป', 'Originals instead of photos'),
  expired: w('พ้นเวลา', 'Timed out'),
  handover_proposed: w('สำนักงานเสนอให้ทำที่อื่น', 'The office proposed another office'),
  handover_declined: w('ไม่ไปสำนักงานที่เสนอ', 'The proposed office was declined'),
  handover_taken_back: w('สำนักงานเลิกเสนอ', 'The proposal was taken back'),
  handed_over: w('ส่งเรื่องต่อไปสำนักงานอื่น', 'Handed to another office'),
  taken_over: w('รับเรื่องต่อจากสำนักงานอื่น', 'Came from another office'),
  check_reopened: w('สำนักงานขอตรวจเอกสารอีกครั้ง', 'The office looks at the papers again'),
  arrived: w('มาถึงสำนักงาน', 'Arrived'),
  served: w('ทำเรื่องเสร็จ', 'Done'),
  not_served: w('มาแล้วแต่ยังทำไม่ได้', 'Came, but it could not be done'),
  no_show: w('ไม่ได้มาตามนัด', 'Did not come'),
  deletion_announced: w('แจ้งวันลบข้อมูล', 'Deletion announced'),
  papers_deleted: w('ลบรูปเอกสาร', 'Photos deleted'),
  case_erased: w('ลบข้อมูลของเรื่อง', 'Case erased'),
  hold_set: w('เก็บไว้เพราะมีเรื่องร้องเรียน', 'Kept because of a complaint'),
  hold_lifted: w('เลิกเก็บเพราะเรื่องร้องเรียน', 'No longer kept for a complaint'),
  consent_withdrawn: w('ถอนความยินยอม', 'Consent taken back'),
}

function w(th: string, en: string): Text {
  return { th, en }
}
