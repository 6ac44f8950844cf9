import { copyMessages } from './copy-messages.ts'
import type { Text } from './text.ts'

const seeBooking = { th: 'ดูการจอง', en: 'See booking' } as const

const seeCase = { th: 'ดูเรื่องนี้', en: 'See the case' } as const
const atHomeSay = {
  th: 'ถ้าวันนัดไม่สะดวก กดบอกได้ เจ้าหน้าที่จะจัดวันใหม่',
  en: 'If that day is bad, tell us: staff will plan another',
} as const

const reminder = {
  say: {
    th: 'มาไม่ได้ กดบอก ที่ว่างจะไปถึงคนอื่น',
    en: 'If you can’t come, tell us: someone else gets the place',
  },
  button: seeBooking,
} as const

/** What LINE shows. `alt` stands on a locked phone: the office and the code, never the service, a paper, a reason or a person. */
export const messages = {
  turn_near: {
    head: { th: 'ใกล้ถึงคิวแล้ว', en: 'Your turn is near' },
    say: {
      th: 'คิวที่ {ticket} กลับมารอใกล้จุดบริการ',
      en: 'Number {ticket}. Please come back to the waiting area.',
    },
    button: { th: 'ดูคิวของฉัน', en: 'See my number' },
    alt: { th: 'ใกล้ถึงคิว {ticket} {office}', en: 'Nearly your turn: number {ticket}, {office}' },
  },
  called: {
    head: { th: 'ถึงคิวแล้ว', en: 'Your turn' },
    say: {
      th: 'คิวที่ {ticket} ไปที่ช่อง {counter} ได้เลย',
      en: 'Number {ticket}: please go to counter {counter} now',
    },
    button: { th: 'ดูคิวของฉัน', en: 'See my number' },
    alt: {
      th: 'ถึงคิว {ticket} ช่อง {counter} {office}',
      en: 'Number {ticket}, counter {counter}, {office}',
    },
  },
  parked: {
    head: { th: 'พักคิวไว้ให้', en: 'Your turn is kept' },
    say: {
      th: 'ขาด{thing} กลับมาที่ช่อง {counter} ก่อน {until} ไม่ต้องรอคิวใหม่',
      en: 'Missing: {thing}. Come back to counter {counter} before {until}; no new queue.',
    },
    button: { th: 'ดูคิวของฉัน', en: 'See my number' },
    alt: { th: 'พักคิว {ticket} ไว้ให้ {office}', en: 'Number {ticket} is kept, {office}' },
  },
  served: {
    head: { th: 'เสร็จแล้ว', en: 'Done' },
    say: {
      th: 'ใช้เวลาที่ช่อง {minutes} นาที ดูว่าต้องทำอะไรต่อ',
      en: 'Minutes at the counter: {minutes}. See what to do next.',
    },
    button: { th: 'ดูเรื่องนี้', en: 'See the case' },
    alt: { th: 'เรื่อง {code} เสร็จแล้ว {office}', en: 'Case {code} is done, {office}' },
  },
  not_served: {
    head: { th: 'ยังทำไม่ได้', en: 'Not done yet' },
    say: {
      th: '{reason} ที่ส่งและตรวจแล้วยังอยู่',
      en: '{reason} All that was sent and checked is kept.',
    },
    button: { th: 'ดูเรื่องนี้', en: 'See the case' },
    alt: { th: 'เรื่อง {code} ยังทำไม่ได้ {office}', en: 'Case {code} could not be done, {office}' },
  },
  no_show: {
    head: { th: 'ไม่ได้มาตามนัด', en: 'Your visit has passed' },
    say: {
      th: 'ที่ส่งและตรวจแล้วยังอยู่ จองวันใหม่ได้เลย',
      en: 'We did not see you that day. All that was sent and checked is kept. Book another day.',
    },
    button: { th: 'จองวันใหม่', en: 'Book another day' },
    alt: { th: 'จองวันใหม่ได้ เรื่อง {code} {office}', en: 'You can book again: case {code}, {office}' },
  },
  day_over: {
    head: { th: 'วันนี้ปิดก่อนถึงคิว ขออภัย', en: 'Closed before your turn, sorry' },
    say: {
      th: 'คิวที่ {ticket} ไม่ต้องรอแล้ว ที่ส่งและตรวจแล้วยังอยู่ จองวันใหม่ได้เลย',
      en: 'Number {ticket}: no need to wait any longer. All that was sent and checked is kept. Book another day.',
    },
    button: { th: 'จองวันใหม่', en: 'Book another day' },
    alt: {
      th: 'วันนี้ปิดก่อนถึงคิว เรื่อง {code} {office}',
      en: 'Closed before your turn: case {code}, {office}',
    },
  },
  received: {
    head: { th: 'ได้รับแล้ว รอตรวจ', en: 'Received, being checked' },
    say: { th: 'ยังไม่ต้องทำอะไร และยังไม่ต้องมา', en: 'Nothing to do, no need to come yet' },
    button: { th: 'ดูเรื่องของฉัน', en: 'See my case' },
    alt: { th: 'ได้รับแล้ว เรื่อง {code} {office}', en: 'Received: case {code}, {office}' },
  },
  returned: {
    head: { th: 'ต้องแก้ {n} รายการ', en: '{n} to fix' },
    say: {
      th: 'แก้เฉพาะรายการนี้ รายการที่ผ่านแล้วไม่ต้องส่งใหม่',
      en: 'Fix only these; accepted papers stay',
    },
    button: { th: 'แก้เอกสาร', en: 'Fix papers' },
    alt: { th: 'มีรายการต้องแก้ เรื่อง {code} {office}', en: 'Something to fix: case {code}, {office}' },
  },
  approved: {
    head: { th: 'เอกสารพร้อมแล้ว', en: 'Papers ready' },
    say: {
      th: 'เลือกวันและเวลาที่จะมา แล้วนำตัวจริงมาด้วย',
      en: 'Choose a day and time, and bring the originals',
    },
    button: { th: 'จองวันและเวลา', en: 'Book a time' },
    alt: { th: 'จองวันได้แล้ว เรื่อง {code} {office}', en: 'You can book now: case {code}, {office}' },
  },
  booked: {
    head: { th: 'จองแล้ว', en: 'Booked' },
    say: {
      th: 'มาพร้อมของในรายการ เลื่อนหรือยกเลิกได้',
      en: 'Bring what is on the list; you can move or cancel',
    },
    button: seeBooking,
    alt: { th: 'จองแล้ว เรื่อง {code} {office}', en: 'Booked: case {code}, {office}' },
  },
  must_move: {
    head: { th: 'สำนักงานขอเลื่อนวันนัด', en: 'Please choose another time' },
    say: {
      th: 'การจองเดิมยังอยู่จนกว่าจะเลือกเวลาใหม่ เวลาที่ว่าง',
      en: 'Your booking stands until you choose another time. Free times:',
    },
    button: { th: 'เลือกเวลาใหม่', en: 'Choose a time' },
    alt: {
      th: 'ขอให้เลือกเวลาใหม่ เรื่อง {code} {office}',
      en: 'Please choose another time: case {code}, {office}',
    },
  },
  place_offered: {
    head: { th: 'มีที่ว่างตามที่รอ', en: 'A place is free' },
    say: {
      th: 'กันไว้ให้ถึง {until} ไม่รับก็ยังรอต่อได้',
      en: 'Kept for you until {until}. If you pass, you stay on the list.',
    },
    button: { th: 'ดูที่ว่างนี้', en: 'See the place' },
    alt: {
      th: 'มีที่ว่างตามที่รอ เรื่อง {code} {office}',
      en: 'A place is free: case {code}, {office}',
    },
  },
  waiting_ended: {
    head: { th: 'เลิกรอให้แล้ว', en: 'No longer on the waiting list' },
    say: {
      th: 'เสนอที่ว่างไปหลายครั้งแล้วไม่ได้รับคำตอบ จึงเลิกเสนอ การจองเดิมไม่เปลี่ยน ต่อรายชื่อรอใหม่ได้ทุกเมื่อ',
      en: 'Several places were offered and not answered, so we stopped asking. Any booking you have stands; you can join the list again at any time.',
    },
    button: { th: 'ดูเรื่องของฉัน', en: 'See my case' },
    alt: {
      th: 'เลิกรอให้แล้ว เรื่อง {code} {office}',
      en: 'No longer on the waiting list: case {code}, {office}',
    },
  },
  visit_tomorrow: {
    ...reminder,
    head: { th: 'พรุ่งนี้มีนัด', en: 'Your visit is tomorrow' },
    alt: { th: 'พรุ่งนี้มีนัด เรื่อง {code} {office}', en: 'Visit tomorrow: case {code}, {office}' },
  },
  visit_today: {
    ...reminder,
    head: { th: 'วันนี้มีนัด', en: 'Your visit is today' },
    alt: { th: 'วันนี้มีนัด เรื่อง {code} {office}', en: 'Visit today: case {code}, {office}' },
  },
  papers_ending: {
    head: { th: 'รูปเอกสารจะถูกลบ', en: 'Photos will be deleted' },
    say: {
      th: 'รูปเอกสารของเรื่องนี้จะถูกลบในวันนี้ ตามเวลาที่บอกไว้ ถ้าต้องการเก็บไว้ ดาวน์โหลดได้ก่อนวันนั้น',
      en: 'On this day the photos of this case are deleted, as we said when you sent them. Download them before if you want to keep them.',
    },
    button: { th: 'ดูข้อมูลที่เก็บไว้', en: 'See what is kept' },
    alt: {
      th: 'รูปเอกสารจะถูกลบ เรื่อง {code} {office}',
      en: 'Photos will be deleted: case {code}, {office}',
    },
  },
  case_ending: {
    head: { th: 'คำตอบและชื่อจะถูกลบ', en: 'Answers and name will be deleted' },
    say: {
      th: 'คำตอบ ชื่อ และเบอร์โทรของเรื่องนี้จะถูกลบในวันนี้ ถ้าต้องการเก็บไว้ ดาวน์โหลดได้ก่อนวันนั้น',
      en: 'On this day the answers, name and telephone of this case are deleted. Download them before if you want to keep them.',
    },
    button: { th: 'ดูข้อมูลที่เก็บไว้', en: 'See what is kept' },
    alt: {
      th: 'ข้อมูลจะถูกลบ เรื่อง {code} {office}',
      en: 'Data will be deleted: case {code}, {office}',
    },
  },
  handover_proposed: {
    head: { th: 'เสนอให้ทำที่สำนักงานอื่น', en: 'Another office is proposed' },
    say: {
      th: 'จะไปหรือไม่ คุณเป็นคนตัดสินใจ ถ้าไม่ตอบ เรื่องยังอยู่ที่นี่',
      en: 'It is for you to decide. Without an answer your case stays here.',
    },
    button: { th: 'ดูแล้วตอบ', en: 'See and answer' },
    alt: {
      th: 'มีข้อเสนอเรื่อง {code} {office}',
      en: 'A proposal about case {code}, {office}',
    },
  },
  handed_over: {
    head: { th: 'ส่งเรื่องต่อแล้ว', en: 'Your case has gone over' },
    say: {
      th: 'สำนักงานใหม่ได้รับเรื่องพร้อมเอกสารแล้ว เพิ่มสำนักงานใหม่เป็นเพื่อนใน LINE เพื่อรับข้อความต่อ',
      en: 'The new office has your case with its papers. Add that office as a friend in LINE to get its messages.',
    },
    button: { th: 'เปิดเรื่องที่นั่น', en: 'Open it there' },
    alt: { th: 'ส่งเรื่องต่อแล้ว เรื่อง {code} {office}', en: 'Handed over: case {code}, {office}' },
  },
  ...copyMessages,
  home_approved: {
    head: { th: 'ผ่านแล้ว รอนัดวันไปที่บ้าน', en: 'Accepted: a day is being planned' },
    say: {
      th: 'เจ้าหน้าที่กำลังจัดวันไปที่บ้าน แล้วจะแจ้งที่นี่ ยังไม่ต้องทำอะไร',
      en: 'Staff are planning a day to come to you and will write here. Nothing to do yet.',
    },
    button: seeCase,
    alt: { th: 'เอกสารพร้อมแล้ว เรื่อง {code} {office}', en: 'Papers ready: case {code}, {office}' },
  },
  home_planned: {
    head: { th: 'นัดไปที่บ้านแล้ว', en: 'Staff come to you' },
    say: atHomeSay,
    button: seeCase,
    alt: { th: 'มีวันนัดแล้ว เรื่อง {code} {office}', en: 'A day is planned: case {code}, {office}' },
  },
  home_moved: {
    head: { th: 'นัดที่บ้านเปลี่ยน', en: 'The visit has changed' },
    say: atHomeSay,
    button: seeCase,
    alt: { th: 'นัดเปลี่ยน เรื่อง {code} {office}', en: 'The visit has changed: case {code}, {office}' },
  },
  home_cancelled: {
    head: { th: 'ขอเลื่อนการไปที่บ้าน', en: 'The visit must wait' },
    say: {
      th: 'ขออภัย เจ้าหน้าที่ไปตามนัดเดิมไม่ได้ จะจัดวันใหม่แล้วแจ้งที่นี่ ที่ส่งไว้ยังอยู่ครบ',
      en: 'We are sorry: staff cannot come on that day. They will plan another and write here. All that you sent is kept.',
    },
    button: seeCase,
    alt: { th: 'นัดเดิมเลื่อน เรื่อง {code} {office}', en: 'The visit must wait: case {code}, {office}' },
  },
  home_tomorrow: {
    head: { th: 'พรุ่งนี้เจ้าหน้าที่ไปที่บ้าน', en: 'Staff come tomorrow' },
    say: atHomeSay,
    button: seeCase,
    alt: { th: 'พรุ่งนี้มีนัด เรื่อง {code} {office}', en: 'Visit tomorrow: case {code}, {office}' },
  },
  home_served: {
    head: { th: 'ทำที่บ้านเสร็จแล้ว', en: 'Finished at home' },
    say: {
      th: 'ใช้เวลา {minutes} นาที ตำแหน่งบนแผนที่ลบแล้ว',
      en: 'It took, in minutes: {minutes}. The position on the map is deleted.',
    },
    button: seeCase,
    alt: { th: 'เรื่อง {code} เสร็จแล้ว {office}', en: 'Case {code} is done, {office}' },
  },
  home_not_served: {
    head: { th: 'ไปหาแล้ว แต่ยังไม่เสร็จ', en: 'We came, but it is not finished' },
    say: {
      th: '{reason} ที่ส่งไว้ยังอยู่ครบ เจ้าหน้าที่จะติดต่อเรื่องวันใหม่',
      en: '{reason} All that you sent is kept; staff will be in touch about another day.',
    },
    button: seeCase,
    alt: { th: 'เรื่อง {code} ยังทำไม่ได้ {office}', en: 'Case {code} could not be done, {office}' },
  },
} as const satisfies Record<string, { head: Text; say: Text; button: Text; alt: Text }>

