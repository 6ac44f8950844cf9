import { holidays } from '../holidays.ts'
import { addDays, type Day, isDay, weekdayOf } from '../time.ts'

/** Days by name that stand in the same place every year, `MM-DD`. */
const fixedDays: readonly [RegExp, string][] = [
  [/วันพ่อ|พ่อแห่งชาติ|father.?s day/, '12-05'],
  [/วันแม่|แม่แห่งชาติ|mother.?s day/, '08-12'],
  [/รัฐธรรมนูญ|รัดทำมะนูน|constitution day/, '12-10'],
  [/สิ้นปี|new year.?s eve/, '12-31'],
  [/คริสต์?มาสอีฟ|christmas eve/, '12-24'],
  [/ปีใหม่|new year/, '01-01'],
  [/สงกรานต์|songkran/, '04-13'],
  [/วันแรงงาน|labou?r day/, '05-01'],
  [/วันจักรี|chakri/, '04-06'],
  [/ฉัตรมงคล|coronation day/, '05-04'],
  [/ปิยมหาราช|วันปิยะ|chulalongkorn/, '10-23'],
  [/นวมินทร|navamindra/, '10-13'],
  [/คริสต์?มาส|christmas|x-?mas/, '12-25'],
  [/วาเลนไทน์|valentine/, '02-14'],
]
/** Days that move: of the lunar calendar, as announced with the holidays that are known, and Children's Day, the second Saturday of the year. */
const movingDays: readonly [RegExp, readonly Day[]][] = [
  [/วันเด็ก|children.?s day/, ['2026-01-10', '2027-01-09']],
  [/มาฆบูชา|makha/, ['2026-03-03', '2027-02-21']],
  [/วิสาขบูชา|visakha/, ['2026-05-31', '2027-05-20']],
  [/อาสาฬหบูชา|asalha/, ['2026-07-29', '2027-07-18']],
  [/เข้าพรรษา|buddhist lent/, ['2026-07-30', '2027-07-19']],
]

const weekdayNames: readonly RegExp[] = [
  /จันทร์|จัน(?=ทร|หน้า|นี้|ที่)|\bwan (?:jan|chan)\b|\bmon(?:day)?s?\b/,
  /อังคาร|วันคาร|\bwan angkh?an\b|\btue(?:s|sday)?s?\b/,
  // "We wed", "we sat": no day.
  /พุธ|วันพุท|พุท(?=หน้า|นี้|ที่)|\bwan ph?ut\b|\bwednesdays?\b|\b(?:on|this|next|every) wed\b/,
  /พฤหัส|พหัส|\bwan pa?ru?hat\b|\bthu(?:rs|rsday)?s?\b/,
  /ศุกร์|วันสุก|(?:ศุก|สุก)(?=หน้า|นี้|ที่)|\bwan suk\b|\bfri(?:day)?s?\b/,
  /เสาร์|เสา(?=อา|หน้า|นี้)|\bwan sao\b|วันหยุดสุดสัปดาห์|\bsaturdays?\b|\b(?:on|this|next|every) sat\b|\bweekends?\b/,
  // Said alone it is a week.
  /วันอาทิตย์|วันอาทิด|อาทิ(?:ตย์|ต|ด)ที่(?=\s?\d)|\bwan athit\b|\bsundays?\b|\b(?:on|this|next|every) sun\b/,
]

const monthNames: readonly string[] = [
  'มกราคม|มกรา|ม\\.?ค\\.?|january|jan',
  'กุมภาพันธ์|กุมภา|ก\\.?พ\\.?|february|feb',
  'มีนาคม|มีนา|มี\\.?ค\\.?|march|mar',
  'เมษายน|เมษา|เม\\.?ย\\.?|april|apr',
  'พฤษภาคม|พฤษภา|พ\\.?ค\\.?|may',
  'มิถุนายน|มิถุนา|มิ\\.?ย\\.?|june|jun',
  'กรกฎาคม|กรกฎา|กรกดา|ก\\.?ค\\.?|july|jul',
  'สิงหาคม|สิงหา|ส\\.?ค\\.?|august|aug',
  'กันยายน|กันยา|ก\\.?ย\\.?|september|sept?',
  'ตุลาคม|ตุลา|ต\\.?ค\\.?|october|oct',
  'พฤศจิกายน|พฤศจิกา|พ\\.?ย\\.?|november|nov',
  'ธันวาคม|ธันวา|ธ\\.?ค\\.?|december|dec',
]
const yearOf = '(?:\\s*,?\\s*(\\d{4}|\\d{2})(?![\\d:.]))?'
const byMonth = monthNames.map((names) => ({
  dayFirst: new RegExp(
    `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?(?:${names})(?![a-z])${yearOf}`,
  ),
  monthFirst: new RegExp(`(?:^|[^a-z])(?:${names})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${yearOf}`),
}))
const slashed =
  /(?<!(?:[\d/]|ร\.?|tr)\s?)(\d{1,2})\s*\/\s*(\d{1,2})(?:\s*\/\s*(\d{4}|\d{2}))?(?![\d/])/
