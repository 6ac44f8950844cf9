import type { Text } from './text.ts'

/** What is said of pages on their way to the office. */
export const uploadWords = {
  waitsTurn: w('รอส่งตามลำดับ', 'Waiting for its turn'),
  sendingPages: w('กำลังส่ง {n} หน้า {p}%', 'Sending {n} pages, {p}%'),
  toList: w('กลับไปที่รายการ', 'Back to the list'),
  received: w('ได้รับแล้ว {n} หน้า', '{n} pages received'),
  keepOpen: w(
    'เครื่องไม่มีที่เก็บรูป เปิดหน้านี้ไว้จนส่งเสร็จ',
    'No room on the phone: keep this window open until it is sent',
  ),
  signInFirst: w('เข้าใช้ด้วย LINE แล้วจะส่งต่อให้', 'Sign in with LINE, and it goes on'),
  refused: w('สำนักงานไม่รับรูปนี้', 'The office did not take it'),
  stillOne: w('กำลังส่งรูปอีก 1 หน้า {p}%', '1 page is still being sent, {p}%'),
  still: w('กำลังส่งรูปอีก {n} หน้า {p}%', '{n} pages are still being sent, {p}%'),
  netOne: w('รอสัญญาณเพื่อส่งรูปอีก 1 หน้า', '1 page waits for the network'),
  net: w('รอสัญญาณเพื่อส่งรูปอีก {n} หน้า', '{n} pages wait for the network'),
  goesThen: w(
    'ถึงครบแล้วจะส่งเรื่องให้เอง เปิดหน้านี้ไว้ก่อน',
    'Your case is sent by itself once they are in. Keep this screen open.',
  ),
  notSent: w('เรื่องนี้ยังไม่ถูกส่ง', 'Your case is not sent yet'),
  refusedStop: w(
    'มีรูปที่สำนักงานไม่รับ แก้แล้วจึงส่งเรื่องได้',
    'A photo was not taken. Fix it, then send your case.',
  ),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}
