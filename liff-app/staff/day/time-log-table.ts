import { serviceList } from '@phrom/shared/services/all.ts'
import type { LogRow } from '@phrom/shared/ticket-views.ts'
import { clockOf, type Day, showDate } from '@phrom/shared/time.ts'
import { notServed } from '@phrom/shared/words/not-served.ts'
import { teams } from '@phrom/shared/words/openings.ts'
import { fill, type Language, type Text } from '@phrom/shared/words/text.ts'
import { timeLogWords as words } from '@phrom/shared/words/time-log.ts'
import type { Column, TableRow } from '../workbook.ts'

type Say = (text: Text, values?: Record<string, string | number>) => string

/** Where it was, if not at a counter; why it came to nothing, what was written about it, and what was paid. */
export function remarkOf({ kind, reason, remark, fee, receipt }: LogRow, say: Say): string {
  const parts = [
    kind !== 'counter' && say(words.kinds[kind]),
    reason && say(notServed[reason]),
    remark,
    fee !== null && say(words.fee, { baht: fee }),
    receipt && say(words.receipt, { number: receipt }),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** How the person confirmed it; nothing where they did not. */
export function confirmationOf({ kind, confirmedBy }: LogRow, say: Say): string | null {
  if (confirmedBy === null) return null
  return say(kind === 'home' ? words.confirmedAtHome : words.confirmedOn[confirmedBy])
}

/** The columns of the table: those of the form, and beside them what one counts by. */
export function timeLogColumns(language: Language): Column[] {
  const columns: [Text, number][] = [
    [words.number, 7],
    [words.ticket, 12],
    [words.kind, 16],
    [words.day, 14],
    [words.name, 26],
    [words.start, 9],
    [words.end, 9],
    [words.minutesColumn, 10],
    [words.service, 36],
    [words.team, 22],
    [words.outcome, 12],
    [words.reason, 26],
    [words.signature, 20],
    [words.feeColumn, 12],
    [words.receiptColumn, 14],
    [words.remark, 36],
  ]
  return columns.map(([head, width]) => ({ head: head[language], width }))
}

/** The time log as rows for a spreadsheet: the day by the calendar of the language, minutes and baht as numbers. */
export function timeLogTable(rows: readonly LogRow[], day: Day, language: Language): TableRow[] {
  // As it is read, without the marks for line breaks that the screen needs.
  const say: Say = (text, values) => fill(text, language, values)
  const clock = (at: string) => clockOf(at).replace(':', language === 'th' ? '.' : ':')
  return rows.map((row, i) => {
    const service = serviceList.find(({ id }) => id === row.serviceId)
    return [
      i + 1,
      row.ticket,
      say(words.kinds[row.kind]),
      showDate(day, language),
      row.name,
      clock(row.startedAt),
      clock(row.endedAt),
      row.minutes,
      service ? say(service.title) : row.serviceId,
      teamName(row.teamId, say),
      say(row.outcome === 'served' ? words.served : words.notServed),
      row.reason && say(notServed[row.reason]),
      confirmationOf(row, say),
      row.fee,
      row.receipt,
      row.remark,
    ]
  })
}

function teamName(id: string, say: Say): string {
  const name: Text | undefined = (teams as Record<string, Text>)[id]
  return name ? say(name) : id
}
