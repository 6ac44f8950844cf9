import type { PhotoDoubt } from '../photo-doubts.ts'
import type { Text } from './text.ts'

type Advice = { seen: Text; todo: Text }

/** What the phone says of a photo that it doubts: what is seen, and what makes the next one better. */
export const photoAdvice: Record<PhotoDoubt, Advice> = {
  blurred: a(
    'ตัวหนังสือดูไม่คม',
    'วางบนโต๊ะ จับเครื่องนิ่ง แตะที่ตัวหนังสือก่อนถ่าย',
    'The text looks blurred',
    'Lay it flat, hold still, tap the text first.',
  ),
  dark: a(
    'มืดไปหรือมีเงา',
    'หันไปทางหน้าต่าง อย่าให้ตัวบังแสง',
    'Dark or shaded',
    'Turn to a window, keep your shadow off.',
  ),
  glare: a(
    'มีแสงสะท้อน',
    'ปิดแฟลช เอียงกระดาษเล็กน้อย',
    'Light reflects',
    'Flash off, tilt the paper a little.',
  ),
  'cut-off': a(
    'มุมขาด',
    'ถอยออกให้เห็นครบทั้งสี่มุม',
    'A corner is missing',
    'Step back until all four show.',
  ),
  small: a(
    'กระดาษเล็กเกินไปในรูป',
    'เข้าใกล้ให้เต็มกรอบ',
    'The paper is small in the picture',
    'Come closer, fill the frame.',
  ),
  empty: a(
    'แทบไม่มีตัวหนังสือ',
    'ถ่ายด้านที่มีข้อความหรือเลือกรูปอื่น',
    'Hardly any text',
    'Photograph the printed side.',
  ),
  screen: a(
    'เหมือนถ่ายจากหน้าจอ',
    'ถ่ายจากกระดาษจริงจะอ่านง่ายกว่า',
    'Looks like a screen',
    'The paper itself reads better.',
  ),
  same: a(
    'นี่คือรูปเดิม',
    'ถ่ายใหม่ หรือใช้รูปนี้ต่อก็ได้',
    'This is the same photo',
    'Take a new one, or keep it.',
  ),
}

