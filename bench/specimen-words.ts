import { pick } from './random.ts'

/** Invented text for specimen papers: no real person, no number that could be one. */
const given = ['มาลี', 'สุดา', 'สมชาย', 'วิชัย', 'อารี', 'บุญมี', 'ประเสริฐ', 'จันทร์เพ็ญ', 'ณัฐวุฒิ', 'กมลวรรณ']
const family = ['ตัวอย่าง', 'ใจสมมติ', 'ทดลองดี', 'แบบร่าง', 'สาธิตกุล', 'จำลองศรี']
const givenEnglish = [
  'Malee',
  'Suda',
  'Somchai',
  'Wichai',
  'Aree',
  'Boonmee',
  'Prasert',
  'Kamonwan',
]
const familyEnglish = ['Specimen', 'Sample', 'Example', 'Fictional', 'Template']
const months = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'กรกฎาคม', 'สิงหาคม', 'ธันวาคม']
const places = ['ตำบลตัวอย่าง', 'ตำบลสมมติ', 'แขวงทดลอง', 'ตำบลแบบร่าง', 'แขวงสาธิต']
const districts = ['อำเภอสมมติ', 'เขตตัวอย่าง', 'อำเภอทดลอง', 'เขตสาธิต']
const sentences = [
  'ข้าพเจ้าขอรับรองว่าข้อความข้างต้นเป็นความจริงทุกประการ',
  'หากข้อความข้างต้นเป็นเท็จ ข้าพเจ้ายินยอมให้ดำเนินการตามกฎหมาย',
  'นายทะเบียนได้ตรวจสอบหลักฐานแล้วเห็นว่าถูกต้องครบถ้วน',
  'เอกสารฉบับนี้เป็นตัวอย่างเพื่อการทดสอบเท่านั้น',
  'โปรดนำเอกสารฉบับจริงมาแสดงในวันนัดหมาย',
  'ผู้ยื่นคำร้องประสงค์จะขอคัดสำเนารายการทะเบียน',
  'พยานทั้งสองคนได้ลงลายมือชื่อต่อหน้านายทะเบียน',
  'เจ้าบ้านยินยอมให้ย้ายชื่อเข้าในทะเบียนบ้านหลังนี้',
  'This document is a specimen and proves nothing',
  'Issued by the registrar of the district office',
  'The applicant has shown the original of this paper',
  'Translated from the Thai language by the holder',
]
const labels = [
  'ชื่อตัวและชื่อสกุล',
  'วันเดือนปีเกิด',
  'เลขประจำตัวประชาชน',
  'สัญชาติ',
  'อาชีพ',
  'ที่อยู่ปัจจุบัน',
  'สถานที่ติดต่อ',
  'ชื่อบิดา',
  'ชื่อมารดา',
  'หมายเลขโทรศัพท์',
  'เกี่ยวข้องเป็น',
  'ขอยื่นคำร้องต่อนายทะเบียน',
]

export function thaiName(random: () => number): string {
  return `${pick(random, given)} ${pick(random, family)}`
}

export function englishName(random: () => number): string {
  return `${pick(random, givenEnglish)} ${pick(random, familyEnglish)}`
}

export function thaiDate(random: () => number): string {
  return `${1 + Math.floor(random() * 28)} ${pick(random, months)} พ.ศ. ${2500 + Math.floor(random() * 60)}`
}

export function address(random: () => number): string {
  return `บ้านเลขที่ ${1 + Math.floor(random() * 300)} หมู่ที่ ${1 + Math.floor(random() * 12)} ${pick(random, places)} ${pick(random, districts)}`
}

export function sentence(random: () => number): string {
  return pick(random, sentences)
}

export function label(random: () => number): string {
  return pick(random, labels)
}

/** A number as papers print it; those of people begin with eight noughts, which no one has. */
export function number(random: () => number): string {
  return `0 0000 000${Math.floor(random() * 90 + 10)} ${Math.floor(random() * 90 + 10)} 0`
}
