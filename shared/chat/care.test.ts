import { expect, test } from 'vitest'
import { careIn } from './care.ts'

test.each([
  ['danger', 'อยากตาย'],
  ['danger', 'ไม่อยากอยู่บนโลกนี้แล้ว'],
  ['danger', 'อยากหลับไปแล้วไม่ตื่น'],
  ['danger', 'โดนผัวตบทุกวัน'],
  ['danger', 'ช่วยด้วย'],
  ['danger', 'พ่อไม่รู้สึกตัวแล้ว'],
  ['danger', 'my husband hurts me'],
  ['danger', 'I don’t want to be here anymore'],
  ['danger', 'my boss took my passport'],
  ['grief', 'แม่เพิ่งเสียเมื่อเช้า'],
  ['grief', 'we lost our baby on Sunday'],
  ['grief', 'my father just died'],
  ['abuse', 'ไอ้ควาย'],
  ['abuse', 'you are idiots'],
  ['angry', 'บริการแย่มาก รอมาสามชั่วโมง'],
])('%s: %s', (care, text) => {
  expect(careIn(text)).toBe(care)
})

test.each([
  'ทำรายงานเรื่องหย่า',
  'ช่วยด้วยค่ะ บัตรประชาชนหาย',
  'พ่อนอนติดเตียงไม่รู้สึกตัว ทำบัตรที่บ้านได้ไหม',
  'ย้ายบ้านเพราะไม่อยากอยู่แล้วที่นี่',
  'วันนี้ไปรับไม่ได้ ให้คนอื่นรับแทนได้ไหม',
  'วันนี้เอาบัตรเสียมาเปลี่ยนได้ไหม',
  'ถ้าทำตามนี้เสียเท่าไหร่ วันนี้',
  'บัตรหายทำอะไรไม่ถูก',
  'กลัวโดนค่าปรับ',
  'มีอีบ้านหนึ่งอยู่ซอยเดียวกัน',
  'เอกสารถูกตีกลับ',
  'แจ้งตายต้องใช้อะไรบ้าง',
  'พ่อเสียไปเมื่อปี 2550 ชื่อยังอยู่ในทะเบียนบ้าน',
  'I just lost my ID card',
  'I lost my wallet yesterday',
  'my phone just died, can I come without a booking',
  'shit I lost my id card',
  'my wife kept my passport in the drawer',
])('%s is an errand', (text) => {
  expect(careIn(text)).toBeUndefined()
})
