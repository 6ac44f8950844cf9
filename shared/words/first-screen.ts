import type { Text } from './text.ts'

/** What the first screen says, and every screen around its own words: all that is loaded before anything is tapped. */
export const firstScreen = {
  app: w('พร้อมก่อนมา', 'Phrom'),
  language: w('EN', 'ไทย'),
  languageName: w('Switch to English', 'เปลี่ยนเป็นภาษาไทย'),
  homeTitle: w('วันนี้ต้องการทำเรื่องอะไร', 'What do you need to do today?'),
  services: w('เรื่องที่ทำได้', 'What can be done here'),
  search: w('ค้นหาบริการ', 'Find a service'),
  searchSuch: w('เช่น บัตรหาย ย้ายบ้าน', 'Such as lost card, moving'),
  mine: w('เรื่องของฉัน', 'My cases'),
  allMine: w('เรื่องของฉันทั้งหมด', 'All my cases'),
  place: w('เวลาและที่ตั้ง', 'Hours and place'),
  myData: w('ข้อมูลของฉัน', 'My data'),
  volunteering: w('งานอาสาสมัคร', 'Volunteering'),
  complain: w('ร้องเรียนหรือแนะนำ', 'Complain or suggest'),
  staffMode: w('โหมดเจ้าหน้าที่', 'Staff mode'),
  back: w('ย้อนกลับ', 'Back'),
  cameraAgain: w(
    'แอปถูกปิดตอนเปิดกล้อง กลับไปถ่ายเอกสารต่อ',
    'The app was closed while the camera was open. Go back to the paper.',
  ),
  tryAgain: w('ลองอีกครั้ง', 'Try again'),
  loading: w('กำลังเปิด', 'Opening'),
  slow: w('สัญญาณช้า ยังเปิดอยู่ คำตอบไม่หาย', 'Slow network; still trying, your answers are kept'),
  offline: w('ไม่มีอินเทอร์เน็ต คำตอบอยู่ในเครื่องนี้ครบ', 'No network. Your answers are on this phone.'),
  noAnswer: w('ติดต่อสำนักงานไม่ได้', 'The office cannot be reached'),
  noAnswerDo: w(
    'ที่ทำไว้ยังอยู่ในเครื่อง ลองอีกครั้งเมื่อมีสัญญาณ',
    'What you did is on this phone. Try again when there is a network.',
  ),
  reference: w('เลขแจ้งเหตุ {id}', 'Reference {id}'),
  notFound: w('ไม่พบหน้านี้', 'Page not found'),
  home: w('หน้าแรก', 'Home'),
  unsentOne: w('ยังส่งไม่ถึงสำนักงาน 1 หน้า', '1 page is not sent yet'),
  unsent: w('ยังส่งไม่ถึงสำนักงาน {n} หน้า', '{n} pages are not sent yet'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}
