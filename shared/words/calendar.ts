import type { Text } from './text.ts'

export const calendarWords = {
  closesEarly: { th: 'วันนี้ปิดก่อนเวลา', en: 'We close early today' },
  hoursChanged: { th: 'สำนักงานเปลี่ยนเวลาให้บริการ', en: 'The office has changed its hours' },
} as const satisfies Record<string, Text>