/** What a reminder tells beside the time. */
export const visitWords = {
  place: { th: 'ที่ {office}', en: 'At {office}' },
  bring: { th: 'นำมา: {list}', en: 'Bring: {list}' },
  andMore: { th: 'และอีก {n} รายการ ดูที่ปุ่มดูการจอง', en: 'and {n} more: see booking' },
  people: { th: 'ผู้ที่ต้องมา: {list}', en: 'Who comes: {list}' },
  fee: { th: 'ค่าธรรมเนียม {baht} บาท', en: 'Fee: {baht} baht' },
  noFee: { th: 'ไม่มีค่าธรรมเนียม', en: 'No fee' },
  feeAtOffice: { th: 'ค่าธรรมเนียม: ถามสำนักงาน', en: 'Fee: ask the office' },
  missing: { th: 'ต้องมีเพิ่ม: {missing}', en: 'Still needed: {missing}' },
  because: { th: 'เพราะ: {missing}', en: 'Because: {missing}' },
  cantCome: { th: 'มาไม่ได้', en: 'I can’t come' },
  atHome: { th: 'ที่บ้าน ตามที่อยู่ที่แจ้งไว้', en: 'At home, at the address you gave' },
  goes: { th: 'เจ้าหน้าที่ที่ไป: {list}', en: 'Staff who come: {list}' },
  ready: { th: 'เตรียมไว้: {list}', en: 'Have ready: {list}' },
  peopleAtHome: { th: 'ผู้ที่ต้องอยู่ด้วย: {list}', en: 'Who must be there: {list}' },
  badDay: { th: 'วันนัดไม่สะดวก', en: 'That day is bad' },
  rate: { th: 'ให้คะแนน', en: 'Rate your visit' },
  when: { th: '{clock} {day}', en: '{clock}, {day}' },
} as const satisfies Record<string, Text>

