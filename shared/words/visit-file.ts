import type { Text } from './text.ts'

/** What stands in a person's calendar. Others may see it: the office and the code, never the service, a paper or a person. */
export const visitFile = {
  title: { th: 'นัดที่{office}', en: 'Visit: {office}' },
  say: {
    th: 'รหัสเรื่อง {codes} นำของตามรายการในแอป {url} โทร {phone}',
    en: 'Case {codes}. Bring what is on the list in the app: {url} Telephone {phone}',
  },
  linkOver: {
    th: 'ลิงก์นี้ใช้ไม่ได้แล้ว การจองของคุณไม่เปลี่ยน กดใส่ในปฏิทินอีกครั้งในแอป',
    en: 'This link is no longer good. Your booking is unchanged; tap “Add to calendar” in the app again.',
  },
} as const satisfies Record<string, Text>
