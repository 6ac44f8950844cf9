import type { Text } from './text.ts'

const w = (th: string, en: string): Text => ({ th, en })

/** What the chat says by itself. Short: answer first, then what changes it, then where it comes from. */
export const chatAnswers = {
  robot: w('ระบบตอบอัตโนมัติ', 'Automatic answer'),
  confirmSome: w('* ยืนยันกับสำนักงานอีกครั้ง', '* Confirm with the office.'),
  confirm: w('(ยืนยันกับสำนักงานอีกครั้ง)', '(confirm with the office)'),
  source: w('\nที่มา: {law} ข้อมูลวันที่ {date}', '\nSource: {law}, as of {date}'),
  sourceRules: w('\nที่มา: ข้อมูลบริการ วันที่ {date}', '\nSource: our service rules, as of {date}'),
  papersAlways: w('{service} ทุกคนใช้', '{service}: everyone needs'),
  papersByCase: w(
    '{service} เอกสารขึ้นกับแต่ละคน เช่น',
    '{service}: the papers depend on your case, such as',
  ),
  papersSome: w('แล้วแต่กรณี เช่น', 'In some cases also, such as'),
  noPolice: w(
    'ไม่ต้องแจ้งความ เจ้าหน้าที่บันทึกการหายให้ที่สำนักงาน ถ้ากลัวมีคนนำไปใช้ แจ้งความเพื่อป้องกันตัวเองได้',
    'No police report is needed; the staff record the loss. If you fear misuse, you may report it for your own safety.',
  ),
  papersMore: w(
    '\nกด “ดูรายการเอกสาร” แล้วตอบคำถามสั้น ๆ จะได้รายการของคุณเอง',
    '\nTap “See the list” and answer a few short questions: they give your own list.',
  ),
  noPapers: w('{service} ไม่ต้องนำเอกสารมา', '{service}: no papers are needed.'),
  noCopies: w('ไม่ต้องถ่ายสำเนาบัตรประชาชนและทะเบียนบ้าน', 'No copies of ID card or house registration.'),
  comes: w('ต้องมา: {people}', 'Who comes: {people}'),
  fee: w('{service} ค่าธรรมเนียม', '{service}, fee'),
  fineAsk: w(
    'ค่าปรับถ้าเกินกำหนด: สำนักงานจะแจ้งว่ามีหรือไม่',
    'Fine if late: the office will say whether one applies.',
  ),
  fineSmall: w(
    'ถ้าเกินกำหนด อาจมีค่าปรับเป็นพินัยเล็กน้อย สำนักงานเป็นผู้แจ้งยอด',
    'If late, a small regulatory fine may apply; the office names the sum.',
  ),
  fineNone: w('ไม่มีค่าปรับ', 'There is no fine.'),
  feeNone: w('ค่าธรรมเนียม: ถามสำนักงาน', 'Fee: ask the office.'),
  where: w('{service} ทำที่', '{service}: where'),
  here: w('{office}\n{address}\nโทร {phone}', '{office}\n{address}\nPhone {phone}'),
  hours: w('{office} เปิด\n{hours}', '{office} is open\n{hours}'),
  todayOpen: w('วันนี้เปิด {spans}', 'Today: open {spans}'),
  todayClosed: w('วันนี้ปิด {reason} เปิดอีกครั้ง {next}', 'Today: closed. {reason} Open again on {next}.'),
  dayOpen: w('{day} เปิดตามปกติ {spans}', '{day}: open {spans}.'),
  dayClosed: w('{day} ปิด {reason}', '{day}: closed. {reason}'),
  openAgain: w('เปิดอีกครั้ง {next}', 'Open again on {next}.'),
  weekend: w('เป็นวันหยุดสุดสัปดาห์', 'It is a weekend.'),
  holiday: w('เป็นวันหยุดราชการ', 'It is a public holiday.'),
  notInCalendar: w('ไม่มีเวลาทำการวันนั้น', 'The office has no hours that day.'),
  unknownYear: w(
    'ยังไม่มีประกาศวันหยุดของปีนั้น ถามสำนักงานอีกครั้งเมื่อใกล้วัน',
    'The holidays of that year are not announced yet; please ask again nearer the day.',
  ),
  nextHolidays: w('วันหยุดราชการถัดไป\n{days}', 'Next public holidays\n{days}'),
  minutes: w(
    'ที่ช่องบริการประมาณ {n} นาที ถ้าเอกสารพร้อม',
    'About {n} minutes at the counter when everything is ready.',
  ),
  result: w('รู้ผล: {text}', 'Result: {text}'),
  deadline: w('ต้องทำ: {text}', 'Time limit: {text}'),
  stepAnswer: w(
    '1 ตอบคำถามสั้น ๆ แล้วได้รายการเอกสารของคุณ',
    '1 Answer a few questions and get your own list.',
  ),
  stepCheck: w('2 ถ่ายรูปเอกสารส่งให้ตรวจก่อน', '2 Send photos of the papers to be checked.'),
  stepMayCheck: w(
    '2 ถ้ามีเอกสาร ถ่ายรูปส่งให้ตรวจก่อนมาได้',
    '2 If there are papers, photos can be checked before you come.',
  ),
  stepNoCheck: w('2 ไม่ต้องส่งเอกสารก่อน', '2 Nothing has to be sent beforehand.'),
  stepBook: w(
    '3 จองวันและเวลา หรือมารับคิวที่สำนักงาน',
    '3 Book a day and time, or come and take a number.',
  ),
  stepCome: w('4 มาพร้อมเอกสารตัวจริง', '4 Come with the original papers.'),
  stepWhere: w('ทำที่: {place}', 'Where: {place}'),
  whoMay: w('ผู้ที่ทำได้: {people}', 'Who may ask: {people}'),
  notPossible: w('{service} ข้อที่ทำให้ยังทำไม่ได้ เช่น', '{service} is not possible yet, for example:'),
  stop: w('ยังทำไม่ได้: {text}', 'Not possible: {text}'),
  instead: w('ทำแบบนี้ได้: {text}', 'What you can do: {text}'),
  depends: w(
    'ขึ้นกับแต่ละคน ตอบคำถามสั้น ๆ จะรู้ว่าทำได้ไหม',
    'It depends on your case: a few questions tell whether it can be done.',
  ),
  officeNote: w('ประกาศของสำนักงาน: {note}', 'The office says: {note}'),
  serviceOff: w(
    '{service} ยังไม่รับผ่านแอปที่สำนักงานนี้ ติดต่อสำนักงาน โทร {phone}',
    '{service} is not taken in the app at this office. Please call {phone}.',
  ),
  whichService: w(
    'หมายถึงเรื่องไหน เลือกปุ่มด้านล่าง หรือพิมพ์เพิ่ม',
    'Which do you mean? Choose below, or say more.',
  ),
  whichTopic: w(
    'ถามเรื่องอะไร พิมพ์เรื่องที่จะทำ เช่น “ย้ายบ้าน” หรือเลือกปุ่มด้านล่าง',
    'About what? Type what you want to do, such as “move house”, or choose below.',
  ),
  notUnderstood: w(
    'ยังไม่เข้าใจคำถาม ลองพิมพ์เรื่องที่จะทำ เช่น “ย้ายบ้าน” หรือกด “ถามเจ้าหน้าที่”',
    'We did not understand. Say what you want to do, such as “move house”, or tap “Ask staff”.',
  ),
  greeting: w(
    'สวัสดี พิมพ์เรื่องที่อยากรู้ได้เลย เช่น “บัตรหายใช้อะไรบ้าง”',
    'Hello. Just type your question, such as “lost ID card, what do I bring?”',
  ),
  thanks: w('ยินดีช่วย', 'Glad to help.'),
  otherDistrict: w(
    'ที่นี่{office} ตอบแทนสำนักงานอื่นไม่ได้ สายด่วน กทม. 1555 ช่วยต่อให้ได้',
    'This is {office}; we cannot answer for another office. The Bangkok hotline 1555 can put you through.',
  ),
  otherLanguage: w('ระบบอ่านได้เฉพาะภาษาไทยและอังกฤษ', 'We read Thai and English only here.'),
  toPeople: w('เรื่องนี้ให้เจ้าหน้าที่ตอบ', 'The staff will answer this.'),
  addedForStaff: w('ส่งเพิ่มให้เจ้าหน้าที่แล้ว', 'The staff have this, too.'),
  myCaseNone: w(
    'ไม่มีเรื่องที่สำนักงานนี้ในบัญชี LINE นี้ ถ้าเป็นเรื่องของคนอื่น บอกได้เฉพาะเจ้าของ',
    'There is no case at this office in this LINE account. Only the person concerned can be told of somebody else’s.',
  ),
  myCase: w('เรื่อง {code} {service}: {state}', 'Case {code}, {service}: {state}'),
  myCaseOpen: w(
    'เปิด “เรื่องของฉัน” เพื่อดูว่าเรื่องถึงไหนแล้ว บอกได้เฉพาะเจ้าของบัญชี LINE นี้',
    'Open “My cases” to see how far it is. Only the owner of this LINE account is told.',
  ),
  myBooking: w('{day} {span} {service}', '{day}, {span}: {service}'),
  myBookingNone: w(
    'ไม่มีนัดที่สำนักงานนี้ในบัญชี LINE นี้',
    'There is no booking at this office in this LINE account.',
  ),
  myBookingDo: w('เลื่อนหรือยกเลิกได้ที่ปุ่มด้านล่าง', 'Move or cancel it with the button below.'),
  myTurn: w('คิวที่ {ticket} มีก่อนหน้าอีก {n} คิว', 'Number {ticket}: {n} before you.'),
  myCall: w(
    'ถึงคิวที่ {ticket} แล้ว ไปที่ช่อง {counter}',
    'Number {ticket}: please go to counter {counter} now.',
  ),
  myServing: w('กำลังให้บริการที่ช่อง {counter}', 'Being served at counter {counter}.'),
  done: w('เสร็จแล้ว', 'It is done.'),
  notDone: w('ยังไม่เสร็จ', 'Not yet.'),
  moreCases: w('และอีก {n} เรื่อง', 'and {n} more'),
  noNumbers: w(
    'สำนักงานไม่ถามเลขบัตรทางแชต และไม่ใช้ไม่เก็บเลขที่ส่งมา กดค้างที่ข้อความนั้น แล้วเลือก “ยกเลิกข้อความ”',
    'The office never asks for card numbers here, and neither uses nor keeps them. Hold your message and choose “Unsend”.',
  ),
  danger: w(
    'ถ้าอยู่ในอันตราย โทร 191 ทันที อย่ารอคำตอบในแชต\nช่วยเหลือสังคม 1300\nสายด่วนสุขภาพจิต 1323\nทุกเบอร์โทรได้ตลอด 24 ชั่วโมง\n\nเจ้าหน้าที่ได้รับข้อความแล้ว',
    'In danger, call 191 now; do not wait for an answer here.\nSocial help: 1300\nMental health hotline: 1323\nAll of them answer day and night.\n\nThe staff have your message.',
  ),
  grief: w(
    'ขอแสดงความเสียใจ เจ้าหน้าที่จะช่วยดูให้ทีละขั้น',
    'We are sorry for your loss. The staff will help you step by step.',
  ),
  complaint: w(
    'ถ้าต้องการร้องเรียนหรือแนะนำให้มีเลขติดตาม กดปุ่มด้านล่าง ไม่บอกชื่อก็ได้',
    'For a complaint or suggestion with a number to follow, tap below; your name is not needed.',
  ),
  griefDeadline: w('การแจ้งตาย: {text}', 'Reporting a death: {text}'),
  angry: w(
    'ขออภัยที่ทำให้ลำบาก ส่งเรื่องให้เจ้าหน้าที่ดูแลแล้ว ถ้าต้องการร้องเรียนให้มีเลขติดตาม กดปุ่มด้านล่าง ไม่บอกชื่อก็ได้',
    'We are sorry for the trouble. A person has it now. For a complaint with a number to follow, tap below; your name is not needed.',
  ),
  abuse: w(
    'รับทราบ ถ้าต้องการความช่วยเหลือ เจ้าหน้าที่ตอบได้ หรือกดปุ่มด้านล่างเพื่อร้องเรียน หรือโทร {phone}',
    'Noted. If you need help, the staff can answer. To complain, tap below or call {phone}.',
  ),
  fraud: w(
    'สำนักงานไม่โทรให้กดลิงก์ ไม่ให้โอนเงิน ไม่ขอรหัส อย่ากดและอย่าให้ข้อมูล สงสัยให้โทร 1441',
    'The office never calls with links, asks for transfers or codes. Do not tap, give nothing. If in doubt call 1441.',
  ),
  moreQuestions: w(
    'มีหลายคำถาม ตอบให้ {n} ข้อแรก ที่เหลือพิมพ์มาทีละข้อได้',
    'Several questions: the first {n} are answered here. Please send the others one by one.',
  ),
  sorryNotIt: w(
    'ขออภัย กด “ถามเจ้าหน้าที่” ให้คนตอบ หรือพิมพ์ใหม่ด้วยคำอื่น',
    'Sorry. Tap “Ask staff” for a person, or try other words.',
  ),
  noted: w('ขอบคุณที่บอก', 'Thank you for telling us.'),
  // Buttons: twenty letters at most.
  seeList: w('ดูรายการเอกสาร', 'See the list'),
  see: w('ดูรายละเอียด', 'See more'),
  seePlace: w('เวลาและที่ตั้ง', 'Hours, place'),
  seeCases: w('เรื่องของฉัน', 'My cases'),
  complain: w('ร้องเรียนหรือแนะนำ', 'Complain or suggest'),
  helps: w('ตรงคำถาม', 'That helps'),
  notIt: w('ไม่ใช่เรื่องนี้', 'That is not it'),
  askStaff: w('ถามเจ้าหน้าที่', 'Ask staff'),
  noneOfThese: w('ไม่ใช่เรื่องเหล่านี้', 'None of these'),
  kindPapers: w('เอกสาร', 'Papers'),
  kindFee: w('ค่าธรรมเนียม', 'Fee'),
  kindDuration: w('ใช้เวลา', 'Time'),
  kindWhere: w('สถานที่', 'Place'),
} as const satisfies Record<string, Text>

/** Where no office is named. */
export const anyOffice = {
  name: w('สำนักงานเขต', 'the district office'),
  phone: '1555',
  address: w('ดูที่อยู่ในแอป', 'See the address in the app'),
  hours: w(
    'จันทร์-ศุกร์ 08.00-16.00 น. เว้นวันหยุดราชการ',
    'Monday to Friday, 08:00-16:00, closed on public holidays',
  ),
} as const
