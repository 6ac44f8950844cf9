import type {
  GroupKind,
  InviteKind,
  InviteState,
  VolunteerState,
  VolunteerStep,
} from '../volunteers.ts'
import type { Text } from './text.ts'

/** What volunteers read, and who is invited to become one. */
export const volunteerWords = {
  title: w('งานอาสาสมัคร', 'Volunteering'),
  of: w('อาสาสมัคร {office}', 'Volunteer, {office}'),
  helloTitle: w('คุณ{name}', '{name}'),
  homeVisit: w('ขอทำบัตรที่บ้านให้คนที่มาไม่ได้', 'Ask for a card at home'),
  homeVisitSuch: w(
    'ผู้ป่วยติดเตียง เจ้าหน้าที่ไปหาที่บ้าน',
    'For who cannot leave the bed: staff come to them',
  ),
  me: w('ข้อมูลของฉันในรายชื่อ', 'Me in the list'),
  meSuch: w('แก้ชื่อ เบอร์โทร หรือเลิกเป็นอาสาสมัคร', 'Correct your name or phone, or leave'),
  meSuchWaiting: w('แก้ชื่อ เบอร์โทร หรือขอถอนชื่อ', 'Correct my name or phone, or withdraw'),
  doors: w('ทำอะไรได้บ้าง', 'What you can do'),
  waitingTitle: w('รอเจ้าหน้าที่ยืนยัน', 'Waiting for the office'),
  waitingSay: w(
    'ส่งชื่อถึงเจ้าหน้าที่แล้ว เมื่อยืนยันว่าเป็นคุณ จะแจ้งทาง LINE ตอนนี้ไม่ต้องทำอะไร',
    'Your name is with the staff. When they have confirmed that it is you, you get a message in LINE. Nothing to do now.',
  ),
  noneTitle: w('ยังไม่ได้เป็นอาสาสมัครของเขตนี้', 'Not a volunteer of this office'),
  noneSay: w(
    'อาสาสมัครช่วยเพื่อนบ้านเตรียมเอกสารและจองวัน ถ้าอยากช่วย ขอคำเชิญจากเจ้าหน้าที่ของเขต แล้วสแกน QR หรือเปิดลิงก์ที่ได้รับ',
    'Volunteers help neighbours to get papers ready and to book. If you would like to help, ask the office’s staff for an invitation and scan its QR code or open its link.',
  ),
  call: w('โทรหาเขต {phone}', 'Call the office {phone}'),

  inviteTitle: w('เชิญเป็นอาสาสมัคร', 'Become a volunteer'),
  inviteFrom: w('{office} เชิญคุณช่วยเพื่อนบ้าน', '{office} invites you to help your neighbours'),
  inviteFor: w('ในนาม', 'For'),
  inviteUntil: w('รับคำเชิญได้ถึง', 'Open until'),
  whatTitle: w('อาสาสมัครทำอะไร', 'What volunteers do'),
  whatAdvise: w('บอกเพื่อนบ้านว่าเรื่องที่จะทำใช้เอกสารอะไร', 'Tell neighbours which papers they need'),
  whatBook: w(
    'จองวันแทนคนที่ขอให้จอง เขาต้องยินยอมทุกครั้ง',
    'Book for people who ask you to; each of them agrees first',
  ),
  whatAsk: w('ถามเจ้าหน้าที่และบอกต่อข่าวของเขต', 'Ask the staff, and pass on the office’s news'),
  seeTitle: w('คุณเห็นและไม่เห็นอะไร', 'What you see, and what not'),
  seeOwn: w(
    'เห็นเฉพาะชื่อ เบอร์ และเวลานัดที่คุณจองให้เอง',
    'Only names, phones and times that you booked yourself',
  ),
  seeNot: w(
    'ไม่เห็นเอกสาร เลขประจำตัว หรือเรื่องของคนอื่น',
    'No papers, no ID numbers, nobody else’s cases',
  ),
  unpaid: w(
    'ไม่มีค่าตอบแทน ไม่รับเงินจากเพื่อนบ้าน และเลิกได้ทุกเมื่อ',
    'It is unpaid, you take no money from neighbours, and you can stop at any time.',
  ),
  back: w('ย้อนกลับ', 'Back'),
  goOn: w('ต่อไป', 'Next'),
  joinTitle: w('ชื่อและเบอร์โทรของคุณ', 'Your name and phone'),
  name: w('ชื่อและนามสกุล', 'First and last name'),
  nameHint: w('ตามที่เจ้าหน้าที่รู้จัก', 'As the staff know you'),
  phone: w('เบอร์โทร', 'Phone'),
  groupTitle: w('คุณมาจากที่ไหน', 'Where you are from'),
  groupKind: w('ประเภท', 'Kind'),
  groupName: w('ชื่อชุมชน บริษัท หรือโรงเรียน', 'Name of the community, firm or school'),
  groupMissing: w('ใส่ชื่อชุมชน บริษัท หรือโรงเรียน', 'Enter the name of the community, firm or school'),
  kindMissing: w('เลือกว่าเป็นชุมชน บริษัท หรือโรงเรียน', 'Choose community, firm or school'),
  area: w('พื้นที่', 'Area'),
  areaHint: w('เช่น แขวง หมู่ หรือซอย ไม่ใส่ก็ได้', 'Such as a subdistrict or lane; may stay empty'),
  consent: w(
    'ยินยอมให้ชื่อ เบอร์โทร กลุ่ม และพื้นที่ของฉันอยู่ในรายชื่ออาสาสมัครที่เจ้าหน้าที่ของเขตเห็น ให้เขตติดต่อฉันทางโทรศัพท์และ LINE เรื่องงานอาสา และให้คนที่ฉันจองให้เห็นชื่อฉัน ถอนได้โดยเลิกเป็นอาสาสมัคร',
    'I agree that my name, phone, group and area stand in the volunteers’ list that the office’s staff see, that the office phones me or writes to me in LINE about volunteering, and that people for whom I book see my name. I can take this back by leaving.',
  ),
  consentMissing: w(
    'ทำเครื่องหมายยินยอมก่อน หรือปิดหน้านี้ถ้าไม่ต้องการเป็นอาสาสมัคร',
    'Tick that you agree, or close this page if you do not want to volunteer',
  ),
  join: w('ส่งชื่อให้เจ้าหน้าที่ยืนยัน', 'Send my name to the staff'),
  privacy: w('อ่านว่าเก็บอะไร ทำไม และนานเท่าไร', 'What is kept, why and for how long'),
  usedTitle: w('คำเชิญนี้ใช้ครบแล้ว', 'This invitation has been used'),
  usedSay: w(
    'คำเชิญสำหรับหนึ่งคนใช้ได้ครั้งเดียว คำเชิญวันอบรมใช้ได้ตามจำนวนที่ตั้งไว้ ขอคำเชิญใหม่จากเจ้าหน้าที่',
    'An invitation for one person works once, one for a training as often as was set. Ask the staff for a new one.',
  ),
  overTitle: w('คำเชิญนี้ใช้ไม่ได้แล้ว', 'This invitation is over'),
  overSay: w(
    'หมดเวลา หรือเจ้าหน้าที่ยกเลิกแล้ว ขอคำเชิญใหม่จากเจ้าหน้าที่',
    'Its time has run out, or staff have taken it back. Ask them for a new one.',
  ),
  alreadyTitle: w('คุณอยู่ในรายชื่อของเขตนี้แล้ว', 'You are in this office’s list already'),
  toHome: w('ไปหน้างานอาสาสมัคร', 'To volunteering'),
  movingTitle: w('ย้ายมาช่วยที่เขตนี้', 'Move to this office'),
  movingSay: w(
    '{office} แจ้งว่าคุณย้ายมาช่วยที่นี่ ตรวจชื่อและเบอร์ แล้วส่งให้เจ้าหน้าที่ที่นี่ยืนยัน',
    '{office} says that you move here. Check your name and phone, and send them to the staff here.',
  ),

  meTitle: w('ฉันในรายชื่ออาสาสมัคร', 'Me in the volunteers’ list'),
  groupFixed: w('กลุ่มหรือพื้นที่ผิด บอกเจ้าหน้าที่ให้แก้', 'Is the group or area wrong? Tell the staff.'),
  save: w('บันทึก', 'Save'),
  saved: w('บันทึกแล้ว', 'Saved'),
  leave: w('เลิกเป็นอาสาสมัคร', 'Stop volunteering'),
  leaveTitle: w('เลิกเป็นอาสาสมัคร', 'Stop volunteering'),
  leaveSay: w(
    'คุณจะออกจากรายชื่อทันที นัดที่คุณจองให้เพื่อนบ้านยังใช้ได้ ชื่อและเบอร์ของคุณจะถูกลบเมื่อครบกำหนด ถ้าจะกลับมา ขอคำเชิญใหม่ได้',
    'You leave the list at once. Times that you booked for neighbours stay valid. Your name and phone are deleted when their time is over. To come back, ask for a new invitation.',
  ),
  leaveSure: w('เลิกเป็นอาสาสมัครเลย', 'Leave now'),
  leaveNot: w('ยังเป็นอาสาสมัครต่อ', 'Stay a volunteer'),
  leftTitle: w(
    'ออกจากรายชื่อแล้ว ขอบคุณที่ช่วยเพื่อนบ้าน',
    'You have left. Thank you for helping your neighbours.',
  ),
  home: w('ไปหน้าแรก', 'To the first page'),

  mine: w('อาสาสมัคร', 'Volunteering'),
  mineAt: w('{office} · {state}', '{office} · {state}'),
  mineSince: w('ส่งชื่อเมื่อ', 'Name sent on'),
  mineWhy: w('เหตุผลของเจ้าหน้าที่', 'The staff’s reason'),
  mineConsent: w('ยินยอมเมื่อ', 'Agreed on'),
  mineKept: w(
    'ชื่อและเบอร์ถูกลบเมื่อครบกำหนดหลังเลิกเป็นอาสาสมัคร',
    'Name and phone are deleted when their time after the end is over.',
  ),
} as const satisfies Record<string, Text>

