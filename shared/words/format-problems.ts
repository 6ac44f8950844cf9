import type { FormatNote, FormatProblem } from '../formats/format.ts'
import { months, shownYear } from '../time.ts'
import { fill, type Language, type Text } from './text.ts'

/** What people read beside a text that cannot be: what is wrong with it, and what right looks like. */
export const formatProblems: Record<FormatProblem['problem'], Text> = {
  empty: w('ยังไม่ได้กรอก กรอกข้อนี้ก่อน', 'This is empty. Please fill it in.'),
  unreadable_character: w(
    'มีอักขระที่อ่านไม่ได้ปนอยู่ ลบแล้วพิมพ์ใหม่',
    'It holds a character that cannot be read. Delete it and type again.',
  ),
  too_long: w('ยาวเกินไป ใส่ได้ไม่เกิน {limit} ตัวอักษร', 'Too long: {limit} characters at most'),
  too_short: w('สั้นเกินไป ใส่อย่างน้อย {wanted} ตัวอักษร', 'Too short: {wanted} characters or more'),
  digits: w('ต้องมี {wanted} หลัก พิมพ์มา {typed} หลัก', 'It needs {wanted} digits, not {typed}.'),
  characters: w(
    'ต้องมีตัวอักษรและตัวเลขรวม {wanted} ตัว พิมพ์มา {typed} ตัว',
    'It needs {wanted} letters and digits, not {typed}.',
  ),
  digits_between: w(
    'ต้องมี {min} ถึง {max} หลัก พิมพ์มา {typed} หลัก',
    'It needs {min} to {max} digits, not {typed}.',
  ),
  characters_between: w(
    'ต้องมีตัวอักษรและตัวเลขรวม {min} ถึง {max} ตัว พิมพ์มา {typed} ตัว',
    'It needs {min} to {max} letters and digits, not {typed}.',
  ),
  not_digit: w('ใส่ได้เฉพาะตัวเลข มี “{character}” ปนอยู่', 'Digits only; “{character}” is not a digit.'),
  not_latin_or_digit: w(
    'ใส่ได้เฉพาะตัวอักษรอังกฤษและตัวเลข มี “{character}” ปนอยู่',
    'English letters and digits only; “{character}” is neither.',
  ),
  letters_then_digits: w(
    'ต้องเป็นตัวอักษรอังกฤษ {letters} ตัว ตามด้วยตัวเลข {digits} ตัว',
    'It begins with {letters} letters, and {digits} digits follow.',
  ),
  first_digit: w(
    'ตัวแรกเป็นเลข {digit} ไม่ได้ ตรวจตัวแรกอีกครั้ง',
    'It cannot begin with {digit}. Check the first digit.',
  ),
  all_zeros: w('ใส่เลขจริง ไม่ใช่ศูนย์ทั้งหมด', 'Enter the real number, not zeros.'),
  check_digit: w(
    'ตัวเลขไม่ลงตัว อาจพิมพ์ผิดหรือสลับกัน ตรวจทีละกลุ่มกับบัตร',
    'The digits do not add up; one may be wrong or two swapped. Compare with the card group by group.',
  ),
  phone_start: w(
    'เบอร์โทรไทยขึ้นต้นด้วย 02 ถึง 09 เช่น 081-234-5678',
    'Thai numbers begin with 02 to 09, such as 081-234-5678',
  ),
  phone_country: w(
    'ใส่เบอร์โทรไทย ขึ้นต้นด้วย 0 หรือ +66',
    'Enter a Thai number: it begins with 0 or +66',
  ),
  phone_extension: w(
    'ใส่เฉพาะเบอร์หลัก ไม่ต้องใส่เบอร์ต่อ',
    'Enter the main number alone, without the extension.',
  ),
  name_character: w('ใช้ “{character}” ในชื่อไม่ได้', '“{character}” cannot stand here in a name.'),
  not_thai: w(
    'ใส่ชื่อเป็นภาษาไทย มี “{character}” ปนอยู่',
    'Enter the name in Thai; “{character}” is not Thai.',
  ),
  not_english: w(
    'ใส่ชื่อเป็นตัวอักษรอังกฤษ มี “{character}” ปนอยู่',
    'Enter the name in English letters; “{character}” is none.',
  ),
  not_a_date: w(
    'ใส่วัน เดือน และปี เช่น 12 มีนาคม 2530',
    'Enter day, month and year, such as 12 March 1987',
  ),
  day_missing: w('ยังไม่ได้ใส่วันที่', 'The day is missing.'),
  month_missing: w('ยังไม่ได้เลือกเดือน', 'The month is missing.'),
  year_missing: w('ยังไม่ได้ใส่ปี', 'The year is missing.'),
  day_zero: w('วันที่เริ่มจาก 1', 'Days begin with 1.'),
  month_unknown: w(
    'ไม่มีเดือนชื่อนี้ ใส่ชื่อเดือนหรือเลข 1 ถึง 12',
    'There is no such month. Enter its name, or 1 to 12.',
  ),
  month_range: w('ไม่มีเดือนที่ {typed} ใส่เลข 1 ถึง 12', 'There is no month {typed}. Enter 1 to 12.'),
  last_day: w(
    '{month} {year} มี {last} วัน ตรวจวันที่อีกครั้ง',
    '{month} {year} has {last} days. Check the day.',
  ),
  year_short: w(
    'ใส่ปี 4 หลัก ปี {typed} คือ พ.ศ. {buddhist} หรือ ค.ศ. {christian}',
    'Type the year in four digits: is {typed} the Buddhist year {buddhist} or the Christian year {christian}?',
  ),
  year_unclear: w(
    'ปี {typed} เป็น พ.ศ. หรือ ค.ศ. ตรวจปีอีกครั้ง',
    'Is {typed} a Buddhist or a Christian year? Check the year.',
  ),
  year_range: w(
    'ไม่รับปี {typed} ใส่ปี พ.ศ. 2400 ถึง 2743 หรือ ค.ศ. 1857 ถึง 2200',
    '{typed} is out of range: Buddhist years 2400 to 2743, Christian years 1857 to 2200',
  ),
}

/** What people may look at again and pass. */
export const formatNotes: Record<FormatNote, Text> = {
  office_unknown: w(
    '4 ตัวแรกไม่ใช่รหัสสำนักงานเขตในกรุงเทพฯ ถ้าออกที่จังหวัดอื่น ส่งต่อได้',
    'The first 4 digits are no code of a Bangkok district. If another province issued it, go on.',
  ),
  old_calendar: w(
    'วันที่นี้ตรงกับปฏิทินเดิม เจ้าหน้าที่จะตรวจปีกับเอกสาร',
    'This day falls under the old calendar; staff will check the year against the papers.',
  ),
}

/** The words for what is wrong, its numbers filled in. */
export function tellProblem(problem: FormatProblem): Text {
  return { th: told(problem, 'th'), en: told(problem, 'en') }
}

function told(problem: FormatProblem, language: Language): string {
  const { problem: code, ...values } = problem
  return fill(formatProblems[code], language, {
    ...values,
    ...(problem.problem === 'last_day' && {
      month: `${months[language].long[problem.month - 1]}`,
      year: shownYear(problem.year, language),
    }),
  })
}

function w(th: string, en: string): Text {
  return { th, en }
}
