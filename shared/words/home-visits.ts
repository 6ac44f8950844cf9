import type { Hardship, Period, StopEnding, VisitDay } from '../home-visits.ts'
import type { Text } from './text.ts'

export const dayWords: Record<VisitDay, Text> = {
  mon: w('วันจันทร์', 'Monday'),
  tue: w('วันอังคาร', 'Tuesday'),
  wed: w('วันพุธ', 'Wednesday'),
  thu: w('วันพฤหัสบดี', 'Thursday'),
  fri: w('วันศุกร์', 'Friday'),
}
export const shortDays: Record<VisitDay, Text> = {
  mon: w('จ.', 'Mon'),
  tue: w('อ.', 'Tue'),
  wed: w('พ.', 'Wed'),
  thu: w('พฤ.', 'Thu'),
  fri: w('ศ.', 'Fri'),
}
export const periodWords: Record<Period, Text> = {
  morning: w('เช้า', 'Morning'),
  afternoon: w('บ่าย', 'Afternoon'),
}
export const hardshipWords: Record<Hardship, Text> = {
  stairs: w('ต้องขึ้นบันได ไม่มีลิฟต์', 'Stairs, no lift'),
  lane: w('รถเข้าไม่ถึงหน้าบ้าน', 'No car can reach the door'),
  parking: w('ไม่มีที่จอดรถใกล้บ้าน', 'Nowhere to park nearby'),
  gate: w('ต้องแลกบัตรหรือแจ้ง รปภ. ก่อนเข้า', 'Guard or gate: visitors are announced'),
  dog: w('มีสุนัข', 'There is a dog'),
  power: w('ไม่มีปลั๊กไฟใกล้เตียง', 'No power socket near the bed'),
}
export const stopEndingWords: Record<StopEnding, Text> = {
  served: w('ทำเสร็จแล้ว', 'Done'),
  not_served: w('ยังทำไม่ได้', 'Not done'),
  taken_out: w('เอาออกจากรอบนี้', 'Taken off the tour'),
  cancelled: w('ยกเลิกทั้งรอบ', 'Tour cancelled'),
  bad_day: w('ผู้ขอแจ้งว่าวันนัดไม่สะดวก', 'They said that the day is bad'),
  case_ended: w('เรื่องจบก่อน', 'The case ended before'),
}

/** What the list says where nobody comes to the office. */
export const homeList = {
  bring: w('เตรียมไว้ที่บ้านในวันนัด', 'Have ready at home on the day'),
  whoComes: w('ใครต้องอยู่ด้วย', 'Who must be there'),
  mustCome: w('ต้องอยู่ด้วย', 'Be there'),
  need: w('ไม่ต้องเตรียม', 'No need to have'),
  goOn: w('บอกที่อยู่แล้วส่งคำขอ', 'Tell us where, and send'),
  photos: w('ส่งรูปประกอบก่อน', 'Send photos first'),
} as const satisfies Record<string, Text>

