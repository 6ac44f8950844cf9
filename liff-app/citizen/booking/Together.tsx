import type { CaseSummary } from '@phrom/shared/case.ts'
import { showCode } from '@phrom/shared/case-code.ts'
import { turnOf } from '@phrom/shared/case-flow.ts'
import { mostTogether } from '@phrom/shared/requests.ts'
import { bookings } from '@phrom/shared/words/bookings.ts'
import { useLocation } from 'preact-iso'
import { ask, client } from '../../api.ts'
import { useLoad } from '../../parts/load.tsx'
import { t } from '../../words.ts'
import { NextErrands, titleOf } from '../NextErrands.tsx'
import type { Opened } from '../use-case.tsx'
import type { VisitProps } from './visit-props.ts'

/** One's own cases at this office, once they are known. */
export function useMine(office: string): CaseSummary[] | undefined {
  return useLoad<CaseSummary[]>(`${office}/cases`, () =>
    ask(() => client.api.offices[':office'].cases.$get({ param: { office } })),
  ).value
}

/** Other matters of the same person that could be done in the same visit. */
export function Together({
  opened: { view },
  mine,
  chosen,
  to,
}: {
  opened: Opened
  mine: readonly CaseSummary[]
  chosen: readonly string[]
  to: VisitProps['to']
}) {
  const { route } = useLocation()
  const ready = mine
    .filter(
      (item) => item.id !== view.id && item.state === 'approved' && !item.booking && !item.home,
    )
    .slice(0, mostTogether - 1)
  const choose = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((item) => item !== id) : [...chosen, id]
    route(to({ with: next.join(',') }), true)
  }
  if (ready.length === 0) return null
  return (
    <fieldset class="stack-s">
      <legend>{t(ready.length === 1 ? bookings.together : bookings.togetherMany)}</legend>
      <p class="hint">{t(bookings.togetherSay)}</p>
      <div class="choices">
        {ready.map(({ id, serviceId, code }) => (
          <label class="choice" key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => choose(id)} />
            <span>
              {titleOf(serviceId)} <small class="code">{showCode(code)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What often follows this matter, where it is not under way: prepared first, it is done in the same visit. */
export function Follows({
  opened: { office, view },
  mine,
}: {
  opened: Opened
  mine: readonly CaseSummary[]
}) {
  const underWay = mine.filter((item) => turnOf(item.state, false) !== 'ended')
  return (
    <NextErrands
      office={office}
      service={view.serviceId}
      title={bookings.follows}
      say={bookings.followsSay}
      without={underWay.map(({ serviceId }) => serviceId)}
    />
  )
}
