import type { HomeVisitView } from '@phrom/shared/home-visits.ts'
import { partOfDay, showDay, showSpan } from '@phrom/shared/time.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { homePlace, homeCase as words } from '@phrom/shared/words/home-visits.ts'
import { language, t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import { tellAddress, tellHardships, tellWishes } from './tell-place.ts'

type Props = { office: string; caseId: string; home: HomeVisitView; isOpen: boolean }

/** When staff come and who, and where to; with the way to change each. */
export function HomeVisit({ office, caseId, home: { plan, place }, isOpen }: Props) {
  const paths = pathsOf(office)
  return (
    <>
      {plan && (
        <section class="card stack-s">
          <h2>{showDay(plan.day, language.value)}</h2>
          <p class="lead">
            {t(citizen[partOfDay(plan.start)])} {showSpan(plan.start, plan.end, language.value)}
          </p>
          <p>{t(words.goes, { list: plan.goes.join(' · ') })}</p>
          {plan.startedAt ? (
            <p>{t(words.begun)}</p>
          ) : (
            <a class="btn side" href={paths.badDay(caseId)}>
              {t(words.badDay)}
            </a>
          )}
        </section>
      )}
      {place && isOpen && (
        <section class="card stack-s">
          <h2>{t(words.where)}</h2>
          <p class="address">{tellAddress(place)}</p>
          {place.positionFrom && (
            <p class="quiet">
              {t(place.positionFrom === 'chat' ? homePlace.pinFromChat : homePlace.pinFromPhone)}
            </p>
          )}
          <p class="quiet">
            {t(homePlace.daysShort)}: {tellWishes(place)}
          </p>
          {tellHardships(place) && <p class="quiet">{tellHardships(place)}</p>}
          {!plan && (
            <a class="btn side" href={paths.changePlace(caseId)}>
              {t(words.change)}
            </a>
          )}
        </section>
      )}
    </>
  )
}