/** Where staff come, as the citizen tells it. */
export const homePlace = {
  title: w('ให้เจ้าหน้าที่ไปที่ไหน', 'Where shall staff come?'),
  short: w('ที่อยู่ที่ให้ไปหา', 'Where to come'),
  lead: w(
    'ที่ที่ผู้ป่วยอยู่ตอนนี้ บ้าน โรงพยาบาล หรือสถานดูแล',
    'Where the person is now: a home, a hospital, or a care home.',
  ),
  address: w('บ้านเลขที่ อาคาร ซอย ถนน', 'House number, building, lane, road'),
  subDistrict: w('แขวง', 'Sub-district'),
  chooseSubDistrict: w('เลือกแขวง', 'Choose'),
  notListed: w('ไม่มีแขวงนี้ในรายการ', 'It is not in the list'),
  landmark: w('จุดสังเกต ถ้ามี', 'Landmark, if any'),
  landmarkHint: w('เช่น ตรงข้ามวัด ประตูสีเขียว', 'For example: opposite the temple, green gate'),
  pin: w('หมุดบนแผนที่', 'Pin on the map'),
  pinHint: w(
    'ช่วยให้หาบ้านเจอ ไม่มีก็ได้ เจ้าหน้าที่เปิดดูใน Google Maps โดยไม่มีชื่อใคร และลบทันทีเมื่อทำเสร็จ',
    'It helps to find the house, and is not required. Staff open it in Google Maps, without a name; it is deleted as soon as the visit is done.',
  ),
  pinPhone: w(
    'ใช้ตำแหน่งของโทรศัพท์นี้ (ฉันอยู่ที่บ้านนั้นตอนนี้)',
    'This phone’s position (I am at that house now)',
  ),
  pinChat: w('ส่งตำแหน่งในแชต LINE ของสำนักงานทีหลัง', 'Later: a location in the office’s LINE chat'),
  pinKeep: w('ใช้หมุดที่ส่งไว้แล้ว', 'Keep the pin that is there'),
  pinNone: w('ไม่ปักหมุด', 'No pin'),
  consentNeeded: w('ถ้าจะใช้ตำแหน่ง ต้องติ๊กยินยอมข้อนี้', 'To use a position, please agree to this'),
  take: w('ใช้ตำแหน่งตอนนี้', 'Use my position now'),
  taking: w('กำลังหาตำแหน่ง', 'Finding the position'),
  taken: w('ได้ตำแหน่งแล้ว คลาดเคลื่อนราว {n} เมตร', 'Position found, to about {n} metres'),
  seeOnMap: w('ดูบนแผนที่', 'See it on a map'),
  takeDenied: w(
    'โทรศัพท์ไม่ให้ใช้ตำแหน่ง ใช้ที่อยู่ที่พิมพ์แทนได้ หรือส่งตำแหน่งในแชต',
    'The phone gives no position. The written address will do, or send a location in the chat.',
  ),
  takeFailed: w(
    'หาตำแหน่งไม่ได้ตอนนี้ ลองอีกครั้งใกล้หน้าต่าง หรือใช้ที่อยู่ที่พิมพ์',
    'No position could be found. Try again near a window, or use the written address.',
  ),
  chatHow: w(
    'หลังจากส่งเรื่องแล้ว เปิดแชตของสำนักงานใน LINE แตะ + แล้วเลือก ตำแหน่ง',
    'Once you have sent this, open the office’s chat in LINE, tap + and choose Location.',
  ),
  pinFromPhone: w('มีหมุดจากโทรศัพท์แล้ว', 'A pin from the phone is there'),
  pinFromChat: w('มีหมุดจากแชตแล้ว', 'A pin from the chat is there'),
  addressMissing: w('ใส่บ้านเลขที่และถนนหรือซอย', 'Enter the house number and the road or lane'),
  subDistrictMissing: w('ใส่ชื่อแขวง', 'Enter the sub-district'),
  pinMissing: w('เลือกว่าจะปักหมุดอย่างไร หรือไม่ปัก', 'Choose how to set a pin, or none'),
  positionMissing: w(
    'แตะ ใช้ตำแหน่งตอนนี้ หรือเลือกอีกวิธี',
    'Tap “Use my position now”, or choose another way',
  ),
  outside: w('ที่นี่อยู่นอกพื้นที่ของ{office}', 'This is outside the area of {office}'),
  outsideAsk: w(
    'ให้ขอที่{office} โทร {phone} ที่กรอกไว้ยังอยู่',
    'Please ask {office}, telephone {phone}. What you filled in is kept.',
  ),
  outsideOther: w(
    'ให้ขอที่สำนักงานเขตที่ผู้ป่วยพักอยู่ ที่กรอกไว้ยังอยู่',
    'Please ask the office of the district where the person stays. What you filled in is kept.',
  ),
  outsidePin: w(
    'ถ้าหมุดคลาดเคลื่อน เลือก ไม่ปักหมุด แล้วใช้ที่อยู่ที่พิมพ์',
    'If the pin is wrong, choose “No pin”; the written address will do.',
  ),
  beginThere: w('เริ่มที่{office}', 'Begin at {office}'),
  call: w('โทร {phone}', 'Call {phone}'),
  daysTitle: w('วันไหนสะดวก', 'Which days suit?'),
  daysShort: w('วันที่สะดวก', 'Days that suit'),
  daysHint: w('เลือกได้หลายช่วง ไม่เลือกคือวันไหนก็ได้', 'Choose as many as you like; none means any day.'),
  anyDay: w('วันไหนก็ได้', 'Any day'),
  hard: w('มีอะไรที่เจ้าหน้าที่ควรรู้ก่อนไป', 'What should staff know beforehand?'),
  hardHint: w('เจ้าหน้าที่ต้องยกเครื่องไปด้วย เลือกเท่าที่มี', 'Staff carry equipment. Tick what applies.'),
  hardNote: w(
    'อย่างอื่น เช่น เวลาให้ยา คนที่ต้องโทรหาก่อน',
    'Anything else, such as times of medicine, whom to call first',
  ),
  noHardship: w('ไม่มี', 'Nothing'),
  person: w('ข้อมูลของผู้ป่วย', 'About the person'),
  personWhy: w(
    'ชื่อ ที่อยู่ และอาการของผู้ป่วยใช้เพื่อไปทำบัตรที่บ้านตามหน้าที่ของสำนักงาน เจ้าหน้าที่ของเขตนี้เห็นเท่านั้น',
    'Name, address and condition are used to make the card at home, as is the office’s duty. Only staff of this office see them.',
  ),
  personMissing: w(
    'ต้องบอกผู้ป่วยหรือผู้ดูแลแทนก่อน แล้วติ๊กข้อนี้',
    'Tell the person, or whoever decides for them, then tick this',
  ),
  save: w('บันทึก', 'Save'),
  send: w('ส่งคำขอให้เจ้าหน้าที่', 'Send to the staff'),
} as const satisfies Record<string, Text>