export const chat = {
  greeting: {
    th: 'สวัสดี ที่นี่{office}\nเลือกเรื่องที่จะทำด้านล่าง แล้วจะได้รายการเอกสารของคุณเอง ส่งรูปให้ตรวจและจองวันได้ ไม่ต้องมาหลายรอบ\nอย่าส่งเลขบัตรในแชตนี้ ถามเจ้าหน้าที่ โทร {phone}',
    en: 'Hello from {office}.\nChoose below what you want to do and get the list for your own case, have photos checked, and book a day.\nPlease send no card numbers in this chat. To ask the staff, call {phone}.',
  },
  welcomeBack: {
    th: 'ยินดีต้อนรับกลับ เรื่องที่ทำไว้ยังอยู่ที่ เรื่องของฉัน และ{office}จะแจ้งข่าวของเรื่องที่นี่ต่อ',
    en: 'Welcome back. Your cases are under My cases, and {office} will write to you here again.',
  },
  myCases: { th: 'เรื่องของฉัน', en: 'My cases' },
  code: { th: 'รหัสเรื่อง {code}', en: 'Case {code}' },
} as const satisfies Record<string, Text>

/** Topics whose names are longer than the twenty letters of a button in the chat. */
export const shortTopics = {
  family: { th: 'สมรส หย่า และลูก', en: 'Marriage and divorce' },
} as const satisfies Record<string, Text>