/** The screens between the camera and the queue. */
export const photo = {
  opening: w('กำลังเตรียมรูป', 'Getting the picture ready'),
  title: w('รูปนี้อ่านออกไหม', 'Can you read this?'),
  short: w('ตรวจรูปก่อนส่ง', 'Look before it is sent'),
  pageOf: w('หน้า {n} จาก {total}', 'Page {n} of {total}'),
  asStaff: w(
    'ถ้าคุณอ่านตัวเล็กในรูปไม่ออก เจ้าหน้าที่ก็อาจอ่านไม่ออก',
    'If you cannot read the small print here, the office may not either.',
  ),
  lookAtIt: w('ใช้รูปนี้ได้เลย ให้เจ้าหน้าที่ช่วยดู', 'Use this one; the office will look at it.'),
  retakeBetter: w('ถ่ายใหม่ให้ชัดขึ้น', 'Take a clearer one'),
  sendAnyway: w('อ่านออก ส่งรูปนี้', 'Readable, send this one'),
  use: w('ใช้รูปนี้', 'Use this photo'),
  usePage: w('ใช้หน้านี้', 'Use this page'),
  useAll: w('ใช้ทั้ง {n} หน้า', 'Use all {n} pages'),
  skipPage: w('ไม่ส่งหน้านี้', 'Leave this page out'),
  marked: w(
    'ลายน้ำ “{mark}” อยู่บนทุกหน้า รูปที่ไม่มีลายน้ำไม่ออกจากเครื่องนี้',
    'Every page is marked “{mark}”. The unmarked picture never leaves this phone.',
  ),
  mark: w('ใช้เพื่อ{service} ที่{office} เท่านั้น {day}', 'For {service} at {office} only, {day}'),
  picture: w('รูปที่จะส่ง มีลายน้ำแล้ว', 'The picture as it will be sent, with its mark'),
  tools: w('แก้รูป', 'Change the picture'),
  corners: w('ปรับมุม', 'Corners'),
  turn: w('หมุน', 'Turn'),
  cover: w('ปิดข้อมูล', 'Cover'),
  closer: w('ขยายรูป', 'Enlarge'),
  smaller: w('ย่อรูป', 'Whole page'),
  cornersTitle: w('ลากมุมให้ตรงกระดาษ', 'Fit the corners'),
  cornersHow: w(
    'ลากวงกลมไปที่มุมกระดาษ หรือแตะวงกลม แล้วแตะตำแหน่งใหม่ แป้นพิมพ์ใช้ปุ่มลูกศร',
    'Drag each circle to a corner of the paper, or tap it and then its new place. On a keyboard use the arrows.',
  ),
  corner0: w('มุมบนซ้าย', 'Top left corner'),
  corner1: w('มุมบนขวา', 'Top right corner'),
  corner2: w('มุมล่างขวา', 'Bottom right corner'),
  corner3: w('มุมล่างซ้าย', 'Bottom left corner'),
  cornerAt: w('{corner} {x}% จากซ้าย {y}% จากบน', '{corner}, {x}% from the left, {y}% from the top'),
  wholePicture: w('ใช้ทั้งรูป ไม่ตัด', 'Use the whole picture'),
  apply: w('ใช้ตามนี้', 'Use these'),
  coverTitle: w('ปิดข้อมูลที่ไม่ใช้', 'Cover what is not needed'),
  coverHow: w(
    'ปิดทับศาสนา หมู่เลือด ลายเซ็นได้ ถ้าไม่ใช้ ลากนิ้วบนรูป หรือแตะสองมุมของส่วนที่จะปิด',
    'Religion, blood group and signature may be covered where they are not needed. Drag a finger over them, or tap two corners.',
  ),
  coverThis: w(
    'ปิด{what}ก่อนส่งได้ สำนักงานไม่ใช้',
    'Cover {what} before you send it: the office does not need it.',
  ),
  coverNow: w('ปิดก่อนส่ง', 'Cover it now'),
  secondTap: w('แตะมุมตรงข้าม', 'Tap the opposite corner'),
  addBox: w('เพิ่มแถบดำ', 'Add a black bar'),
  box: w(
    'แถบดำที่ {n} เลื่อนด้วยปุ่มลูกศร ปรับขนาดด้วย Shift และลูกศร',
    'Black bar {n}. Arrows move it, Shift and arrows change its size.',
  ),
  boxAt: w(
    'แถบดำที่ {n} {x}% จากซ้าย {y}% จากบน กว้าง {width}% สูง {height}%',
    'Black bar {n}, {x}% from the left, {y}% from the top, {width}% wide, {height}% high',
  ),
  removeBox: w('ลบแถบดำที่ {n}', 'Remove black bar {n}'),
  noIdCard: w(
    'ไม่ต้องส่งรูปบัตรประชาชนหรือทะเบียนบ้าน สำนักงานดูตัวจริงในวันที่มา',
    'Send no photo of a Thai ID card or house registration: the office looks at the original when you come.',
  ),
  noCamera: w(
    'เปิดกล้องไม่ได้ใช่ไหม ที่ถ่ายไว้ยังอยู่ เลือกรูปหรือไฟล์จากเครื่องแทนได้',
    'Does the camera not open? Earlier photos are kept. Choose a picture or file instead.',
  ),
  cameraLost: w(
    'หน้านี้ถูกปิดตอนเปิดกล้อง รูปล่าสุดยังไม่ถูกเก็บ ที่ส่งก่อนหน้านี้ยังอยู่ครบ ถ่ายอีกครั้ง หรือถ่ายด้วยกล้องของเครื่องแล้วเลือกรูป',
    'The window was closed while the camera was open. The last photo was not kept; everything before is. Take it again, or use the phone’s own camera and choose the picture.',
  ),
  lookLost: w(
    'หน้านี้ถูกปิดก่อนกดใช้รูป รูปนั้นยังไม่ถูกส่งและไม่ถูกเก็บ ถ่ายอีกครั้ง',
    'The window was closed before the photo was used. It was not sent and not kept. Take it again.',
  ),
  earlierTitle: w('เคยส่งเอกสารนี้แล้ว', 'You sent this paper before'),
  earlierHow: w(
    'เจ้าหน้าที่รับไว้ในอีกเรื่อง ใช้อีกครั้งได้ถ้าเป็นใบเดียวกันของคนเดียวกัน ตัวจริงยังต้องนำมา',
    'It was accepted for another case. You may use it again if it is the same paper of the same person; still bring the original.',
  ),
  earlierFrom: w('{service} · ส่งเมื่อ {day} · {n} หน้า', '{service} · sent on {day} · {n} pages'),
  useEarlier: w('ใช้รูปนี้อีกครั้ง', 'Use these photos again'),
  earlier: w('เลื่อนหน้า {n} ขึ้น', 'Move page {n} up'),
  later: w('เลื่อนหน้า {n} ลง', 'Move page {n} down'),
  held: w(
    'ได้รับแล้ว กำลังตรวจหาไวรัส ทำขั้นต่อไปได้เลย',
    'Received. It is being checked for viruses; you can go on.',
  ),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}
function a(th: string, thDo: string, en: string, enDo: string): Advice {
  return { seen: { th, en }, todo: { th: thDo, en: enDo } }
}