/** What the case's own screen says of a visit at home. */
export const homeCase = {
  goes: w('คนที่ไป: {list} ขอดูบัตรเจ้าหน้าที่ได้', 'Who comes: {list}. You may ask for their staff card.'),
  begun: w('เจ้าหน้าที่ไปถึงแล้ว', 'Staff have come'),
  haveReady: w('เตรียมไว้ที่บ้าน', 'Have ready at home'),
  where: w('ไปที่', 'Where'),
  change: w('แก้ที่อยู่หรือวันที่สะดวก', 'Change place or days'),
  badDay: w('วันนัดไม่สะดวก', 'That day is bad'),
  badDayTitle: w('วันที่นัดไว้ไม่สะดวก', 'The planned day is bad'),
  badDayWhat: w(
    'นัด{day} จะเลื่อน เจ้าหน้าที่จะจัดวันใหม่แล้วแจ้งอีกครั้ง เอกสารที่ผ่านแล้วไม่ต้องส่งใหม่',
    'The visit on {day} is put off. Staff plan another day and tell you. Nothing has to be sent again.',
  ),
  badDayNote: w('วันไหนสะดวกกว่า หรือมีอะไรที่ควรรู้', 'Which days are better, or what staff should know'),
  badDaySend: w('แจ้งว่าวันนัดไม่สะดวก', 'Put the visit off'),
  badDayKeep: w('ใช้วันเดิม', 'Keep the day'),
  notPlanned: w('ตอนนี้ไม่มีนัดไปที่บ้าน', 'No visit is planned now'),
  seeCase: w('ดูเรื่องนี้', 'See the case'),
  minutes: w('ใช้เวลา {n} นาที', 'It took {n} minutes'),
  again: w('ที่ส่งไว้ยังอยู่ครบ เจ้าหน้าที่จะจัดวันใหม่', 'All that you sent is kept; staff plan another day'),
  dataTitle: w('การไปที่บ้าน', 'Visits at home'),
  position: w('ตำแหน่งบนแผนที่', 'Position on the map'),
  noPosition: w('ไม่มี', 'None'),
  positionGoes: w(
    'ตำแหน่งบนแผนที่จะถูกลบทันที ที่อยู่ที่พิมพ์ยังอยู่',
    'The position on the map is deleted at once; the written address stays.',
  ),
  placeGoes: w(
    'เจ้าหน้าที่ไปที่บ้านไม่ได้ถ้าไม่มีข้อมูลนี้ รูปเอกสารจะถูกลบทันที',
    'Without it nobody can come. The photos are deleted at once.',
  ),
} as const satisfies Record<string, Text>

