import { csvOf } from '@phrom/shared/csv.ts'
import type { OpenData } from '@phrom/shared/open-data.ts'
import { definitions } from '@phrom/shared/services/definitions.ts'
import { teamName } from '@phrom/shared/words/openings.ts'

/** The table as a spreadsheet opens it, with the names in Thai. */
export function csvOfOpenData({ rows }: OpenData): string {
  const head = ['month', 'team', 'service', 'figure', 'value', 'unit', 'team_th', 'service_th']
  return csvOf([
    head,
    ...rows.map(({ month, team, service, figure, value, unit }) => [
      ...[month, team, service, figure, value, unit],
      ...[team && teamName(team).th, service && titleOf(service)],
    ]),
  ])
}

const titleOf = (id: string) => definitions[id]?.at(-1)?.title.th ?? ''
