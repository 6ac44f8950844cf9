import type { DeliveryType } from '../systems.ts'
import type { Text } from './text.ts'

/** Of what the city's other systems are told. */
export const hookEventWords: Record<DeliveryType, Text> = {
  'case.sent': w('เรื่องส่งถึงสำนักงาน', 'A case was sent to the office'),
  'case.returned': w('ขอเอกสารใหม่', 'Papers were returned'),
  'case.approved': w('เอกสารผ่าน', 'Papers were approved'),
  'case.declined': w('สำนักงานไม่รับเรื่อง', 'The office declined'),
  'case.withdrawn': w('ประชาชนถอนเรื่อง', 'The citizen withdrew'),
  'case.expired': w('เรื่องหมดเวลา', 'The case ran out'),
  'case.handed_over': w('ส่งต่อไปสำนักงานอื่น', 'Handed to another office'),
  'case.ready': w('ของที่สั่งพร้อมรับ', 'What was ordered is ready'),
  'case.not_ready': w('ของที่สั่งยังไม่พร้อม ต้องทำใหม่', 'What was ordered is not ready after all'),
  'visit.booked': w('จองวันนัด', 'A visit was booked'),
  'visit.moved': w('เลื่อนวันนัด', 'A visit was moved'),
  'visit.cancelled': w('ยกเลิกวันนัด', 'A visit was cancelled'),
  'visit.arrived': w('มาถึงสำนักงาน', 'Arrived at the office'),
  'visit.served': w('รับบริการสำเร็จ', 'Served'),
  'visit.not_served': w('มาแล้วทำไม่สำเร็จ', 'Came and was not served'),
  'visit.missed': w('ไม่มาตามนัด', 'Did not come'),
  test: w('ทดสอบ', 'Test'),
}

function w(th: string, en: string): Text {
  return { th, en }
}