/** What the chat says to a position that somebody sends. */
export const chatPlace = {
  kept: w(
    'ได้ตำแหน่งสำหรับเรื่อง {code} แล้ว เจ้าหน้าที่ใช้หาบ้านเท่านั้น และลบเมื่อทำเสร็จ',
    'The position for case {code} is here. Staff use it to find the house; it is deleted when the visit is done.',
  ),
  which: w('ตำแหน่งนี้ของเรื่องไหน', 'For which case is this position?'),
  choice: w('เรื่อง {code}', 'Case {code}'),
  open: w('เปิดเรื่อง', 'Open the case'),
  consent: w(
    'ยังไม่ได้เก็บตำแหน่งนี้ เปิดเรื่องแล้วเลือกส่งตำแหน่งในแชตและติ๊กยินยอมก่อน แล้วส่งอีกครั้ง',
    'This position was not kept. Open the case, choose to send it in the chat and agree, then send it again.',
  ),
  noCase: w(
    'ไม่ได้เก็บตำแหน่งนี้ เพราะไม่มีเรื่องที่ขอให้เจ้าหน้าที่ไปที่บ้าน',
    'This position was not kept: there is no case for which staff come to a home.',
  ),
  outside: w(
    'ไม่ได้เก็บตำแหน่งนี้ เพราะอยู่นอกพื้นที่ของสำนักงาน ให้ขอที่สำนักงานเขตที่ผู้ป่วยพักอยู่ หรือใช้ที่อยู่ที่พิมพ์ไว้',
    'This position was not kept: it is outside the office’s area. Ask the office of the district where the person stays, or use the written address.',
  ),
  outsideAsk: w(
    'ไม่ได้เก็บตำแหน่งนี้ เพราะอยู่นอกพื้นที่ของสำนักงาน ให้ขอที่{office} โทร {phone} หรือใช้ที่อยู่ที่พิมพ์ไว้',
    'This position was not kept: it is outside the office’s area. Ask {office}, telephone {phone}, or use the written address.',
  ),
} as const satisfies Record<string, Text>

