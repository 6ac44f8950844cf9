import type { SlotView } from '../case.ts'
import { name as someName } from '../formats/name.ts'
import { phone as somePhone } from '../formats/phone.ts'
import { type Day, showDay } from '../time.ts'
import { tellProblem } from '../words/format-problems.ts'
import { neighbourProblems as words } from '../words/neighbours.ts'
import { fillBoth, type Text } from '../words/text.ts'
import type { DayPart, TypedRow } from './read-list.ts'
import { samePerson } from './same-person.ts'
import { readWantedDay } from './wanted-day.ts'

/** A row of a list while it is put right; `id` is that of the case to be. */
export type ListRow = TypedRow & { id: string; agreed: boolean }
type RowField = 'name' | 'phone' | 'day' | 'agreed'
type RowProblem = { field: RowField; text: Text }
/** Ready to be given a time; `day` is nothing where any of the chosen days will do. */
export type ReadyRow = { id: string; name: string; phone: string; day: Day | null; part: DayPart }
export type JudgedRow = { row: ListRow; problems: RowProblem[]; ready: ReadyRow | null }

type Known = {
  today: Day
  slots: readonly SlotView[]
  /** Who is booked for this service already, as `samePerson` has them. */
  booked: ReadonlySet<string>
  /** Days for those who have none of their own. */
  days: readonly Day[]
}

/** What is to be put right in each row, field by field. */
export function judgeRows(rows: readonly ListRow[], known: Known): JudgedRow[] {
  const first = new Map<string, number>()
  const open = new Set(known.slots.flatMap(({ day, problem }) => (problem ? [] : [day])))
  return rows.map((row, at) => {
    const problems: RowProblem[] = []
    const [name, phone] = [someName.parse(row.name), somePhone.parse(row.phone)]
    if ('problem' in name) problems.push({ field: 'name', text: tellProblem(name) })
    if ('problem' in phone) problems.push({ field: 'phone', text: tellProblem(phone) })
    if ('value' in name && 'value' in phone) {
      const who = samePerson({ name: name.value, phone: phone.value })
      const before = first.get(who)
      if (before === undefined) first.set(who, at)
      if (known.booked.has(who)) problems.push({ field: 'name', text: words.booked })
      else if (before !== undefined) {
        problems.push({ field: 'name', text: fillBoth(words.twice, { n: before + 1 }) })
      }
    }
    const day = dayOfRow(row, known, open)
    if ('text' in day) problems.push({ field: 'day', text: day.text })
    if (!row.agreed) problems.push({ field: 'agreed', text: words.notAgreed })
    const isReady = problems.length === 0 && 'value' in name && 'value' in phone && 'day' in day
    const ready = isReady
      ? { id: row.id, name: name.value, phone: phone.value, day: day.day, part: row.part }
      : null
    return { row, problems, ready }
  })
}

function dayOfRow(
  { day: typed }: ListRow,
  { today, slots, days }: Known,
  open: ReadonlySet<Day>,
): { day: Day | null } | { text: Text } {
  if (typed.trim() === '') return days.length > 0 ? { day: null } : { text: words.noDay }
  const read = readWantedDay(typed, today)
  if ('problem' in read) return { text: tellProblem(read) }
  const day = read.value
  if (day < today) return { text: words.past }
  if (open.has(day)) return { day }
  const slot = slots.find((one) => one.day === day)
  const told = { th: showDay(day, 'th'), en: showDay(day, 'en') }
  if (slot?.problem === 'slot_full') {
    return { text: { th: `${told.th} ${words.full.th}`, en: `${told.en}: ${words.full.en}` } }
  }
  const text = day > (slots.at(-1)?.day ?? today) ? words.far : words.closed
  return { text: { th: `${told.th} ${text.th}`, en: `${told.en}: ${text.en}` } }
}
