import './home.css'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { homePlace as words } from '@phrom/shared/words/home-visits.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { saveDraft } from '../draft.ts'
import { pathsOf } from '../paths.ts'
import { progressAt } from '../progress.ts'
import { type Filling, formScreen } from '../use-service.tsx'
import { DayFields } from './DayFields.tsx'
import { emptyHome, type HomeFields } from './home-draft.ts'

/** When it suits, and what staff should know. */
export default formScreen(Days)

function Days({ office, service, draft }: Filling) {
  const paths = pathsOf(office, service.id)
  const { route } = useLocation()
  const [fields, setFields] = useState<HomeFields>(draft.home ?? emptyHome)
  function change(part: Partial<HomeFields>) {
    const home = { ...fields, ...part }
    setFields(home)
    void saveDraft(office, service.id, { home })
  }
  async function goOn(event: Event) {
    event.preventDefault()
    await saveDraft(office, service.id, { home: fields })
    route(paths.agreement)
  }
  return (
    <Screen
      title={t(words.daysTitle)}
      short={t(words.daysShort)}
      back={{ href: paths.homePlace }}
      progress={progressAt.days}
      bottom={
        <button class="btn main" type="submit" form="days">
          {t(citizen.next)}
        </button>
      }
    >
      <form id="days" class="stack-l" onSubmit={goOn} noValidate>
        <DayFields fields={fields} change={change} />
      </form>
    </Screen>
  )
}
