import './home-visits.css'
import '../../citizen/home/home.css'
import type { OfficeView } from '@phrom/shared/case.ts'
import type { HomeVisitDesk as Desk, Tour } from '@phrom/shared/home-visits.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client } from '../../api.ts'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { PlanTour } from './PlanTour.tsx'
import { RequestList } from './RequestList.tsx'
import { TourScreen } from './TourScreen.tsx'

/** Visits at home: `/:office/staff/home-visits/…`. */
export default function HomeVisitDesk({ office }: { office: string }) {
  const { path, route } = useLocation()
  const tourId = path.split('/')[4]
  const loaded = useLoad(`${office}/${tourId ?? ''}`, () => loadDesk(office, tourId))
  const [chosen, setChosen] = useState<string[]>([])
  const [isPlanning, setPlanning] = useState(false)
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  const { desk, info, tour } = loaded.value
  const at = `/${office}/staff/home-visits`
  function planned(made: Tour) {
    setPlanning(false)
    setChosen([])
    if (tour) loaded.set({ desk, info, tour: made })
    else route(`${at}/${made.id}`)
    loaded.reload()
  }
  const planning = { office, desk, info, done: planned, back: () => setPlanning(false) }
  if (isPlanning) return <PlanTour {...planning} tour={tour} chosen={chosen} />
  if (tour) {
    return (
      <TourScreen
        {...{ office, info, tour }}
        set={(changed) => loaded.set({ desk, info, tour: changed })}
        change={() => setPlanning(true)}
      />
    )
  }
  return (
    <RequestList {...{ office, desk, chosen }} choose={setChosen} plan={() => setPlanning(true)} />
  )
}

async function loadDesk(office: string, tourId: string | undefined) {
  const at = client.api.offices[':office']
  const visits = at.staff['home-visits']
  const [desk, info, tour] = await Promise.all([
    ask<Desk>(() => visits.$get({ param: { office } })),
    ask<OfficeView>(() => at.$get({ param: { office } })),
    tourId === undefined
      ? undefined
      : ask<Tour>(() => visits.tours[':tourId'].$get({ param: { office, tourId } })),
  ])
  return { desk, info, tour }
}
