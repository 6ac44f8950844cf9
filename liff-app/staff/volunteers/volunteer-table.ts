import { dayOf } from '@phrom/shared/time.ts'
import type { VolunteerExport } from '@phrom/shared/volunteer-views.ts'
import { staffVolunteers as words } from '@phrom/shared/words/staff-volunteers.ts'
import { fill } from '@phrom/shared/words/text.ts'
import { groupKindWords } from '@phrom/shared/words/volunteers.ts'
import { language } from '../../words.ts'
import type { Column, TableRow } from '../workbook.ts'

/** As in the sources' directory: name, community, firm or school, telephone; then area and since when. */
export function volunteerColumns(): Column[] {
  const columns = [
    [words.name, 28],
    [words.kind, 18],
    [words.group, 30],
    [words.area, 20],
    [words.phone, 16],
    [words.since, 14],
  ] as const
  // No marks for line breaks: what stands in a file is searched.
  return columns.map(([text, width]) => ({ head: fill(text, language.value), width }))
}

export function volunteerTable(rows: VolunteerExport['rows']): TableRow[] {
  return rows.map(({ name, groupKind, groupName, area, phone, joinedAt, confirmedAt }) => [
    ...[name, groupKindWords[groupKind][language.value], groupName, area, phone],
    dayOf(confirmedAt ?? joinedAt),
  ])
}
