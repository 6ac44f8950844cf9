import type { HookState } from '../system-views.ts'
import type { DeliveryError, DeliveryState, KeyState, Scope } from '../systems.ts'
import type { Text } from './text.ts'

/** The city's own systems, as the office's admins see them. */
export const systemWords = {
  title: w('เชื่อมกับระบบอื่น', 'Other systems'),
  tab: w('เชื่อมระบบ', 'Systems'),
  lead: w(
    'ให้ระบบอื่นของเมืองอ่านตัวเลขหรือสถานะเรื่อง หรือรับแจ้งเมื่อมีอะไรเกิดขึ้น ไม่มีชื่อ เบอร์โทร หรือเอกสารของใครออกไป',
    'Let the city’s other systems read numbers and how far cases are, or be told when something happens. Nobody’s name, telephone or papers leave.',
  ),
  adminsOnly: w('หน้านี้สำหรับผู้ดูแลระบบของสำนักงาน', 'This page is for the office’s administrators.'),
  docs: w('คู่มือของ API (OpenAPI)', 'Description of the API (OpenAPI)'),
  // Keys.
  keys: w('กุญแจ (API key)', 'Keys (API keys)'),
  keysSay: w(
    'ระบบที่มีกุญแจอ่านได้เท่าที่กุญแจอนุญาต จนกว่าจะหมดอายุหรือถูกยกเลิก',
    'A system with a key reads what the key allows, until it expires or is revoked.',
  ),
  noKeys: w('ยังไม่มีกุญแจ', 'No keys yet'),
  newKey: w('สร้างกุญแจใหม่', 'Make a key'),
  keyName: w('ใช้กับระบบอะไร', 'For which system'),
  keyNameHint: w(
    'เช่น ระบบกลางของเมือง ใส่ชื่อหน่วยงานที่ดูแลด้วยก็ได้',
    'For example: the city’s dashboard, and who looks after it',
  ),
  nameMissing: w('ใส่ชื่อระบบที่จะใช้กุญแจนี้', 'Say which system will use this key'),
  mayRead: w('อ่านอะไรได้บ้าง', 'What it may read'),
  mayReadHint: w('ให้เท่าที่ระบบนั้นต้องใช้', 'Give only what that system needs.'),
  scopeMissing: w('เลือกอย่างน้อย 1 ข้อ', 'Choose at least one'),
  lasts: w('ใช้ได้นานเท่าไร', 'How long it works'),
  days: w('{n} วัน', '{n} days'),
  make: w('สร้างกุญแจ', 'Make the key'),
  keyReady: w('กุญแจพร้อมใช้', 'The key is ready'),
  keyOnce: w(
    'คัดลอกตอนนี้แล้วเก็บในที่ปลอดภัย กุญแจจะไม่แสดงอีก ถ้าหาย ให้ยกเลิกแล้วสร้างใหม่',
    'Copy it now and keep it safe. It is not shown again; if it is lost, revoke it and make another.',
  ),
  keyIs: w('กุญแจของ {name}', 'Key for {name}'),
  askAt: w('ที่อยู่สำหรับอ่าน', 'Where it reads'),
  beginsWith: w('ขึ้นต้นด้วย {prefix}…', 'begins with {prefix}…'),
  until: w('ใช้ได้ถึง {day}', 'works until {day}'),
  neverUsed: w('ยังไม่เคยใช้', 'never used'),
  usedOn: w('ใช้ล่าสุด {day} · {n} ครั้งใน 30 วัน', 'last used {day} · {n} times in 30 days'),
  madeBy: w('สร้างโดย {by} {day}', 'made by {by}, {day}'),
  revokedBy: w('ยกเลิกโดย {by} {day}', 'revoked by {by}, {day}'),
  revoke: w('ยกเลิกกุญแจ', 'Revoke'),
  revokeOf: w('ยกเลิกกุญแจของ {name}', 'Revoke the key for {name}'),
  revokeSay: w(
    'ระบบที่ใช้กุญแจนี้จะอ่านไม่ได้ทันที และเปิดใหม่ไม่ได้',
    'Whatever uses this key stops reading at once, and it cannot be undone.',
  ),
  keep: w('ไม่ยกเลิก', 'Keep it'),
  pastKeys: w('ที่ใช้ไม่ได้แล้ว', 'No longer working'),
  // Addresses that are told of events.
  hooks: w('แจ้งเหตุการณ์ (webhook)', 'Told of events (webhooks)'),
  hooksSay: w(
    'เมื่อเรื่องหรือการมาติดต่อเปลี่ยน เราส่งรหัสเรื่อง บริการ และเวลา ไปยังที่อยู่ที่ตั้งไว้',
    'When a case or a visit changes, its code, service and time are sent to these addresses.',
  ),
  noHooks: w('ยังไม่มีที่อยู่', 'No addresses yet'),
  newHook: w('เพิ่มที่อยู่', 'Add an address'),
  url: w('ที่อยู่ที่รับแจ้ง', 'Address'),
  urlHint: w(
    'ขึ้นต้นด้วย https:// และเปิดได้จากอินเทอร์เน็ต',
    'Begins with https:// and is on the open internet',
  ),
  urlWrong: w(
    'ใช้ที่อยู่ที่ขึ้นต้นด้วย https:// ไม่มีชื่อผู้ใช้หรือรหัสผ่านอยู่ข้างใน',
    'Use an address that begins with https://, without a user name or password in it',
  ),
  toldOf: w('แจ้งเรื่องอะไร', 'Told of'),
  eventMissing: w('เลือกอย่างน้อย 1 เรื่อง', 'Choose at least one'),
  all: w('เลือกทั้งหมด', 'Choose all'),
  add: w('เพิ่มที่อยู่นี้', 'Add this address'),
  secretReady: w('เพิ่มที่อยู่แล้ว', 'The address was added'),
  secretNew: w('รหัสลับใหม่พร้อมใช้', 'The new secret is ready'),
  secret: w('รหัสลับ (signing secret)', 'Signing secret'),
  secretOnce: w(
    'คัดลอกตอนนี้แล้วใส่ในระบบที่รับ เพื่อให้ตรวจได้ว่าเราส่งจริง รหัสจะไม่แสดงอีก',
    'Copy it now into the receiving system, which checks with it that we sent it. It is not shown again.',
  ),
  secretBoth: w(
    'รหัสเก่ายังใช้ได้คู่กันถึง {day} เปลี่ยนในระบบที่รับก่อนวันนั้น',
    'The former secret works beside it until {day}. Change it in the receiving system by then.',
  ),
  copy: w('คัดลอก', 'Copy'),
  copied: w('คัดลอกแล้ว', 'Copied'),
  copyFailed: w(
    'คัดลอกไม่ได้ เลือกข้อความแล้วคัดลอกเอง',
    'Could not copy. Select the text and copy it yourself.',
  ),
  done: w('เก็บไว้แล้ว ไปต่อ', 'I have kept it'),
  hookTitle: w('ที่อยู่ที่รับแจ้ง', 'Address'),
  events: w('{n} เรื่อง', '{n} kinds of event'),
  waiting: w('รอส่ง {n}', '{n} waiting'),
  failed: w('ส่งไม่ได้ {n}', '{n} not delivered'),
  lastDelivered: w('ส่งถึงล่าสุด {at}', 'last delivered {at}'),
  neverDelivered: w('ยังไม่เคยส่งถึง', 'nothing delivered yet'),
  failingSay: w(
    'ส่งไม่ถึงตั้งแต่ {at} เราลองใหม่เอง ถ้าครบ 3 วันจะปิดการส่ง',
    'Nothing has arrived since {at}. We keep trying; after 3 days sending is switched off.',
  ),
  offSay: w(
    'ส่งไม่ถึงติดต่อกัน 3 วัน จึงปิดการส่งเมื่อ {at} แก้ระบบที่รับก่อน แล้วเปิดอีกครั้ง ที่ค้างไว้ตอนปิดจะส่งให้ เหตุการณ์ระหว่างที่ปิดไม่ได้เก็บไว้',
    'Nothing arrived for 3 days, so sending was switched off at {at}. Mend the receiving system, then switch it on again: what was waiting then is sent. Events while it is off are not kept.',
  ),
  switchOn: w('เปิดการส่งอีกครั้ง', 'Switch on again'),
  test: w('ส่งทดสอบ', 'Send a test'),
  testSay: w(
    'ส่งไปแล้ว ดูผลในรายการด้านล่างได้ในไม่กี่วินาที',
    'It is on its way; the list below shows in a few seconds what came of it.',
  ),
  newSecret: w('เปลี่ยนรหัสลับ', 'Change the secret'),
  stop: w('เลิกแจ้งที่อยู่นี้', 'Stop telling this address'),
  stopSure: w('เลิกแจ้งที่อยู่นี้ไหม', 'Stop telling this address?'),
  stopSay: w(
    'ไม่มีอะไรส่งไปอีก ที่รอส่งและรายการที่ส่งแล้วถูกลบ',
    'Nothing more is sent there; what waits and the list of what was sent are deleted.',
  ),
  deliveries: w('ที่ส่งล่าสุด', 'Last sent'),
  noDeliveries: w('ยังไม่มีอะไรส่งไป', 'Nothing was sent yet'),
  what: w('เหตุการณ์', 'Event'),
  code: w('รหัสเรื่อง', 'Case'),
  when: w('เวลา', 'Time'),
  result: w('ผล', 'Result'),
  again: w('ส่งอีกครั้ง', 'Send again'),
  againOf: w('ส่ง “{what}” {code} อีกครั้ง', 'Send “{what}” {code} again'),
  tries: w('ลองแล้ว {n} ครั้ง', '{n} tries'),
  nextTry: w('ลองอีก {at}', 'next try {at}'),
  answered: w('ตอบกลับ {n}', 'answered {n}'),
  openData: w('ดูและตั้งค่าข้อมูลเปิด', 'See and set open data'),
  back: w('เชื่อมกับระบบอื่น', 'Other systems'),
} as const

