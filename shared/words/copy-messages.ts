import type { Text } from './text.ts'

const seeOrder = { th: 'ดูคำสั่งคัดสำเนา', en: 'See the order' } as const

/** What LINE shows of copies that are ordered ahead; the rest of the messages: `messages.ts`. */
export const copyMessages = {
  copies_approved: {
    head: { th: 'รับทำสำเนาแล้ว', en: 'Your order is taken on' },
    say: {
      th: 'มารับตามวันนี้ เราจะแจ้งอีกครั้งเมื่อสำเนาพร้อม',
      en: 'Fetch it on this day. We write again when the copies are ready.',
    },
    button: seeOrder,
    alt: { th: 'ได้วันรับแล้ว เรื่อง {code} {office}', en: 'A day is set: case {code}, {office}' },
  },
  copies_ready: {
    head: { th: 'พร้อมให้รับ', en: 'Ready to fetch' },
    say: {
      th: 'มารับด้วยตัวเอง แสดง QR ในหน้าคำสั่งที่จุดรับสำเนา ไม่ต้องรับบัตรคิว',
      en: 'Come yourself and show the QR of the order at the copies desk; no ticket is needed.',
    },
    button: { th: 'เปิด QR รับสำเนา', en: 'Show the QR' },
    alt: { th: 'พร้อมให้รับ เรื่อง {code} {office}', en: 'Ready: case {code}, {office}' },
  },
  copies_not_ready: {
    head: { th: 'อย่าเพิ่งมารับสำเนา', en: 'Please do not come yet' },
    say: {
      th: 'ขออภัย สำเนายังไม่พร้อม เราจะแจ้งอีกครั้งเมื่อพร้อม',
      en: 'We are sorry: the copies are not ready after all. We write again when they are.',
    },
    button: seeOrder,
    alt: { th: 'ยังไม่พร้อมให้รับ เรื่อง {code} {office}', en: 'Not ready yet: case {code}, {office}' },
  },
  copies_waiting: {
    head: { th: 'สำเนายังรอให้มารับ', en: 'Your copies are still here' },
    say: {
      th: 'ถ้าพ้นวันนั้น คำสั่งจะปิด ถ้ายังต้องใช้ก็สั่งใหม่ได้',
      en: 'After that day the order is closed; you can then order again.',
    },
    button: { th: 'เปิด QR รับสำเนา', en: 'Show the QR' },
    alt: { th: 'ยังรอให้มารับ เรื่อง {code} {office}', en: 'Still here: case {code}, {office}' },
  },
  copies_not_fetched: {
    head: { th: 'ปิดคำสั่งแล้ว เพราะไม่ได้มารับ', en: 'Closed: not fetched' },
    say: {
      th: 'ถ้ายังต้องใช้ สั่งใหม่ได้',
      en: 'You can order again at any time.',
    },
    button: seeOrder,
    alt: { th: 'ปิดเรื่อง {code} แล้ว {office}', en: 'Case {code} is closed, {office}' },
  },
  copies_declined: {
    head: { th: 'ทำสำเนาที่สั่งไม่ได้', en: 'The copies cannot be made' },
    say: {
      th: 'เลขบนบัตรที่ให้ไว้ถูกลบแล้ว ถามเจ้าหน้าที่ได้',
      en: 'The card numbers that you gave are deleted. Staff can tell you more.',
    },
    button: seeOrder,
    alt: { th: 'มีคำตอบเรื่อง {code} {office}', en: 'An answer to case {code}, {office}' },
  },
} as const satisfies Record<string, { head: Text; say: Text; button: Text; alt: Text }>
