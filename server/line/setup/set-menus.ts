import type { OfficeSettings } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import { type MenuPlan, planMenus, publishMenus } from '../menus/publish-menus.ts'
import { type Finding, sayError } from './finding.ts'

const about = 'rich menus'

/** What is to change about the menus, or was changed with `apply`. */
export async function setMenus(
  deps: Pick<Deps, 'db' | 'config' | 'log'>,
  office: OfficeSettings,
  apply: boolean,
): Promise<Finding[]> {
  try {
    const plan = await planMenus(deps, office)
    const changes = tell(plan)
    if (changes.length === 0) return [{ state: 'ok', about, say: 'are as they should be' }]
    if (!apply) return changes.map((say) => ({ state: 'change', about, say }))
    const { refused } = await publishMenus(deps, office, plan)
    const done: Finding[] = changes.map((say) => ({ state: 'done', about, say }))
    if (refused === 0) return done
    const say = `LINE linked none to ${refused} people, for it does not know them`
    return [...done, { state: 'note', about, say }]
  } catch (error) {
    return [{ state: 'wrong', about, say: sayError(error) }]
  }
}

function tell({ make, unfinished, setDefault, old, links }: MenuPlan): string[] {
  return [
    ...make.map(({ role, language }) => `make the one for ${role}, ${language}, with its picture`),
    ...unfinished.map(({ name }) => `remove ${name}, which has no picture`),
    ...(setDefault ? ['show everybody the one for citizen, th'] : []),
    ...(links.link.length > 0 ? [`link one of their own to ${links.link.length} people`] : []),
    ...(links.unlink.length > 0 ? [`take it back from ${links.unlink.length} people`] : []),
    ...old.map(({ name }) => `remove ${name}, an old one of ours`),
  ]
}
