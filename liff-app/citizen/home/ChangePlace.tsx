import './home.css'
import type { CaseView, OfficeView } from '@phrom/shared/case.ts'
import { homePlace as words } from '@phrom/shared/words/home-visits.ts'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ask, client, write } from '../../api.ts'
import { ErrorSummary, type FieldError } from '../../parts/ErrorSummary.tsx'
import { Failed, useLoad, Waiting } from '../../parts/load.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ProblemNote, useSend } from '../../parts/use-send.tsx'
import { t } from '../../words.ts'
import { pathsOf } from '../paths.ts'
import { type Opened, WithCase } from '../use-case.tsx'
import { DayFields } from './DayFields.tsx'
import { bodyOf, fieldsOf, type HomeFields, usesPosition } from './home-draft.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { wrongInPlace } from './wrong-in-place.ts'

/** Where staff shall come and when it suits, told anew for a case that was sent. */
export default function ChangePlace({ office = '', id = '' }: { office?: string; id?: string }) {
  return (
    <WithCase office={office} id={id}>
      {(opened) => <WithOffices {...opened} />}
    </WithCase>
  )
}

function WithOffices(opened: Opened) {
  const loaded = useLoad<OfficeView[]>('offices', () => ask(() => client.api.offices.$get()))
  if (loaded.error) return <Failed error={loaded.error} reload={loaded.reload} />
  if (!loaded.value) return <Waiting />
  return <Fields {...opened} offices={loaded.value} />
}

function Fields({ office, view, set, offices }: Opened & { offices: OfficeView[] }) {
  const back = pathsOf(office).caseOf(view.id)
  const { route } = useLocation()
  const place = view.home?.place ?? null
  const [fields, setFields] = useState<HomeFields>(() => fieldsOf(place))
  const [mayLocate, setMayLocate] = useState(view.consents.includes('home.position'))
  const [errors, setErrors] = useState<FieldError[]>([])
  const { busy, problem, send } = useSend()
  const change = (part: Partial<HomeFields>) => setFields((before) => ({ ...before, ...part }))
  async function save(event: Event) {
    event.preventDefault()
    const wrong = wrongInPlace(
      fields,
      mayLocate,
      offices.find(({ id }) => id === office),
    )
    setErrors(wrong)
    const body = bodyOf(fields)
    if (wrong.length > 0 || !body) return
    const at = client.api.offices[':office'].cases[':caseId'].home.place
    const param = { office, caseId: view.id }
    const json = { place: body, mayLocate: mayLocate && usesPosition(fields) }
    const saved = await send(async () =>
      set(await write<CaseView>((options) => at.$put({ param, json }, options))),
    )
    if (saved) route(back, true)
  }
  return (
    <Screen
      title={t(words.title)}
      short={t(words.short)}
      back={{ href: back }}
      bottom={
        <button class="btn main" type="submit" form="place" disabled={busy}>
          {t(words.save)}
        </button>
      }
    >
      <ErrorSummary errors={errors} />
      <ProblemNote text={problem} />
      <form id="place" class="stack-l" onSubmit={save} noValidate>
        <PlaceFields
          {...{ fields, change, mayLocate, setMayLocate, office, offices, errors }}
          there={place?.positionFrom ?? null}
        />
        <h2>{t(words.daysTitle)}</h2>
        <DayFields fields={fields} change={change} />
      </form>
    </Screen>
  )
}
