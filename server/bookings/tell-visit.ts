import type { CaseMessageKind, Tables } from '../database/tables.ts'
import type { ActionDeps } from '../deps.ts'
import { insertMessage, type MessageData } from '../messages/store.ts'

type Options = Parameters<typeof insertMessage>[4]

/** One visit, one message, though it carries several cases: about the first of which the person wants to hear. */
export async function tellFirst(
  deps: ActionDeps,
  cases: readonly Tables['serviceCase'][],
  kind: CaseMessageKind,
  data: Omit<MessageData, 'papers' | 'returned'>,
  options: Options = {},
): Promise<void> {
  for (const row of cases) {
    if (await insertMessage(deps, row, kind, { papers: [], returned: [], ...data }, options)) return
  }
}
