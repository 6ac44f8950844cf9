import type { AnswerProblem } from '../answers.ts'
import type { Text } from './text.ts'

/** What people read beside an answer that cannot be. */
export const answerProblems: Record<AnswerProblem, Text> = {
  unknown_fact: { th: 'เรื่องนี้ไม่มีคำถามนี้', en: 'This service has no such question.' },
  wrong_type: { th: 'คำตอบไม่ตรงกับแบบที่ถาม', en: 'The answer is of another kind.' },
  no_such_day: {
    th: 'ไม่มีวันที่นี้ในปฏิทิน ตรวจวัน เดือน และปีอีกครั้ง',
    en: 'There is no such day. Check day, month and year.',
  },
  day_ahead: {
    th: 'วันที่นี้ยังมาไม่ถึง ตรวจปีอีกครั้ง',
    en: 'This day lies ahead. Check the year.',
  },
  too_long_ago: {
    th: 'วันที่นี้ผ่านมาเกิน 120 ปีแล้ว ตรวจปีอีกครั้ง',
    en: 'This day is over 120 years back. Check the year.',
  },
  too_small: { th: 'น้อยเกินไป ใส่ {min} ขึ้นไป', en: 'Too small: {min} or more' },
  too_large: { th: 'มากเกินไป ใส่ไม่เกิน {max}', en: 'Too large: {max} at most' },
  before_other: {
    th: 'วันที่นี้อยู่ก่อนวันเกิดที่ตอบไว้ ตรวจทั้งสองวันอีกครั้ง',
    en: 'This day lies before the date of birth that was given. Check both.',
  },
}
