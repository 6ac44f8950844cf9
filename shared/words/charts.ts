import type { Text } from './text.ts'

/** What a picture of figures says in a sentence, and the table behind it. */
export const chartWords = {
  asTable: w('ดูเป็นตาราง', 'As a table'),
  nothing: w('ไม่มีข้อมูลในช่วงนี้', 'Nothing was counted in this time'),
  this: w('ช่วงนี้', 'This period'),
  before: w('ช่วงก่อน', 'The period before'),
  target: w('เป้า', 'Target'),
  targetOf: w('เป้า {value}', 'Target {value}'),
  least: w('{value} ขึ้นไป', '{value} or more'),
  most: w('ไม่เกิน {value}', 'at most {value}'),
  whole: w('ครบ {value}', 'all ({value})'),
  percent: w('{n}%', '{n}%'),
  minutes: w('{n} นาที', '{n} min'),
  all: w('รวม', 'In all'),
  number: w('จำนวน', 'Number'),
  share: w('ร้อยละ', 'Percent'),
  step: w('ขั้น', 'Step'),
  lost: w('หายไปจากขั้นก่อน', 'Lost since the step before'),
  lostShort: w('หายไป {n}', '{n} lost'),
  day: w('วัน', 'Day'),
  highest: w('สูงสุด {label} ({value})', 'Highest in {label}: {value}.'),
  highestMore: w(
    'สูงสุด {label} ({value}) มากกว่า {before} {percent}%',
    'Highest in {label}: {value}, {percent}% more than {before}.',
  ),
  latest: w('ล่าสุด {label} ({value})', 'Latest, {label}: {value}.'),
  flat: w('{value} เท่ากันทุกช่วง', '{value} throughout.'),
  reached: w('ได้ตามเป้า {n} จาก {all} ช่วง', 'The target was reached in {n} of {all}.'),
  most1: w(
    'มากที่สุด {label} ({value} คิดเป็น {percent}% ของทั้งหมด {all})',
    'Most: {label}, {value}, which is {percent}% of {all}.',
  ),
  least1: w('น้อยที่สุด {label} ({value})', 'Fewest: {label}, {value}.'),
  alike: w('{value} เท่ากันทั้งหมด รวม {all}', '{value} each, {all} in all.'),
  busiest: w('มากที่สุด {day} {hour} ({value})', 'Busiest: {day}, {hour}, with {value}.'),
  quietest: w('น้อยที่สุด {day} {hour} ({value})', 'Quietest: {day}, {hour}, with {value}.'),
  came: w(
    'จาก{first} {from} ถึง{last} {to} คิดเป็น {percent}%',
    'Of {from} ({first}), {to} came to the end ({last}): {percent}%.',
  ),
  cameOnly: w(
    'จาก{first} {from} ถึง{last} {to}',
    'Of {from} ({first}), {to} came to the end ({last}).',
  ),
  lostMost: w(
    'หายไปมากที่สุดระหว่าง “{a}” กับ “{b}” ({n})',
    'Most are lost between “{a}” and “{b}”: {n}.',
  ),
} as const

function w(th: string, en: string): Text {
  return { th, en }
}
