import './home.css'
import type { CaseView, OfficeView } from '@phrom/shared/case.ts'
import { citizen } from '@phrom/shared/words/citizen.ts'
import { homePlace as words } from '@phrom/shared/words/home-visits.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client } from '../../api.ts'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../words.ts'
import { carryDraft, saveDraft } from '../draft.ts'
import { pathsOf } from '../paths.ts'
import { progressAt } from '../progress.ts'
import { type Filling, formScreen } from '../use-service.tsx'
import { emptyHome, type HomeFields } from './home-draft.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { wrongInPlace } from './wrong-in-place.ts'

/** Where staff shall come, for a service at home. */
export default formScreen(Where)

function Where(filling: Filling) {
  const { office, draft } = filling
  const loaded = useLoad(`${office}/${draft.caseId}/${draft.begun}`, async () => {
    const offices = await ask<OfficeView[]>(() => client.api.offices.$get())
    if (!draft.begun) return { offices, there: null }
    const param = { office, caseId: draft.caseId }
    const { home } = await ask<CaseView>(() =>
      client.api.offices[':office'].cases[':caseId'].$get({ param }),
    )
    return { offices, there: home?.place?.positionFrom ?? null }
  })
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  return <Fields {...filling} {...loaded.value} />
}

type Props = Filling & { offices: OfficeView[]; there: 'phone' | 'chat' | null }

function Fields({ office, service, draft, offices, there }: Props) {
  const paths = pathsOf(office, service.id)
  const { route } = useLocation()
  const [fields, setFields] = useState<HomeFields>(() => {
    const kept = draft.home ?? emptyHome
    return there === 'chat' && kept.pin === 'chat' ? { ...kept, pin: 'keep' } : kept
  })
  const [mayLocate, setMay] = useState(draft.consents.includes('home.position'))
  const [errors, setErrors] = useState<FieldError[]>([])
  const own = offices.find(({ id }) => id === office)
  // Kept while typing, so that a closed window loses nothing.
  function change(part: Partial<HomeFields>) {
    const home = { ...fields, ...part }
    setFields(home)
    void saveDraft(office, service.id, { home })
  }
  function setMayLocate(may: boolean) {
    setMay(may)
    const others = draft.consents.filter((one) => one !== 'home.position')
    void saveDraft(office, service.id, { consents: may ? [...others, 'home.position'] : others })
  }
  async function goOn(event: Event) {
    event.preventDefault()
    const wrong = wrongInPlace(fields, mayLocate, own)
    setErrors(wrong)
    if (wrong.length > 0) return
    await saveDraft(office, service.id, { home: fields })
    route(paths.homeDays)
  }
  async function begin(there: string) {
    await carryDraft(office, there, service.id)
    route(pathsOf(there, service.id).list)
  }
  return (
    <Screen
      title={t(words.title)}
      short={t(words.short)}
      back={{ href: paths.contact }}
      progress={progressAt.home}
      bottom={
        <button class="btn main" type="submit" form="where">
          {t(citizen.next)}
        </button>
      }
    >
      <ErrorSummary errors={errors} />
      <form id="where" class="stack-l" onSubmit={goOn} noValidate>
        <PlaceFields
          {...{ fields, change, mayLocate, setMayLocate, office, offices, there, errors }}
          begin={(id) => void begin(id)}
        />
      </form>
    </Screen>
  )
}
