import type { Text } from './text.ts'

/** What the office's account says about pictures that somebody sends in the chat. */
export const chatPictures = {
  photo: w('1 รูป', 'one photo'),
  photos: w('{n} รูป', '{n} photos'),
  file: w('1 ไฟล์', 'one file'),
  which: w(
    'ได้รับแล้ว {what} เป็นเอกสารไหน กดเลือกด้านล่าง',
    'Received: {what}. Which paper is it? Choose below.',
  ),
  isIt: w('ได้รับแล้ว {what} ใช่เอกสารนี้ไหม', 'Received: {what}. Is it this paper?'),
  ofCase: w('{service} เรื่อง {code}', '{service}, case {code}'),
  choice: w('{n} {paper}', '{n} {paper}'),
  toFix: w('{paper} ต้องแก้', '{paper}, to be fixed'),
  until: w('ถ้าไม่เลือกก่อน {clock} จะลบทิ้ง', 'If nothing is chosen before {clock}, it is deleted.'),
  more: w('เอกสารอื่นเพิ่มได้ในแอป', 'Other papers can be added in the app.'),
  yes: w('ใช่ เอกสารนี้', 'Yes, this one'),
  none: w('ไม่ใช่ ลบทิ้ง', 'None: delete it'),

  added: w('เพิ่มในเรื่องแล้ว', 'Added to your case'),
  pages: w('{paper} ตอนนี้มี {n} หน้า', '{paper}: {n} pages now'),
  onePage: w('{paper} ตอนนี้มี 1 หน้า', '{paper}: 1 page now'),
  marked: w(
    'ใส่ลายน้ำบอกว่าใช้ทำอะไรแล้ว เปิดดูว่าอ่านออกและเห็นครบทุกมุม',
    'It carries a mark that says what it is for. Open it and see that all of it can be read.',
  ),
  openIt: w(
    'ไฟล์ PDF ไม่มีลายน้ำ เปิดดูว่าอ่านออกทุกหน้า',
    'A PDF carries no mark. Open it and see that every page can be read.',
  ),
  earlierPages: w(
    'หน้าที่ส่งไว้ก่อนยังอยู่ ถ้าไม่ใช้แล้ว ลบได้ในแอป',
    'Pages sent before are still there; take them away in the app if they are of no use.',
  ),
  missing: w('ยังขาด', 'Still missing'),
  andMore: w('และอีก {n} รายการ', 'and {n} more'),
  completeDraft: w(
    'รูปครบแล้ว เปิดเรื่องแล้วทำต่อจนกดส่งให้ตรวจ',
    'All photos are there. Open the case and go on until you send it.',
  ),
  completeReturned: w(
    'แก้ครบแล้ว เปิดเรื่องแล้วกดส่งให้ตรวจอีกครั้ง',
    'All is fixed. Open the case and send it again.',
  ),
  unsend: w(
    'ถ้ายกเลิกข้อความรูปนี้ก่อนส่งเรื่อง รูปจะออกจากเรื่องด้วย',
    'If you unsend the photo before you send the case, it also leaves the case.',
  ),
  open: w('เปิดเรื่องนี้', 'Open the case'),
  alt: w('เพิ่มรูปในเรื่อง {code} แล้ว {office}', 'Added to case {code}, {office}'),

  noCase: w(
    'ยังไม่มีเรื่องที่รอรูป จึงไม่ได้เปิดดูและไม่ได้เก็บไว้\nเลือกเรื่องที่จะทำด้านล่าง แล้วส่งรูปจากรายการเอกสาร ปลอดภัยกว่า\nถ้าเป็นรูปบัตรประชาชน กรุณากดยกเลิกข้อความนั้น',
    'No case of yours waits for photos, so it was neither opened nor kept.\nChoose below what you want to do, and send photos from its list: it is safer.\nIf it shows an ID card, please unsend it.',
  ),
  closed: w(
    'ตอนนี้เรื่องของคุณไม่ได้รอรูป จึงไม่ได้เปิดดูและไม่ได้เก็บไว้\nดูว่าเรื่องอยู่ขั้นไหนได้ที่ เรื่องของฉัน\nถ้าเป็นรูปบัตรประชาชน กรุณากดยกเลิกข้อความนั้น',
    'Your cases wait for no photos just now, so it was neither opened nor kept.\nSee how they stand under My cases.\nIf it shows an ID card, please unsend it.',
  ),
  consent: w(
    'ยังไม่ได้ให้ความยินยอมเก็บรูปเอกสาร จึงไม่ได้เปิดดูและไม่ได้เก็บไว้\nเปิดเรื่อง อ่านและเลือกก่อน แล้วส่งรูปใหม่\nถ้าเป็นรูปบัตรประชาชน กรุณากดยกเลิกข้อความนั้น',
    'You have not yet agreed that photos of papers are kept, so it was neither opened nor kept.\nOpen the case, read and choose first, then send it again.\nIf it shows an ID card, please unsend it.',
  ),
  notPicture: w(
    'รับเฉพาะรูปและไฟล์ PDF จึงไม่ได้เปิดดูและไม่ได้เก็บไว้ ถ่ายรูปเอกสารแล้วส่งใหม่ได้',
    'Only photos and PDF files are taken; this was neither opened nor kept. Take a photo of the paper and send it.',
  ),
  elsewhere: w(
    'รูปนี้ไม่ได้ส่งจากเครื่อง จึงเปิดไม่ได้และไม่ได้เก็บไว้ ถ่ายหรือเลือกรูปจากเครื่องแล้วส่งใหม่',
    'This picture was not sent from a phone, so it cannot be opened and was not kept. Take or choose one and send it again.',
  ),
  tooBig: w(
    'ใหญ่เกิน 10 MB ไม่ได้เก็บไว้ ถ่ายหรือเลือกรูปในแอป จะย่อให้เอง',
    'Over 10 MB; it was not kept. Take or choose the photo in the app, which makes it smaller.',
  ),
  tooManyPages: w(
    'เกิน 10 หน้า ไม่ได้เก็บไว้ ส่งเฉพาะหน้าที่ใช้',
    'Over 10 pages; it was not kept. Send only the pages that are needed.',
  ),
  locked: w(
    'PDF มีรหัสผ่านหรือมีสิ่งที่เปิดไม่ได้ ไม่ได้เก็บไว้ ถ่ายรูปหน้ากระดาษแทน',
    'The PDF is locked or holds other things; it was not kept. Photograph the page instead.',
  ),
  unreadable: w(
    'เปิดรูปหรือไฟล์นี้ไม่ได้ ไม่ได้เก็บไว้ ถ่ายใหม่แล้วส่งอีกครั้ง',
    'This photo or file cannot be opened; it was not kept. Take a new photo and send it.',
  ),
  gone: w(
    'LINE ไม่มีรูปหรือไฟล์นี้แล้ว กรุณาส่งใหม่',
    'LINE no longer has this photo or file. Please send it again.',
  ),
  notFetched: w(
    'ตอนนี้รับรูปจาก LINE ไม่ได้ ไม่ได้เก็บไว้ รอสักครู่แล้วส่งใหม่ หรือส่งในแอป',
    'Photos cannot be fetched from LINE just now; it was not kept. Send it again in a while, or in the app.',
  ),
  noRoom: w(
    'ตอนนี้รับรูปเพิ่มไม่ได้ รอสักครู่แล้วลองใหม่',
    'No more photos can be taken just now. Try again in a while.',
  ),
  full: w(
    'มีรูปรอเลือกเอกสารครบ {n} รูปแล้ว รูปหลังจากนี้ไม่ได้เก็บไว้ เลือกเอกสารของรูปแรกก่อน',
    '{n} photos wait for their paper already; what came after them was not kept. Choose for the first one before you send more.',
  ),
  paperFull: w(
    'เอกสารนี้ครบ 10 หน้าแล้ว รูปที่เหลือยังไม่ได้ใส่',
    'This paper has its 10 pages; the other photos were not added.',
  ),
  changed: w(
    'เอกสารนี้ไม่รอรูปแล้ว รูปยังไม่ได้ใส่ในเรื่อง',
    'This paper no longer waits for photos; nothing was added.',
  ),
  expired: w(
    'รูปนี้ไม่รออยู่แล้ว เพราะเลยเวลาเลือก หรือถูกยกเลิก ส่งใหม่ได้',
    'This photo no longer waits: the time to choose is over, or it was taken back. You can send it again.',
  ),
  alreadyIn: w(
    'รูปนี้อยู่ใน{paper}แล้ว เปลี่ยนได้ในแอป',
    'This photo is already in: {paper}. You can change that in the app.',
  ),
  dropped: w(
    'ลบรูปแล้ว ไม่ได้เก็บไว้ เอกสารอื่นส่งได้จากรายการในแอป',
    'Deleted, nothing was kept. Other papers can be sent from their list in the app.',
  ),
} as const satisfies Record<string, Text>

function w<const Th extends string, const En extends string>(th: Th, en: En) {
  return { th, en }
}
