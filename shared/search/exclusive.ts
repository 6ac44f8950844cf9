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

/** What a text says of things of which only one can be meant: `0:saturday`, and its numbers as `n:14`. */
export function choicesIn(text: string): Set<string> {
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
  return said
}

/** Whether two texts say different things of which only one can be meant. */
export function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((choice) => {
    const line = choice.slice(0, choice.indexOf(':') + 1)
    const others = [...b].filter((other) => other.startsWith(line))
    return others.length > 0 && !others.includes(choice)
  })
}