export const scopeWords: Record<Scope, { name: Text; such: Text }> = {
  'read:figures': {
    name: w('ตัวเลขรายเดือน', 'Monthly figures'),
    such: w(
      'เรื่อง ผู้มาติดต่อ เวลา ความพึงพอใจ กลุ่มเล็กถูกซ่อน',
      'Cases, visits, minutes, satisfaction; small groups hidden',
    ),
  },
  'read:bookings': {
    name: w('คิวและการจองของวัน', 'The day’s places and bookings'),
    such: w('จำนวนที่ว่าง จองแล้ว มาแล้ว ไม่มีชื่อ', 'How many are free, booked and here; no names'),
  },
  'read:cases': {
    name: w('สถานะเรื่องจากรหัส', 'How far a case is, by its code'),
    such: w(
      'บริการ สถานะ วันนัด ต้องรู้รหัสเรื่องก่อน',
      'Service, state, day of the visit; the code must be known',
    ),
  },
}

export const keyStateWords: Record<KeyState, Text> = {
  active: w('ใช้ได้', 'Working'),
  expired: w('หมดอายุ', 'Expired'),
  revoked: w('ยกเลิกแล้ว', 'Revoked'),
}

export const hookStateWords: Record<HookState, Text> = {
  working: w('ปกติ', 'Working'),
  failing: w('ส่งไม่ถึง', 'Not arriving'),
  off: w('ปิดการส่ง', 'Switched off'),
}

export const deliveryStateWords: Record<DeliveryState, Text> = {
  waiting: w('รอส่ง', 'Waiting'),
  delivered: w('ส่งถึงแล้ว', 'Delivered'),
  failed: w('ส่งไม่ได้', 'Not delivered'),
}

export const deliveryErrorWords: Record<DeliveryError, Text> = {
  status: w('ระบบที่รับตอบว่าผิดพลาด', 'the other side answered with an error'),
  redirect: w('ที่อยู่พาไปที่อื่น', 'the address leads elsewhere'),
  timeout: w('ไม่ตอบใน 5 วินาที', 'no answer within 5 seconds'),
  unreachable: w('ติดต่อไม่ได้', 'cannot be reached'),
  address: w('ที่อยู่พาเข้าเครือข่ายภายใน', 'the address leads into a private network'),
  switched_off: w('ค้างอยู่ตอนปิดการส่ง', 'waited when sending was switched off'),
}

function w(th: string, en: string): Text {
  return { th, en }
}
