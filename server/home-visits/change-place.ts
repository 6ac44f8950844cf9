import type { HomePlaceInput } from '@phrom/shared/home-visits.ts'
import { caseView } from '../cases/case-view.ts'
import { consentsOf, giveConsents } from '../cases/consents.ts'
import { takeOwnCase, takeStep } from '../cases/take-step.ts'
import type { Config } from '../config.ts'
import type { ActionDeps, Person } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { keepPlace } from './keep-place.ts'
import * as tours from './tour-store.ts'

/**
 * Tells anew where to come and when it suits, as long as no day is planned. A position among it brings its consent (`mayLocate`). Refuses
 * not_found, wrong_step, not_at_home, already_planned (call the office), consent_needed, outside_district.
 */
export async function changePlace(
  deps: ActionDeps,
  person: Person,
  config: Pick<Config, 'offices'>,
  of: { officeId: string; caseId: string },
  { place, mayLocate }: { place: HomePlaceInput; mayLocate: boolean },
) {
  const row = await takeOwnCase(deps, person.id, of.officeId, of.caseId)
  const by = { actor: 'citizen', personId: person.id } as const
  const after = await takeStep(deps, row, 'home_place_changed', by)
  if (await tours.findOpenStop(deps.tx, of)) throw new Refusal('already_planned')
  if (mayLocate) await giveConsents(deps, of, ['home.position'])
  const given = await consentsOf(deps.tx, of.officeId, of.caseId)
  await keepPlace(deps, config, of, place, given.includes('home.position'))
  return caseView(deps.tx, after, deps.now)
}