const plain = /(\d{4})-(\d{2})-(\d{2})/
const ofMonth =
  /(?:(?:วัน|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)ที่|\bthe)\s*(\d{1,2})(?:st|nd|rd|th)?(?![\d:./-])/

/**
 * The day that a text names, as it is meant on the day it is written: the next one, where no year is said. "เสาร์หน้า" is the Saturday of
 * next week.
 */
export function dayIn(text: string, today: Day): Day | null {
  const said = text.toLowerCase().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  return (
    soon(said, today) ??
    dated(said, today) ??
    named(said, today) ??
    ofThisMonth(said, today) ??
    weekday(said, today) ??
    now(said, today) ??
    null
  )
}

function soon(said: string, today: Day): Day | undefined {
  if (/มะรืน|มื้อฮือ|day after tomorrow/.test(said)) return addDays(today, 2)
  if (
    /พรุ่งนี้|พรุ้งนี้|พุ่งนี้|มื้ออื่น|(?<![\u0e00-\u0e7f])พน\.?(?!\d)|\btomorrow\b|\btmr\b|\b(?:ph?rung) ?n[ie]e?\b/.test(
      said,
    )
  )
    return addDays(today, 1)
}

/** Last of all: "วันพ่อปีนี้เปิดไหม แฟนอยากได้วันนี้" is about the other day. */
function now(said: string, today: Day): Day | undefined {
  if (/(?<!ทุก)วันนี้|\btoday\b|\bwan ?n[ie]e?\b/.test(said)) return today
}

function dated(said: string, today: Day): Day | undefined {
  const iso = plain.exec(said)
  if (iso && isDay(iso[0])) return iso[0]
  for (const [place, { dayFirst, monthFirst }] of byMonth.entries()) {
    const found = dayFirst.exec(said) ?? monthFirst.exec(said)
    if (found) return dayAt(Number(found[1]), place + 1, found[2], today)
  }
  const spoken = /(?<!\d)(\d{1,2})\s*เดือน\s*(\d{1,2})(?!\d)/.exec(said)
  if (spoken) return dayAt(Number(spoken[1]), Number(spoken[2]), undefined, today)
  const short = slashed.exec(said)
  if (short) return dayAt(Number(short[1]), Number(short[2]), short[3], today)
}

/** "วันที่ 10": of this month, or of the next where it has gone by. */
function ofThisMonth(said: string, today: Day): Day | undefined {
  const bare = ofMonth.exec(said)
  if (!bare) return
  const month = Number(today.slice(5, 7))
  const date = Number(bare[1])
  return dayAt(date, date < Number(today.slice(8)) ? (month % 12) + 1 : month, undefined, today)
}

/** Years of the Buddhist era, of two digits, and of the Christian one; without a year the next such day. */
function dayAt(
  date: number,
  month: number,
  typed: string | undefined,
  today: Day,
): Day | undefined {
  const at = (year: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const first = Number(today.slice(0, 4))
  const year = typed === undefined ? undefined : christian(Number(typed))
  const day = year === undefined ? (at(first) < today ? at(first + 1) : at(first)) : at(year)
  return isDay(day) ? day : undefined
}

function christian(year: number): number {
  if (year >= 2400) return year - 543
  if (year >= 100) return year
  return year >= 60 ? 2500 + year - 543 : 2000 + year
}

function named(said: string, today: Day): Day | undefined {
  for (const [name, date] of fixedDays) {
    if (!name.test(said)) continue
    const day = `${today.slice(0, 4)}-${date}`
    const next = day < today ? `${Number(today.slice(0, 4)) + 1}-${date}` : day
    return inLieu.test(said) ? substituteOf(next) : next
  }
  for (const [name, days] of movingDays) {
    if (name.test(said)) return days.find((day) => day >= today)
  }
}

const inLieu = /ชดเชย|in lieu|substitut/
/** The weekday on which a holiday that falls on a weekend is made up for. */
function substituteOf(day: Day): Day {
  const ahead = [1, 2, 3].map((days) => addDays(day, days))
  return ahead.find((one) => weekdayOf(one) <= 5 && holidays.has(one)) ?? day
}

function weekday(said: string, today: Day): Day | undefined {
  const place = weekdayNames.findIndex((name) => name.test(said))
  if (place === -1) return
  const ahead = place + 1 - weekdayOf(today)
  const name = weekdayNames[place]?.source ?? ''
  const isNextWeek = new RegExp(`(?:${name})\\s*หน้า|\\bnext (?:${name})`).test(said)
  if (isNextWeek) return addDays(today, ahead + 7)
  return addDays(today, ahead < 0 ? ahead + 7 : ahead)
}
