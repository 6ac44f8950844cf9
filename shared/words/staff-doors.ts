import type { Text } from './text.ts'

/** Under what staff find the screens that are not opened all day. */
export const doorWords = {
  title: w('ไปที่', 'Go to'),
  wanted: w('สิ่งที่ประชาชนขอ', 'What people ask for'),
  results: w('ผลงานและรายงาน', 'What came of it'),
  rulesAndPeople: w('กฎและผู้ช่วย', 'Rules and people'),
  connections: w('การติดต่อของสำนักงาน', 'The office’s connections'),
  close: w('ปิดเมนู', 'Close the menu'),
} as const satisfies Record<string, Text>

function w(th: string, en: string): Text {
  return { th, en }
}
