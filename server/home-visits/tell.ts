import { listOf } from '../cases/case-view.ts'
import type { HomeMessageKind, Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { insertMessage } from '../messages/store.ts'
import type { StopRow } from './tour-store.ts'

type Planned = Pick<StopRow, 'id' | 'start' | 'end'> & { day: string; goes: string[] }

/** Tells when staff come, who, and what to have ready. */
export async function tellPlan(
  deps: ActionDeps,
  row: Tables['serviceCase'],
  kind: Extract<HomeMessageKind, 'home_planned' | 'home_moved' | 'home_tomorrow'>,
  { id, day, start, end, goes }: Planned,
): Promise<void> {
  const list = listOf(row, deps.now, day)
  const papers = list.papers.filter(({ need }) => need === 'required')
  const said = { day, start, end, goes, atHome: true, papers: [], returned: [] }
  const ready = {
    bring: papers.map(({ requirement: { th, en } }) => ({ th, en })),
    people: list.present.map(({ party: { th, en } }) => ({ th, en })),
    fee: list.fee.baht,
  }
  await insertMessage(deps, row, kind, { ...said, ...ready }, { aboutId: id })
}
