import type { FiguresView } from '@phrom/shared/figures/views.ts'
import { ask, client } from '../../api.ts'
import type { FiguresWanted } from './address.ts'

/** The figures of a period, of the office, a team or a service. */
export function readFigures(
  office: string,
  { kind, day, team, service }: FiguresWanted,
): Promise<FiguresView> {
  const query = { kind, day, team, service }
  return ask(() => client.api.offices[':office'].staff.figures.$get({ param: { office }, query }))
}
