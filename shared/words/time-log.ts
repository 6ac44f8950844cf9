import type { Text } from './text.ts'

/** The time log; the heads of its columns are those of the form that offices fill in by hand. */
export const timeLogWords = {
  title: w('แบบลงเวลาให้บริการ', 'Service time log'),
  heading: w(
    'แบบลงเวลาให้บริการ{team} ณ ฝ่ายทะเบียน {office}',
    'Service time log: {team}, registration section, {office}',
  ),
  headingAll: w(
    'แบบลงเวลาให้บริการ ณ ฝ่ายทะเบียน {office}',
    'Service time log: registration section, {office}',
  ),
  number: w('ลำดับที่', 'No.'),
  name: w('ชื่อตัว - ชื่อสกุล', 'Name'),
  time: w('เวลา', 'Time'),
  start: w('เริ่มต้น', 'Start'),
  end: w('สิ้นสุด', 'End'),
  minutes: w('ใช้เวลา', 'Time used'),
  service: w('ประเภทการรับบริการ', 'Type of service'),
  signature: w('ลายมือชื่อผู้รับบริการ', 'Signature'),
  remark: w('หมายเหตุ', 'Remark'),
  kind: w('ที่', 'Where'),
  kinds: {
    counter: w('ที่ช่อง', 'At counters'),
    copies: w('รับสำเนาที่สั่งไว้', 'Copies fetched'),
    home: w('ที่บ้าน', 'At home'),
  },
  ofKind: w(
    '{n} รายการ เฉลี่ย {mean} นาที ค่ากลาง {median} นาที',
    '{n}, mean {mean} min, median {median} min',
  ),
  confirmedAtHome: w('ยืนยันที่บ้าน', 'confirmed at home'),
  nMinutes: w('{n} นาที', '{n} min'),
  confirmedOn: {
    phone: w('ยืนยันในโทรศัพท์', 'confirmed on the phone'),
    desk: w('ยืนยันที่ช่อง', 'confirmed at the counter'),
  },
  fee: w('ค่าธรรมเนียม {baht} บาท', 'Fee {baht} baht'),
  receipt: w('ใบเสร็จ {number}', 'Receipt {number}'),
  team: w('งาน', 'Team'),
  print: w('พิมพ์', 'Print'),
  save: w('บันทึกเป็น Excel', 'Save as Excel'),
  saved: w('บันทึกแล้ว', 'Saved'),
  notSaved: w(
    'ยังบันทึกไม่ได้ รายการยังอยู่ ตรวจสัญญาณแล้วลองอีกครั้ง',
    'Not saved. The list is safe; check the network and try again.',
  ),
  empty: w('วันนี้ไม่มีรายการ', 'Nothing on this day'),
  count: w('จำนวน', 'Visits'),
  nMatters: w('{n} รายการ', '{n}'),
  mean: w('เวลาเฉลี่ย', 'Mean'),
  median: w('ค่ากลาง', 'Median'),
  notServed: w('ยังไม่สำเร็จ', 'Not served'),
  share: w('{n} จาก {total} ({percent}%)', '{n} of {total} ({percent}%)'),
  ticket: w('บัตรคิวหรือรหัสเรื่อง', 'Ticket or case'),
  day: w('วันที่', 'Date'),
  minutesColumn: w('ใช้เวลา (นาที)', 'Minutes'),
  outcome: w('ผล', 'Outcome'),
  served: w('สำเร็จ', 'Served'),
  reason: w('เหตุผล', 'Reason'),
  feeColumn: w('ค่าธรรมเนียม (บาท)', 'Fee (baht)'),
  receiptColumn: w('เลขที่ใบเสร็จ', 'Receipt'),
} as const

function w(th: string, en: string): Text {
  return { th, en }
}
