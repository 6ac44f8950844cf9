import type { ConsentPurpose } from '../case.ts'
import type { Text } from './text.ts'

/** What is agreed to, word for word; a changed word is another text, and the record of a consent keeps which one it was. */
export const consentTexts = {
  'papers.precheck': {
    th: 'ยินยอมให้เก็บรูปเอกสารไว้ตรวจก่อนมา ใช้กับเรื่องนี้เท่านั้น ลบตามเวลาที่กำหนด และถอนได้ที่ “ข้อมูลของฉัน”',
    en: 'I agree that photos of my papers are kept to check them before I come, for this case only; they are deleted in time, and I can take this back under “My data”',
  },
  'papers.others': {
    th: 'เอกสารมีข้อมูลคนอื่น ฉันบอกเขาแล้วและเขาให้ใช้กับเรื่องนี้',
    en: 'The papers show other people; I have told them, and they agree to this use',
  },
  'papers.reuse': {
    th: 'ยินยอมให้ใช้รูปที่เคยส่งในอีกเรื่องกับเรื่องนี้ด้วย มีลายน้ำใหม่ของเรื่องนี้ และถอนได้ที่ “ข้อมูลของฉัน”',
    en: 'I agree that photos that I sent for another case are used for this one too, with a new mark; I can take this back under “My data”',
  },
  'line.messages': {
    th: 'ยินยอมให้ส่งข้อความเรื่องนี้ทาง LINE ข้อความบนหน้าจอล็อกไม่บอกว่าเรื่องอะไร',
    en: 'Message me about this case in LINE; a locked screen never shows what it is about',
  },
  'case.handover': {
    th: 'ยินยอมให้ส่งเรื่องนี้พร้อมคำตอบ ชื่อ เบอร์โทรศัพท์ และรูปเอกสารไปสำนักงานที่เลือก ความยินยอมอื่นของเรื่องนี้ใช้ที่นั่นต่อ สำนักงานเดิมลบรูปตามเวลาที่บอกไว้ ถอนได้ที่ “ข้อมูลของฉัน”',
    en: 'I agree that this case goes to the office that I chose, with answers, name, telephone and photos of papers; my other consents for this case hold there too. The old office deletes its photos in time. I can take this back under “My data”',
  },
  'copies.lookup': {
    th: 'ยินยอมให้เจ้าหน้าที่ค้นรายการของฉันในทะเบียน และเทียบเลขบนบัตรที่ให้ไว้ เพื่อทำสำเนาที่สั่งนี้เท่านั้น เลขบนบัตรเก็บแบบเข้ารหัสและลบเมื่อเรื่องจบ ถอนได้ที่ “ข้อมูลของฉัน”',
    en: 'I agree that staff look up my record in the register, and compare the card numbers that I give, for these copies only. The card numbers are kept encrypted and deleted when the case ends. I can take this back under “My data”',
  },
  'neighbour.booked': {
    th: 'ตกลงให้อาสาสมัครจองแทน และส่งชื่อกับเบอร์โทรศัพท์ให้สำนักงานเพื่อนัดครั้งนี้',
    en: 'I agree that a volunteer books for me, and gives my name and telephone to the office for this visit',
  },
  'home.person': {
    th: 'ฉันบอกผู้ป่วย (หรือผู้ดูแลแทน ถ้าผู้ป่วยตัดสินใจเองไม่ได้) แล้วว่าขอให้เจ้าหน้าที่ไปที่บ้าน และตกลงให้ใช้ที่อยู่กับข้อมูลเท่าที่จำเป็นสำหรับการไปครั้งนี้',
    en: 'I have told the person (or whoever decides for them, if they cannot) that I ask staff to come, and they agree that the address and what is needed for this visit is used',
  },
  'home.position': {
    th: 'ยินยอมให้เก็บตำแหน่งบนแผนที่ ให้เจ้าหน้าที่ใช้หาบ้านเท่านั้น ลบทันทีเมื่อทำเสร็จหรือเรื่องจบ และถอนได้ที่ “ข้อมูลของฉัน”',
    en: 'I agree that the position on the map is kept so that staff find the house; it is deleted as soon as the visit is done or the case ends, and I can take this back under “My data”',
  },
} as const satisfies Record<ConsentPurpose, Text>
