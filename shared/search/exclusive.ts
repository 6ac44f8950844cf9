/** Of each line only one can be meant: who asks about Sunday does not mean Saturday, however alike the sentences are. */
const lines: (readonly string[])[][] = [
  [
    ...[
      ['วันอาทิตย์', 'sunday'],
      ['จันทร์', 'monday'],
      ['อังคาร', 'tuesday'],
      ['วันพุธ', 'wednesday'],
    ],
    ...[
      ['พฤหัส', 'thursday'],
      ['ศุกร์', 'friday'],
      ['เสาร์', 'saturday'],
    ],
  ],
  [
    ...[
      ['มกรา', 'january'],
      ['กุมภา', 'february'],
      ['มีนาคม', 'march'],
      ['เมษา', 'april'],
      ['พฤษภา'],
    ],
    ...[
      ['มิถุนา', 'june'],
      ['กรกฎา', 'july'],
      ['สิงหา', 'august'],
      ['กันยา', 'september'],
    ],
    ...[
      ['ตุลา', 'october'],
      ['พฤศจิกา', 'november'],
      ['ธันวา', 'december'],
    ],
  ],
  [['เข้า'], ['ออก']],
  [
    ['ยืม', 'borrow'],
    ['คืน', 'return'],
  ],
]

/** Who complains is not asking, unless the wording complains as well. */
const complaints = [
  ...[
    'ร้องเรียน',
    'แย่มาก',
    'แย่จัง',
    'แย่สุด',
    'บริการแย่',
    'ไม่พอใจ',
    'ไม่สุภาพ',
    'ไม่ได้รับ',
    'ไม่ได้ผล',
    'โดนโกง',
  ],
  ...['complain', 'terrible', 'rude', 'not received', 'never received', 'never got'],
]

export type Choices = {
  isComplaint: boolean
  /** Which of a line, as `0:6`, and numbers, as `n:14`. */
  said: ReadonlySet<string>
}

/** What a text says of things of which only one can be meant. */
export function choicesIn(text: string): Choices {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  const said = new Set<string>()
  for (const [line, choices] of lines.entries()) {
    for (const [place, forms] of choices.entries()) {
      if (forms.some((form) => plain.includes(form))) said.add(`${line}:${place}`)
    }
  }
  for (const number of plain.match(/\d+/g) ?? []) said.add(`n:${Number(number)}`)
  return { isComplaint: complaints.some((form) => plain.includes(form)), said }
}

/** Whether two texts say different things of which only one can be meant. */
export function areApart(a: Choices, b: Choices): boolean {
  if (a.isComplaint !== b.isComplaint) return true
  if (a.said.size === 0 || b.said.size === 0) return false
  return [...a.said].some((choice) => {
    const line = choice.slice(0, choice.indexOf(':') + 1)
    const others = [...b.said].filter((other) => other.startsWith(line))
    return others.length > 0 && !others.includes(choice)
  })
}
