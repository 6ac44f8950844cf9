import type { Paper } from '@phrom/shared/checklist.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { t } from '../words.ts'

/** Papers under the person whose they are, in the order in which these come up. */
export function byPerson(papers: Paper[]): { who: string; papers: Paper[] }[] {
  const groups = new Map<string, Paper[]>()
  for (const paper of papers) {
    const who = t(paper.owner ?? citizen.everyone)
    groups.set(who, [...(groups.get(who) ?? []), paper])
  }
  return [...groups].map(([who, list]) => ({ who, papers: list }))
}