/** Staff: the tours. */
export const homeDesk = {
  tab: w('ไปที่บ้าน', 'Home visits'),
  approve: w('เอกสารพร้อม รอจัดวันไปที่บ้าน', 'Papers ready, to be planned'),
  title: w('ไปทำที่บ้าน', 'Home visits'),
  waiting: w('รอจัดวัน', 'Waiting for a day'),
  noneWaiting: w('ไม่มีใครรอจัดวัน', 'Nobody is waiting for a day'),
  noneWaitingDo: w(
    'คำขอที่ตรวจเอกสารผ่านแล้วจะขึ้นที่นี่',
    'Requests appear here once their papers are accepted',
  ),
  tours: w('รอบที่จัดไว้', 'Planned tours'),
  noTours: w('ยังไม่มีรอบ', 'No tour yet'),
  inSubDistrict: w('แขวง{name} · {n} ราย', '{name} · {n}'),
  choose: w('เลือก {name} เรื่อง {code}', 'Choose {name}, case {code}'),
  suits: w('สะดวก: {list}', 'Suits: {list}'),
  hard: w('ควรรู้: {list}', 'Good to know: {list}'),
  landmark: w('จุดสังเกต: {text}', 'Landmark: {text}'),
  dayNote: w('วันที่นัดไว้ไม่สะดวก: {note}', 'A planned day was bad: {note}'),
  triedOn: w('ไปแล้วเมื่อ {day} ยังทำไม่ได้: {why}', 'Tried on {day}, not done: {why}'),
  noPin: w('ไม่มีหมุด', 'No pin'),
  onMap: w('เปิดแผนที่', 'Open map'),
  callOf: w('โทร {name} {phone}', 'Call {name}, {phone}'),
  plan: w('จัดรอบ ({n} ราย)', 'Plan a tour ({n})'),
  planNone: w('เลือกอย่างน้อยหนึ่งราย', 'Choose at least one'),
  tooMany: w('รอบหนึ่งไปได้ไม่เกิน {n} ราย', 'A tour takes {n} at most'),
  planTitle: w('จัดรอบไปที่บ้าน', 'Plan a tour'),
  changeTitle: w('แก้รอบ', 'Change the tour'),
  day: w('วัน', 'Day'),
  chooseDay: w('เลือกวัน', 'Choose a day'),
  dayHint: w('ในวงเล็บ: สะดวกกี่ราย จากทั้งหมดกี่ราย', 'In brackets: how many it suits, of how many'),
  add: w('เพิ่ม {name} แขวง{place}', 'Add {name}, {place}'),
  period: w('ช่วง', 'Period'),
  who: w('ใครไป', 'Who goes'),
  order: w('ลำดับและเวลา', 'Order and times'),
  byNearest: w('เรียงตามที่ใกล้ที่สุด', 'Order by nearest next'),
  proposeTimes: w('คิดเวลาใหม่', 'Propose times'),
  up: w('เลื่อน {name} ขึ้น', 'Move {name} up'),
  down: w('เลื่อน {name} ลง', 'Move {name} down'),
  takeOut: w('เอา {name} ออก', 'Take {name} out'),
  from: w('เริ่ม', 'From'),
  to: w('ถึง', 'To'),
  confirm: w('ยืนยันรอบและแจ้งทุกคน', 'Confirm and tell everybody'),
  confirmChange: w('บันทึกและแจ้งคนที่เปลี่ยน', 'Save and tell whom it concerns'),
  dayWrong: w('เลือกวันตั้งแต่วันนี้ไป', 'Choose a day from today on'),
  whoWrong: w('เลือกคนที่ไปอย่างน้อยหนึ่งคน', 'Choose at least one who goes'),
  stopsWrong: w('ต้องมีอย่างน้อยหนึ่งราย', 'At least one visit is needed'),
  timeWrong: w(
    'เวลาของ {name} ต้องเรียงกัน และเริ่มก่อนจบ',
    'The times of {name} must be in order, and start before they end',
  ),
  tourOf: w('{day} ช่วง{period}', '{day}, {period}'),
  stops: w('{n} ราย', '{n} visits'),
  goes: w('ไป: {list}', 'Goes: {list}'),
  notWrittenUp: w('ยังไม่บันทึกผล', 'Not written up yet'),
  open: w('เปิดรอบ', 'Open the tour'),
  wholeMap: w('เส้นทางทั้งรอบบนแผนที่', 'The whole way on a map'),
  notOnMap: w('{n} รายไม่มีหมุด ดูที่อยู่ที่พิมพ์', 'Without a pin: {n}; see the written address'),
  print: w('พิมพ์รายการ', 'Print the list'),
  change: w('แก้รอบ', 'Change'),
  cancel: w('ยกเลิกทั้งรอบ', 'Cancel the tour'),
  cancelSure: w(
    'ทุกคนในรอบนี้จะได้รับแจ้ง และกลับไปรอจัดวัน',
    'Everybody on it is told and waits for another day.',
  ),
  keep: w('ไม่ยกเลิก', 'Keep it'),
  cancelled: w('รอบนี้ถูกยกเลิกแล้ว', 'This tour was cancelled'),
  there: w('ไปถึงแล้ว', 'We are there'),
  since: w('ไปถึง {time}', 'There since {time}'),
  record: w('บันทึกผล', 'What came of it'),
  checkPapers: w('ดูเอกสาร', 'See the papers'),
  back: w('กลับไปที่รายการ', 'Back to the list'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}
