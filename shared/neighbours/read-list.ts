import { textOf } from '../formats/typed.ts'
import { readPhone } from '../formats.ts'
import { neighbourLimits } from './requests.ts'
import { readWantedDay } from './wanted-day.ts'

/** A row of a list, as it was typed. `part`: which half of the day, if that matters. */
export type TypedRow = { name: string; phone: string; day: string; part: DayPart }
export type DayPart = '' | 'morning' | 'afternoon'

/** What was read: as many rows as there is room for, how many there are beyond, and these as they came, to be read next. */
export type ReadList = { rows: TypedRow[]; beyond: number; rest: string }

/** Characters of a list that are looked at: many times what the longest one holds. */
const longestList = 2_000_000
const mornings = ['เช้า', 'ช่วงเช้า', 'ตอนเช้า', 'morning', 'am', 'a.m.']
const afternoons = ['บ่าย', 'ช่วงบ่าย', 'ตอนบ่าย', 'afternoon', 'pm', 'p.m.']
const heads = /ชื่อ|เบอร์|โทรศัพท์|วันที่|ลำดับ|name|phone|date|day/i
// Only to tell what a cell is; the year is of no account.
const someDay = '2026-01-01'

/**
 * A list that was typed or pasted, a person in each line: name, telephone and wanted day in any order, parted by tabs, commas, semicolons or
 * several spaces. What is not understood stays in the name, to be put right. Takes any text in linear time, and never throws.
 */
export function readList(text: string, room: number = neighbourLimits.rows): ReadList {
  const lines = text.slice(0, longestList).split(/\r\n|[\n\r\u2028\u2029]/)
  return read(lines, cellsOf, (line) => line, room)
}

/** The same of the rows of a sheet. */
export function readRows(
  sheet: readonly (readonly string[])[],
  room: number = neighbourLimits.rows,
): ReadList {
  return read(
    sheet,
    (cells) => cells,
    (cells) => cells.join('\t'),
    room,
  )
}

function read<Line>(
  lines: readonly Line[],
  cut: (line: Line) => readonly string[],
  show: (line: Line) => string,
  room: number,
): ReadList {
  const rows: TypedRow[] = []
  for (const [at, line] of lines.entries()) {
    if (rows.length === room) {
      const beyond = lines
        .slice(at)
        .map(show)
        .filter((one) => one.trim() !== '')
      return { rows, beyond: beyond.length, rest: beyond.join('\n') }
    }
    const filled = cut(line)
      .map(clean)
      .filter((cell) => cell !== '')
    if (filled.length > 0 && !(rows.length === 0 && isHead(filled))) rows.push(rowOf(filled))
  }
  return { rows, beyond: 0, rest: '' }
}

function clean(cell: string): string {
  const read = textOf(cell.slice(0, 200))
  // What no field could hold is shown as it came, and refused there.
  return 'text' in read ? read.text : cell.slice(0, 200).trim()
}

/** Names of columns, and nobody's telephone. */
function isHead(cells: readonly string[]): boolean {
  return cells.some((cell) => heads.test(cell)) && !cells.some((cell) => /\d/.test(cell))
}

/** The pieces of a line; where only single spaces part them, telephone and date are found by how they look. */
function cellsOf(line: string): string[] {
  if (line.length > 2000) return [line.slice(0, 200)]
  if (line.includes('\t')) return line.split('\t')
  const parted = line.split(/[,;|]| {2,}/)
  if (parted.filter((cell) => cell.trim() !== '').length > 1) return parted
  return wordsOf(line)
}

/** A line of words: those that make a telephone or a date stand by themselves, the others are the name. */
function wordsOf(line: string): string[] {
  const words = clean(line).split(' ').slice(0, 40)
  const cells: string[] = []
  let name: string[] = []
  const endName = () => {
    if (name.length > 0) cells.push(name.join(' '))
    name = []
  }
  for (let at = 0; at < words.length; at++) {
    const length = [3, 2, 1].find((n) => {
      const piece = words.slice(at, at + n).join(' ')
      const kind = at + n <= words.length ? kindOf(piece) : 'name'
      // A telephone in groups is whole; one that is none must not swallow the date beside it.
      return kind !== 'name' && (n === 1 || kind !== 'phone' || readPhone(piece) !== undefined)
    })
    if (length === undefined) name.push(words[at] ?? '')
    else {
      endName()
      cells.push(words.slice(at, at + length).join(' '))
      at += length - 1
    }
  }
  endName()
  return cells
}

type Kind = 'name' | 'phone' | 'day' | 'part' | 'number'

function kindOf(cell: string): Kind {
  if (partOf(cell) !== '') return 'part'
  if (/^\d{1,3}[.)]?$/.test(cell)) return 'number'
  if (!/\d/.test(cell)) return 'name'
  const digits = cell.replace(/\D/g, '')
  // One with too few digits was meant as one all the same.
  if (/^[+\d][\d ().-]*$/.test(cell) && digits.length >= 4 && !isDayLike(cell)) return 'phone'
  return isDayLike(cell) ? 'day' : 'name'
}

const dayShapes = [
  /^\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{2,4})?$/,
  /^\d{4}[/.-]\d{1,2}[/.-]\d{1,2}$/,
  // A date as Excel counts it, from 2009 to 2064.
  /^[45]\d{4}$/,
]
const dayInWords = /^(?:วันที่ ?)?\d{1,2} ?[\p{L}\p{M}.]{3,20} ?(?:พ\.ศ\. ?)?(?:\d{2}|\d{4})?$/u

/** A date that cannot be, as 31/2, was meant as one all the same. */
function isDayLike(cell: string): boolean {
  if (dayShapes.some((shape) => shape.test(cell))) return true
  if (!dayInWords.test(cell)) return false
  const read = readWantedDay(cell, someDay)
  return 'value' in read || (read.problem !== 'not_a_date' && read.problem !== 'month_unknown')
}

function partOf(cell: string): DayPart {
  const word = cell.toLowerCase()
  if (mornings.includes(word)) return 'morning'
  return afternoons.includes(word) ? 'afternoon' : ''
}

/** The first telephone, day and half of the day; a number before the name counts the rows. */
function rowOf(cells: readonly string[]): TypedRow {
  const row: TypedRow = { name: '', phone: '', day: '', part: '' }
  const names: string[] = []
  for (const [at, cell] of cells.entries()) {
    const kind = kindOf(cell)
    if (kind === 'part' && row.part === '') row.part = partOf(cell)
    else if (kind === 'phone' && row.phone === '') row.phone = withZero(cell)
    else if (kind === 'day' && row.day === '') row.day = cell
    else if (kind === 'number' && at === 0 && cells.length > 1) continue
    else names.push(cell)
  }
  row.name = names.join(' ').replace(/^\d{1,3}[.)]\s*/, '')
  return row
}

function withZero(phone: string): string {
  return /^[689]\d{8}$/.test(phone) ? `0${phone}` : phone
}
