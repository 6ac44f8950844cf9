import type { Text } from '../words/text.ts'
import type { ReasonId } from './service.ts'

/** Why a paper is returned: what the citizen reads, and what to do about it. */
export const reasons: Record<ReasonId, { text: Text; doThis: Text }> = {
  unreadable: r(
    'ภาพอ่านไม่ได้',
    'ถ่ายใหม่ให้คมและเห็นครบสี่มุม',
    'Cannot be read',
    'Take it again, sharp, all four corners',
  ),
  'cut-off': r(
    'ขาดบางส่วนหรือบางหน้า',
    'ส่งให้ครบทุกหน้าและทุกมุม',
    'Part is missing',
    'Send every page and every corner',
  ),
  'wrong-document': r(
    'ไม่ใช่เอกสารที่ต้องใช้',
    'ส่งเอกสารตามชื่อที่แจ้ง',
    'This is another paper',
    'Send the paper named here',
  ),
  'wrong-person': r(
    'เป็นเอกสารของคนอื่น',
    'ส่งของผู้ที่ระบุไว้',
    'It belongs to another person',
    'Send that of the person named here',
  ),
  expired: r('เอกสารหมดอายุ', 'ส่งฉบับที่ยังไม่หมดอายุ', 'It has expired', 'Send one that is still valid'),
  'too-old': r('ออกไว้นานเกินไป', 'ส่งฉบับใหม่', 'It was issued too long ago', 'Send a newer one'),
  'name-mismatch': r(
    'ชื่อไม่ตรงกับเอกสารอื่น',
    'ส่งหลักฐานเปลี่ยนชื่อถ้ามี หรือส่งใบที่ชื่อตรงกัน',
    'The name differs from another paper',
    'Send the change of name if there is one, or a paper with the same name',
  ),
  'number-mismatch': r(
    'เลขไม่ตรงกับเอกสารอื่น',
    'ตรวจเลข หรือส่งใบที่ถูก',
    'A number differs from another paper',
    'Check the number, or send the right paper',
  ),
  'not-signed': r(
    'ยังขาดลายเซ็น',
    'เซ็นแล้วถ่ายใหม่',
    'A signature is missing',
    'Sign it and photograph it again',
  ),
  'witness-missing': r(
    'ยังขาดลายเซ็นพยาน',
    'ให้พยานเซ็นครบสองคนแล้วถ่ายใหม่',
    'Witnesses have not signed',
    'Have both witnesses sign, then photograph it again',
  ),
  'wrong-parties': r(
    'ระบุชื่อคู่กรณีไม่ครบ',
    'ทำหนังสือใหม่ให้มีชื่อทั้งสองฝ่าย',
    'It does not name both parties',
    'Write it anew with both names',
  ),
  'terms-missing': r(
    'ข้อตกลงยังไม่ครบ',
    'เพิ่มข้อตกลงที่ขาดแล้วเซ็นใหม่',
    'Terms are missing',
    'Add what is missing and sign again',
  ),
  'not-final': r(
    'ขาดหนังสือรับรองคดีถึงที่สุด',
    'ขอที่ศาลที่ตัดสิน',
    'The certificate that the case is final is missing',
    'The court that decided issues it',
  ),
  'not-certified': r(
    'ยังไม่มีการรับรองจากผู้ออกเอกสาร',
    'ให้หน่วยงานที่ออกรับรอง',
    'Not certified by those who issued it',
    'Have the issuing authority certify it',
  ),
  'not-legalised': r(
    'ยังไม่ผ่านการรับรองนิติกรณ์',
    'ให้กรมการกงสุลหรือสถานทูตรับรอง',
    'Not legalised yet',
    'Consular Affairs or the embassy legalises it',
  ),
  'not-translated': r(
    'ยังไม่มีคำแปลที่รับรองแล้ว',
    'แปลเป็นไทยแล้วให้กรมการกงสุลรับรอง',
    'No certified Thai translation',
    'Translate it, then have Consular Affairs certify it',
  ),
  'wrong-house': r(
    'เป็นทะเบียนบ้านของบ้านหลังอื่น',
    'ใช้ทะเบียนบ้านของบ้านที่ระบุไว้',
    'It is the book of another house',
    'Use the book of the house named here',
  ),
  'old-book': r(
    'ไม่ใช่ทะเบียนบ้านเล่มล่าสุด',
    'ใช้เล่มล่าสุด ถ้าหายให้ขอเล่มใหม่',
    'It is not the newest house book',
    'Use the newest one; if it is lost, ask for a new one',
  ),
  'copy-not-original': r(
    'เป็นสำเนา ต้องใช้ตัวจริง',
    'ส่งรูปของตัวจริง',
    'This is a copy; the original is needed',
    'Send a photo of the original',
  ),
  'not-in-register': r(
    'สำนักงานค้นในระบบแล้วไม่พบ',
    'ส่งรูปตัวจริง แล้วนำตัวจริงมา',
    'The office did not find it in the register',
    'Send a photo of the original, and bring it',
  ),
  incomplete: r(
    'ยังไม่ครบทุกหน้าหรือข้อความไม่ครบ',
    'ส่งให้ครบ หรือให้ผู้ออกเพิ่มส่วนที่ขาด',
    'Pages or details are missing',
    'Send all of it, or have those who wrote it add what is missing',
  ),
  'wrong-act': r(
    'หนังสือไม่ได้ให้ทำเรื่องนี้',
    'ทำหนังสือใหม่ให้ตรงกับเรื่องนี้',
    'The letter is for another matter',
    'Write a new one that names this matter',
  ),
  altered: r(
    'มีรอยแก้ที่ไม่ได้เซ็นกำกับ',
    'เซ็นกำกับตรงที่แก้ หรือทำใหม่',
    'It was changed without a signature',
    'Sign beside each change, or write it anew',
  ),
  'wrong-size': r(
    'รูปถ่ายผิดขนาดหรือไม่ครบจำนวน',
    'ใช้รูปตามขนาดและจำนวนที่แจ้ง',
    'Wrong size or number of photographs',
    'Use the size and number named here',
  ),
  'old-photo': r(
    'รูปถ่ายเก่าเกินไป',
    'ใช้รูปที่ถ่ายไม่เกิน 6 เดือน',
    'The photograph is too old',
    'Use one taken within six months',
  ),
  'not-relevant': r(
    'ไม่เกี่ยวกับเรื่องนี้',
    'ส่งหลักฐานที่เกี่ยวกับเรื่องนี้ หรือไม่ต้องส่ง',
    'It has nothing to do with this case',
    'Send evidence about this case, or leave it out',
  ),
  'unsafe-file': r(
    'พบไวรัสในไฟล์ จึงลบไฟล์แล้ว',
    'ถ่ายรูปกระดาษใหม่ด้วยกล้อง',
    'A virus was found in the file, so it was deleted',
    'Photograph the paper with the camera',
  ),
  'file-lost': r(
    'เปิดไฟล์ไม่ได้แล้ว เป็นความผิดของระบบ',
    'ส่งหน้านั้นใหม่',
    'The file can no longer be opened; this is the system’s fault',
    'Send that page again',
  ),
}

function r(th: string, doTh: string, en: string, doEn: string) {
  return { text: { th, en }, doThis: { th: doTh, en: doEn } }
}