/** The menus below the chat: labels of their areas, and the bar that opens them (14 characters at most). */
/** What stands in the field when somebody asks the staff from the menu; the question is typed behind it. */
export const toStaffPrefix = {
  th: 'ถามเจ้าหน้าที่ ',
  en: 'Talk to a person: ',
} as const satisfies Text

export const richMenus = {
  citizen: {
    bar: { th: 'เมนูบริการ', en: 'Services' },
    prepare: { th: 'เตรียมเอกสาร', en: 'Prepare' },
    cases: { th: 'เรื่องของฉัน', en: 'My cases' },
    search: { th: 'ค้นหาบริการ', en: 'Find a service' },
    ask: { th: 'ถามเจ้าหน้าที่', en: 'Ask staff' },
    place: { th: 'เวลาและที่ตั้ง', en: 'Hours, place' },
  },
  volunteer: {
    bar: { th: 'เมนูอาสา', en: 'Volunteer' },
    prepare: { th: 'ช่วยเพื่อนบ้าน', en: 'Help neighbours' },
    search: { th: 'ค้นหาบริการ', en: 'Find a service' },
    cases: { th: 'เรื่องของฉัน', en: 'My cases' },
    ask: { th: 'ถามเจ้าหน้าที่', en: 'Ask staff' },
    place: { th: 'เวลาและที่ตั้ง', en: 'Hours, place' },
  },
  staff: {
    bar: { th: 'งานของฉัน', en: 'My work' },
    queue: { th: 'คิวงาน', en: 'Queue' },
    today: { th: 'นัดวันนี้', en: 'Visits today' },
    questions: { th: 'คำถาม', en: 'Questions' },
    counter: { th: 'ช่องบริการ', en: 'Counter' },
    prepare: { th: 'หน้าประชาชน', en: 'Citizens’ side' },
  },
} as const satisfies Record<string, Record<string, Text>>