/** Which words of consent these are; a changed word is another version. */
export const volunteerConsentVersion = '2026-11-22'

export const groupKindWords = {
  community: w('ชุมชน', 'Community'),
  firm: w('บริษัทหรือโรงงาน', 'Firm'),
  school: w('โรงเรียน', 'School'),
} as const satisfies Record<GroupKind, Text>

export const volunteerStateWords = {
  waiting: w('รอยืนยัน', 'Waiting'),
  active: w('เป็นอาสาสมัคร', 'Active'),
  left: w('เลิกเอง', 'Left'),
  removed: w('นำชื่อออก', 'Removed'),
  declined: w('ไม่ได้รับยืนยัน', 'Not confirmed'),
} as const satisfies Record<VolunteerState, Text>

export const inviteKindWords = {
  person: w('สำหรับหนึ่งคน', 'For one person'),
  training: w('สำหรับวันอบรม', 'For a training day'),
} as const satisfies Record<InviteKind, Text>

export const inviteStateWords = {
  open: w('ใช้ได้', 'Open'),
  used: w('ใช้ครบแล้ว', 'Used'),
  over: w('หมดเวลา', 'Over'),
  taken_back: w('ยกเลิกแล้ว', 'Taken back'),
} as const satisfies Record<InviteState, Text>

