import type { OfficeView } from '@phrom/shared/case.ts'
import { isWithin, placeLimits, placeMap } from '@phrom/shared/home-visits.ts'
import { consentTexts } from '@phrom/shared/words/consents.ts'
import { homePlace as words } from '@phrom/shared/words/home-visits.ts'
import type { Text } from '@phrom/shared/words/text.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import type { FieldError } from '../../parts/ErrorSummary.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { Field } from '../Field.tsx'
import { type HomeFields, type Pin, usesPosition } from './home-draft.ts'
import { Outside } from './Outside.tsx'
import { usePosition } from './use-position.ts'

type Props = {
  fields: HomeFields
  change: (part: Partial<HomeFields>) => void
  mayLocate: boolean
  setMayLocate: (may: boolean) => void
  office: string
  offices: readonly OfficeView[]
  /** A position is at the office already, and where it came from. */
  there: 'phone' | 'chat' | null
  errors: readonly FieldError[]
  begin?: (office: string) => void
}

/** The address in words, and how the map is to be told. */
export function PlaceFields(props: Props) {
  const { fields, change, errors } = props
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text
  return (
    <>
      <p>{t(words.lead)}</p>
      <Field
        id="address"
        label={t(words.address)}
        value={fields.address}
        error={errorOf('address')}
        autocomplete="street-address"
        most={placeLimits.address}
        lines={2}
        change={(address) => change({ address })}
      />
      <SubDistrict {...props} error={errorOf('sub-district')} />
      <Field
        id="landmark"
        label={t(words.landmark)}
        hint={t(words.landmarkHint)}
        value={fields.landmark}
        most={placeLimits.landmark}
        change={(landmark) => change({ landmark })}
      />
      <Pins {...props} error={errorOf('pin')} consentError={errorOf('may-locate')} />
    </>
  )
}

const elsewhere = '-'

function SubDistrict({
  fields: { subDistrict },
  change,
  office,
  offices,
  error,
}: Props & { error: Text | undefined }) {
  const names = offices.find(({ id }) => id === office)?.homeVisits.subDistricts ?? []
  if (names.length === 0) {
    return (
      <Field
        id="sub-district"
        label={t(words.subDistrict)}
        value={subDistrict}
        error={error}
        autocomplete="address-level3"
        most={placeLimits.subDistrict}
        change={(subDistrict) => change({ subDistrict })}
      />
    )
  }
  return (
    <div class={`field${error ? ' wrong' : ''}`}>
      <label for="sub-district">{t(words.subDistrict)}</label>
      {error && (
        <p class="err" id="sub-district-error">
          {t(error)}
        </p>
      )}
      <select
        id="sub-district"
        class={`input${error ? ' bad' : ''}`}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error && 'sub-district-error'}
        value={subDistrict}
        onChange={(event) => change({ subDistrict: (event.target as HTMLSelectElement).value })}
      >
        <option value="">{t(words.chooseSubDistrict)}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value={elsewhere}>{t(words.notListed)}</option>
      </select>
      {subDistrict === elsewhere && <Outside office={office} offices={offices} at={undefined} />}
    </div>
  )
}

/** Whether the sub-district is none of the office's. */
export function isElsewhere({ subDistrict }: HomeFields): boolean {
  return subDistrict === elsewhere
}

function Pins(props: Props & { error: Text | undefined; consentError: Text | undefined }) {
  const { fields, change, there, error } = props
  const choices: { pin: Pin; text: Text }[] = [
    ...(there ? [{ pin: 'keep' as const, text: words.pinKeep }] : []),
    { pin: 'phone', text: words.pinPhone },
    { pin: 'chat', text: words.pinChat },
    { pin: 'none', text: words.pinNone },
  ]
  return (
    <fieldset class={`field${error ? ' wrong' : ''}`}>
      <legend>{t(words.pin)}</legend>
      <p class="hint">{t(words.pinHint)}</p>
      {there && <p>{t(there === 'chat' ? words.pinFromChat : words.pinFromPhone)}</p>}
      {error && <p class="err">{t(error)}</p>}
      <div class="choices">
        {choices.map(({ pin, text }, i) => (
          <label class="choice" key={pin}>
            <input
              id={i === 0 ? 'pin' : undefined}
              type="radio"
              name="pin"
              checked={fields.pin === pin}
              onChange={() => change({ pin })}
            />
            <span>{t(text)}</span>
          </label>
        ))}
        {usesPosition(fields) && <MayLocate {...props} />}
        {fields.pin === 'phone' && <TakePosition {...props} />}
        {fields.pin === 'chat' && <p class="notice plain">{t(words.chatHow)}</p>}
      </div>
    </fieldset>
  )
}

function MayLocate({
  mayLocate,
  setMayLocate,
  consentError,
}: Props & { consentError: Text | undefined }) {
  return (
    <div class={consentError && 'field wrong'}>
      {consentError && <p class="err">{t(consentError)}</p>}
      <Checkbox
        id="may-locate"
        text={t(consentTexts['home.position'])}
        checked={mayLocate}
        change={setMayLocate}
      />
    </div>
  )
}

/** Asked of the phone with a tap, and only once the consent is there. */
function TakePosition({ fields, change, mayLocate, office, offices, begin }: Props) {
  const { busy, problem, metres, ask } = usePosition((position) => change({ position }))
  const { position } = fields
  const here = offices.find(({ id }) => id === office)
  return (
    <div class="stack-s" aria-live="polite">
      {mayLocate && (
        <button class="btn side" type="button" id="take-position" disabled={busy} onClick={ask}>
          <Icon name="map-pin" />
          {t(busy ? words.taking : words.take)}
        </button>
      )}
      {problem && <p class="err">{t(problem)}</p>}
      {position && (!here || isWithin(here, position)) && (
        <>
          {metres !== undefined && <p>{t(words.taken, { n: metres })}</p>}
          <a class="btn text" href={placeMap(position)} target="_blank" rel="noreferrer">
            {t(words.seeOnMap)}
          </a>
        </>
      )}
      {position && here && !isWithin(here, position) && (
        <Outside office={office} offices={offices} at={position} begin={begin} />
      )}
    </div>
  )
}