export const volunteerStepWords = {
  joined: w('ส่งชื่อ', 'Sent the name'),
  confirmed: w('ยืนยัน', 'Confirmed'),
  declined: w('ไม่ยืนยัน', 'Not confirmed'),
  corrected: w('แก้ชื่อหรือเบอร์เอง', 'Corrected name or phone'),
  changed: w('แก้ชื่อหรือเบอร์', 'Changed name or phone'),
  moved: w('ย้ายกลุ่มหรือพื้นที่', 'Moved group or area'),
  moved_away: w('ย้ายไปเขตอื่น', 'Moved to another office'),
  removed: w('นำชื่อออก', 'Removed'),
  left: w('เลิกเป็นอาสาสมัคร', 'Left'),
  exported: w('ส่งออกรายชื่อ', 'Exported the list'),
} as const satisfies Record<VolunteerStep, Text>

/** What the office writes to them in LINE. On a locked phone stands nothing of what it is about. */
export const volunteerMessages = {
  volunteer_confirmed: {
    head: w('คุณเป็นอาสาสมัครแล้ว', 'You are a volunteer now'),
    say: w(
      'เจ้าหน้าที่ยืนยันชื่อคุณแล้ว ขอบคุณที่ช่วยเพื่อนบ้าน เปิดดูว่าทำอะไรได้บ้าง',
      'The staff have confirmed you. Thank you for helping your neighbours. See what you can do.',
    ),
    button: w('เปิดงานอาสาสมัคร', 'Open volunteering'),
  },
  volunteer_declined: {
    head: w('ยังไม่ได้ยืนยันชื่อคุณ', 'Your name was not confirmed'),
    say: w(
      'เจ้าหน้าที่ยังยืนยันไม่ได้ว่าเป็นคนที่เชิญ ถ้าเป็นคุณ โทรหรือถามเจ้าหน้าที่ แล้วขอคำเชิญใหม่',
      'The staff could not confirm that you are whom they invited. If you are, call or ask them for a new invitation.',
    ),
    button: w('ดูข้อมูลของฉัน', 'See my data'),
  },
  volunteer_removed: {
    head: w('ชื่อคุณออกจากรายชื่ออาสาสมัครแล้ว', 'You are no longer in the volunteers’ list'),
    say: w(
      'นัดที่คุณจองให้เพื่อนบ้านยังใช้ได้ อ่านเหตุผลได้ที่ ข้อมูลของฉัน ถ้าไม่ตรง ถามเจ้าหน้าที่ได้',
      'Times that you booked for neighbours stay valid. The reason stands under My data; if it is wrong, ask the staff.',
    ),
    button: w('ดูข้อมูลของฉัน', 'See my data'),
  },
  volunteer_moved: {
    head: w('ย้ายไปช่วยอีกเขต', 'You move to another office'),
    say: w(
      'ชื่อคุณออกจากรายชื่อของเขตนี้แล้ว ส่งชื่อให้ {other} ยืนยันได้ที่ปุ่มนี้ ภายใน 14 วัน',
      'You have left this office’s list. Send your name to {other} with this button within 14 days.',
    ),
    button: w('ส่งชื่อให้เขตใหม่', 'Send my name'),
  },
} as const satisfies Record<string, { head: Text; say: Text; button: Text }>

export const volunteerChat = {
  from: w('{office}', '{office}'),
  alt: w('{office} มีข้อความถึงคุณ', '{office} has a message for you'),
} as const satisfies Record<string, Text>

/** Kinds of messages to volunteers, as the office's figures call them. */
export const volunteerMessageNames = {
  volunteer_confirmed: w('ยืนยันอาสาสมัคร', 'Volunteer confirmed'),
  volunteer_declined: w('ไม่ยืนยันอาสาสมัคร', 'Volunteer not confirmed'),
  volunteer_removed: w('นำอาสาสมัครออก', 'Volunteer removed'),
  volunteer_moved: w('อาสาสมัครย้ายเขต', 'Volunteer moved'),
} as const satisfies Record<keyof typeof volunteerMessages, Text>

export function isVolunteerMessage(kind: string): kind is keyof typeof volunteerMessages {
  return Object.hasOwn(volunteerMessages, kind)
}

function w(th: string, en: string): Text {
  return { th, en }
}
